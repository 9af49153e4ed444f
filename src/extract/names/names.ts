import { PLACES } from '../lexicon/bodies.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { standsFirst } from '../lexicon/family-first.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { endsBodyName } from '../lexicon/outlets.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { HONORIFICS, isPeopleNoun, TITLES } from '../lexicon/people-words.ts';
import { isTrade } from '../lexicon/role-words.ts';
import { words } from '../lexicon/words.ts';
import { followsBareOffice, isMatter, isSeenTo, isUnderOffice, mattersAt, opensMatters } from '../offices/portfolios.ts';
import type { Tagged } from '../text/tags.ts';
import { ALSO_THINGS, isDemocratic, isLocalParty, isSpeakingParty, isTitledBody, isTitleNoun, openShortNames } from './body-runs.ts';
import { bodyGoesOn, isAccord, isBodyWord, joinsName, particlesBefore } from './name-joins.ts';
import { isNickname } from './nicknames.ts';
import { withoutOpeners } from './openers.ts';
import { isPeerage, peerage } from './peerage.ts';
import { followsName, isOfficeBehindName, isRankIn, isSecondOfHonour } from './ranks.ts';
import { nameGoesOn } from './suffixes.ts';

/** A run of capitalised words. `nameFrom`-`nameTo` is the name within it, what stands before is title or origin; both are token indices. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly nameFrom: number;
  /** The run is an office without a name ("Foreign Secretary"). */
  readonly office: boolean;
  readonly honorific: 'm' | 'f' | '?' | null;
}

/** Letters after a name. */
export const POSTNOMINAL = words('QC KC SC MBE OBE CBE DBE KBE MP MSP MEP MLA TD MS AM PhD MD FRS Esq Esq.');
/** Members of a parliament by their letters, which also follow a name; "MS" is not "Ms". */
const MEMBER = /^(?:MP|MSP|MEP|MS|AM|TD|MLA)$/;
const MEMBERS = words('MPs MEPs MSPs AMs TDs MLAs');
const JOINERS = words('of for on the');
/** What ends a name and is no surname. */
const FIRM_ENDS = words('plc ltd llp llc inc gmbh');
const SUFFIXES = words('jr jr. sr sr. ii iii iv');
/** Forms of address that are surnames behind a first name: "Ann Daw said". */
const ADDRESS_OR_SURNAME = /^(?:daw|lord|dame|tun|hon|doctor|brother)$/;
const MAX_RUN = 14;
/** "Former mayor Lee", "Oscar-winner Lee", "London-born Lee", "Co-anchor Lee" */
const DESCRIBING =
  /^(?:former|acting|retired|veteran|long-?time|fellow|mainstream|disgraced|embattled|(?:mother|father|mum|mom|dad|grandmother|grandfather|parent)-of-\w+)$|-(?:era|backed|led|based|born|winner|winning|anchor|host|author|star|founder|owner|chair|in-chief|in-law|in-residence)$/;
/** Words of parties before "Party" or "Committee"; before a name they are a title: "Democratic candidate". */
const PARTISAN = words('republican democrat democratic conservative labour liberal tory libertarian independent');
/** What stands before a form of address: "the Very Rev", "Rt Hon". */
const DEGREE = words('right very most rt tan');
const HONOURED = /^(?:revd?|reverend|hon|honourable|sri)$/;
/** Offices that nobody bears as a name. */
const NEVER_SURNAMES =
  /^(?:president|chairman|chairwoman|chairperson|ceo|cfo|coo|minister|secretary|director|governor|senator|congressman|congresswoman|spokesman|spokeswoman|founder|co-founder)$/;
/** "No 10", "Number 11" */
const DOOR = /^(?:no\.?|number)$/;

