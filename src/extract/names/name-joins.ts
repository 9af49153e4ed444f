import { BODY_NOUNS, PLACES } from '../lexicon/bodies.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { endsBodyName, endsFoundedBody } from '../lexicon/outlets.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { HONORIFICS, isPeopleNoun, TITLES } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import { opensMatters } from '../offices/portfolios.ts';
import type { Tagged } from '../text/tags.ts';
import { foundersGoOn } from './partners.ts';

/** Whose bodies are named after them: "the Information Commissioner's Office", "the Queen's Theatre". */
const OWNS_BODY =
  /^(?:commissioner|sheriff|mayor|attorney|marshal|examiner|prosecutor|ombudsman|auditor|general|president|minister|king|queen|chancellor|governor|speaker|coroner|(?:wo)?m[ea]n|people|children|(?:student|teacher|farmer|worker|nurse|doctor|veteran|consumer|citizen|writer|journalist|lawyer|resident|tenant)s?)$/;
/** "Customs |and |Border |Protection": in capitals after the "and". */
const MAX_OFFICE = 3;
const OFFICE_END = /^(?:enforcement|protection|services|safety|prevention|standards)$/;
const PARTNERS = /^(?:partners|sons|daughters|co|company|associates)$/;

/** Whether a capitalised word names a sort of body: "Council". */
export const isBodyWord = (token: Tagged | undefined): boolean =>
  token?.capital === true && (BODY_NOUNS.has(token.lower) || token.lower === 'office');

const ACCORDS = words('charter convention declaration covenant treaty');
/** "the Charter of Rights and Freedoms": its name goes on as a body's does. */
export const isAccord = (token: Tagged | undefined): boolean => token?.capital === true && ACCORDS.has(token.lower);

/** How many tokens at `to` go on with the name of a body that begins at `from`; 0 where none do. */
export function bodyGoesOn(tokens: readonly Tagged[], from: number, to: number): number {
  const [token, next, last] = [tokens[to], tokens[to + 1], tokens[to - 1]];
  if (!token || !next?.capital) return 0;
  if (token.text === ',') return foundersGoOn(tokens, from, to);
  if (token.tag === 'genitive') return isOwned(tokens, from, to) ? 2 : 0;
  if (token.lower !== 'and') return 0;
  // "Hexby and District Building Society", "Hexby Fire and Rescue", "Pell and Partners"
  // "Immigration and Customs Enforcement"
  if (to === from + 1 && isCommonName(tokens[from]) && endsOffice(tokens, to + 1)) return 2;
  // "the Bread and Dignity Party"
  if (
    to === from + 1 &&
    isCommonName(tokens[from]) &&
    /^(?:party|movement|authority)$/.test(tokens[to + 2]?.lower ?? '') &&
    tokens[to + 2]?.capital === true
  )
    return 2;
  if (next.lower === 'district' || (next.lower === 'rescue' && last?.lower === 'fire')) return 2;
  return to === from + 1 && PARTNERS.test(next.lower) ? 2 : 0;
}

/** A word that nobody bears, or may bear, as a first name. */
const isCommonName = (token: Tagged | undefined): boolean =>
  token !== undefined && genderOfFirstName(token.lower) === null && !PLACES.has(token.lower) && !isDemonym(token.text);

/** Whether the capitals from `at` on end as the names of authorities do. */
function endsOffice(tokens: readonly Tagged[], at: number): boolean {
  let end = at;
  while (end - at < MAX_OFFICE && tokens[end]?.capital === true && tokens[end]?.paragraph === tokens[at]?.paragraph) end += 1;
  return end - at >= 2 && OFFICE_END.test(tokens[end - 1]?.lower ?? '');
}

