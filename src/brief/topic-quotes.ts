import { type ArticleId, utteranceId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import type { Barred } from '../model/quote-rule.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import { type FoundTerm, quoteRelevance, spokenRelevance, titleRelevance } from '../search/question/relevance.ts';
import { wordCount } from '../search/words/word-count.ts';
import { sideOf } from './side-of.ts';
import { bestFirst, byRelevance, type ScoredArticle, type StoryMember, type TopicQuote, type TopicView } from './story.ts';

/** A quote that speaks of the topic itself counts for more than one that stands beside it; more terms than this add nothing. */
const MAX_OWN = 6;
/** Of what stands only in the sentence around a quote, this much: the reporter says it, not the voice. */
const AROUND_SHARE = 0.5;
/** The article's own relevance, which levels off: twice as many terms do not make a quote twice as good. */
const ARTICLE_COUNTS = 4;
const HALF_RELEVANT = 20;
/** In an article that only mentions the topic, one everyday word of it (“budget”, “stepping up”) is about something else. */
const MIN_BESIDE = 3;
/** A whole sentence says more than words picked out of one. */
const WHOLE_BONUS = 3;
/** Of that, a fragment has at most this much, the more the longer it is: one word of a speech tells least. */
const FRAGMENT_SHARE = 0.6;
/** Nobody can be asked about an anonymous quote. */
const NAMED_BONUS = 1;
/** Below it the name is a guess, and a guess is not posted to a channel that did not ask. */
const MIN_CONFIDENCE = 0.5;

/** The quotes of the stories, and of articles that only mention the topic those that speak of it; where a person is followed theirs, and those that speak of them, newest first. Stories are known by their place in the list. In short steps. */
export function* topicQuotes(
  corpus: Corpus,
  topic: Topic,
  stories: readonly (readonly StoryMember[])[],
  mentioning: readonly ScoredArticle[],
): Generator<void, Pick<TopicView, 'quotes' | 'beside'>> {
  const placed = new Map<ArticleId, Place>();
  for (const [at, member] of mentioning.entries()) placed.set(member.article.id, { member, story: -1 - at, central: false });
  stories.forEach((members, story) => {
    for (const member of members)
      placed.set(member.article.id, { member, story, central: titleRelevance(member.article, topic).length > 0 });
  });
  const [quotes, beside]: readonly [TopicQuote[], TopicQuote[]] = [[], []];
  for (const [at, utterance] of corpus.utterances.entries()) {
    if (at % STEP === STEP - 1) yield;
    const places = utterance.quotes.flatMap((quote) => placed.get(quote.article) ?? []);
    const best = places.reduce<Place | undefined>((one, other) => (one === undefined || before(other, one) ? other : one), undefined);
    if (best === undefined) continue;
    const quote = topicQuote(utterance, best, corpus, topic);
    if (topic.speaker !== undefined && utterance.speaker !== topic.speaker && quote.spoken.length === 0) continue;
    if (best.story >= 0) quotes.push(quote);
    else if (weightOf(quote.spoken) >= MIN_BESIDE) beside.push(quote);
  }
  // The corpus has them newest first already.
  return { quotes: topic.speaker === undefined ? quotes.sort(bestFirst) : quotes, beside: beside.sort(bestFirst) };
}

/** A story comes before what only mentions the topic, then the more relevant article. */
const before = (a: Place, b: Place): boolean => (a.story >= 0 === b.story >= 0 ? byRelevance(a.member, b.member) < 0 : a.story >= 0);

/** Utterances in one step: a few milliseconds. */
const STEP = 500;

/** Where a quote is found: its article in the story, and whether the title of that speaks of the topic. */
interface Place {
  readonly member: ScoredArticle;
  readonly story: number;
  readonly central: boolean;
}

function topicQuote(utterance: Utterance, { member, story, central }: Place, corpus: Corpus, topic: Topic): TopicQuote {
  const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
  const terms = quoteRelevance(utterance.quotes[0], topic);
  const [fullest] = utterance.quotes;
  const whole = isWhole(utterance);
  const spoken = terms.length === 0 ? [] : spokenRelevance(fullest, topic);
  const own = Math.min(MAX_OWN, AROUND_SHARE * weightOf(terms) + (1 - AROUND_SHARE) * weightOf(spoken));
  const score =
    own +
    (ARTICLE_COUNTS * member.score) / (member.score + HALF_RELEVANT) +
    WHOLE_BONUS * (whole ? 1 : (FRAGMENT_SHARE * wordCount(fullest.segments, MIN_CLAUSE_WORDS)) / MIN_CLAUSE_WORDS) +
    (speaker === undefined ? 0 : NAMED_BONUS);
  return {
    utterance,
    article: member.article.id,
    story,
    side: speaker === undefined ? null : sideOf(speaker, corpus),
    score: Math.round(score * 100) / 100,
    whole,
    terms,
    spoken,
    ids: utterance.quotes.map(({ id }) => utteranceId(id)),
    barred: barredBy(utterance) ?? (topic.speaker !== undefined || speaksOfIt(fullest, terms, spoken) ? null : beside(central, whole)),
  };
}

const weightOf = (terms: readonly FoundTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** A remark of a word or three says nothing of what only its sentence speaks of: “Brexit”, where the party is named after immigration. */
const speaksOfIt = ({ segments }: Quote, terms: readonly FoundTerm[], spoken: readonly FoundTerm[]): boolean =>
  spoken.length > 0 || (terms.length > 0 && wordCount(segments, MIN_SENTENCE_WORDS) >= MIN_SENTENCE_WORDS);

/** An article about Ukraine that has a paragraph on China does not make all its quotes words about China. */
function beside(central: boolean, whole: boolean): Barred | null {
  if (!central) return { kind: 'beside-topic' };
  return whole ? null : { kind: 'beside-fragment' };
}

/** Fewer words are a remark; more words picked out of a sentence are a sentence but for its beginning. */
const MIN_SENTENCE_WORDS = 4;
const MIN_CLAUSE_WORDS = 8;

/** Whether a quote can stand by itself: a whole sentence, or so much of one that only its opening is the reporter's. */
export function isWhole({ quotes: [{ segments, kind }] }: Utterance): boolean {
  const enough = kind === 'direct' ? MIN_SENTENCE_WORDS : MIN_CLAUSE_WORDS;
  return wordCount(segments, enough) >= enough;
}

function barredBy({ quotes, speaker }: Utterance): Barred | null {
  if (speaker === null && quotes.every(({ attribution }) => attribution.kind === 'unattributed')) return { kind: 'nobodys' };
  const surest = Math.max(...quotes.map((quote: Quote) => quote.confidence));
  return surest < MIN_CONFIDENCE ? { kind: 'unsure', confidence: surest, needed: MIN_CONFIDENCE } : null;
}
