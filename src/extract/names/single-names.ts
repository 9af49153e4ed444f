import { KNOWN_BODIES } from '../lexicon/bodies.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isOutlet } from '../lexicon/outlets.ts';
import type { Entity } from '../people/entities.ts';
import type { Tagged } from '../text/tags.ts';
import type { Form } from './name-forms.ts';
import { ownerOfOffice } from './office-owners.ts';

const LOCATING = /^(?:in|at|near|across|around|inside|outside)$/;

/** "MARLFORD — A home", "MARLFORD. A home": what is printed in capitals before the first sentence. Bodies with short names are also printed so. */
export const DATELINE = /^\p{Lu}{4,}$/u;

/** A mayor makes a place of a name, however often it stands elsewhere. */
const SURE_OF_PLACE = 100;

/** What is done at somebody, and to no place: "hit |out| at Lee", "a |swipe| at Lee". */
const AIMED =
  /^(?:out|swipes?|digs?|jibes?|barbs?|fury|anger|angry|furious|aimed|directed|levelled|leveled|hurled|laugh\p{Ll}*|shout\p{Ll}*|yell\p{Ll}*|sneer\p{Ll}*|rail\p{Ll}*|scoff\p{Ll}*|jeer\p{Ll}*|swor?e|stared|glared|smiled)$/u;
const isAimed = (tokens: readonly Tagged[], at: number): boolean => tokens[at]?.lower === 'at' && AIMED.test(tokens[at - 1]?.lower ?? '');

/** "Bishop's |Orrin|": a town that is called after its lord. */
const isOwnedTown = (tokens: readonly Tagged[], from: number): boolean =>
  tokens[from - 1]?.tag === 'genitive' &&
  /^(?:Bishop|Abbot|King|Queen|Prior|Earl|Canon|Monk)s?$/.test(tokens[from - 2]?.text ?? '') &&
  tokens[from - 3]?.lower !== 'the' &&
  tokens[from - 3]?.tag !== 'name';

/** Single names that stand after "in" or "at" too often to be people, and those that only stand where a dateline does. */
export function placesAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const counts = new Map<string, [number, number]>();
  const [datelines, others] = [new Set<string>(), new Set<string>()];
  for (const form of forms) {
    (isDateline(tokens, form) ? datelines : others).add(form.text);
    if (form.sort !== 'single') continue;
    const count = counts.get(form.text) ?? [0, 0];
    if (ownerOfOffice(tokens, form.run.to) === 'place' || isOwnedTown(tokens, form.run.from)) count[0] += SURE_OF_PLACE;
    if (/^(?:in|at|near|across)$/.test(tokens[form.run.from - 1]?.lower ?? '') && !isAimed(tokens, form.run.from - 1)) count[0] += 1;
    count[1] += 1;
    counts.set(form.text, count);
  }
  return new Set([
    ...[...counts].filter(([, [located, all]]) => located * 3 >= all).map(([text]) => text),
    ...datelines.difference(others),
  ]);
}

/** In tokens: "JACKSON, Miss., Aug. 9 (AP) —" has no more behind its first word. */
const MAX_DATELINE = 10;

function isDateline(tokens: readonly Tagged[], { text, run: { from, to } }: Form): boolean {
  const paragraph = tokens[from]?.paragraph;
  if (!DATELINE.test(text) || tokens[from - 1]?.paragraph === paragraph) return false;
  const dash = tokens.slice(to, to + MAX_DATELINE).findIndex((token) => /^[-–—.]$/.test(token.text));
  const between = tokens.slice(to, to + Math.max(0, dash));
  const next = tokens[to + dash + 1];
  const plain = between.every(
    ({ capital, tag, paragraph: at }) => at === paragraph && (capital || tag === 'sign' || tag === 'number' || tag === 'date'),
  );
  return dash >= 0 && plain && next?.paragraph === paragraph && next?.capital === true;
}

/** Those who sit for a place. */
const SITS = /^(?:councillors?|councilors?|cllrs?|mps?|msps?|tds?|senators?|members?)$/;

/** "two of the councillors for |Elm Park|": what those who sit for a place sit for. */
const isSatFor = (tokens: readonly Tagged[], from: number): boolean =>
  tokens[from - 1]?.lower === 'for' && SITS.test(tokens[from - 2]?.lower ?? '') && tokens[from - 2]?.capital === false;

