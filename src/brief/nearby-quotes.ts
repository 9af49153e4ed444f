import { actions, type Block, paragraph } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';

/** Of an empty answer, the quotes that come nearest, each with the words that it lacks, and the menu of their details; nothing where none comes near. */
export function nearbyQuotes(query: QuoteQuery, { nearby }: QuoteAnswer, corpus: Corpus, texts: Texts): readonly Block[] {
  if (nearby.length === 0) return [];
  const menu = detailMenu(
    nearby.map(({ utterance }) => utterance),
    quoteLine(query),
    corpus,
    texts,
  );
  return [
    paragraph(texts.nothing.nearby(nearby.length)),
    ...nearby.map(({ utterance, ofOthers, lacking }) => {
      const block = quoteBlock(utterance, corpus, texts);
      const caveats = [
        ...(ofOthers ? [texts.nothing.saidByAnother] : []),
        ...(lacking.length === 0 ? [] : [texts.nothing.lacking(lacking)]),
      ];
      return { ...block, caveats: [...block.caveats, ...caveats] };
    }),
    ...(menu.length === 0 ? [] : [actions(...menu)]),
  ];
}
