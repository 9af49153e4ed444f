import type { Article } from '../../model/article.ts';
import type { ArticleId, SpeakerId } from '../../model/ids.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Utterance } from '../../model/utterance.ts';
import { outletsIn } from '../printings/indexed-utterance.ts';
import { countryCode } from '../words/countries.ts';
import type { FindHolders } from './printed-holders.ts';

/** What a question may be narrowed by. */
export interface Facets extends HeldFacets {
  readonly holders: FindHolders;
}

/** What is held under each topic and by each outlet: a question that names one looks at no more than that. */
export interface HeldFacets {
  /** Utterances printed by articles that are filed under this topic, newest first. */
  filedUnder(topic: string): readonly Utterance[];
  isFiledUnder(utterance: Utterance, topic: string): boolean;
  /** Utterances printed by this outlet, newest first. */
  printedBy(outlet: string): readonly Utterance[];
  isPrintedBy(utterance: Utterance, outlet: string): boolean;
  /** Codes of the countries that are on record for its speaker: their own, and those of their offices. */
  countriesOf(utterance: Utterance): ReadonlySet<string>;
}

export interface FacetBuilder {
  /** Utterances are added newest first. */
  add(utterance: Utterance): void;
  readonly facets: HeldFacets;
}

interface Facetted {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly speakers: ReadonlyMap<SpeakerId, Speaker>;
}

const NONE: readonly Utterance[] = [];

/** Facets without anything in them yet, over these articles and speakers. */
export function createFacetBuilder({ articles, speakers }: Facetted): FacetBuilder {
  const byTopic = new Map<string, Utterance[]>();
  const byOutlet = new Map<string, Utterance[]>();
  const put = (lists: Map<string, Utterance[]>, key: string, utterance: Utterance): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [utterance]);
    else if (list.at(-1) !== utterance) list.push(utterance);
  };
  const somePrinting = ({ quotes }: Utterance, passes: (article: Article) => boolean): boolean =>
    quotes.some((quote) => {
      const article = articles.get(quote.article);
      return article !== undefined && passes(article);
    });
  return {
    add(utterance) {
      for (const quote of utterance.quotes) {
        const article = articles.get(quote.article);
        if (article === undefined) continue;
        for (const topic of article.topics) put(byTopic, topic, utterance);
        for (const outlet of outletsIn(article)) put(byOutlet, outlet, utterance);
      }
    },
    facets: {
      filedUnder: (topic) => byTopic.get(topic) ?? NONE,
      isFiledUnder: (utterance, topic) => somePrinting(utterance, ({ topics }) => topics.some((own) => own === topic)),
      printedBy: (outlet) => byOutlet.get(outlet) ?? NONE,
      isPrintedBy: (utterance, name) => somePrinting(utterance, ({ outlet, via }) => outlet === name || via === name),
      countriesOf: ({ speaker }) => {
        const known = speaker === null ? undefined : speakers.get(speaker);
        const codes = [known?.country ?? null, ...(known?.offices ?? []).map(({ country }) => country)];
        return new Set(codes.flatMap((code) => (code === null ? [] : countryCode(code))));
      },
    },
  };
}
