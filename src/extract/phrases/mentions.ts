import { BODY_NOUNS, DOCUMENT_NOUNS, SPEAKING_BODIES } from '../lexicon/bodies.ts';
import { genderOfNoun, isPeopleNoun, isPersonNoun, TITLES, UNNAMED } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import type { NameRun } from '../names/names.ts';
import { isNativeAt } from '../offices/varied-heads.ts';
import type { Places } from '../text/places.ts';
import { remembered } from '../text/remembered.ts';
import type { Tagged } from '../text/tags.ts';
import type { Chunk } from './chunks.ts';

/** Heads that only count what comes after "of". */
const PARTS = words(
  'number handful couple majority host chorus dozens hundreds thousands half percent scores pair trio string series crowd minority quarter third',
);

/**
 * Words that may name a speaker. `nominal` is a description: "the Defence Secretary", "a spokesman for the group". Wherever one is made its
 * fields stand in this order: objects that are alike are read fastest, and mentions are read most.
 */
export interface Mention {
  readonly chunk: number;
  /** Text offsets of the phrase. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'nominal';
  /** The name in it, or the name that owns it ("Mr Trump's campaign"). */
  readonly run: NameRun | null;
  readonly pronoun: string | null;
  /** Lower-case head noun of a description. */
  readonly head: string | null;
  /** What a description denotes. */
  readonly sort: 'person' | 'people' | 'body' | 'document' | 'thing';
  readonly definite: boolean;
  readonly unnamed: boolean;
  readonly gender: 'm' | 'f' | null;
}

/** Names of papers that mean something else in small letters. */
const PAPERS =
  words(`post posts times mail mails star stars mirror mirrors express globe globes chronicle chronicles review reviews digest digests monitor monitors
 record records picture pictures steel oil gas sport sports food foods standard standards`);

/** Those who work for whoever holds an office. */
const STAFF = /^(?:office|department|ministry|bureau|secretariat|cabinet)$/;

const POINTING = words('the this that these those');
const ORDINAL = /^(?:second|third|fourth|fifth|sixth)$/;

const SUBJECTS = new Map([
  ['his', 'he'],
  ['him', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['them', 'they'],
  ['its', 'it'],
]);

/** Whether the phrase at `from` names people: "a series of tweets" says nothing, "dozens of voters" do. */
function countsPeople(tokens: readonly Tagged[], from: number): boolean {
  let to = from;
  while (/^(?:determiner|owner|word|name|number|genitive)$/.test(tokens[to]?.tag ?? '') && to < from + 10) to += 1;
  const head = tokens[to - 1];
  if (head === undefined || to === from) return true;
  return (
    head.tag !== 'word' ||
    isPeopleNoun(head.lower) ||
    isPersonNoun(head.lower) ||
    !(DOCUMENT_NOUNS.has(head.lower) || DOCUMENT_NOUNS.has(head.lower.replace(/s$/, '')))
  );
}

/** "Local 40 of the dockers' union": a branch with a number. */
const isLocal = (tokens: readonly Tagged[], at: number): boolean => tokens[at]?.text === 'Local' && tokens[at + 1]?.tag === 'number';

/** "the former England |international|": who plays for a country; "Nordlys International" is a body. */
const isCapped = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]?.lower === 'international' && !tokens[at]?.capital && (tokens[at - 1]?.capital === true || tokens[at - 1]?.lower === 'former');

/** "with |her head| bowed", "shook |his head|", not "with her head of staff". */
const isLimb = (tokens: readonly Tagged[], { from, to }: Chunk): boolean =>
  tokens[to]?.lower !== 'of' &&
  (/^(?:with|in|on|over|above)$/.test(tokens[from - 1]?.lower ?? '') ||
    (tokens[from - 1]?.tag === 'verb' && tokens[from - 1]?.cue === null));

/** "mother-of-three", "grandfather-of-six" */
const PARENT = /^(?:grand|great-grand|step)?(?:mother|father|mum|mom|dad|parent)(?=-of-)/;

/** "charities", "churches", "trade bodies" */
const BODIES: ReadonlySet<string> = new Set([
  'bodies',
  ...[...BODY_NOUNS].flatMap((noun) => [
    `${noun}s`,
    ...(noun.endsWith('y') ? [`${noun.slice(0, -1)}ies`] : []),
    ...(noun.endsWith('ch') ? [`${noun}es`] : []),
  ]),
]);

/** What the lists know of a noun that heads a phrase. */
interface HeadNoun {
  readonly person: boolean;
  readonly people: boolean;
  readonly part: boolean;
  readonly paper: boolean;
  readonly body: boolean;
  readonly speakingBody: boolean;
  readonly document: boolean;
  readonly unnamed: boolean;
  readonly gender: 'm' | 'f' | null;
}

/** A dozen lists are asked of each head, and the same nouns head most phrases. */
const headNoun = remembered(
  (head): HeadNoun => ({
    person: TITLES.has(head) || isPersonNoun(head),
    people: isPeopleNoun(head),
    part: PARTS.has(head),
    paper: PAPERS.has(head),
    body: BODY_NOUNS.has(head) || BODIES.has(head),
    speakingBody: SPEAKING_BODIES.has(head),
    document: DOCUMENT_NOUNS.has(head),
    unnamed: UNNAMED.has(head),
    gender: genderOfNoun(head),
  }),
  4000,
  24,
);

