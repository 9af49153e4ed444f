import { officesOn, type Side } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import { actions, type Block } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { isUnknownSide, type ScoredArticle, type TopicQuote } from './story.ts';

type Foot = Parameters<Texts['digests']['foot']>[0];

/** What was looked at, to be said in the foot. `appeared`: everything relevant by the slot. */
export function considered(appeared: readonly ScoredArticle[], fresh: number): Pick<Foot, 'considered' | 'mentioning'> {
  const about = appeared.filter((each) => each.about);
  return { considered: consideredOf(about, fresh), mentioning: appeared.length - about.length };
}

function consideredOf(about: readonly ScoredArticle[], fresh: number): Foot['considered'] {
  if (about.length === 0) return null;
  const outlets = new Set<string>();
  for (const { article } of about) if (article.outlet !== null) outlets.add(article.outlet);
  const newest = about.reduce<ScoredArticle | null>(
    (best, each) => ((each.days?.number ?? 0) > (best?.days?.number ?? 0) ? each : best),
    null,
  )?.article.published?.date;
  const unnamed = about.filter(({ article }) => article.outlet === null).length;
  return { articles: about.length, fresh, outlets: outlets.size, unnamed, newest: newest ?? null };
}

const SIDES: readonly Side[] = ['us', 'uk', 'eu', 'russia', 'ukraine', 'other'];

/** Whose voices the quotes are, so that a missing side is seen. */
export const voicesOf = (quotes: readonly TopicQuote[], corpus: Corpus): Parameters<Texts['digests']['voices']>[0] => ({
  quotes: quotes.length,
  sides: SIDES.map((side) => ({ side, quotes: quotes.filter((quote) => quote.side === side).length })).filter((each) => each.quotes > 0),
  unknown: quotes.filter(isUnknownSide).length,
  anonymous: quotes.filter(({ utterance }) => utterance.speaker === null).length,
  inOffice: quotes.filter(({ utterance }) => isOfficial(utterance, corpus)).length,
});

/** Held an office, as far as is known, on the day of the quote. */
function isOfficial({ speaker: id, date }: TopicQuote['utterance'], corpus: Corpus): boolean {
  const speaker = id === null ? undefined : corpus.speaker(id);
  return speaker !== undefined && date !== null && officesOn(speaker, date).length > 0;
}

/** The command that lists a topic's articles from a day on; for words, the articles with these words. */
export const articlesSince = (topic: Topic, since: string): string => `${articlesLine(topic)} since ${since}`;

/** The command that lists a topic's articles. */
export const articlesLine = ({ title, words }: Topic): string => `/articles ${words?.join(' ') ?? title}`;

/** The command that lists a topic's quotes, or those of the person whom it follows. */
export function quotesLine({ id, title, words, speaker }: Topic): string {
  if (speaker !== undefined) return quoteLine({ words: '', speaker: title });
  return words === undefined ? quoteLine({ words: '', topic: id }) : quoteLine({ words: words.join(' ') });
}

/** What a reader may want next: the details of a quote shown, each reader for themselves; a discussion begins with the topic's quotes. `edition`: its name for `/digest why`. */
export const digestButtons = (topic: Topic, edition: string, shown: readonly Utterance[], corpus: Corpus, texts: Texts): Block => {
  const { digests } = texts;
  return actions(
    ...detailMenu(shown, '/quote', corpus, texts),
    {
      kind: 'run',
      label: digests.moreQuotes,
      run: quotesLine(topic),
      primary: true,
    },
    { kind: 'discuss', label: digests.discuss, run: quotesLine(topic) },
    { kind: 'run', label: digests.why, run: `/digest why ${edition}` },
    { kind: 'run', label: digests.manage, run: '/digest list' },
  );
};
