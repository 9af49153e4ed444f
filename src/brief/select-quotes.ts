import type { ArticleId } from '../model/ids.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import type { Side } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';

/** A quote with what decides whether it is shown. */
export interface Ranked {
  readonly utterance: Utterance;
  readonly article: ArticleId;
  readonly side: Side | null;
  readonly score: number;
}

/** A whole sentence says more than words picked out of one. */
const SENTENCE_BONUS = 2;
/** Nobody can be asked about an anonymous quote. */
const NAMED_BONUS = 1;

/** The quotes of the articles that a topic finds, most telling first: relevance of the article, whole sentences, named speakers, then newest. */
export function rankQuotes(corpus: Corpus, topic: Topic, within: (article: ArticleId) => boolean): readonly Ranked[] {
  const relevance = new Map(
    corpus.articles.filter(({ id }) => within(id)).map((article) => [article.id, corpus.relevance(article, topic).score]),
  );
  return corpus.utterances
    .flatMap((utterance): readonly Ranked[] => {
      const best = utterance.quotes
        .map((quote) => ({ article: quote.article, score: relevance.get(quote.article) ?? 0 }))
        .reduce((a, b) => (b.score > a.score ? b : a));
      if (best.score <= 0) return [];
      const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
      const score = best.score + (utterance.quotes[0].kind === 'direct' ? SENTENCE_BONUS : 0) + (speaker === undefined ? 0 : NAMED_BONUS);
      return [{ utterance, article: best.article, side: speaker?.side ?? null, score }];
    })
    .toSorted(
      (a, b) => b.score - a.score || compareNewestFirst(a.utterance.date, b.utterance.date) || (a.utterance.id < b.utterance.id ? -1 : 1),
    );
}

const isEuropean = (side: Side | null): boolean => side === 'uk' || side === 'eu';

/** One American and one European voice, from the same article where there is one; null for a side that is silent. */
export function acrossTheAtlantic(ranked: readonly Ranked[]): { readonly american: Ranked | null; readonly european: Ranked | null } {
  const americans = ranked.filter(({ side }) => side === 'us');
  for (const american of americans) {
    const european = ranked.find((other) => isEuropean(other.side) && other.article === american.article);
    if (european !== undefined) return { american, european };
  }
  return { american: americans[0] ?? null, european: ranked.find(({ side }) => isEuropean(side)) ?? null };
}

/** Up to `limit` more, as diverse as they can be: each time the best quote of the speaker and article shown least so far. */
export function diverse(ranked: readonly Ranked[], taken: readonly Ranked[], limit: number): readonly Ranked[] {
  const chosen = [...taken];
  const rest = ranked.filter((candidate) => !taken.includes(candidate));
  const shownOf = (candidate: Ranked): number =>
    chosen.filter((other) => other.utterance.speaker === candidate.utterance.speaker).length * 2 +
    chosen.filter((other) => other.article === candidate.article).length;
  const added: Ranked[] = [];
  while (added.length < limit && rest.length > 0) {
    const next = rest.reduce((best, candidate) => (shownOf(candidate) < shownOf(best) ? candidate : best));
    rest.splice(rest.indexOf(next), 1);
    chosen.push(next);
    added.push(next);
  }
  return added;
}
