import { BODY_NOUNS, KNOWN_BODIES, KNOWN_NAMES, SPEAKING_BODIES } from '../lexicon/bodies.ts';
import { endsBodyName, isOutlet } from '../lexicon/outlets.ts';
import { isPeopleNoun } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import { isAcronym } from '../names/name-forms.ts';
import { DATELINE } from '../names/single-names.ts';
import type { Entity } from './entities.ts';

/** Nouns that stand for each other when an article speaks of a body again. */
const KINDS: readonly ReadonlySet<string>[] = [
  words(`newspaper paper outlet publication channel network broadcaster site website magazine journal times post herald tribune telegraph
   guardian press news gazette globe observer chronicle mail mirror express star independent standard review monitor bulletin radio
   television tv bbc cnn nbc cbs abc fox msnbc npr ap afp pa dpa upi reuters bloomberg wikinews politico breitbart buzzfeed huffington wsj nyt usa today`),
  words(`company firm bank retailer supermarket chain manufacturer maker operator airline airlines airways startup start-up business corporation corp inc ltd llc plc
   group holdings capital partners technologies systems motors energy foods brands industries pharmaceuticals media entertainment
   studios studio consortium partnership packaging natwest barclays santander tesco asda aldi lidl waitrose ikea vodafone
   steel oil gas petroleum motors pictures records insurance mutual cooperative securities consulting boeing airbus walmart costco starbucks google facebook apple amazon microsoft twitter uber volkswagen`),
  words(`group organisation organization charity association foundation network institute institution society union league fund trust council
   center centre federation confederation coalition alliance campaign committee initiative project forum lobby think-tank thinktank
   movement watchdog club body board nonprofit non-profit`),
  words(`agency department bureau office ministry administration service services authority commission watchdog regulator body board ofgem ofcom ofwat
   ofsted ofqual fca pra cma ico cqc hse gmc nmc faa fcc fda epa ftc sec osha nhtsa`),
  words('party'),
  words('government administration regime cabinet'),
  words('authority council board borough county'),
  words('airline airlines airways'),
  words('school university college academy'),
  words('court tribunal'),
  words('club team'),
];
/** Parties that are known by their letters. */
const PARTIES = /^(?:dup|uup|tuv|sdlp|snp|ukip|bnp|afd|cdu|csu|spd|fdp|anc|bjp|akp|pvv|vvd|ndp|pml-n|ppp)$/;
const KNOWN = new Set(KINDS.flatMap((kind) => [...kind]));
const PRESS = KINDS[0] ?? new Set<string>();
/** Ends of the names of newspapers that mean something else in other names. */
const PAPERS_END = /^(?:courier|echo|argus|advertiser|examiner|enquirer|inquirer|ledger|sentinel|dispatch|gleaner|advocate|bugle)$/;
const PRESS_HEADS = words('newspaper paper outlet publication channel magazine broadcaster site website');

const COMMERCIAL = words(
  'company firm bank lender retailer manufacturer maker operator airline carrier chipmaker carmaker drugmaker insurer housebuilder',
);
/** Ends of the names of firms that are people elsewhere. */
const PARTNERS = /^(?:partners|sons|daughters|brothers|associates|advisers|advisors|consultants|contractors|engineers|builders)$/;

/** Nouns for one sort of body, and the words of names that show that sort. */
const SORTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'union',
    words('union unions brotherhood federation confederation association guild congress workers teachers nurses drivers teamsters'),
  ],
  [
    'party',
    words(
      'party democrats liberals conservatives greens socialists republicans union alliance league front movement coalition labour reform fidesz podemos vox likud syriza',
    ),
  ],
  ['force', words('police constabulary force')],
  [
    'bloc',
    words('union eu asean ecowas brics mercosur opec caricom community association league alliance organisation organization states'),
  ],
  ['think-tank', words('institute institution foundation centre center council policy studies research society exchange endowment')],
  ['thinktank', words('institute institution foundation centre center council policy studies research society exchange endowment')],
  ['campaign', words('campaign coalition alliance')],
  ['carrier', words('airline airlines airways air aviation lufthansa ryanair easyjet')],
  ['lender', words('bank banking bancorp barclays santander natwest financial')],
  ['bank', words('bank banking bancorp barclays santander natwest')],
  ['broadcaster', words('channel television tv radio broadcasting bbc cnn nbc cbs abc fox msnbc npr pbs')],
  ['utility', words('power energy water electric electricity gas utilities light networks')],
  ['carmaker', words('motor motors boeing toyota nissan hyundai tesla volkswagen automotive')],
  ['chipmaker', words('nvidia semiconductor semiconductors devices electronics samsung')],
  ['drugmaker', words('pfizer astrazeneca pharma pharmaceuticals therapeutics biotech')],
  ['insurer', words('insurance assurance mutual life')],
  ['housebuilder', words('homes housing')],
]);
/** Words of names that fit any sort. */
const NEUTRAL =
  /^(?:international|national|group|united|star|today|brands|community|family|city|state|country|white-house|side|initiative|project)$/;
/** What a body whose name says nothing of itself may be called as soon as it is the only one. */
const UNSAID = words('union bloc think-tank thinktank carrier lender bank broadcaster carmaker chipmaker drugmaker insurer housebuilder');

/** What is named with that very word, and what no firm is: "Hexby Water" is no regulator. */
const NAMED_SO = /^(?:council|ministry|committee)$/;
/** Nor is "Nordlys Group". */
const TRADES = /^(?:group|holdings|plc|ltd|inc|llc|corp|brands)$/;
const OFFICIAL = /^(?:council|ministry|committee|regulator|watchdog)$/;