/** Whether the genitive at `at` is part of a name: "Farmers' Union", "Hexby Traders' Association", "St Anne's Hospice", "Tanner's Bakery". */
function isOwned(tokens: readonly Tagged[], from: number, at: number): boolean {
  const [owner, owned] = [tokens[at - 1], tokens[at + 1]];
  if (!owner || !owned) return false;
  const body = BODY_NOUNS.has(owned.lower);
  // "the People's Liberation Army"
  if (/^(?:people|(?:wo)?men|children|workers|farmers|students)$/.test(owner.lower) && isBodyWord(tokens[at + 2])) return true;
  // "Patients' Voice"
  if ((body && OWNS_BODY.test(owner.lower)) || ((body || endsBodyName(owned.lower)) && isPeopleNoun(owner.lower))) return true;
  // "the Silver Herrings' Choir"
  if (
    owner.end + 1 === tokens[at]?.end &&
    /^(?:choir|orchestra|band|ensemble|centre|center|club|hall|trust|league|fund)$/.test(owned.lower) &&
    /[^s]s$/.test(owner.lower)
  )
    return true;
  if (!endsFoundedBody(owned.lower)) return false;
  const saint = /^(?:st|saint)\.?$/.test(tokens[from]?.lower ?? '') && at - from === 2;
  // "Britain's Library", "Ann Lee's School": whose it is.
  return saint || (at - from === 1 && !body && !PLACES.has(owner.lower) && !isDemonym(owner.text));
}

/** "the Socialist Party |of| Ann Lee": whose party it is. */
const isLedBy = (tokens: readonly Tagged[], of: number): boolean =>
  /^(?:party|alliance|coalition|movement|government|administration|cabinet|campaign)$/.test(tokens[of - 1]?.lower ?? '') &&
  tokens[of + 2]?.tag === 'name' &&
  genderOfFirstName(tokens[of + 1]?.lower ?? '') !== null;

/** Whether "of", "for" or "on" goes on with a name: bodies and offices go on so, people do not ("Ann Lee of Ohio"). */
export function joinsName(tokens: readonly Tagged[], from: number, to: number, body: boolean): boolean {
  const [link, last] = [tokens[to]?.lower, tokens[to - 1]];
  // "a Bench of Justice Ann Lee"
  if (!last || link === 'the' || (link === 'of' && (last.lower === 'bench' || isLedBy(tokens, to)))) return false;
  const person = tokens
    .slice(from, to)
    .some(
      (token, at, run) =>
        HONORIFICS.has(token.lower) || (genderOfFirstName(token.lower) !== null && at + 1 < run.length && !isBodyWord(run[at + 1])),
    );
  const titled = tokens.slice(from, to - 1).some((token) => TITLES.has(token.lower)) && !TITLES.has(last.lower);
  // "Minister for Health", "Secretary of State for Defence"
  if (link === 'for' && (TITLES.has(last.lower) || titled) && opensMatters(tokens.slice(from, to), tokens[to + 1])) return true;
  if ((person || titled) && !isBodyWord(last)) return false;
  // "Citizens for Tax Justice"
  if (link === 'for' && to - from === 1 && /[^s]s$/.test(last.lower) && genderOfFirstName(last.lower) === null) return true;
  // "Alternative for Hexland"
  if (link === 'for' && to - from === 1 && /^(?:alternative|action|movement|partnership)$/.test(last.lower)) return true;
  // "“…,” said Field of Rowe": what she said of him, not a Field of that town.
  const speaks = tokens[from - 1]?.cue?.class === 'say' && !/[^s]s$/.test(last.lower);
  return body || (link === 'of' && (TITLES.has(last.lower) || (to - from === 1 && !speaks)));
}

/** Particles with which a surname may begin. */
const LEADING_PARTICLE = /^(?:von|van|de|di|du|da|dos|del)$/;

/** Where the particles of a surname begin that stands by itself: "in |von der Heide's name". A line that ends in "de" is no part of the next. */
export function particlesBefore(tokens: readonly Tagged[], i: number): number {
  const isBefore = (at: number): boolean => {
    const token = tokens[at];
    return token?.capital === false && token.paragraph === tokens[i]?.paragraph && PARTICLES.has(token.lower);
  };
  let from = i;
  while (from > 0 && i - from < 2 && isBefore(from - 1)) from -= 1;
  return from < i && LEADING_PARTICLE.test(tokens[from]?.lower ?? '') ? from : i;
}
