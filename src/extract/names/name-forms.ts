import { BODY_NOUNS, COUNTRY_END, DOCUMENT_NOUNS, KNOWN_NAMES, PLACES } from '../lexicon/bodies.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { endsBodyName, introducesBody } from '../lexicon/outlets.ts';
import { TITLES } from '../lexicon/people-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { isNativeAt } from '../offices/varied-heads.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Tagged } from '../text/tags.ts';
import { type NameRun, POSTNOMINAL } from './names.ts';

/** Nobody is called so, whatever the word before it: "Chester Zoo". */
const UNBORNE =
  /^(?:hospice|bakery|brewery|zoo|restaurant|hotel|pharmacy|infirmary|cathedral|academy|nursery|mosque|clinic|distillery|university|airport|motors|foods|airways|airlines|technologies|pharmaceuticals|holdings|securities|investments|enterprises|industries|logistics|aerospace|cosmetics|robotics)$/;
/** Nobody of three names is called so last. */
const FIRMS_END =
  /^(?:racing|architects|solicitors|consultants|developments|properties|engineering|interiors|jewellers|productions|records|water|power|utilities|broadband|insurance|logistics|housing|healthcare|ferries|buses|trains|telecoms?|packaging|plastics|ceramics|chemicals|minerals|metals|dairies|breweries|hotels|software|solutions|ventures|gardens?|arena|stadium|speedway|raceway)$/;
/** What is seen to somewhere, before the name of the place: "Tourism Ireland", and ships, storms, inns before theirs. Nobody is called so. */
const FIELDS =
  /^(?:hms|hmcs|hmas|uss|rms|rrs|mv|ss|ps|hurricane|tropical|cyclone|typhoon|operation|hotel|café|cafe|tourism|biosecurity|agriculture|sports?|transport|cricket|athletics|basketball|swim|cycling|rowing|sailing|rugby|hockey|tennis|golf|football|triathlon|fisheries|forestry|aviation|ambulance|policing|housing|education|screen|enterprise|invest|health|worksafe|safework|parks|roads|racing|heritage|environment|wildlife|birdlife|oxfam|caritas|diabetes|dementia|autism|cancer|epilepsy)$/;
/** "the second XV", "Article VII": a number. */
const ROMAN = /^[IVX]{2,}$/;
const SUFFIX = words('jr jr. sr sr. ii ii. iii iii. iv iv.');

const ARTICLES = words('the a an every each');
/** Words before the name of a place that belong to it. */
const QUARTERS = /^(?:new|north|south|saudi|united|hong|great|northern|southern|western|eastern|central|west|east|los|san|las)$/;

/** Whether the second letter is a small one, as in most words. */
const goesOnSmall = (text: string): boolean => text.charCodeAt(1) >= 97 && text.charCodeAt(1) <= 122;

/** Who sits on a board or in a house. */
const SITS = /^(?:trustee|council(?:lor|or|man|woman)|cllr|alder(?:man|woman)|senator|sen|rep|representative|judge|mayor|president)\.?$/;

/** Whether a word is written in capitals like the letters of a body. */
export const isAcronym = (text: string): boolean =>
  !goesOnSmall(text) && /^[\p{Lu}\d.&]{2,8}s?$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);

/** A name as one place of the text prints it. */
export interface Form {
  readonly run: NameRun;
  readonly parts: readonly string[];
  readonly suffix: string;
  readonly text: string;
  readonly sort: 'person' | 'body' | 'single';
}

/** Seats that stand for those who sit there. */
export const SEATS = /^(?:pentagon|kremlin|downing|whitehall|westminster|vatican|stormont|holyrood)$/;

/** Well-known towns whose names are like those of people or firms. */
const TOWNS_OF_TWO =
  /^(?:los angeles|las vegas|san (?:francisco|diego|antonio|jose|juan|salvador)|santa (?:monica|fe|barbara|cruz|ana|clara)|new (?:orleans|delhi|haven|jersey|york)|fort (?:worth|lauderdale|myers|wayne)|el paso|baton rouge|des moines|salt lake city|(?:kansas|jersey|oklahoma|mexico|panama|quebec|atlantic|iowa|sioux) city|palm (?:beach|springs)|(?:long|virginia|myrtle) beach|(?:long|staten) island|colorado springs|little rock|grand rapids|ann arbor|hong kong|tel aviv|abu dhabi|kuala lumpur|addis ababa|buenos aires|rio de janeiro|s[ãa]o paulo|cape town|phnom penh|ho chi minh city|milton keynes|tunbridge wells|st (?:albans|andrews|louis|petersburg|paul|ives|helens)|silicon valley)$/;

/** What opens the names of places alone: "Mount Harlow", "Puerto Belva". */
const OPENS_PLACE = words('mount mt mt. cape loch lough port fort ft ft. isle puerto playa punta los las point market');

