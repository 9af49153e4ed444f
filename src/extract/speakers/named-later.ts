import { framesOf } from '../frames/frames.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { isOnlooker } from '../lexicon/onlookers.ts';
import { isTrade } from '../lexicon/role-words.ts';
import { words } from '../lexicon/words.ts';
import type { NameRun } from '../names/names.ts';
import { spelledOut } from '../offices/affiliations.ts';
import { isOfKind } from '../offices/kinds.ts';
import { elsewhereThan, otherNationThan } from '../offices/nations.ts';
import { headOf } from '../offices/stated-role.ts';
import { hasAnotherTrade, isMember, opposed } from '../offices/varied-heads.ts';
import { ageSaid, agesIn } from '../people/ages.ts';
import type { Entity } from '../people/entities.ts';
import { description } from '../phrases/description.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { isAnother } from './another-of-them.ts';
import { firstNamed, ownsRemark, storyLead } from './first-named.ts';
import { hasRival, isOfHeadline } from './headline-and-lead.ts';
import { inCourt } from './in-court.ts';
import { kinKind, otherWay } from './kinship.ts';

/** Whom an opening describes, and how sure that is (0 to 1). */
export interface Later {
  readonly entity: Entity;
  readonly sure: number;
  /** The description says more of what the article states that somebody is. */
  readonly fuller: boolean;
}

/** How many paragraphs after the description the name comes at the latest, and after one that opens the story. */
const NAMED_WITHIN = 3;
const LEAD_NAMED_WITHIN = 4;
/** "the top trade official", "the most senior policeman": there is only one. */
const UTMOST = /\b(?:top|most|highest|chief|\p{L}+est)\b/u;
/** "Tom Ray spoke of his son", in tokens. */
const KIN_WITHIN = 6;
/** With an age or an office that both have, and without. */
const SHOWN = 0.85;
const LIKELY = 0.75;

/** Onlookers by their office: one who is named with the same is the one described. */
const JUDGING = words('judge coroner magistrate recorder sheriff');
const PARTISAN =
  /^(?:democrat|republican|conservative|liberal|liberal democrat|labour|tory|green|independent|(?:ulster )?unionist|snp|dup|plaid(?: cymru)?|reform)$/i;
/** Words for whoever runs something: one stands for another. */
const HEADS = words(
  'boss head chief executive ceo chair chairman chairwoman chairperson director administrator superintendent commissioner principal headteacher headmaster headmistress founder manager coach owner landlord landlady',
);
const LEADERS = HEADS.union(words('leader president secretary general-secretary convener convenor'));
const FORMERLY = /\b(?:former|ex|previous|rival|another|one|second)\b/i;
/** "has said.", in tokens. */
const MAX_REPORT = 3;
/** Offices of which there is one at a time, in a place. */
const OFFICES = words('minister secretary premier taoiseach chancellor president governor mayor general admiral ambassador');
/** Those who may be children, beside the ones whose age is told below. */
const YOUNG = words('baby child pupil youngster');
const ADULT = 16;
/** Words that tell nothing of what somebody does. */
const VAGUE = words(
  'former senior veteran special acting interim under assistant permanent police detective british american german french this that their from with have been local leading chief deputy first',
);
/** The age at which somebody is called so, in years. */
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  teenager: [13, 19],
  teen: [13, 19],
  schoolboy: [4, 18],
  schoolgirl: [4, 18],
  boy: [0, 18],
  girl: [0, 18],
  toddler: [1, 4],
  pensioner: [60, 120],
  'great-grandmother': [55, 120],
  'great-grandfather': [55, 120],
};

/**
 * "A teenager … has told a court. … Tom Ray, 17, was seen": news that opens with a description names whom it means next. The people so
 * described, by the chunk of each description; where two may be meant, only an age or an office that both have decides.
 */