/** Names of two words or more that stand after "in", "near" and the like wherever they occur, and do not begin with a first name. */
export function townsAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const towns = new Map<string, string>();
  const seats = new Set<string>();
  const others = new Set<string>();
  for (const form of forms) {
    if (form.sort !== 'person' || form.parts.length < 2) continue;
    const named = form.run.honorific !== null || form.run.nameFrom > form.run.from || genderOfFirstName(form.parts[0] ?? '') !== null;
    const located =
      (LOCATING.test(tokens[form.run.from - 1]?.lower ?? '') && tokens[form.run.to]?.tag !== 'verb') || isSatFor(tokens, form.run.from);
    if (isSatFor(tokens, form.run.from) && !named) seats.add(form.text);
    if (located && !named) towns.set(form.text, form.parts.at(-1) ?? '');
    else others.add(form.text);
  }
  // A surname alone shows a person.
  const alone = new Set(forms.filter(({ parts }) => parts.length === 1).map(({ parts }) => parts[0]));
  return new Set(
    [...towns].filter(([text, surname]) => !others.has(text) && (seats.has(text) || !alone.has(surname))).map(([text]) => text),
  );
}

/** Offices and parts that a firm or outlet has and a person seldom: "Tide's chief executive". */
const OF_A_FIRM =
  /^(?:co-founders?|chairman|chairwoman|profits?|revenues?|workforce|subsidiar(?:y|ies)|investors|employees|stores|branches|ceo|cfo|coo|critic|editor|editor-in-chief|correspondent|columnist|newsroom|website|readers|shareholders|customers|shares|board)$/;

/** What is said of firms between commas or after "is": "Tide, based in Hull," "Tide is listed in London". */
const FOUNDED = /^(?:based|owned|founded|headquartered|established|listed|quoted)$/;
/** What only a firm closes, opens or reports, within so many words. */
const HOLDINGS =
  /^(?:stores?|shops|branches|plants|factories|outlets|restaurants|jobs|profits?|loss|losses|sales|revenues?|earnings|turnover)$/;
const RUNS =
  /^(?:close[sd]?|closing|open(?:s|ed)?|cut(?:s|ting)?|launch(?:es|ed)?|report(?:s|ed)?|post(?:s|ed)?|shed(?:s|ding)?|ax(?:es|ed)?)$/;
const MAX_OBJECT = 7;
/** Who is bought is a firm: "acquired Tide", "a bid for Tide". */
const BOUGHT = /^(?:acquir(?:e|es|ed|ing)|bought|buys|buying)$/;

/** Whether what follows a name is said of firms alone. */
function doesBusiness(tokens: readonly Tagged[], to: number): boolean {
  const [next, second, third] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (next?.lower === 'employs') return /^\d|^(?:about|some|more|nearly|almost|thousands|hundreds)/.test(second?.lower ?? '');
  const stated = next?.text === ',' || /^(?:is|was)$/.test(next?.lower ?? '') ? second : undefined;
  if (FOUNDED.test(stated?.lower ?? '')) return third?.tag === 'preposition';
  const verb = next?.tag === 'modal' || next?.tag === 'auxiliary' ? second : next;
  const object = tokens.slice(to + 1, to + MAX_OBJECT);
  if (/^(?:reject|accept|receiv|agree)(?:s|e[sd]|ed|d)?$/.test(verb?.lower ?? '')) return object.some(({ lower }) => DEAL.test(lower));
  if (!RUNS.test(verb?.lower ?? '')) return false;
  const end = object.findIndex(({ tag }) => tag === 'sign' || tag === 'quote' || tag === 'name');
  return object.slice(0, end < 0 ? MAX_OBJECT : end).some(({ lower }) => HOLDINGS.test(lower));
}

/** What is offered for firms alone. */
const DEAL = /^(?:takeover|merger|buyout|buy-out|flotation)$/;
/** What one has in firms alone: "shares in Tide", "the takeover of Tide". */
const IN_A_FIRM = /^(?:shares|stake|stakes|shareholders|investors) (?:in|at)$|^(?:takeover|flotation) of$/;
/** What a firm is said to be between commas: "Tide, the soap and towels group,". */
const A_FIRM =
  /^(?:group|company|firm|bank|retailer|supermarket|insurer|lender|broker|brewer|manufacturer|maker|supplier|distributor|developer|housebuilder|airline|carrier|chain|operator|conglomerate|start-up|startup)$/;
const MAX_APPOSITION = 8;

/** "Tide, the soap and towels group,": whether a firm is what the name that ends before `to` is. */
function isCalledFirm(tokens: readonly Tagged[], to: number): boolean {
  if (tokens[to]?.text !== ',' || !/^(?:the|an?)$/.test(tokens[to + 1]?.lower ?? '')) return false;
  for (let at = to + 2; at < to + MAX_APPOSITION; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || !/^(?:word|conjunction|number|genitive)$/.test(token.tag)) return false;
    if (A_FIRM.test(token.lower) && next?.text === ',') return true;
  }
  return false;
}

/** What only a firm is to a firm. */
const BESIDE_A_FIRM = /^(?:rival|competitor|subsidiary|parent|supplier|owner|lender|insurer|contractor|partner|customer|backer)$/;