/** All runs of names in the reporter's text, in order and disjoint. */
export function nameRuns(tokens: readonly Tagged[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    // "7 AM"
    if (tokens[i]?.tag !== 'name' || (/^[AP]M$/.test(tokens[i]?.text ?? '') && tokens[i - 1]?.tag === 'number')) continue;
    const from = particlesBefore(tokens, i);
    const to = endOfRun(tokens, from);
    runs.push(...splitRun(tokens, from, to));
    i = Math.max(i, to - 1);
  }
  // A word that is an office elsewhere is a name where somebody bears it: "Howard Dean … Dean said".
  const surnames = new Set(
    runs
      .filter((run) => !run.office && run.to - run.nameFrom >= 2 && genderOfFirstName(tokens[run.nameFrom]?.lower ?? '') !== null)
      .map((run) => tokens[run.to - 1]?.text)
      // "Tom Ray MP … the Labour MP": letters behind a name are nobody's surname.
      .filter((last) => !POSTNOMINAL.has(last ?? '')),
  );
  const aged = new Set(
    runs
      .filter(({ from, to }) => tokens[from]?.text === 'Dean' && tokens[to]?.text === ',' && tokens[to + 1]?.tag === 'number')
      .map(({ to }) => tokens[to - 1]?.text),
  );
  const isShort = openShortNames(tokens, runs);
  return withoutOpeners(tokens, runs).map((run) =>
    // "Dean Lee" is called so, unless the article names a Lee in full and nowhere "Dean Lee, 41,".
    run.to - run.from === 2 &&
    run.nameFrom === run.to - 1 &&
    tokens[run.from]?.text === 'Dean' &&
    (!surnames.has(tokens[run.to - 1]?.text) || aged.has(tokens[run.to - 1]?.text))
      ? { ...run, nameFrom: run.from }
      : run.office && run.to - run.from <= 2 && surnames.has(tokens[run.to - 1]?.text)
        ? { ...run, office: false, nameFrom: run.to - 1, honorific: run.to - run.from === 1 ? null : run.honorific }
        : isPeerage(tokens, run)
          ? { ...run, office: false, nameFrom: run.from, honorific: peerage(tokens[run.from]) }
          : isSpeakingParty(tokens, run)
            ? { ...run, office: false, nameFrom: run.from }
            : run.office && isShort(run)
              ? { ...run, office: false, nameFrom: run.from }
              : run,
  );
}

function endOfRun(tokens: readonly Tagged[], from: number): number {
  let to = from + 1;
  let body = isBodyWord(tokens[from]) || isAccord(tokens[from]);
  while (to < tokens.length && to - from < MAX_RUN) {
    const [token, next, after] = [tokens[to], tokens[to + 1], tokens[to + 2]];
    if (!token || token.paragraph !== tokens[from]?.paragraph) break;
    const goesOn = bodyGoesOn(tokens, from, to);
    if (
      HONORIFICS.has(token.lower) &&
      token.text !== 'MS' &&
      // "Team Doctor Ann Lee"
      !(token.lower === 'doctor' && to === from + 1 && genderOfFirstName(tokens[from]?.lower ?? '') === null) &&
      token.tag === 'name' &&
      (!/^(?:king|queen|prince|princess)$/.test(token.lower) ||
        (to === from + 1 && /^(?:in|at|from)$/.test(tokens[from - 1]?.lower ?? ''))) &&
      !(ADDRESS_OR_SURNAME.test(token.lower) && next?.tag !== 'name' && genderOfFirstName(tokens[to - 1]?.lower ?? '') !== null) &&
      !TITLES.has(tokens[to - 1]?.lower ?? '') &&
      !DEGREE.has(tokens[to - 1]?.lower ?? '') &&
      !isSecondOfHonour(tokens, to - 1, 0) &&
      !HONORIFICS.has(tokens[to - 1]?.lower ?? '')
    )
      break;
    if (token.tag === 'name' || (SUFFIXES.has(token.lower) && token.capital) || FIRM_ENDS.has(token.lower)) {
      body ||= isBodyWord(token) || isAccord(token);
      to += 1;
    } else if (next?.tag === 'name' && PARTICLES.has(token.lower) && token.text !== 'I') to += 1;
    else if (next !== undefined && next.tag !== 'name' && after?.tag === 'name' && PARTICLES.has(token.lower) && PARTICLES.has(next.lower))
      to += 2;
    else if (nameGoesOn(tokens, to) > 0) to += nameGoesOn(tokens, to);
    else if (mattersAt(tokens, from, to) > 0) to += mattersAt(tokens, from, to);
    else if (token.text === '&' && next?.tag === 'name') to += 2;
    else if (goesOn > 0) {
      body ||= isBodyWord(next);
      to += goesOn;
    } else if (token.tag === 'quote' && next?.tag === 'name' && isNickname(tokens, to)) to += 2;
    else if (next?.tag === 'name' && JOINERS.has(token.lower) && joinsName(tokens, from, to, body)) to += 2;
    else if (token.lower === 'of' && next?.lower === 'the' && after?.tag === 'name' && joinsName(tokens, from, to, body)) {
      body ||= isBodyWord(after);
      to += 3;
    } else if (
      token.lower === 'and' &&
      next?.tag === 'name' &&
      body &&
      genderOfFirstName(next.lower) === null &&
      !HONORIFICS.has(next.lower) &&
      !TITLES.has(next.lower) &&
      tokens.slice(from, to).some((t) => JOINERS.has(t.lower))
    )
      to += 2;
    else if (token.tag === 'number' && (body || (to === from + 1 && DOOR.test(tokens[from]?.lower ?? ''))) && token.text.length <= 2)
      to += 1;
    else break;
  }
  return to;
}