/** Whether the words of a name are those of a country, a state or a well-known town. */
export const isPlace = (parts: readonly string[]): boolean =>
  parts.every((part) => PLACES.has(part)) ||
  (parts.length > 1 && (OPENS_PLACE.has(parts[0] ?? '') || TOWNS_OF_TWO.test(parts.join(' ')))) ||
  (parts.length === 2 && PLACES.has(parts[1] ?? '') && QUARTERS.test(parts[0] ?? '')) ||
  (parts.length === 2 && parts[0] === 'united' && /^(?:states|kingdom)$/.test(parts[1] ?? ''));

/** What begins the name of a body and is nobody's initials or first name: "UK Finance", "National Highways". */
const NATIONAL = /^(?:UK|US|U\.S\.|U\.K\.|EU|UN|NHS|NZ|National|International|Public|Federal|Global)$/;

/** What begins the name of a stretch of country, and nobody's: "South Marland", "Mid Norland". */
const STRETCH =
  /^(?:north|south|east|mid|northern|southern|eastern|western|central|upper|lower|greater|inner|outer|north-?(?:east|west)|south-?(?:east|west))$/;

/** "Georgia Republicans": many who share a creed or a nation. */
const isMany = (text: string): boolean => text.endsWith('s') && isDemonym(text.slice(0, -1));

/** "the White House-era papers" */
const OF_A_TIME = /-(?:era|led|backed|based|style|owned|run)$/;

/** Whose own is no person's name: "Queen's Speech". */
const OFFICES = /^(?:minister|president|chancellor|king|queen|governor|speaker|mayor|secretary|premier|taoiseach|pope)$/;

/** "(R-Ohio)": a party and a state in short, nobody's name. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u;

/** A name that a transcript or headline prints in capitals, as it is written elsewhere: "Ann Lee" for "ANN LEE". */
export const inCase = (name: string): string =>
  /\p{Ll}/u.test(name) || !name.includes(' ')
    ? name
    : name.replace(/\p{L}+/gu, (word) => (word.length > 2 || /[AEIOUY]/.test(word) ? `${word[0]}${word.slice(1).toLowerCase()}` : word));

/** Ranks that stay with a name of one word. */
const RANKED = /^(?:lord|lady|baroness|viscount|earl|prince|princess|king|queen|pope|justice)$/;

/** Where the rank before a single name begins: "Lord Justice Bean" has two words of it. */
const rankFrom = (tokens: readonly Tagged[], run: NameRun): number =>
  run.nameFrom - (run.nameFrom - 2 >= run.from && /^(?:mr|mrs|ms|lord|lady)$/.test(tokens[run.nameFrom - 2]?.lower ?? '') ? 2 : 1);

/** "The report, |Clear Water|, says": what opens a sentence so is called by its title. */
const isTitled = (tokens: readonly Tagged[], run: NameRun): boolean =>
  tokens[run.from - 1]?.text === ',' &&
  DOCUMENT_NOUNS.has(tokens[run.from - 2]?.lower ?? '') &&
  tokens[run.from - 3]?.tag === 'determiner' &&
  startsSentence(tokens, run.from - 3) &&
  tokens[run.to]?.text === ',' &&
  tokens[run.to + 1]?.tag === 'verb';

/** "The result was |Harbour Lights| (1956).": a work of that year. */
const isOfYear = (tokens: readonly Tagged[], run: NameRun): boolean =>
  tokens[run.to]?.text === '(' &&
  tokens[run.to + 2]?.text === ')' &&
  /^(?:1[6-9]|20)\d\d$/.test(tokens[run.to + 1]?.text ?? '') &&
  run.honorific === null &&
  run.nameFrom === run.from &&
  // "Anna's Garden (1956)", or "the Herrings' Choir (1956)"
  run.to - run.from > 1 &&
  genderOfFirstName(tokens[run.from]?.lower ?? '') === null;

/** "watchdog |Clear Water", "the company, |Clear Water" */
const introduced = (tokens: readonly Tagged[], at: number): boolean =>
  introducesBody(tokens[at - (tokens[at - 1]?.text === ',' ? 2 : 1)]?.lower ?? '');

/** "Labour |MP| Ann Lee", not "|Democratic| National Convention". */
const isTitle = (token: Tagged | undefined): boolean => token !== undefined && TITLES.has(token.lower) && !isDemonym(token.text);