/** The token of an office in capitals whose "of" stands within the chunk; null where none opens it. */
function officeOf(tokens: readonly Tagged[], { from, to }: Chunk): number | null {
  let at = tokens[from]?.tag === 'determiner' ? from + 1 : from;
  while (at < to && tokens[at]?.tag === 'name' && tokens[at]?.capital === true) at += 1;
  return tokens[at - 1]?.tag === 'name' && tokens[at]?.lower === 'of' && TITLES.has(tokens[at - 1]?.lower ?? '') ? at - 1 : null;
}

/** Reads a noun phrase as a mention. */
export function mentionOf(tokens: readonly Tagged[], chunk: Chunk, index: number, runEndingAt: Places<NameRun>): Mention {
  const [first, last] = [tokens[chunk.from], tokens[chunk.to - 1]];
  const { from, to } = chunk;
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  if (first?.tag === 'pronoun')
    return {
      chunk: index,
      start,
      end,
      from,
      to,
      kind: 'pronoun',
      run: null,
      pronoun: first.lower,
      head: null,
      sort: 'person',
      definite: false,
      unnamed: false,
      gender: null,
    };
  const definite = first?.tag === 'owner' || POINTING.has(first?.lower ?? '');
  const run = runEndingAt.get(chunk.to);
  // "the Spaniard said"
  const native = first?.lower === 'the' && chunk.to - chunk.from <= 3 && last?.capital === true && isNativeAt(tokens, chunk.to - 1);
  if (run && !run.office && run.nameFrom < run.to && !native)
    return {
      chunk: index,
      start,
      end,
      from,
      to,
      kind: 'name',
      run,
      pronoun: null,
      head: null,
      sort: 'person',
      definite,
      unnamed: false,
      gender: null,
    };
  let headIndex = chunk.to - 1;
  while (headIndex > chunk.from && (tokens[headIndex]?.tag === 'genitive' || tokens[headIndex]?.tag === 'number')) headIndex -= 1;
  // "|Head of Nordlys| wing said": the one who heads it.
  if (run === undefined) headIndex = officeOf(tokens, chunk) ?? headIndex;
  let offices = run?.office === true;
  if (offices) {
    const of = tokens.slice(chunk.from, chunk.to).findIndex((token) => token.lower === 'of');
    if (of > 0) headIndex = chunk.from + of - 1;
    // "the Office of the Trade Representative" is not he.
    if (of > 0 && STAFF.test(tokens[headIndex]?.lower ?? '')) offices = false;
  }
  // "the PM"
  const printed = tokens[headIndex]?.lower ?? '';
  const [parent = ''] = printed.length > 9 && printed.includes('-of-') ? (PARENT.exec(printed) ?? []) : [];
  const head = printed === 'pm' ? 'minister' : parent || printed;
  let owned = chunk.to - 1;
  while (owned > chunk.from && tokens[owned]?.tag !== 'genitive') owned -= 1;
  const ownerRun = owned > chunk.from ? (runEndingAt.get(owned) ?? null) : null;
  const noun = headNoun(head);
  const plain = noun.part && tokens[chunk.to]?.lower === 'of' && countsPeople(tokens, chunk.to + 1);
  // "Another said", "A third added": somebody like the one before.
  const alike =
    ((head === 'another' || head === 'one') && chunk.to - chunk.from === 1) ||
    (chunk.to - chunk.from === 2 && first?.lower === 'a' && ORDINAL.test(head) && tokens[chunk.to]?.tag === 'verb');
  const known = first?.tag !== 'owner' && (definite || owned > chunk.from);
  const limb = head === 'head' && first?.tag === 'owner' && to - from === 2 && isLimb(tokens, chunk);
  const sort: Mention['sort'] =
    alike || native || (offices && !noun.people && !/^(?:sir|madam)$/.test(head)) || (noun.person && !limb) || isCapped(tokens, headIndex)
      ? 'person'
      : noun.people || plain
        ? 'people'
        : isLocal(tokens, headIndex) ||
            (!(noun.paper && tokens[headIndex]?.capital === false) && (noun.body || (known && noun.speakingBody)))
          ? 'body'
          : noun.document
            ? 'document'
            : 'thing';
  return {
    chunk: index,
    start,
    end,
    from,
    to,
    kind: 'nominal',
    run: ownerRun,
    pronoun: null,
    head,
    sort,
    definite,
    unnamed: alike || noun.unnamed,
    gender: noun.gender,
  };
}

/** Whom a possessive or an object stands for ("her claim", "led her to say"): the pronoun of the token at `at`; null for any other word. */
export function pronounOf(token: Tagged, at: number): Mention | null {
  const pronoun = SUBJECTS.get(token.lower);
  if (pronoun === undefined) return null;
  const { start, end } = token;
  return {
    chunk: -1,
    start,
    end,
    from: at,
    to: at + 1,
    kind: 'pronoun',
    run: null,
    pronoun,
    head: null,
    sort: 'person',
    definite: true,
    unnamed: false,
    gender: null,
  };
}
