import type { Article } from '../model/article.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { ArticleId, SpeakerId, TopicId } from '../model/ids.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Office, Speaker } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { Relevance } from './question/relevance.ts';

export type { CorpusParts } from '../model/corpus-parts.ts';

/** A question, as typed: free words and the filters that were given by name. */
export interface QuoteQuery {
  /** May hold a name, an office, a topic, an outlet, a date, words, or a mix. May be empty when a filter is given. */
  readonly words: string;
  readonly speaker?: string;
  readonly topic?: string;
  readonly outlet?: string;
  /** Inclusive. */
  readonly since?: PartialDate;
  /** Inclusive. */
  readonly until?: PartialDate;
  /** The day of the question where it was asked: without it "last week" and "since January" are words. */
  readonly today?: Temporal.PlainDate;
}

/** How a name was found, with what was written, so that a reply can say "Showing Pete Hegseth; you wrote hegsteh". */
export type SpeakerMatch =
  | { readonly kind: 'name' | 'alias'; readonly speaker: Speaker; readonly wrote: string }
  | { readonly kind: 'office'; readonly speaker: Speaker; readonly office: Office; readonly wrote: string }
  | { readonly kind: 'fuzzy'; readonly speaker: Speaker; readonly wrote: string; readonly distance: number }
  /** Several people fit: an office that several held, or a shared surname. Best first, two at least. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Speaker[]; readonly wrote: string; readonly by: 'name' | 'office' }
  /** Several people were asked for by name: "Hegseth and Healey on NATO". In the order of the question. */
  | { readonly kind: 'several'; readonly speakers: readonly Speaker[]; readonly wrote: string }
  /** `nearest`: names a little further away, nearest first; may be empty. `described`: whom articles describe by these words, only where there are any. */
  | { readonly kind: 'none'; readonly wrote: string; readonly nearest: readonly Speaker[]; readonly described?: readonly Described[] };

/** Somebody whom articles describe by an office, and how many quotes of that time in it are held. */
export interface Described {
  readonly speaker: Speaker;
  readonly quotes: number;
}

export interface Understanding {
  /** Null when nothing in the question names a person. Never `none` unless the speaker filter was used. */
  readonly speaker: SpeakerMatch | null;
  readonly topic: Topic | null;
  readonly outlet: string | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  /** What is left to be looked for in the text, as typed. */
  readonly words: readonly string[];
  /** Words that were read as other words. */
  readonly corrected: readonly { readonly wrote: string; readonly read: string }[];
  /** The words that name the topic; null when it was given as a filter, or there is none. */
  readonly topicWrote: string | null;
  /** Of a topic that words name: so many of the quotes, the first ones, hold the words or speak of it in others; the rest only stands in articles filed under it. */
  readonly onTopic: number;
  /** So many of the quotes, the last ones, do not hold the words: the office or description of whoever speaks does. */
  readonly byOffice: number;
  /** A body was named: so many of the quotes, the last ones, are not its own but hold its name. */
  readonly ofBody: number;
  /** Found by an office of which so many quotes stand in articles that do not print it, while others do. */
  readonly printedElsewhere: number;
  /** Whose name stands in the words that were read as an office: Ida Pope beside the Pope. */
  readonly alsoNamed: readonly Speaker[];
  /** Quotes hold the words themselves, which are also the name of this topic. */
  readonly alsoTopic: Topic | null;
  /** Words that only the articles around the quotes hold. */
  readonly inArticle: readonly string[];
  /** Compounds of the question in the way in which the last of the quotes print them: "health care" for "healthcare". */
  readonly alsoWritten: readonly string[];
  /** Words that no quote holds together with the others. */
  readonly leftOut: readonly string[];
  /** Words that the quotes must not hold. */
  readonly without: readonly string[];
  /** Whose words are not wanted. */
  readonly notBy: readonly Speaker[];
  /** Asked for by office, and nothing is held from their time in it: the quotes are of another time. */
  readonly outOfOffice: boolean;
  /** Whom the words name, where the filter names another speaker and nothing was found. */
  readonly otherSpeaker: SpeakerMatch | null;
  /** An office in the question that nobody on record held in its range of dates, as typed. */
  readonly vacant: string | null;
  /** The whole question was found in this very order in what somebody said, names included. */
  readonly verbatim: boolean;
  /** Who would have been meant, had those words not been found: then nothing fits by them. */
  readonly passedOver: SpeakerMatch | null;
  /** What looks like a date and could not be read. */
  readonly unreadDate: string | null;
}

