import type { Speaker } from '../model/speaker.ts';
import { type Action, actions, type Block, paragraph } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { mostQuoted } from './most-quoted.ts';
import { offeredFor } from './near-labels.ts';
import { MAX_OFFERED } from './nearest-answers.ts';
import { quoteLine } from './quote-line.ts';

/** Filters of which nothing has the name, with what comes nearest to each; empty when all are known. */
export function unknownFilters(
  query: QuoteQuery,
  { understood: reading, nearest }: QuoteAnswer,
  corpus: Corpus,
  texts: Texts,
): readonly Block[] {
  const blocks: Block[] = [];
  if (reading.speaker?.kind === 'none' && query.speaker !== undefined) {
    blocks.push(paragraph(texts.nothing.nobodyCalled(query.speaker)), ...nearestPeople(query, nearest, corpus, texts));
  }
  for (const kind of ['topic', 'outlet'] as const) {
    const wrote = query[kind];
    if (wrote === undefined || reading[kind] !== null) continue;
    const { offered, how, more } = offeredFor(kind, wrote, corpus);
    const names = offered.map(({ label }) => label);
    blocks.push(
      paragraph(texts.nothing.noneCalled(kind, wrote, how, names, more)),
      actions(...offered.map(({ label, value }): Action => ({ kind: 'run', label, run: quoteLine({ ...query, [kind]: value }) }))),
    );
  }
  return blocks;
}

function nearestPeople(query: QuoteQuery, nearest: readonly Speaker[], corpus: Corpus, { nothing }: Texts): readonly Block[] {
  const offered = nearest.length > 0 ? nearest.slice(0, MAX_OFFERED) : mostQuoted(corpus).slice(0, MAX_OFFERED);
  if (offered.length === 0) return [];
  const names = offered.map(({ name }) => name);
  return [
    paragraph(nearest.length > 0 ? nothing.closest(names) : nothing.mostQuoted(names)),
    actions(...offered.map(({ name }): Action => ({ kind: 'run', label: name, run: quoteLine({ ...query, speaker: name }) }))),
  ];
}