/** Whether a name says nothing of what the body is: "Network Rail" is no network. */
function isUnsaid({ parts }: Entity): boolean {
  const rest = endsBodyName(parts.at(-1) ?? '') && parts.length === 2 ? parts.slice(1) : parts;
  return !rest.some((part) => (BODY_NOUNS.has(part) || KNOWN.has(part) || KNOWN_BODIES.has(part)) && !NEUTRAL.test(part));
}

/** Ends of the names of clubs. */
const CLUB_END =
  /^(?:town|city|county|rovers|united|wanderers|athletic|albion|rangers|fc|afc|harriers|villa|vale|orient|argyle|wednesday|hotspur)$/;

/** Makers that are firms, unlike lawmakers. */
const MAKER = /^(?:steel|plane|truck|tyre|tire|phone|toy|arms|engine|battery|aircraft|vaccine|auto)maker$/;

/** Whether "the newspaper" or "the group" (`head`) may be this body: its own name must not say that it is something else. */
export function mayBe(noun: string, entity: Entity): boolean {
  const head = MAKER.test(noun) ? 'company' : noun;
  const last = entity.parts.at(-1) ?? '';
  // "the company" is not the Clerical Workers.
  if (COMMERCIAL.has(head) && isPeopleNoun(last) && !PARTNERS.test(last)) return false;
  // "Hexby Town … the club"
  if (head === 'club' && CLUB_END.test(last)) return true;
  // "the party" is AfD, and Sinn Féin.
  if (
    head === 'party' &&
    (KNOWN_NAMES.test(entity.parts.join(' ')) ||
      PARTIES.test(entity.parts[0] ?? '') ||
      (entity.parts.length === 1 && !isAcronym(entity.name) && isUnsaid(entity)))
  )
    return true;
  if (OFFICIAL.test(head) && isUnsaid(entity)) return !endsBodyName(last) && !NAMED_SO.test(head) && !TRADES.test(last);
  const sort = SORTS.get(head);
  if (sort !== undefined) {
    if (entity.parts.some((part) => sort.has(part))) return true;
    return UNSAID.has(head) && isUnsaid(entity) && (head !== 'union' || !endsBodyName(last));
  }
  // A ministry is no agency, and the World Health Organization is one.
  if (head === 'agency' && entity.parts.includes('ministry')) return false;
  if (head === 'agency' && /^(?:organisation|organization|programme|fund)$/.test(last) && /^(?:world|un)$/.test(entity.parts[0] ?? ''))
    return true;
  const own = COMMERCIAL.has(head) && isUnsaid(entity) ? [] : entity.parts.filter((part) => BODY_NOUNS.has(part) || KNOWN.has(part));
  // "the paper" may be a study.
  if (own.length === 0 && head === 'paper') return isOutlet(entity.name) || PAPERS_END.test(last);
  if (own.length === 0) return !(PRESS_HEADS.has(head) && entity.parts.length === 1 && /^\p{Lu}{2,}$/u.test(entity.name));
  if (PRESS_HEADS.has(head)) return own.some((part) => PRESS.has(part));
  return KINDS.some((kind) => kind.has(head) && own.some((part) => kind.has(part)));
}

/** Whether a body that the article has called by one noun ("the union") may be called by the other ("the company"). */
export const maySpeakOfBoth = (one: string, other: string): boolean =>
  one === other || [...KINDS, ...SAME].some((kind) => kind.has(one) && kind.has(other)) || !KNOWN.has(one) || !KNOWN.has(other);

/** Whether the noun means one sort of body alone, like "the union". */
export const isOfOneSort = (head: string): boolean => SORTS.has(head);

/** Of the bodies that may be "the lender", those whose names say that they are one; all where none does. */
export function likeliest(head: string, possible: readonly Entity[]): readonly Entity[] {
  const sort = SORTS.get(head);
  const plain = sort === undefined ? [] : possible.filter(({ parts }) => parts.some((part) => sort.has(part)));
  return plain.length > 0 ? plain : possible;
}

/** Words for one body that has no name: "a company in Leeds" may be "the firm" later, and "the council" is not "the charity". */
const SAME: readonly ReadonlySet<string>[] = [
  words('company firm business group retailer manufacturer maker operator'),
  words('company firm airline carrier'),
  words('newspaper paper outlet publication website site'),
  words('charity group organisation organization foundation'),
  words('union group organisation organization'),
  words('watchdog regulator agency authority body'),
  words('council authority'),
];

/** Whether an entity that has only a description ("the council") is another body than "the charity" (`head`), or is a dateline, which is none. */
export function isAnotherBody(head: string, entity: Entity): boolean {
  if (entity.place && DATELINE.test(entity.name)) return true;
  if (!entity.described || /^\p{Lu}/u.test(entity.name)) return false;
  const own = entity.parts.filter((part) => BODY_NOUNS.has(part) || SPEAKING_BODIES.has(part) || KNOWN.has(part));
  return own.length > 0 && !own.includes(head) && !SAME.some((same) => same.has(head) && own.some((part) => same.has(part)));
}

/** Whether such a body is meant only by "the party": "her party" is none that has just been named. */
export const isSomebodys = (head: string, opening: string): boolean =>
  SORTS.has(head) && /^(?:his|her|their|its|our|my|your)$/.test(opening);

const GENERAL =
  words(`company firm bank lender carrier chipmaker carmaker drugmaker insurer housebuilder bloc party force campaign think-tank thinktank agency group organisation organization charity association network paper newspaper department union club outlet publication channel body
 site website retailer manufacturer government authority airline broadcaster watchdog regulator supermarket chain ministry committee council utility`);

/** Whether an article that has named a body speaks of it so again: "the company", "the council". */
export const isGeneral = (head: string): boolean => GENERAL.has(head) || MAKER.test(head);
