import { isDemonym } from '../lexicon/demonyms.ts';
import { isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { remembered } from '../text/remembered.ts';
import { spelledOut } from './affiliations.ts';
import { domainsDiffer } from './domains.ts';
import { nations } from './nations.ts';
import { doesSo, isOffStage } from './off-stage.ts';
import { dutiesDiffer } from './other-duties.ts';
import { portfoliosDiffer } from './portfolios.ts';
import { headOf, withoutPlace } from './stated-role.ts';

/** Heads that news uses for somebody it has just named: "the billionaire", "the Republican nominee". */
export const VARIED =
  /^(?:man|woman|boy|girl|(?:\d+-)?year-old|newcomer|youngster|winner|victor|debutante?|rookie|runner-up|author|actor|actress|star|billionaire|businessman|businesswoman|tycoon|mogul|politician|veteran|player|singer|writer|artist|father|mother|grandfather|grandmother|nominee|candidate|contender|hopeful|governor|senator|congressman|congresswoman|president|president-elect|minister|leader|chief|secretary|lady|democrat|republican|lawmaker|incumbent|conven[eo]r|chair|chairman|chairwoman|mayor|mp|native|rapper|comedian|filmmaker|director|striker|champion|frontrunner|front-runner|premier|chancellor|speaker|executive|boss|founder|entrepreneur|economist|professor|historian|scientist|researcher|academic|surgeon|bowler|batsman|batter|midfielder|defender|goalkeeper|winger|skipper|captain|golfer|boxer|jockey|backbencher|frontbencher|msp|td|diplomat|envoy|laureate|medallist|musician|presenter|novelist|frontman|international|starlet)$/;

const NATIVE =
  /^(?:spaniard|swede|briton|scot|kiwi|aussie|londoner|glaswegian|mancunian|liverpudlian|geordie|scouser|dane|finn|turk|serb|croat|slovak|czech|greek|pole|argentine|dubliner|brummie|(?:french|dutch|english|irish|welsh|scots|ulster|yorkshire|cornish|manx|cork|kerry)(?:wo)?man)$/;

/** Whether a word in small letters names one who belongs somewhere: "spaniard", "alaskan". Other adjectives ("the French") name many, and parties have words of their own. */
export const isNative = (lower: string): boolean =>
  NATIVE.test(lower) ||
  (/(?:[ai]n|[a-z]{3}i)$/.test(lower) && !TITLES.has(lower) && isDemonym(`${lower[0]?.toUpperCase()}${lower.slice(1)}`));

/** "the |Scot|", "the 24-year-old |Scot|": whether the word at `at` names so one who has been named. */
export function isNativeAt(tokens: readonly { readonly lower: string; readonly tag: string }[], at: number): boolean {
  const [before, the] = [tokens[at - 1], tokens[at - 2]];
  if (!isNative(tokens[at]?.lower ?? '')) return false;
  return before?.lower === 'the' || (the?.lower === 'the' && /year-old$/.test(before?.lower ?? ''));
}

const MEMBER =
  /^(?:mp|msp|mep|ms|am|td|mla|democrat|republican|tory|conservative|liberal|independent|congressman|congresswoman|lawmaker|peer|councill?or|council(?:wo)?man|alder(?:wo)?man|assembly(?:wo)?man)$/;

/** Whether a word names one of many in a parliament or party. */
export const isMember = (head: string): boolean => MEMBER.test(head);

/** Offices of one certain person, whom an article that does not name the holder still means. */
export const SOLE_OFFICE =
  /^(?:(?:home|foreign|defen[cs]e|health|justice|education|transport|environment|culture|business|treasury|finance|interior|prime|first|deputy prime) (?:secretary|minister)|chancellor|attorney general)$/i;

/** Parties of one country each: whoever belongs to one belongs to no other. */
const PARTIES: readonly (readonly RegExp[])[] = [
  [/(?<!liberal |social |lib )\bdemocrat/i, /\brepublican|\bgop\b/i],
  [
    /\blabour\b/i,
    /\b(?:conservatives?|tory|tories)\b/i,
    /\blib(?:eral)? dem/i,
    /\bsnp\b/i,
    /\bplaid\b/i,
    /\bdup\b/i,
    /\bsinn f/i,
    /\breform uk\b/i,
  ],
  [/\bndp\b|\bnew democrat/i, /\b(?:conservatives?|tory|tories)\b/i, /\bliberals?\b(?! dem)/i, /\bbloc\b/i],
];

/** One of them at least stands in every name of a party. */
const PARTISAN = /democrat|republican|gop|labour|conserv|tor(?:y|ies)|dem\b|snp|plaid|dup|sinn|reform|ndp|liberal|bloc/i;

/** Whether two descriptions name different parties of one country. */
export const partiesDiffer = (a: string, b: string): boolean =>
  PARTISAN.test(a) &&
  PARTISAN.test(b) &&
  PARTIES.some((parties) => {
    const [x, y] = [parties.filter((party) => party.test(a)), parties.filter((party) => party.test(b))];
    return x.length > 0 && y.length > 0 && !x.some((party) => y.includes(party));
  });

/** "the shadow chancellor", "the deputy mayor": another than the chancellor and the mayor; who comes is not who goes. */
const BESIDE = /\b(shadow|deputy|assistant|under|lieutenant|opposing|rival)\b/i;
const COMES = /\b(?:new|incoming|next)\b/i;
const GOES = /\b(?:outgoing|former|previous|retiring|ex)\b/i;
const NOW = /\b(?:current|present|sitting|incumbent)\b/i;
const THEN = /\b(?:then|former|previous|ex)\b|\bat the time\b/i;
const standsBeside = (a: string, b: string): boolean =>
  headOf(a) === headOf(b) &&
  (BESIDE.exec(a)?.[1]?.toLowerCase() !== BESIDE.exec(b)?.[1]?.toLowerCase() ||
    (COMES.test(a) && GOES.test(b)) ||
    (GOES.test(a) && COMES.test(b)) ||
    (NOW.test(a) && THEN.test(b)) ||
    (THEN.test(a) && NOW.test(b)));

/** Positions on a field; those on one line may be one player's. */
const POSITIONS: readonly RegExp[] = [
  /\b(?:goal)?keeper\b/i,
  /\b(?:defender|(?:centre|center|left|right|full|wing)-?back|centre-half)\b/i,
  /\b(?:midfielder|playmaker)\b/i,
  /\b(?:striker|winger|forward|attacker|centre-forward)\b/i,
  /\b(?:fly-half|scrum-half|flanker|hooker)\b/i,
  /\b(?:bowler|seamer|spinner)\b/i,
  /\b(?:batsman|batter)\b/i,
  /\b(?:quarterback|linebacker|cornerback)\b/i,
];
const POSITION =
  /back|keeper|defender|half|midfield|playmaker|striker|winger|forward|attacker|flanker|hooker|bowler|seamer|spinner|bats?m?an|batter/i;
const lineOf = (text: string): number => (POSITION.test(text) ? POSITIONS.findIndex((position) => position.test(text)) : -1);
const positionsDiffer = (a: string, b: string): boolean => lineOf(a) !== lineOf(b) && lineOf(a) !== -1 && lineOf(b) !== -1;

/** Whether somebody is described by a position on a field. */
export const isPosition = (head: string): boolean => lineOf(head) !== -1;

/** Whether two descriptions are of one line on a field, a keeper and a goalkeeper, or the second may well be of whom the first is. */
export const samePosition = (a: string, b: string): boolean => (lineOf(a) !== -1 && lineOf(a) === lineOf(b)) || doesSo(a, b);

const SENT_ABROAD = /^(?:ambassador|envoy|diplomat|consul|attach[eé]|charg[eé])/;
const LEGISLATES =
  /\b(?:sen|rep|senator|congress\p{L}+|assembly\p{L}+|mps?|msp|mep|td|lawmaker|legislator|backbencher|member of (?:the )?(?:p\p{L}+|congress))\b/iu;

/** Whether a stated role is that of one of many in a parliament. */
export const legislates = (stated: string): boolean => LEGISLATES.test(stated);

/** Who is in a British cabinet: "the home secretary" is a minister, a press secretary or a general secretary is none. */
const CABINET =
  /\b(?:(?:home|foreign|defen[cs]e|health|justice|education|transport|environment|culture|business|energy|trade|housing|levelling up|welsh|scottish|northern ireland|work and pensions|international development) secretary|secretary of state|chancellor of the exchequer)\b/i;

/** Whether somebody of the stated role is meant by a word for what he is: a keeper by "the goalkeeper", an ambassador by "the envoy", an MP by "the lawmaker". */
export const standsFor = (head: string, stated: string): boolean =>
  headOf(stated) === head ||
  samePosition(head, stated) ||
  (ABROAD.test(head) && SENT_ABROAD.test(headOf(stated))) ||
  (head === 'minister' && CABINET.test(stated)) ||
  (head === 'lawmaker' && legislates(stated));

/** Whether a word stands for an office or a trade of another name. */
export const isOtherWord = (head: string): boolean => isPosition(head) || ABROAD.test(head) || head === 'lawmaker' || head === 'minister';

/** Whether two descriptions can hardly be of one person: of different parties or ministries, or only one of a deputy. */
export const opposed = (a: string, b: string): boolean =>
  partiesDiffer(a, b) ||
  positionsDiffer(a, b) ||
  /\bvice/i.test(a) !== /\bvice/i.test(b) ||
  standsBeside(a, b) ||
  portfoliosDiffer(a, b) ||
  domainsDiffer(a, b) ||
  dutiesDiffer(a, b);

/** Whether every word of `part` stands in `whole`. */
export const contains = (whole: string, part: string): boolean => {
  const has = new Set(whole.toLowerCase().split(/\W+/));
  return part
    .toLowerCase()
    .split(/\W+/)
    .every((word) => has.has(word));
};

/** Offices that somebody with another office seldom holds as well. */
const SOLE = /^(?:president|premier|chancellor|king|queen|pope|archbishop|pm)$/;

/** Whether "the president" can hardly be somebody whose stated offices are others: a press secretary, a mayor. */
export function holdsAnother(head: string, roles: readonly string[]): boolean {
  if (!SOLE.test(head) || roles.length === 0) return false;
  return !roles.some((role) =>
    role
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(head),
  );
}

/** Offices below the highest of a state. */
const LOWER = /^(?:senator|congress(?:wo)?man|lawmaker|governor|mayor|nominee|contender|hopeful|mp|msp|td|backbencher|frontbencher)$/;
const ELECTED = /^(?:senator|congress(?:wo)?man|lawmaker|governor|mayor|mp|msp|td|backbencher|frontbencher)$/;
/** What somebody outside politics is. */
const OUTSIDE =
  /\b(?:commissioner|professor|analyst|lawyer|attorney|judge|doctor|coach|player|actor|actress|author|journalist|reporter|economist|executive|ceo|farmer|teacher|officer|pastor|engineer|scientist|researcher|nurse|student|founder|editor)\b/i;
/** What somebody in politics is said to be. */
const POLITICAL =
  /\b(?:sen|rep|gov|senat\p{L}*|represent\p{L}*|congress\p{L}*|lawmaker|legislator|governor|mayor|mps?|msp|mep|td|councill?or|candidate|nominee|contender|hopeful|leader|whip|speaker|minister|secretary|chancellor|president|politician|member|democrat\p{L}*|republican|tory|labour|conservative|liberal|party|former|ex)\b/iu;
/** Offices that nobody has together. */
const ELECTED_SEATS = /\b(?:senator|governor|mayor|congress(?:wo)?man)\b/g;

/** "the senator" where somebody is stated to be a governor: not he. */
function holdsAnotherSeat(head: string, roles: readonly string[]): boolean {
  if (!/^(?:senator|governor|mayor|congress(?:wo)?man)$/.test(head)) return false;
  const held = roles.filter((role) => !FORMERLY.test(role)).flatMap((role) => spelledOut(role).toLowerCase().match(ELECTED_SEATS) ?? []);
  return held.length > 0 && !held.includes(head);
}

/** Those who speak abroad for a state. */
const ABROAD = /^(?:diplomat|envoy)$/;
const SENT = /minister|ambassador|envoy|diplomat|consul|commissioner|secretary|representative/i;
const FORMERLY = /^(?:former|ex-)/i;
const HIGHEST = /^(?:(?:u\.?s\.? |us |united states )?president|prime minister|king|queen|pope)$/i;

/** "the former mayor": whether it may be somebody with other offices now; a former president is one of few. */
export const mayHaveBeen = (head: string, said: string): boolean => /^(?:the )?(?:former|ex-)/i.test(said) && !SOLE.test(head);

/** What whoever leads a country is called, and those who serve one. */
const LEADS = /^(?:leader|president|premier|chancellor)$/;
const SERVES =
  /\b(?:envoy|ambassador|spokes\p{L}+|advis[eo]r|aide|negotiator|deputy|(?<!prime )minister|(?<!general |first )secretary)\b/iu;

/** "Ann Lee, the envoy, met Mr Ray. The Spanish leader said": not the envoy. */
const serves = (head: string, said: string, roles: readonly string[]): boolean =>
  LEADS.test(head) &&
  nations(said) > 0 &&
  roles.some((role) => SERVES.test(role)) &&
  !roles.some((role) => FORMERLY.test(role) || /\b(?:leader|president|premier|chancellor|prime minister)$/i.test(role));

/** "the former |defence secretary|", where that is just what is stated of somebody. */
const isWhole = (said: string, stated: string): boolean => {
  const words = said
    .toLowerCase()
    .replace(/^(?:former |ex-)/, '')
    .split(' ');
  const own = new Set(stated.toLowerCase().split(/[^\p{L}]+/u));
  return (words.length > 1 || headOf(stated) === words[0]) && words.every((word) => own.has(word));
};

/** Whether "the former president" is said and the stated role is a president in office: several people of one article may have been one. */
export const inOffice = (head: string, said: string, stated: string): boolean =>
  FORMERLY.test(said) && (SOLE.test(head) || isWhole(said, stated)) && !/\b(?:former|ex-|then|\d+(?:st|nd|rd|th))/i.test(stated);

/** Whether a description takes somebody for what the stated roles speak against: a president is no "Florida senator", and "the former president" has been one. */
export function speaksAgainst(head: string, said: string, roles: readonly string[]): boolean {
  // "Tom Ray, the president, … The former president said": another.
  const same = roles.filter((role) => role.toLowerCase().includes(head));
  if (same.length > 0) return same.every((role) => inOffice(head, said, role));
  // "asked the boy": no governor.
  if (/^(?:boy|girl)$/.test(head) && roles.length > 0) return true;
  if (serves(head, said, roles) || isOffStage(head, roles)) return true;
  if (ABROAD.test(head) && !roles.some((role) => SENT.test(role))) return true;
  if (LOWER.test(head) && roles.some((role) => HIGHEST.test(role))) return true;
  if (holdsAnotherSeat(head, roles)) return true;
  // "the senator" is not the commissioner of a league.
  if (ELECTED.test(head) && roles.some((role) => OUTSIDE.test(role)) && !roles.some((role) => POLITICAL.test(role))) return true;
  return FORMERLY.test(said) && (SOLE.test(head) || roles.length > 0);
}

/** Whether "the president" is said and the stated role is one that somebody had. */
export const outOfOffice = (head: string, said: string, stated: string): boolean =>
  SOLE.test(head) && FORMERLY.test(stated) && !FORMERLY.test(said);

/** Ranks, and what somebody is in a story beside his trade. */
const BESIDE_A_TRADE =
  /^(?:sgt|sergeant|pc|constable|inspector|insp|superintendent|supt|captain|capt|lieutenant|lt|general|gen|colonel|col|major|admiral|brigadier|commodore|commander|corporal|cpl|passenger|witness|resident|neighbou?r|campaigner|organi[sz]er|mother|father|mum|dad|son|daughter|brother|sister|husband|wife|friend|survivor|winner|member|founder|owner|fan|local|sen|rep|senator|governor|gov|mp|leader|chair|chairman|chairwoman|president|minister|secretary|councillor|cllr|mayor|director|chief|executive|manager|boss|coach|player)$/;

const GENERIC = /^(?:employee|worker|staffer|campaigner|activist|resident|local|voter|citizen|guest|host|expert|professional)$/;

/** Whether a stated role names a trade that is not the one described: a nurse is hardly "the cashier". */
export function hasAnotherTrade(head: string, stated: string): boolean {
  const other = headOf(stated.replace(/\./g, ''));
  return (
    other !== head && !GENERIC.test(head) && !BESIDE_A_TRADE.test(other) && !isMember(head) && (isPersonNoun(other) || TITLES.has(other))
  );
}

/** Whether a role, in small letters, may have this head; most have another, and that is told without an expression. */
export const mayHold = (head: string, role: string): boolean =>
  (role.includes(head) && ownPart(role).includes(head)) || (head === 'chief' && role.includes('head') && ownPart(role).includes('head'));

/** What somebody is, without whom he serves: "the president's |aide|", "|aide| to the governor", "|wife| of the president", "|advises| the mayor". */
const ownPart = remembered((printed: string): string => {
  const role = withoutPlace(printed);
  const own = role.includes("'s ") || role.includes('’s ') ? role.replace(/[\p{L}.-]+['’]s(?=\s)/gu, '') : role;
  const whom = own.search(/\s(?:of|to|for|under|with)\s/);
  return whom >= 0 ? own.slice(0, whom) : (/^(\p{Ll}+s) (?:the|an?|his|her)\s/u.exec(own)?.[1] ?? own);
});
