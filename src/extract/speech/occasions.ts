import { words } from '../lexicon/words.ts';
import type { Chunk } from '../phrases/chunks.ts';
import type { Tagged } from '../text/tags.ts';

/** Where words are given to everybody, by name. */
const PLATFORMS = words('twitter facebook instagram telegram tiktok linkedin bluesky threads youtube weibo');
const OCCASIONS =
  words(`interview statement speech address tweet post letter email memo briefing conference rally debate hearing meeting summit visit appearance
 event op-ed radio television broadcast testimony remarks column blog podcast call lecture sermon message video forum show programme program
 headquarters townhall livestream stream thread newsletter announcement tv release ceremony inquest trial vigil funeral launch dinner hustings session`);
/** In a name with a capital these are a paper, a department or a room. */
const NEVER_NAMED = words(
  'post program programme meeting panel letter column message event call session video release statement stream thread',
);
/** Those who sit and hear, or print and show what they are told: to them is also where it was said. */
const HEARERS =
  words(`court inquest jury tribunal committee panel parliament commission council board assembly congress rally conference hearing meeting agency newspaper
 paper magazine radio station broadcaster programme program show podcast channel website`);
/** Those of them that are known where they are named once. */
const KNOWN = words('court inquest jury tribunal committee panel parliament commission council board assembly congress');
/** Those who are told something: a place only where they are said to be in one. */
const AUDIENCES =
  words(`reporters journalists press media mps peers lawmakers legislators senators councillors councilors delegates supporters members crowd audience
 congregation students viewers listeners readers shareholders investors analysts voters jurors workers donors backers activists fans residents throng`);
/** What is written and sent out, and interviews: nobody else's words stand between them and the verb. */
const GIVEN = words(
  'interview tweet post statement letter email memo op-ed column blog release message video podcast twitter facebook instagram youtube',
);
/** "his speech" says more than "his show". */
const OWN_POINTERS = words(
  'show event program programme remarks interview appearance meeting call rally debate dinner stream broadcast visit',
);
/** What adds nothing to "the show", "the call". */
const GENERAL = words('tv television radio phone telephone news press conference town hall cable web internet video');
const BACKWARD = words('same another such one');

export const isPlatform = (lower: string): boolean => PLATFORMS.has(lower);
export const isSeat = (lower: string): boolean => HEARERS.has(lower);
export const isAudience = (lower: string): boolean => AUDIENCES.has(lower);
export const isGiven = (lower: string): boolean => GIVEN.has(lower);

const isNoun = ({ lower, capital }: Tagged): boolean =>
  PLATFORMS.has(lower) || (OCCASIONS.has(lower) && !(capital && NEVER_NAMED.has(lower)));
/** "his first interviews": more than one occasion, where they are somebody's. */
const isPlural = ({ lower }: Tagged): boolean => lower.endsWith('s') && OCCASIONS.has(lower.slice(0, -1));
/** "her Facebook page", "an op-ed piece" */
const isPage = (tokens: readonly Tagged[], k: number): boolean => {
  const [before, lower] = [tokens[k - 1]?.lower ?? '', tokens[k]?.lower ?? ''];
  return PLATFORMS.has(before) ? /^(?:page|account|feed|profile|timeline|channel)$/.test(lower) : before === 'op-ed' && lower === 'piece';
};
/** What a chunk takes in that begins another phrase: "an interview |airing|", "a speech |late|", "a Nordlys interview |Lee|". */
const isSwallowed = ({ tag, lower, capital }: Tagged): boolean =>
  tag === 'name' || tag === 'date' || (!capital && /^(?:late|early|live|online|[a-z]{3,}(?:ing|ed))$/.test(lower));

/** The token of the noun that says what occasion of speaking a noun phrase denotes; -1 where it denotes none ("a private email server"). */
export function occasionIn(tokens: readonly Tagged[], { from, to }: Pick<Chunk, 'from' | 'to'>): number {
  // "a town hall meeting": a verb elsewhere.
  const after = tokens[to];
  if (after?.tag === 'verb' && /^(?:meeting|hearing|briefing)$/.test(after.lower) && tokens[to - 1]?.tag === 'word') return to;
  for (let k = to - 1; k >= from; k -= 1) {
    const token = tokens[k];
    if (!token) return -1;
    if (isPage(tokens, k)) return k;
    if (isNoun(token) || (isPlural(token) && tokens[from]?.tag === 'owner')) return k === to - 1 || !token.capital ? k : -1;
    if (!isSwallowed(token)) return -1;
  }
  return -1;
}

export const isOccasion = (tokens: readonly Tagged[], chunk: Chunk): boolean => occasionIn(tokens, chunk) >= 0;

/** Whether a phrase from `from` to its noun at `head` only points back ("the interview", "another call") or is a bare noun ("email"). */
export function isPointer(tokens: readonly Tagged[], from: number, head: number, goesOn: boolean): boolean {
  const [first, noun] = [tokens[from], tokens[head]];
  if (!first || !noun) return true;
  const between = tokens.slice(from + 1, head);
  if (BACKWARD.has(first.lower) || between.some(({ lower }) => BACKWARD.has(lower))) return true;
  if (isPlatform(noun.lower)) return false;
  const plain = between.every(({ lower, tag }) => GENERAL.has(lower) && tag !== 'name');
  if (first.tag === 'owner') return plain && !goesOn && OWN_POINTERS.has(noun.lower);
  if (/^(?:the|this|that|these|those)$/.test(first.lower)) return plain && !goesOn && !KNOWN.has(noun.lower);
  if (first.tag === 'determiner') return false;
  // "said on TV"
  if (head === from && GENERAL.has(noun.lower)) return true;
  const named = tokens.slice(from, head + 1).some(({ capital, tag }) => (capital && tag === 'name') || tag === 'genitive');
  return !named && !(head > from && noun.lower === 'remarks') && !KNOWN.has(noun.lower) && !goesOn;
}
