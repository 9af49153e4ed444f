import type { ArticleId, UtteranceId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { Block } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import type { Memory } from './channel-memory.ts';
import type { ChosenQuote } from './digest-quotes.ts';
import type { TellableStory } from './digest-stories.ts';
import type { DigestWindow } from './digest-window.ts';
import type { ScoredArticle, TopicQuote, TopicView } from './story.ts';

/** What the content of an edition is chosen from. */
export interface DigestScene {
  readonly corpus: Corpus;
  readonly topic: Topic;
  readonly view: TopicView;
  readonly window: DigestWindow;
  /** Everything relevant that had appeared by the slot. */
  readonly appeared: readonly ScoredArticle[];
  readonly had: Memory;
  /** Where the window begins. */
  readonly from: Temporal.Instant;
  readonly zone: string;
  readonly texts: Texts;
}

/** Blocks of an edition that belong together. */
export interface DigestSection {
  readonly blocks: readonly Block[];
  /** What the channel has had once all of them were posted. */
  readonly tells: readonly UtteranceId[];
  /** Whether that is news. */
  readonly news: boolean;
}

/** Blocks that tell nothing of their own. */
export const telling = (...blocks: readonly Block[]): DigestSection => ({ blocks, tells: [], news: false });

/** What stands between the head and the foot of an edition, and why. */
export interface DigestContent {
  /** Whether anything that the digest is about is new. */
  readonly news: boolean;
  /** Nothing is left that the channel has not had. */
  readonly spent: boolean;
  /** Articles that are new, and those of them that are so though their date is not in the window. */
  readonly fresh: readonly ScoredArticle[];
  readonly late: readonly ScoredArticle[];
  readonly told: readonly TellableStory[];
  readonly untold: readonly TellableStory[];
  readonly chosen: readonly ChosenQuote[];
  readonly left: readonly ChosenQuote[];
  /** Articles under whose titles quotes stand, where no stories are told. */
  readonly printed: ReadonlySet<ArticleId>;
  /** Articles that are new, and say again what the channel was told by others. */
  readonly repeated: ReadonlySet<ArticleId>;
  /** What an edition without news says first: why it has what it has, or has nothing. */
  emptyLine(): string;
  sections(): readonly DigestSection[];
  /** A sentence for the foot. */
  voices(): string;
}

/** What a topic is called in sentences about its digest. */
export const subjectOf = ({ title, speaker }: Topic): { readonly title: string; readonly isPerson: boolean } => ({
  title,
  isPerson: speaker !== undefined,
});

/** The quotes that were chosen. */
export const shownIn = ({ chosen }: Pick<DigestContent, 'chosen'>): readonly TopicQuote[] => chosen.map(({ quote }) => quote);
