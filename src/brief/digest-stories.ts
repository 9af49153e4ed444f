import type { ArticleId } from '../model/ids.ts';
import { hasHad, type Memory, toldMark } from './channel-memory.ts';
import { dayNumber } from './day-number.ts';
import { type DigestWindow, hasAppeared, newnessOf } from './digest-window.ts';
import type { Story, StoryMember, TopicQuote, TopicView } from './story.ts';
import { repeatsOneOf } from './story-features.ts';

/** A story as one channel meets it at one slot. */
export interface TellableStory {
  readonly story: Story;
  /** Its place in the view. */
  readonly at: number;
  /** The article that it is told by. */
  readonly lead: StoryMember;
  /** What had appeared by the slot, the lead first, then by relevance. */
  readonly members: readonly StoryMember[];
  /** Those of them that are new to this channel; none where they only repeat what it was told. */
  readonly fresh: readonly StoryMember[];
  /** What they print, best first. */
  readonly quotes: readonly TopicQuote[];
  /** Witnesses that do not copy one another. */
  readonly outlets: number;
  readonly points: Points;
  readonly score: number;
}

/** Each between 0 and 1. */
interface Points {
  readonly relevance: number;
  readonly novelty: number;
  readonly outlets: number;
  readonly recency: number;
}

/** What the desk asked for first, what it has not had second, what others confirm third; age last, since the window bounds it anyway. */
export const WEIGHTS: Points = { relevance: 4, novelty: 3, outlets: 2, recency: 1 };

/** Relevance has no upper end; at this score (a few terms in title and summary) half the points are given. */
const HALF_RELEVANT = 20;
/** What the channel was told of before is news only as far as it has gone on. */
const CONTINUED = 0.5;
/** Three days halve the points: Friday's story still counts on Monday. */
const HALF_LIFE_DAYS = 3;

/** The stories that have something new, best first; and what is new only as another print of what the channel was told. */
export function freshStories(
  view: TopicView,
  window: DigestWindow,
  had: Memory,
): { readonly stories: readonly TellableStory[]; readonly repeated: ReadonlySet<ArticleId> } {
  const isNew = (member: StoryMember): boolean => newnessOf(member, window, had) !== null;
  const all = tellable(view, window, had, ({ members }) => members.some(isNew));
  const repeated = all.filter(({ fresh }) => fresh.length === 0).flatMap(({ members }) => members.filter(isNew));
  return {
    stories: all.filter(({ fresh }) => fresh.length > 0),
    repeated: new Set(repeated.map(({ article }) => article.id)),
  };
}

/** The stories of which the channel has not had every quote, best first. */
export const archiveStories = (view: TopicView, window: DigestWindow, had: Memory): readonly TellableStory[] =>
  tellable(view, window, had, ({ quotes }) => quotes.some((quote) => quote.barred === null && !hasHad(had, quote)));

/** Every story that had begun by a day (`YYYY-MM-DD`), nothing of it had, best first. */
export const allStories = (view: TopicView, day: string): readonly TellableStory[] =>
  tellable(view, { from: day, to: day, late: null, heldAt: null, owed: new Set() }, new Set(), () => true);

/** Only what is wanted is looked at closely: of a year's stories a morning wants a handful. */
function tellable(view: TopicView, window: DigestWindow, had: Memory, wanted: (story: Story) => boolean): readonly TellableStory[] {
  const today = dayNumber(window.to);
  return view.stories
    .flatMap((story, at) => (wanted(story) ? (tellableStory(story, at, window, had, today) ?? []) : []))
    .sort((a, b) => b.score - a.score || (a.lead.article.id < b.lead.article.id ? -1 : 1));
}

function tellableStory(story: Story, at: number, window: DigestWindow, had: Memory, today: number): TellableStory | null {
  const members = story.members.filter((member) => hasAppeared(member, window));
  const arrived = members.filter((member) => newnessOf(member, window, had) !== null);
  const own = withoutRepeated(members, story, had);
  // A copy alone is no news; where the story goes on, it is told with the rest.
  const news = arrived.filter((member) => own.includes(member));
  const fresh = news.length > 0 ? arrived : [];
  const lead = leadOf(news.length > 0 ? news : own);
  if (lead === undefined) return null;
  const quotes = members.length === story.members.length ? story.quotes : printedIn(members, story.quotes);
  const outlets = new Set(members.map(({ origin }) => origin)).size;
  const points: Points = {
    relevance: lead.score / (lead.score + HALF_RELEVANT),
    novelty: unheard(quotes, had) * (fresh.length > 0 && fresh.length < members.length ? CONTINUED : 1),
    outlets: 1 - 1 / outlets,
    recency: lead.days === null ? 0 : 0.5 ** (Math.max(0, today - lead.days.number) / HALF_LIFE_DAYS),
  };
  const score = (['relevance', 'novelty', 'outlets', 'recency'] as const).reduce((sum, each) => sum + WEIGHTS[each] * points[each], 0);
  return { story, at, lead, members: [lead, ...members.filter((member) => member !== lead)], fresh, quotes, outlets, points, score };
}

/** The members but for those that say again, and nothing else, what the channel was told by another. */
function withoutRepeated(members: readonly StoryMember[], { quotes }: Story, had: Memory): readonly StoryMember[] {
  const told = members.filter(({ article }) => had.has(toldMark(article.id)));
  if (told.length === 0 || told.length === members.length) return members;
  const heard = new Set(printedIn(told, quotes));
  const articles = told.map(({ article }) => article);
  return members.filter(
    (member) =>
      told.includes(member) ||
      !repeatsOneOf(member.article, articles) ||
      printedIn([member], quotes).some((quote) => quote.barred === null && !heard.has(quote) && !hasHad(had, quote)),
  );
}

function printedIn(members: readonly StoryMember[], quotes: readonly TopicQuote[]): readonly TopicQuote[] {
  const articles = new Set(members.map(({ article }) => article.id));
  return quotes.filter(({ utterance }) => utterance.quotes.some(({ article }) => articles.has(article)));
}

/** The most relevant, but a publisher that is known before one that is not: a desk has to be able to name its source. */
const leadOf = (members: readonly StoryMember[]): StoryMember | undefined =>
  members.find(({ article }) => article.outlet !== null) ?? members[0];

/** The share of its quotes that the channel has not had; a story without quotes is as new as its articles. */
function unheard(quotes: readonly TopicQuote[], had: Memory): number {
  const open = quotes.filter(({ barred }) => barred === null);
  return open.length === 0 ? 1 : open.filter((quote) => !hasHad(had, quote)).length / open.length;
}
