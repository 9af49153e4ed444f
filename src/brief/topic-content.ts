import { heading, more } from '../reply/reply.ts';
import { atlanticNote } from './atlantic-note.ts';
import { hasHad, toldMark } from './channel-memory.ts';
import { type DigestContent, type DigestScene, shownIn, subjectOf, telling } from './digest-content.ts';
import { articlesSince, voicesOf } from './digest-foot.ts';
import { archivePart, type DigestPart, MAX_ARCHIVE_QUOTES, newsPart, quotesOwed } from './digest-part.ts';
import { archiveStories, freshStories, type TellableStory } from './digest-stories.ts';
import { isLate } from './digest-window.ts';
import { quoteBlock } from './quote-block.ts';
import type { ScoredArticle, TopicQuote, TopicView } from './story.ts';
import { storyBlocks } from './story-blocks.ts';

/** What an edition on a matter tells: stories, then the quotes that matter, from both sides of the Atlantic. */
export function topicContent({ corpus, topic, view, window, appeared, had, from, zone, texts }: DigestScene): DigestContent {
  const { digests } = texts;
  const { stories, repeated } = freshStories(view, window, had);
  const owed = { quotes: quotesOwed(view, window, had), marks: window.owed };
  const news = stories.length > 0 || owed.quotes.length > 0;
  const archived = (limit: number): DigestPart => archivePart(archiveStories(view, window, had), had, limit);
  const part = news ? newsPart(stories, owed, had, archived) : archived(MAX_ARCHIVE_QUOTES);
  const { told, untold, choice } = part;
  const fresh = stories.flatMap((story) => story.fresh);
  const quotes = shownIn(choice);
  const spent = !news && quotes.length === 0;
  // Words of one's own may have nothing to do with the Atlantic: a side is missed only where it often speaks of them.
  const expected = topic.words === undefined ? null : quotedIn(appeared, view);
  return {
    news,
    spent,
    fresh,
    late: fresh.filter((each) => isLate(each, window, had)),
    told,
    untold,
    chosen: choice.chosen,
    left: choice.left,
    printed: new Set(),
    repeated,
    emptyLine() {
      const subject = subjectOf(topic);
      if (!spent) return digests.fromArchive(subject, from, zone);
      if (!appeared.some(({ about }) => about)) return digests.archiveEmpty(subject, from, zone);
      return view.quotes.some((quote) => quote.barred === null && hasHad(had, quote))
        ? digests.archiveSpent(subject, from, zone)
        : digests.archiveQuoteless(subject, from, zone);
    },
    sections: () => [
      ...told.map((story) => ({
        blocks: storyBlocks(story, texts),
        tells: (news ? story.fresh : [story.lead]).map(({ article }) => toldMark(article.id)),
        news,
      })),
      telling(
        ...(news && untold.length > 0
          ? [more(digests.moreStories(untold.length), articlesSince(topic, firstDay(untold, window.from)))]
          : []),
        ...(quotes.length > 0 ? [heading(news && part.quotesFromArchive ? digests.inTheirWordsFromArchive : digests.inTheirWords)] : []),
        ...(quotes.length > 0 ? atlanticNote(choice.pair, { ...part, expected }, had, texts) : []),
      ),
      ...quotes.map(({ utterance, ids }) => ({
        blocks: [quoteBlock(utterance, corpus, texts)],
        tells: ids,
        news: news && !part.quotesFromArchive,
      })),
    ],
    voices: () => digests.voices(voicesOf(quotes, corpus)),
  };
}

function quotedIn(articles: readonly ScoredArticle[], { quotes }: TopicView): readonly TopicQuote[] {
  const ids = new Set(articles.map(({ article }) => article.id));
  return quotes.filter(({ article }) => ids.has(article));
}

/** The earliest day of what is new in these stories, or this one. */
const firstDay = (stories: readonly TellableStory[], from: string): string =>
  [from, ...stories.flatMap(({ fresh }) => fresh.flatMap(({ days }) => days?.first ?? []))].toSorted()[0] ?? from;
