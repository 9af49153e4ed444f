import { hasHad, type Memory, toldMark } from './channel-memory.ts';
import { chooseQuotes, type QuoteChoice } from './digest-quotes.ts';
import type { TellableStory } from './digest-stories.ts';
import type { DigestWindow } from './digest-window.ts';
import { bestFirst, type TopicQuote, type TopicView } from './story.ts';

/** A screenful: what is read before the first coffee is finished. */
const MAX_STORIES = 5;
const MAX_QUOTES = 5;
/** An edition from the archive is a courtesy and must not look like news. */
const MAX_ARCHIVE_STORIES = 2;
export const MAX_ARCHIVE_QUOTES = 3;
const PAIR = 2;

/** The stories and quotes of an edition. */
export interface DigestPart {
  readonly told: readonly TellableStory[];
  readonly untold: readonly TellableStory[];
  readonly choice: QuoteChoice;
  /** Every quote of these stories that could be in a digest, had or not: who is silent is told from them. */
  readonly open: readonly TopicQuote[];
  /** Every quote of these stories. */
  readonly said: readonly TopicQuote[];
  readonly quotesFromArchive: boolean;
}

/** The quotes that the channel is owed, best first: also where it was told their story. */
export const quotesOwed = ({ quotes }: TopicView, { owed }: DigestWindow, had: Memory): readonly TopicQuote[] =>
  owed.size === 0 ? [] : quotes.filter((quote) => quote.barred === null && hasHad(owed, quote) && !hasHad(had, quote));

/** What is new. What the channel is owed comes on top of what an edition has room for. New stories without a new quote borrow a pair from the archive. */
export function newsPart(
  fresh: readonly TellableStory[],
  owed: { readonly quotes: readonly TopicQuote[]; readonly marks: Memory },
  had: Memory,
  archived: (limit: number) => DigestPart,
): DigestPart {
  const articles = new Set(fresh.flatMap((story) => story.fresh.map(({ article }) => article.id)));
  const waiting = new Set(owed.quotes);
  const printed = quotesIn(fresh).filter(({ utterance }) => utterance.quotes.some(({ article }) => articles.has(article)));
  const said = waiting.size === 0 ? printed : [...new Set([...printed, ...waiting])].toSorted(bestFirst);
  const open = said.filter(({ barred }) => barred === null);
  const choice = chooseQuotes(
    open.filter((quote) => !hasHad(had, quote)),
    MAX_QUOTES + waiting.size,
    (quote) => waiting.has(quote),
  );
  const isOwed = (story: TellableStory): boolean => story.fresh.some(({ article }) => owed.marks.has(toldMark(article.id)));
  const others = fresh.filter((story) => !isOwed(story)).slice(0, MAX_STORIES);
  const isTold = (story: TellableStory): boolean => isOwed(story) || others.includes(story);
  const split = { told: fresh.filter(isTold), untold: fresh.filter((story) => !isTold(story)) };
  return choice.chosen.length > 0 ? { ...split, choice, open, said, quotesFromArchive: false } : { ...archived(PAIR), ...split };
}

/** What was held already, and the channel has not had. */
export function archivePart(stories: readonly TellableStory[], had: Memory, limit: number): DigestPart {
  const said = quotesIn(stories);
  const open = said.filter(({ barred }) => barred === null);
  const choice = chooseQuotes(
    open.filter((quote) => !hasHad(had, quote)),
    limit,
  );
  const firstQuote = ({ at }: TellableStory): number => choice.chosen.findIndex(({ quote }) => quote.story === at);
  const quoted = stories.filter((story) => firstQuote(story) >= 0).toSorted((a, b) => firstQuote(a) - firstQuote(b));
  const told = quoted.filter(({ lead }) => !had.has(toldMark(lead.article.id))).slice(0, MAX_ARCHIVE_STORIES);
  return { told, untold: quoted.filter((story) => !told.includes(story)), choice, open, said, quotesFromArchive: true };
}

const quotesIn = (stories: readonly TellableStory[]): readonly TopicQuote[] => stories.flatMap(({ quotes }) => quotes).toSorted(bestFirst);