/** Single names that the article treats as things: ", which", "reported that", "Tide's chief executive", "its rival Tide". */
export function firmsAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const firms = new Set<string>();
  for (const { sort, run, text } of forms) {
    if (sort !== 'single' || run.honorific !== null || run.nameFrom > run.from) continue;
    const [next, second] = [tokens[run.to], tokens[run.to + 1]];
    const reports = /^(?:first|previously)$/.test(next?.lower ?? '') ? second?.lower : next?.lower;
    const told =
      reports === 'reported' && /^(?:that|on|last|in|the)$/.test(tokens[run.to + (reports === next?.lower ? 1 : 2)]?.lower ?? '');
    const chief = second?.lower === 'chief' || second?.lower === 'senior' ? tokens[run.to + 2] : second;
    const has =
      next?.tag === 'genitive' &&
      (OF_A_FIRM.test(chief?.lower ?? '') ||
        (second?.lower === 'chief' && chief?.lower === 'executive') ||
        ownerOfOffice(tokens, run.to) === 'body');
    const beside = tokens[run.from - 2]?.lower === 'its' && BESIDE_A_FIRM.test(tokens[run.from - 1]?.lower ?? '');
    const sold = BOUGHT.test(tokens[run.from - 1]?.lower ?? '') && /^(?:for|from|in|last|,|\.)$/.test(next?.lower ?? '');
    const link = tokens[run.from - 1]?.lower;
    const held = (link === 'in' || link === 'at' || link === 'of') && IN_A_FIRM.test(`${tokens[run.from - 2]?.lower} ${link}`);
    const alike = (next?.text === ',' && second?.lower === 'which') || isCalledFirm(tokens, run.to);
    if (alike || held || told || has || beside || sold || doesBusiness(tokens, run.to)) firms.add(text);
  }
  return firms;
}

/** What a name of one word denotes that nobody bears in full. */
export function kindOfSingle(
  form: Form,
  places: ReadonlySet<string>,
  firms: ReadonlySet<string>,
  collectives: ReadonlySet<string>,
): Entity['kind'] {
  if (form.sort === 'person') return 'person';
  if (form.sort === 'body') return 'organisation';
  if (/(?:ans|eans|ns|is|ese|ats|ers|ists|ish)$/.test(form.parts[0] ?? '') && isDemonym(form.text.replace(/s$/, ''))) return 'group';
  const bare = form.run.honorific === null && form.run.nameFrom === form.run.from;
  // "O2", "Nordlys24": nobody is called by a figure.
  if (bare && /^\p{Lu}[\p{L}-]*\d+$/u.test(form.text)) return 'organisation';
  if (
    bare &&
    genderOfFirstName(form.parts[0] ?? '') === null &&
    (isOutlet(form.text) || firms.has(form.text) || KNOWN_BODIES.has(form.parts[0] ?? ''))
  )
    return 'organisation';
  return (places.has(form.text) && bare) || collectives.has(form.text) ? 'organisation' : 'person';
}

/** "The Kellers": the plural of a surname that the article knows. */
export function bearsPlural(form: Form, bearers: ReadonlyMap<string, readonly Entity[]>): boolean {
  const [surname = ''] = /^.+(?=s$)/.exec(form.parts[0] ?? '') ?? [];
  return form.parts.length === 1 && form.run.honorific === null && (bearers.get(surname) ?? []).some(({ kind }) => kind === 'person');
}

/** "Peter and Anna Keller": the first of the two is a Keller as well. Each first name that stands so, with the name in full. */
export function couplesAmong(tokens: readonly Tagged[], forms: readonly Form[]): readonly (readonly [Form, Form])[] {
  const surnames = new Set(forms.filter(({ parts }) => parts.length > 1).map(({ parts }) => parts.at(-1)));
  const [misters, mistresses] = (['m', 'f'] as const).map(
    (gender) => new Set(forms.filter(({ parts, run }) => parts.length === 1 && run.honorific === gender).map(({ parts }) => parts[0])),
  );
  return forms.flatMap((form, index) => {
    const other = forms[index + 1];
    const [first, surname] = [form.parts[0] ?? '', other?.parts.at(-1)];
    if (other?.sort !== 'person' || other.parts.length !== 2 || surname === undefined || form.parts.length !== 1) return [];
    if (form.run.honorific !== null || form.run.nameFrom > form.run.from || other.run.nameFrom > other.run.from) return [];
    if (tokens[form.run.to]?.lower !== 'and' || other.run.from !== form.run.to + 1) return [];
    // A first name that no list has, where "Mr Keller" and "Mrs Keller" both speak.
    if (genderOfFirstName(first) === null && !(misters?.has(surname) && mistresses?.has(surname))) return [];
    // "Obama and Hillary Clinton": a surname of somebody else is no first name.
    if (surnames.has(first)) return [];
    const last = tokens[other.run.to - 1];
    const text = last === undefined ? form.text : `${form.text} ${last.text}`;
    return [[form, { ...form, parts: [first, surname], text, sort: 'person' }] as const];
  });
}
