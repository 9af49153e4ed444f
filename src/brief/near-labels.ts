import type { Corpus, Suggestion } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import { MAX_OFFERED } from './nearest-answers.ts';

/** What is offered for a topic or an outlet that nothing is called. */
export interface OfferedLabels {
  readonly offered: readonly Pick<Suggestion, 'label' | 'value'>[];
  /** `closest`: called like it; `any`: what there is. */
  readonly how: 'closest' | 'any';
  /** How many more there are. */
  readonly more: number;
}

/** Of the pairs of letters of two names, at least so many must be the same for one to be near the other. */
const LEAST_ALIKE = 0.3;

/** What begins so, else what is most like it letter by letter, else what is held most of. */
export function offeredFor(kind: 'topic' | 'outlet', wrote: string, corpus: Corpus): OfferedLabels {
  const all = labelsOf(kind, corpus);
  const begun = corpus.suggest(wrote, { kind, limit: MAX_OFFERED });
  const near = begun.length > 0 ? begun : mostAlike(wrote, all);
  const offered = near.length > 0 ? near : corpus.suggest('', { kind, limit: MAX_OFFERED });
  return { offered, how: near.length > 0 ? 'closest' : 'any', more: Math.max(0, all.length - offered.length) };
}

type Label = OfferedLabels['offered'][number];

/** Every topic or outlet; read only where something is refused. */
function labelsOf(kind: 'topic' | 'outlet', { topics, articles }: Corpus): readonly Label[] {
  if (kind === 'topic') return topics.map(({ id, title }) => ({ label: title, value: id }));
  const outlets = new Set(articles.flatMap(({ outlet, via }) => [outlet, via].filter((name) => name !== null)));
  return [...outlets].map((name) => ({ label: name, value: name }));
}

function mostAlike(wrote: string, all: readonly Label[]): readonly Label[] {
  const pairs = pairsOf(wrote);
  return all
    .map((each) => ({ each, alike: alikeness(pairs, pairsOf(each.label)) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MAX_OFFERED)
    .map(({ each }) => each);
}

const pairsOf = (name: string): ReadonlySet<string> => {
  const letters = foldText(name).replace(/^the /, '').replaceAll(' ', '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
};

/** The share of pairs that both have (Dice). */
function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}