export function namedLater(reading: Reading): ReadonlyMap<number, Later> {
  const found = new Map<number, Later>();
  const first = firstNamed(reading);
  const run = first?.run ?? null;
  const entity = run === null ? undefined : reading.cast.ofRun.get(run);
  if (first === null || run === null || entity === undefined || isAnother(reading, run)) return found;
  const age = agesIn(reading).get(entity) ?? null;
  const remarked = ownsRemark(reading, run);
  const kin = kinToldOf(reading, run);
  const described = reading.mentions.filter(
    (mention) =>
      comesSoon(reading, mention, run) &&
      isSomebody(reading, mention, entity) &&
      (!isParentOfNamed(reading, mention) || isKin(mention, kin)) &&
      (mention.gender === null || entity.gender === null || mention.gender === entity.gender) &&
      mayBeAged(reading, mention, age) &&
      !isElsewhere(reading, mention, entity) &&
      (!remarked || leadsOrSays(reading, mention)),
  );
  const shown = headsOf(described.filter((mention) => shows(reading, mention, entity, age) || isKin(mention, kin)));
  const heads = headsOf(described);
  const told =
    heads.size > 1 && shown.size === 0 && speaks(reading, run) ? described.filter((mention) => says(reading, mention)) : described;
  const one = shown.size === 0 ? headsOf(told) : shown;
  if (one.size !== 1 || (shown.size === 0 && told.some(({ head }) => hasRival(reading, head ?? '', entity)))) return found;
  if (shown.size === 0 && ((first.apposed && !remarked) || !tellsOn(reading, told, run, entity))) return found;
  for (const mention of described)
    if (one.has(mention.head))
      found.set(mention.chunk, { entity, sure: shown.size > 0 ? SHOWN : LIKELY, fuller: isFuller(reading, mention, entity) });
  return found;
}

const headsOf = (mentions: readonly Mention[]): ReadonlySet<string | null> => new Set(mentions.map(({ head }) => head));

/** Whether the name comes soon enough behind a description: in the next sentence of the lead's paragraph, or a few paragraphs on. */
function comesSoon(reading: Reading, { from }: Mention, run: NameRun): boolean {
  const [there, here] = [reading.tokens[from]?.paragraph ?? 0, reading.tokens[run.from]?.paragraph ?? 0];
  const [lead, next] = [storyLead(reading), sentenceAt(reading, run.from)];
  if (from >= run.from || here - there > (lead?.from === from ? LEAD_NAMED_WITHIN : NAMED_WITHIN)) return false;
  if (here > there) return true;
  // "A botanist is warning of it. |Dr Ann Lee| says"
  return lead?.from === from && next?.from === lead.to && opensSentence(reading, run) && speaks(reading, run);
}

const opensSentence = (reading: Reading, { from, nameFrom }: NameRun): boolean => {
  const start = sentenceAt(reading, from)?.from ?? -1;
  return start === from || start === nameFrom;
};

/** "|Tom Ray| spoke of his son": what kind of kin the sentence says that he is. */
function kinToldOf(reading: Reading, run: NameRun): string | null {
  const { tokens } = reading;
  if (!opensSentence(reading, run)) return null;
  const at = tokens.slice(run.to, run.to + KIN_WITHIN).findIndex(({ lower }) => /^(?:his|her|their)$/.test(lower));
  const kind = kinKind(tokens[run.to + at + 1]?.lower ?? '');
  // "Tom Ray told his son": so does every father.
  const listens = tokens[run.to + at - 1]?.lower === 'told';
  return at < 0 || listens || kind === null ? null : otherWay(kind);
}

/** "The father of Tom Ray": anybody may be named next. */
function isParentOfNamed({ tokens, mentions, chunkFrom, cast }: Reading, { head, to }: Mention): boolean {
  const child = tokens[to]?.lower === 'of' ? mentions[chunkFrom.get(to + 1) ?? -1]?.run : undefined;
  return kinKind(head ?? '') !== null && child != null && cast.ofRun.get(child)?.kind === 'person';
}

const isKin = ({ head }: Mention, kin: string | null): boolean => kin !== null && kinKind(head ?? '') === kin;

/** "the head of a village school" where "the head" is stated. */
const isFuller = (reading: Reading, mention: Mention, { roles }: Entity): boolean => {
  const words = description(reading, mention).toLowerCase();
  return roles.some(({ weak, text }) => !weak && words.includes(text.toLowerCase()));
};