export interface QuoteHit {
  readonly utterance: Utterance;
  readonly score: number;
}

/** A quote that holds the most telling words of a question, and those that it lacks, as typed. */
export interface NearQuote {
  readonly utterance: Utterance;
  /** Whoever was asked for by name is only spoken of. */
  readonly ofOthers: boolean;
  readonly lacking: readonly string[];
}

/** Best first. Where there are no hits, `nearest` are names like what was typed, and `nearby` quotes that hold a part of it, nearest first. */
export interface QuoteAnswer {
  readonly understood: Understanding;
  readonly hits: readonly QuoteHit[];
  readonly nearest: readonly Speaker[];
  readonly nearby: readonly NearQuote[];
}

export interface Suggestion {
  readonly kind: 'speaker' | 'office' | 'topic' | 'outlet';
  /** What a person reads. */
  readonly label: string;
  /** What goes into the option. */
  readonly value: string;
}

/** An immutable snapshot of everything held, with the index over it. Replaced as a whole when the data changes. */
export interface Corpus extends CorpusParts {
  readonly utterances: readonly Utterance[];
  /** Short hash of the content: the same data gives the same revision. */
  readonly revision: string;
  /** How many speakers have utterances. */
  readonly quotedSpeakers: number;
  article(id: ArticleId): Article | undefined;
  speaker(id: SpeakerId): Speaker | undefined;
  /** Also a topic made of words, which is known by its id alone, and one that follows a person. */
  topic(id: TopicId): Topic | undefined;
  /** The utterance of that id, or one of whose printings has it. */
  utterance(id: string): Utterance | undefined;
  /** Utterances of a speaker, newest first. */
  utterancesBy(id: SpeakerId): readonly Utterance[];
  /** Whom other articles name for the same words instead, sorted; nobody for nearly all. */
  disputed(utterance: Utterance): readonly string[];
  /**
   * Finds a person by name, alias or office ("the Pentagon chief"); `at` decides who held an office. `unquoted`: also those of whom nothing is held;
   * otherwise only where an office has no other holders.
   */
  findSpeaker(
    wrote: string,
    at?: {
      readonly since?: PartialDate;
      readonly until?: PartialDate;
      readonly today?: Temporal.PlainDate;
      readonly unquoted?: true;
    },
  ): SpeakerMatch;
  findTopic(wrote: string): Topic | null;
  findOutlet(wrote: string): string | null;
  search(query: QuoteQuery): QuoteAnswer;
  /** Counts an answer of this snapshot, once for all who ask. */
  countsOf(hits: readonly QuoteHit[]): AnswerCounts;
  /** Articles whose title, summary, outlet or topics hold all the words, best first; all of them, newest first, for no words. */
  searchArticles(words: string, today?: Temporal.PlainDate): readonly Article[];
  /** The words that `searchArticles` read as others. */
  correctedForArticles(words: string, today?: Temporal.PlainDate): Understanding['corrected'];
  /** How relevant an article is to a topic, and through which of the topic's terms. 0 when not at all. */
  relevance(article: Article, topic: Topic): Relevance;
  /** Completions for what is being typed, best first, 25 at most. An empty prefix gives the most quoted. */
  suggest(prefix: string, options: { readonly kind?: Suggestion['kind']; readonly limit?: number }): readonly Suggestion[];
}