/** Whether the words before "MP" are those of a party or a place: "the Hull East MP", "Labour MP". */
function isOffice(tokens: readonly Tagged[], from: number, length: number): boolean {
  const before = tokens[from - 1];
  const words = tokens.slice(from, from + length);
  return (
    /^(?:determiner|owner|genitive|word|number)$/.test(before?.tag ?? '') ||
    words.some(({ text, lower }) => TITLES.has(lower) || isDemonym(text) || PLACES.has(lower) || /^\p{Lu}+$/u.test(text)) ||
    /^(?:north|south|east|west|central)$/.test(words.at(-1)?.lower ?? '')
  );
}

/** Whether a capitalised word before a known first name can hardly be another: a place, a trade, an abbreviation. */
const isNoGivenName = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (PLACES.has(token.lower) ||
    isDemonym(token.text) ||
    isTrade(token.lower) ||
    isBodyWord(token) ||
    /[.-]|^\p{Lu}+$|(?:or|er|ist|ee)$/u.test(token.text));

function splitRun(tokens: readonly Tagged[], from: number, to: number): readonly NameRun[] {
  const run = tokens.slice(from, to);
  // "the Conservative Party", "the Farmers' Union"
  const partisan = PARTISAN.has(run[0]?.lower ?? '') && genderOfFirstName(run[1]?.lower ?? '') === null;
  const owned = run.at(-2)?.tag === 'genitive' || (run.length === 2 && isDemocratic(run)) || isLocalParty(run);
  if (owned || (isBodyWord(run.at(-1)) && (partisan || run[1]?.lower === 'and' || run.some(({ tag }) => tag === 'genitive'))))
    return [{ from, to, nameFrom: from, office: false, honorific: null }];
  if (isTitledBody(tokens, from, run)) return [{ from, to, nameFrom: from, office: false, honorific: null }];
  // "Labour MPs": many.
  if (MEMBERS.has(run.at(-1)?.text ?? '')) return [{ from, to, nameFrom: from, office: true, honorific: null }];
  // "Hull's MS, Ann Lee"
  if (run.length === 1 && run[0]?.text === 'MS') return [{ from, to, nameFrom: from, office: true, honorific: null }];
  let honorific: NameRun['honorific'] = null;
  let cut = 0;
  let office = false;
  for (const [k, token] of run.entries()) {
    const title = token.text === 'MS' ? undefined : HONORIFICS.get(token.lower);
    // "David Lamb MP" is a name with letters after it, "Labour MP" and "the Hull East MP" an office.
    const letters =
      k === run.length - 1 &&
      POSTNOMINAL.has(token.text) &&
      (followsName(run, k) ||
        !MEMBER.test(token.text) ||
        (k >= 2 && !isOffice(tokens, from, k) && tokens[to]?.text === ',' && tokens[to + 1]?.tag !== 'name'));
    const rank =
      ((TITLES.has(token.lower) || token.text === 'AM') && !letters && (k === 0 || token.text !== 'Del')) ||
      // "the Right Rev Ann Lee", "Tan Sri Tom Ray"
      (k === 0 && DEGREE.has(token.lower) && HONOURED.test(run[1]?.lower ?? '')) ||
      isSecondOfHonour(tokens, from, k) ||
      isOfficeBehindName(tokens, from, run, k) ||
      // "Det Con Ann Lee"
      (token.lower === 'con' && run[k - 1]?.lower === 'det') ||
      // "Republicans Jolly and Rubio"
      (k === 0 &&
        run.length > 1 &&
        token.lower !== 'public' &&
        isPeopleNoun(token.lower) &&
        !run.some(isBodyWord) &&
        !endsBodyName(run.at(-1)?.lower ?? '')) ||
      (k < run.length - 1 &&
        ((isTitleNoun(token.lower) && !(k === 0 && run.length === 2 && endsBodyName(run.at(-1)?.lower ?? ''))) ||
          DESCRIBING.test(token.lower) ||
          isRankIn(run, k)));
    // "the Federal Office of Justice" is no office that somebody holds.
    // "Inspector Dean Holt": behind a rank it is a first name.
    if ((title === undefined && !rank) || run[k - 1]?.lower === 'of' || run[k - 1]?.lower === 'for') continue;
    if (k > 0 && k <= run.length - 2 && cut === k && /^(?:dean|earl)$/.test(token.lower) && !JOINERS.has(run[k + 1]?.lower ?? '')) continue;
    // "Martin Luther King Jr."
    const last = k === run.length - 1 || (k === run.length - 2 && SUFFIXES.has(run[k + 1]?.lower ?? ''));
    // "Mr Speaker" may be somebody's name; "the Lord President" is an office.
    const address = HONORIFICS.has(run[k - 1]?.lower ?? '') && run[k - 1]?.lower !== 'lord';
    // "Copper Star Cooperative": no star of somebody's.
    if (ALSO_THINGS.test(token.lower) && k > 0 && k === run.length - 2 && isBodyWord(run.at(-1))) continue;
    const surname =
      last &&
      k >= 1 &&
      (address ||
        // "Representative Tom B. King": behind a title as well.
        (((k > cut && k - cut <= 2 && genderOfFirstName(run[cut]?.lower ?? '') !== null) ||
          (k >= 2 && genderOfFirstName(run[k - 1]?.lower ?? '') !== null)) &&
          !NEVER_SURNAMES.test(token.lower)));
    if (surname) break;
    if (title !== undefined && ((token.lower !== 'king' && token.lower !== 'prince') || k === 0))
      honorific = honorific === 'm' || honorific === 'f' ? honorific : title;
    cut = k + 1;
    office = last;
    // "Minister for Health Ann Lee"
    const area = run[k + 2]?.lower ?? '';
    if (run[k + 1]?.lower === 'of' || run[k + 1]?.lower === 'for') {
      const start = run.findIndex((t, at) => at > k + 1 && t.tag === 'name' && genderOfFirstName(t.lower) !== null && at + 1 < run.length);
      // "Mayor of London Çağla Quispe": after a known place or department two words more are a name, even one that no list has.
      // "Minister for Tourism and Civil Aviation Çağla Quispe"
      // "Secretary of State for Defence Ann Lee"
      const state = area === 'state' && run[k + 3]?.lower === 'for' ? k + 4 : k + 2;
      const matters = run.findIndex((t, at) => at > state && !isSeenTo(t) && t.lower !== 'and' && t.text !== ',');
      if (start < 0 && opensMatters(run.slice(0, state), run[state]) && matters > 0 && run.length - matters >= 2) cut = matters;
      else if (start < 0 && PLACES.has(area) && run.length - k - 3 >= 2 && run[k + 3]?.tag === 'name') cut = k + 3;
      // "Speaker of the House Çağla Quispe"
      else if (start < 0 && area === 'the' && run[k + 3]?.lower === 'house' && run.length - k - 4 === 2 && run[k + 4]?.tag === 'name')
        cut = k + 4;
      else if (start > k + 2) cut = start;
      else {
        cut = run.length;
        office = true;
        break;
      }
    }
  }
  if (cut === 0 || cut < run.length) {
    const rest = run.slice(cut);
    const under = isUnderOffice(tokens, from);
    // "Leader of the Opposition Y. Ray"
    const first = rest.findIndex(
      (t, at) => at > 0 && at < rest.length - 1 && (genderOfFirstName(t.lower) !== null || (under && /^(?:\p{Lu}\.)+$/u.test(t.text))),
    );
    const before = rest.slice(0, Math.max(0, first));
    const personal = genderOfFirstName(rest[0]?.lower ?? '') !== null;
    // "Minister for the |Marine| Çağla Quispe", "Minister for the Arts and |Sport| Çağla Quispe"
    const seesTo = under || (tokens[from - 1]?.lower === 'and' && isMatter(tokens[from - 2]?.lower ?? '') && !rest.some(isBodyWord));
    const matters = seesTo && cut === 0 ? rest.findIndex((t) => !isSeenTo(t) && t.lower !== 'and') : 0;
    if (first > 0 && !personal && under) cut += first;
    else if (matters > 0 && rest.length - matters >= 2) cut += matters;
    else if (cut === 0 && rest.length === 3 && !personal && !isBodyWord(rest[2]) && followsBareOffice(tokens, from)) cut = 1;
    else if (
      // "|Sehrish| Anwar Malik" is called so, "|Vermont| Ann Lee", "|Supervisor| Ann Lee" are not.
      (first > 1 || (first === 1 && isNoGivenName(rest[0]))) &&
      !personal &&
      before.every((t) => t.text.length > 2 && !standsFirst(t.lower)) &&
      !rest.some((t) => JOINERS.has(t.lower)) &&
      !isBodyWord(rest.at(-1))
    )
      cut += first;
    // "Ambassador to |Germany| Ann Lee"
    else if (rest.length >= 3 && tokens[from + cut - 1]?.lower === 'to' && PLACES.has(rest[0]?.lower ?? '') && !personal) cut += 1;
    else if (rest.length >= 3 && isDemonym(rest[0]?.text ?? '') && genderOfFirstName(rest[1]?.lower ?? '') !== null) cut += 1;
  }
  return [{ from, to, nameFrom: office ? from : from + cut, office, honorific }];
}