/** Whether a phrase describes one person whom the news may be about: "A teenager", "The head of a school". */
function isSomebody(reading: Reading, mention: Mention, named: Entity): boolean {
  const { tokens, cast } = reading;
  const head = mention.head ?? '';
  const first = tokens[mention.from];
  if (
    mention.kind !== 'nominal' ||
    (mention.unnamed && !(mention.definite && UTMOST.test(wordsOf(reading, mention)))) ||
    (mention.run !== null && cast.ofRun.get(mention.run)?.kind !== 'organisation') ||
    (isOnlooker(head) && !named.roles.some(({ text }) => (JUDGING.has(head) && headOf(text) === head) || isOfKind(head, text))) ||
    first?.tag === 'owner' ||
    // "The president's nominee to be |ambassador|": what somebody is not yet.
    (tokens[mention.from - 1]?.lower === 'be' && tokens[mention.from - 2]?.tag === 'to')
  )
    return false;
  // "A trawler" may catch fish or sail: a trade that no list has is one where it opens a sentence, and no caption.
  const opening = sentenceAt(reading, mention.from);
  const opens =
    opening?.from === mention.from && tokens.slice(opening.from, opening.to).some(({ tag }) => /^(?:auxiliary|verb)$/.test(tag));
  return mention.sort === 'person' || (mention.sort === 'thing' && first?.tag === 'determiner' && opens && isTrade(head));
}

/** "Britain's defence secretary" is not the US one, who is named next. */
function isElsewhere(reading: Reading, mention: Mention, { roles }: Entity): boolean {
  const said = wordsOf(reading, mention);
  const [otherNation, otherPlace] = [otherNationThan(said), elsewhereThan(said)];
  return roles.some(({ text }) => otherNation(text) || otherPlace(text) || opposed(said, text));
}

/** Whether an age that the article states speaks against the description. */
function mayBeAged(reading: Reading, mention: Mention, age: number | null): boolean {
  if (age === null) return true;
  const said = ageSaid(wordsOf(reading, mention));
  const [least, most] = AGES[mention.head ?? ''] ?? [YOUNG.has(mention.head ?? '') ? 0 : ADULT, 150];
  return (said === null || said === age) && age >= least && age <= most;
}

/** Whether an age or an office that the article states shows that the description means `entity`. */
function shows(reading: Reading, mention: Mention, entity: Entity, age: number | null): boolean {
  const head = mention.head ?? '';
  const said = description(reading, mention);
  if (age !== null && (ageSaid(said) === age || AGES[head] !== undefined)) return true;
  // "The man accused of it … Ray, 25, denies murder"
  const accused = /^(?:accused|charged)$/.test(reading.tokens[mention.to]?.lower ?? '');
  if (accused && inCourt(reading, 'defendant')?.has(entity) === true) return true;
  return entity.roles.some(({ text }) => {
    const [stated, other] = [spelledOut(text), headOf(spelledOut(text))];
    const shared = share(said, stated, head, other);
    if (head === other || headOf(text) === head || isOfKind(said, text))
      return shared === true || ((shared === null || isOfHeadline(reading, mention, entity)) && !hasRival(reading, head, entity));
    // "An MP has accused … Conservative Ann Lee said": one of a party, whatever the opening calls her.
    if ((isMember(head) || head === 'senator') && PARTISAN.test(text)) return said.split(' ').length === 1 || shared === true;
    return HEADS.has(head) && HEADS.has(other) && shared === true;
  });
}

/** Whether two descriptions share a word beside their heads; null where one says no more than its head. */
function share(a: string, b: string, headA: string, headB: string): boolean | null {
  const [x, y] = [a, b].map(
    (text) =>
      new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => word !== headA && word !== headB && !VAGUE.has(word))),
  );
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return null;
  return [...x].some((word) => y.has(word));
}

/**
 * Whether the sentence with the name goes on about whom the opening describes, as far as it shows: who only speaks is often somebody else,
 * unless the opening tells what the one described says.
 */