/** Reads a run of capitals as the name of a person, of a body, or as a single word that may be either; null for an office without a name. */
export function formOf(tokens: readonly Tagged[], run: NameRun, text: string): Form | null {
  const whole = tokens.slice(run.nameFrom, run.to);
  // "Ann Lee QC" is called Lee.
  const slice = whole.length > 2 && POSTNOMINAL.has(whole.at(-1)?.text ?? '') ? whole.slice(0, -1) : whole;
  const [head, tail] = [slice[0], slice.at(-1)];
  if (
    !head ||
    !tail ||
    run.office ||
    (slice.length === 1 && head.text.includes('-') && PARTY_AND_STATE.test(head.text)) ||
    (tail.lower.includes('-') && OF_A_TIME.test(tail.lower)) ||
    // "the Prime Minister's Questions"
    (slice.length === 1 &&
      tokens[run.from - 1]?.tag === 'genitive' &&
      OFFICES.test(tokens[run.from - 2]?.lower ?? '') &&
      genderOfFirstName(head.lower) === null) ||
    // "said the Irishman"
    (slice.length === 1 && isNativeAt(tokens, run.from)) ||
    (slice.length === 1 &&
      ((!goesOnSmall(head.text) && ROMAN.test(head.text)) ||
        (isAcronym(head.text) && /^\d*\.\d+$/.test(tokens[run.nameFrom - 1]?.text ?? '')))) ||
    isTitled(tokens, run) ||
    isOfYear(tokens, run)
  )
    return null;
  const ending = slice.find((token) => SUFFIX.has(token.lower));
  const named = ending === undefined ? slice : slice.filter((token) => !SUFFIX.has(token.lower));
  // "von der Heide" alone is a surname like "Heide".
  const own = Math.max(0, head.capital ? 0 : named.findIndex(({ capital }) => capital));
  const parts = named.slice(own).map((token) => (token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower));
  const suffix = ending?.lower.replace('.', '') ?? '';
  const titled = run.nameFrom > run.from;
  const next = tokens[run.to];
  const the =
    ARTICLES.has(tokens[run.from - 1]?.lower ?? '') && tokens[run.from - 2]?.end !== tokens[run.from - 1]?.start && next?.tag !== 'word';
  const firstName = genderOfFirstName(parts[0] ?? '') !== null;
  // "Veto Power Impedes Peace": a headline inside a paragraph.
  if (!firstName && run.honorific === null && parts.length >= 4 && parts.slice(1, -1).some((part) => commonVerb(part) === 's')) return null;
  const body = named.some((token) => BODY_NOUNS.has(token.lower)) && !(firstName && named.length === 2 && !BODY_NOUNS.has(parts[0] ?? ''));
  const joined = parts.some((part) => part === 'of' || part === 'for' || part === 'on' || part === '&' || part === 'and');
  const place = isPlace(parts);
  const states = parts.length === 2 && /^(?:united|european|soviet)$/.test(parts[0] ?? '');
  // "Radio Orrin"
  const onAir = titled && tokens[run.nameFrom - 1]?.text === 'Radio';
  // "Trustee KB"
  const initials = titled && parts.length === 1 && isAcronym(head.text) && SITS.test(tokens[run.nameFrom - 1]?.lower ?? '');
  let sort: Form['sort'];
  // "Macy’s"
  // "Tom Rowe Racing"
  if (onAir) sort = 'body';
  else if (parts.length > 2 && run.honorific === null && !titled && FIRMS_END.test(tail.lower)) sort = 'body';
  else if (slice.at(-2)?.tag === 'genitive' || tail.lower.endsWith("'s") || (parts.length > 1 && UNBORNE.test(tail.lower))) sort = 'body';
  else if (
    KNOWN_NAMES.test(parts.join(' ')) ||
    (parts.length > 1 && FIELDS.test(parts[0] ?? '')) ||
    (parts.length > 1 && !firstName && run.honorific === null && COUNTRY_END.test(parts.at(-1) ?? ''))
  )
    sort = 'body';
  else if (run.honorific !== null || own > 0 || initials) sort = 'person';
  else if (parts[0] === 'no' || parts[0] === 'number' || body || joined || place || states || (parts.length === 1 && isAcronym(head.text)))
    sort = 'body';
  else if (
    !firstName &&
    (introduced(tokens, run.nameFrom) ||
      (parts.length > 1 && (endsBodyName(tail.lower) || (parts.length > 2 && endsBodyName(parts[1] ?? '')))))
  )
    sort = 'body';
  else if (titled && (!isDemonym(tokens[run.from]?.text ?? '') || isTitle(tokens[run.nameFrom - 1]))) sort = 'person';
  else if (parts.length > 1 && isMany(tail.text)) sort = 'body';
  else if (parts.length === 1) sort = the || (isDemonym(head.text) && !firstName) ? 'body' : 'single';
  else
    sort = firstName
      ? 'person'
      : the ||
          isDemonym(head.text) ||
          NATIONAL.test(head.text) ||
          (STRETCH.test(head.lower) && !titled) ||
          named.some((token) => isAcronym(token.text) && !token.text.includes('.') && token.text.length > 2)
        ? 'body'
        : 'person';
  // "Lord Penhaligon", "Pope Francis", "Mrs Justice Carrow": a single name that nobody uses by itself.
  const ranked = onAir
    ? tokens[run.nameFrom - 1]
    : parts.length === 1 && RANKED.test(tokens[run.nameFrom - 1]?.lower ?? '')
      ? tokens[rankFrom(tokens, run)]
      : undefined;
  const printed = head === tail && ranked === undefined ? head.text : text.slice((ranked ?? head).start, tail.end).replace(/\s+/g, ' ');
  return { run, parts, suffix, text: printed, sort };
}
