import { isPeopleNoun, isPersonNoun, UNNAMED } from '../lexicon/people-words.ts';
import type { Mention } from '../phrases/mentions.ts';
import { endingAt } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import type { Subject } from './subject.ts';

/** "whom Tom Ray |is accused of attacking in May|": in tokens. */
const MAX_CLAUSE = 14;
const RELATIVE = /^(?:who|whom|that)$/;
/** What ends a clause that has no sign of its own. */
const ENDS = /^(?:conjunction|sign|quote|that|relative|subordinator)$/;
const FINITE = /^(?:verb|auxiliary|modal)$/;

const isOwnVerb = (token: Tagged | undefined): boolean => token?.cue?.class === 'say' && (token.form === 'past' || token.form === 's');

/** Opinions have clauses: "who thinks Mr Ray |said|". */
const OPINION =
  /^(?:think|believe|feel|hope|want|wish|expect|fear|worry|doubt|imagine|suspect|assume|suppose|understand|realise|realize|recognise|recognize|decide|determine|learn|dream|anticipate|prove|show|demonstrate|sense)$/;

/** Whether the verb of a clause with "who" has somebody for its object, and not what he said: "who |found| Tom Ray told the inquest". */
export const hasPlainObject = ({ cue }: Tagged): boolean =>
  cue === null || cue.class === 'judge' || (cue.class === 'think' && !OPINION.test(cue.lemma));

/**
 * Who reports with the verb at `i`, where `found` is only who does something to them: "|The woman| Tom Ray attacked in May said", "|a man|
 * whom she had met told". Anybody else stays as found.
 */
export function outOfClause(reading: Reading, sentence: Sentence, i: number, found: Subject | null): Subject | null {
  const { tokens } = reading;
  if (found === null || (found.how !== 'before' && found.how !== 'shared') || !isOwnVerb(tokens[i])) return found;
  const { mention } = found;
  const length = i - mention.to;
  if (mention.kind === 'nominal' || mention.from < sentence.from || length < 1 || length > MAX_CLAUSE) return found;
  if (!FINITE.test(tokens[mention.to]?.tag ?? '') || hasObject(reading, mention.to, i)) return found;
  const clause = tokens.slice(mention.to, i);
  // "The lawyer Tom Ray has told": a verb of his own.
  if (clause.some(({ tag }) => ENDS.test(tag)) || !clause.some(({ tag }) => tag === 'verb')) return found;
  const whom = whoBefore(reading, sentence, mention);
  return whom === null ? found : { mention: { ...whom, ...(whom.chunk < 0 ? until(reading, whom, i) : {}) }, how: 'before' };
}

/** Whether the phrase right before the verb at `i` is the object of the clause that begins at `from`, so that the clause lacks nobody. */
function hasObject({ tokens, chunks, chunkTo }: Reading, from: number, i: number): boolean {
  const chunk = chunks[chunkTo.get(i) ?? -1];
  if (chunk === undefined || chunk.from <= from) return chunk !== undefined && chunk.from === from;
  return tokens[chunk.from - 1]?.tag !== 'preposition' && !/^(?:date|number)$/.test(tokens[i - 1]?.tag ?? '');
}

/** Whom the clause is about that `doer` begins: the phrase right before it, or before its "whom"; null where it is no such clause. */
function whoBefore(reading: Reading, sentence: Sentence, doer: Mention): Mention | null {
  const { tokens, text } = reading;
  const link = tokens[doer.from - 1];
  const at = RELATIVE.test(link?.lower ?? '') ? doer.from - 1 : doer.from;
  const [first, noun] = [tokens[doer.from], tokens[doer.from + 1]];
  // "The woman |Tom Ray| attacked": the phrase and the name stand in one.
  const name = doer.run?.nameFrom ?? 0;
  const described = /^(?:determiner|owner)$/.test(first?.tag ?? '') ? tokens[name - 1] : undefined;
  if (first !== undefined && described !== undefined && noun !== undefined && name > doer.from + 1) {
    const people = isPeopleNoun(described.lower);
    if (described.tag !== 'word' || !(people || isPersonNoun(described.lower))) return null;
    return {
      ...doer,
      chunk: -1,
      end: described.end,
      to: name,
      kind: 'nominal',
      run: null,
      head: described.lower,
      sort: people ? 'people' : 'person',
      definite: false,
      unnamed: UNNAMED.has(described.lower),
      gender: null,
    };
  }
  if (at === doer.from && (doer.kind !== 'pronoun' || tokens[doer.from - 1]?.tag !== 'word')) return null;
  const whole = endingAt(reading, sentence, at);
  return whole?.kind === 'nominal' && (whole.sort === 'person' || whole.sort === 'people') && text[whole.end] === ' ' ? whole : null;
}

/** The phrase with the clause that tells whom it means. */
const until = ({ tokens }: Reading, { end }: Mention, i: number): Pick<Mention, 'to' | 'end'> => ({
  to: i,
  end: tokens[i - 1]?.end ?? end,
});
