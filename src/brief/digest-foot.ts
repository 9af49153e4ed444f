import { showDate } from '../model/partial-date.ts';
import { officesOn } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import { actions, type Block } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { quoteLine } from './quote-reply.ts';
import type { ScoredArticle, TopicQuote } from './story.ts';
import { count } from './words.ts';

/** What was looked at: "14 articles considered, 3 new, from 6 outlets; 2 name no outlet; newest 20 Nov 2026." `appeared`: everything relevant by the slot. */
export function coverageLine(appeared: readonly ScoredArticle[], fresh: number): string {
  const outlets = new Set<string>();
  for (const { article } of appeared) if (article.outlet !== null) outlets.add(article.outlet);
  const newest = appeared.reduce<ScoredArticle | null>(
    (best, each) => ((each.days?.number ?? 0) > (best?.days?.number ?? 0) ? each : best),
    null,
  )?.article.published?.date;
  if (appeared.length === 0) return 'No article is on it.';
  const news = fresh > 0 ? `${fresh} new` : appeared.length === 1 ? 'not new' : 'none of them new';
  const unnamed = appeared.filter(({ article }) => article.outlet === null).length;
  const from = outlets.size === 0 ? '' : `, from ${count(outlets.size, 'outlet')}`;
  const none = unnamed === 0 || outlets.size === 0 ? '' : `; ${unnamed} ${unnamed === 1 ? 'names' : 'name'} no outlet`;
  return `${count(appeared.length, 'article')} considered, ${news}${from}${none}${newest === undefined ? '' : `; newest ${showDate(newest)}`}.`;
}

const SIDES = { us: 'US', uk: 'UK', eu: 'EU', russia: 'Russia', ukraine: 'Ukraine', other: 'other' } as const;

/** Whose voices the edition carries, so that a missing side is seen: "Voices: US 2, UK 2, anonymous 1; 4 of 5 in office." */
export function balanceLine(quotes: readonly TopicQuote[], corpus: Corpus): string {
  if (quotes.length === 0) return 'No quotes.';
  const anonymous = quotes.filter(({ utterance }) => utterance.speaker === null).length;
  const named = (Object.keys(SIDES) as (keyof typeof SIDES)[])
    .map((side) => ({ label: SIDES[side], n: quotes.filter((quote) => quote.side === side).length }))
    .filter(({ n }) => n > 0)
    .map(({ label, n }) => `${label} ${n}`);
  const sides = [...named, ...(anonymous > 0 ? [`anonymous ${anonymous}`] : [])];
  const officials = quotes.filter(({ utterance }) => isOfficial(utterance, corpus)).length;
  return `Voices: ${sides.join(', ')}; ${officials} of ${quotes.length} in office.`;
}

/** Held an office, as far as is known, on the day of the quote. */
function isOfficial({ speaker: id, date }: TopicQuote['utterance'], corpus: Corpus): boolean {
  const speaker = id === null ? undefined : corpus.speaker(id);
  return speaker !== undefined && date !== null && officesOn(speaker, date).length > 0;
}

/** The command that lists a topic's articles from a day on; for words, the articles with these words. */
export const articlesSince = (topic: Topic, since: string): string => `${articlesLine(topic)} since ${since}`;

/** The command that lists a topic's articles. */
export const articlesLine = ({ title, words }: Topic): string => `/articles ${words?.join(' ') ?? title}`;

/** The command that lists a topic's quotes. */
export const quotesLine = ({ id, words }: Topic): string =>
  words === undefined ? quoteLine({ words: '', topic: id }) : quoteLine({ words: words.join(' ') });

/** What a reader may want next. A discussion begins with the topic's quotes. */
export const digestButtons = (topic: Topic, fingerprint: string): Block =>
  actions(
    {
      kind: 'run',
      label: 'More quotes',
      run: quotesLine(topic),
      primary: true,
    },
    { kind: 'discuss', label: 'Discuss', run: quotesLine(topic) },
    { kind: 'run', label: 'Why this?', run: `/digest why ${fingerprint}` },
    { kind: 'run', label: 'Manage', run: '/digest list' },
  );