function tellsOn(reading: Reading, described: readonly Mention[], run: NameRun, entity: Entity): boolean {
  // "The prime minister … Tom Ray, the opposition leader, left", "A farmer … Tom Ray, a vet, left"
  const strange = described.some(({ head }) =>
    entity.roles.some(({ weak, text }) => !weak && (OFFICES.has(head ?? '') || hasAnotherTrade(head ?? '', text))),
  );
  if (strange) return false;
  // "Poland's foreign minister" is somebody else where nothing more shows it.
  if (!speaks(reading, run)) return ownsRemark(reading, run) || described.every((mention) => !isOfAnother(reading, mention));
  if (entity.roles.some(({ weak }) => !weak))
    return described.some((mention) => endsLead(reading, mention, run) && leadsAlike(mention, entity));
  return described.some((mention) => {
    if (reading.tokens[run.to]?.cue?.class === 'say' && endsLead(reading, mention, run)) return true;
    // "The foreign secretary has played it down. … Ann Lee said"
    if (isOffice(reading, mention)) return true;
    const opening = sentenceAt(reading, mention.from);
    return opening?.from === mention.from && saidBy(reading, opening, ({ chunk }) => chunk === mention.chunk);
  });
}

/** "Poland's minister", "A Polish minister": the minister of a state, where "a Labour minister" is only of a party. */
function isOfAnother({ tokens, cast }: Reading, { run, from, to }: Mention): boolean {
  const owner = run === null ? undefined : cast.ofRun.get(run);
  if (owner === undefined || owner === null) return run !== null;
  return owner.place || tokens.slice(from, to).some(({ tag, text }) => tag === 'genitive' || isDemonym(text));
}

/** Whether the described one opens a sentence or says what it tells: "…, |a former head of the army| has said." */
function leadsOrSays(reading: Reading, { from, chunk }: Mention): boolean {
  const sentence = sentenceAt(reading, from);
  return sentence !== undefined && (sentence.from === from || saidBy(reading, sentence, (mention) => mention.chunk === chunk));
}

/** "Fares must rise, |a union leader has said|. Ann Lee said": the words before the name are those of whoever is described, and nobody else is told of. */
function endsLead(reading: Reading, mention: Mention, run: NameRun): boolean {
  const opening = sentenceAt(reading, mention.from);
  const next = sentenceAt(reading, run.from);
  if (opening === undefined || next === undefined || opening.to !== next.from || opening.to - mention.to > MAX_REPORT) return false;
  if (FORMERLY.test(wordsOf(reading, mention))) return false;
  return saidBy(reading, opening, ({ chunk }) => chunk === mention.chunk);
}

/** "A growers' leader … Ann Lee, president of the Growers' Board,": both run something. */
const leadsAlike = ({ head }: Mention, { roles }: Entity): boolean =>
  LEADERS.has(head ?? '') && roles.every(({ weak, text }) => weak || LEADERS.has(headOf(text)));

/** An office that opens a sentence: "The foreign secretary has". */
const isOffice = (reading: Reading, { head, definite, from }: Mention): boolean =>
  definite && (HEADS.has(head ?? '') || OFFICES.has(head ?? '')) && sentenceAt(reading, from)?.from === from;

const sentenceAt = ({ sentences }: Reading, at: number): Sentence | undefined => sentences.find(({ from, to }) => from <= at && at < to);

const saidBy = (reading: Reading, sentence: Sentence, who: (mention: Mention) => boolean): boolean =>
  framesOf(reading, sentence).frames.some(({ kind, mention }) => (kind === 'say' || kind === 'judge') && who(mention));

/** Whether the sentence with a name says what the one named says. */
function speaks(reading: Reading, run: NameRun): boolean {
  const sentence = sentenceAt(reading, run.from);
  return sentence !== undefined && saidBy(reading, sentence, (mention) => mention.run === run);
}

/** Whether the sentence with a description says what the one described says. */
function says(reading: Reading, { from, chunk }: Mention): boolean {
  const sentence = sentenceAt(reading, from);
  return sentence !== undefined && saidBy(reading, sentence, (mention) => mention.chunk === chunk);
}

const wordsOf = ({ text }: Reading, { start, end }: Mention): string => text.slice(start, end);
