import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Term } from '../model/term.ts';
import type { Topic } from '../model/topic.ts';
import type { ArticleRecord } from './article-schema.ts';
import { type LostIds, problemAt, type Sourced } from './check-entry.ts';
import { type DataProblem, showValue } from './data-problem.ts';
import { nearestId } from './nearest-id.ts';

/** What a file would have held had all of it been readable. */
export interface Lost {
  readonly folder: string;
  readonly name: string;
  readonly ids: LostIds;
}

/** Everything read, each value still with its place. */
export interface Records {
  readonly people: readonly Sourced<Speaker>[];
  readonly topics: readonly Sourced<Topic>[];
  readonly articles: readonly Sourced<ArticleRecord>[];
  /** By the kind of what is referred to. References to it only follow from a fault that was named, and are counted. */
  readonly lost: ReadonlyMap<string, Lost>;
}

/** What a folder of data comes to. */
export interface LoadedData {
  readonly parts: CorpusParts;
  /** Words in marks that nobody said, kept apart from the quotes. */
  readonly terms: readonly Term[];
  readonly problems: readonly DataProblem[];
}

/**
 * Looks up every reference and leaves out what leads nowhere: the second of two entries with one id, a quote whose speaker
 * or settling article is not held, a topic or person that a list names in vain. Says so, and keeps the rest.
 */
export function linkRecords({ people, topics, articles, lost }: Records): LoadedData {
  const problems: DataProblem[] = [];
  const report = (sourced: Sourced<unknown>, path: readonly PropertyKey[], message: string): void => {
    problems.push(problemAt(sourced.source, [...sourced.path, ...path], message));
  };

  const unique = <Value>(
    kind: string,
    list: readonly Sourced<Value>[],
    idOf: (value: Value) => string,
  ): ReadonlyMap<string, Sourced<Value>> => {
    const kept = new Map<string, Sourced<Value>>();
    for (const entry of list) {
      const id = idOf(entry.value);
      const first = kept.get(id);
      if (first === undefined) kept.set(id, entry);
      else report(entry, ['id'], `the ${kind} ${showValue(id)} is already in ${first.source.file}; this one is left out`);
    }
    return kept;
  };

  const speakers = unique('speaker', people, (speaker) => speaker.id);
  const subjects = unique('topic', topics, (topic) => topic.id);
  const records = unique('article', articles, (record) => record.article.id);
  const unknown = (kind: string, id: string, known: Iterable<string>): string => {
    const nearest = nearestId(id, known);
    return `no such ${kind} ${showValue(id)}${nearest === null ? '' : `; nearest is ${showValue(nearest)}`}`;
  };
  const following = new Map<string, number>();
  /** Whether it cannot be found because of what was named already: then it is only counted. */
  const follows = (kind: string, id: string): boolean => {
    const ids = lost.get(kind)?.ids;
    if (ids === undefined || (ids !== 'all' && !ids.has(id))) return false;
    following.set(kind, (following.get(kind) ?? 0) + 1);
    return true;
  };

  const firstFileOf = new Map<string, string>();
  const keepsQuote = (record: Sourced<ArticleRecord>, quote: Quote, index: number): boolean => {
    const reject = (field: string, message: string): false => {
      report(record, ['quotes', index, field], `${message}; the quote is left out`);
      return false;
    };
    const first = firstFileOf.get(quote.id);
    if (first !== undefined) return reject('id', `the quote ${showValue(quote.id)} is already in ${first}`);
    firstFileOf.set(quote.id, record.source.file);
    if (quote.attribution.kind !== 'speaker') return true;
    const { speaker, settledBy } = quote.attribution;
    if (!speakers.has(speaker))
      return follows('speaker', speaker) ? false : reject('speaker', unknown('speaker', speaker, speakers.keys()));
    if (settledBy === quote.article) return reject('settledBy', 'must name another article than its own');
    if (settledBy !== null && !records.has(settledBy)) return reject('settledBy', unknown('article', settledBy, records.keys()));
    return true;
  };
  const keepsReference =
    (sourced: Sourced<unknown>, list: string, kind: string, known: ReadonlyMap<string, unknown>) => (id: string, index: number) => {
      if (known.has(id)) return true;
      if (!follows(kind, id)) report(sourced, [list, index], unknown(kind, id, known.keys()));
      return false;
    };

  const parts: CorpusParts = {
    speakers: [...speakers.values()].map(({ value }) => value),
    topics: [...subjects.values()].map((topic) => ({
      ...topic.value,
      people: topic.value.people.filter(keepsReference(topic, 'people', 'speaker', speakers)),
    })),
    articles: [...records.values()].map((record) => ({
      ...record.value.article,
      topics: record.value.article.topics.filter(keepsReference(record, 'topics', 'topic', subjects)),
    })),
    quotes: [...records.values()].flatMap((record) => record.value.quotes.filter((quote, index) => keepsQuote(record, quote, index))),
  };
  for (const [kind, count] of following) {
    const [references, are] = count === 1 ? ['reference', 'is'] : ['references', 'are'];
    const { folder, name } = lost.get(kind) ?? { folder: '', name: '' };
    const message = `${count} ${references} to a ${kind} that cannot be read in ${name} ${are} left out too`;
    problems.push({ file: folder, line: null, field: null, message });
  }
  return {
    parts,
    terms: [...records.values()].flatMap((record) => record.value.terms),
    problems,
  };
}
