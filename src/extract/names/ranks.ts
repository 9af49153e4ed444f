import { genderOfFirstName } from '../lexicon/first-names.ts';
import { endsBodyName } from '../lexicon/outlets.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { isListedPersonNoun } from '../lexicon/people-words.ts';
import { isMatter } from '../offices/portfolios.ts';
import type { Tagged } from '../text/tags.ts';
import { isBodyWord } from './name-joins.ts';

/** Ranks and offices that are written in capitals; in small letters they are other words. */
export const RANK = /^(?:PC|Pc|WPC|Wpc|PCSO|DC|DS|DI|DCI|Dc|Ds|Dci|Dcs|DCS|DSI|ACC|DAC|AG|MS|CS|SP|DSP|ASP|SSP|DIG|IGP|DCP|ACP|DGP)$/;
/** Those of them with which names of firms begin, too. */
const ALSO_FIRMS = /^(?:CS|SP|ASP|DIG)$/;
/** A member of a parliament. */
const MEMBER = /^(?:MP|MSP|MEP|MS|AM|TD|MLA)$/;
/** What follows a Malay honour as its second word: "Datuk |Seri|". */
const DEGREES = /^(?:sri|seri|paduka|patinggi)$/;
const HONOURS = /^(?:tan|datuk|dato|datin)$/;

/** Whether the `k`th word of a run of capitals is a rank in letters, or that of a garda: "DC Lee", "Interior CS Ann Lee", not "CS Energy". */
export const isRankIn = (run: readonly Tagged[], k: number): boolean =>
  isInLetters(run, k) ||
  isGarda(run, k) ||
  // "Plaid Cymru AM Ann Lee": a member of the Welsh assembly, as it was called.
  (run[k]?.text === 'AM' && k > 0);

/** What stands before an office that is no list's, among capitals. */
const BEFORE_OFFICE =
  /^(?:chief|senior|lead|principal|head|junior|assistant|deputy|executive|associate|visiting|honorary|acting|managing|general|regional|national|local|community|project|programme|program|field|media|press|events|business|sales|marketing|campaigns?|volunteer|parish|town|county|district|night|duty|state|city)$/;

/** "Ann Lee, |Community Fundraiser|, said", "Ann Lee, |Chief Forecaster| for the coast": whether the run behind a comma ends, with its `k`th word, in what somebody is. */
export function isOfficeBehindName(tokens: readonly Tagged[], from: number, run: readonly Tagged[], k: number): boolean {
  if (k === 0 || k !== run.length - 1 || tokens[from - 1]?.text !== ',' || tokens[from - 2]?.tag !== 'name') return false;
  const next = tokens[from + run.length];
  const before = run[0]?.lower ?? '';
  return (
    (next?.text === ',' || next?.tag === 'preposition') &&
    isListedPersonNoun(run[k]?.lower ?? '') &&
    (BEFORE_OFFICE.test(before) || isMatter(before))
  );
}

function isInLetters(run: readonly Tagged[], k: number): boolean {
  const text = run[k]?.text ?? '';
  if (!RANK.test(text) || !(k === 0 || MEMBER.test(text) || isMatter(run[k - 1]?.lower ?? ''))) return false;
  const last = run.at(-1);
  return !ALSO_FIRMS.test(text) || (last !== undefined && !isBodyWord(last) && !endsBodyName(last.lower));
}

/** "Garda Ann Lee", and not the force itself: "An Garda Síochána". */
function isGarda(run: readonly Tagged[], k: number): boolean {
  const last = run.at(-1);
  if (run[k]?.lower !== 'garda' || last === undefined || k === run.length - 1) return false;
  return k + 2 < run.length ? genderOfFirstName(run[k + 1]?.lower ?? '') !== null : !isBodyWord(last) && !/^s[ií]och/.test(last.lower);
}

/** The words of a surname before its last. */
const LEADS = /^(?:mac|mc|nic|n[ií]|[oó]|u[ií])$/;

/** "Ann Lee |TD|", "Ann Ní Rua |TD|": whether the letters that are the `k`th word follow a name; a party or a place is none. */
export const followsName = (run: readonly Tagged[], k: number): boolean =>
  genderOfFirstName(run[k - 2]?.lower ?? '') !== null ||
  (k >= 3 &&
    genderOfFirstName(run[0]?.lower ?? '') !== null &&
    (LEADS.test(run[k - 2]?.lower ?? '') || PARTICLES.has(run[k - 2]?.lower ?? '')));

/** The second word of an honour: "Tan |Sri| Tom Ray", "Dato' |Sri| Tom Ray"; `from` is where the run begins whose `k`th word it is. */
export function isSecondOfHonour(tokens: readonly Tagged[], from: number, k: number): boolean {
  const token = tokens[from + k];
  if (token === undefined || !DEGREES.test(token.lower)) return false;
  const before = tokens[from + k - (tokens[from + k - 1]?.tag === 'genitive' ? 2 : 1)];
  return before?.paragraph === token.paragraph && HONOURS.test(before.lower) && before.capital;
}
