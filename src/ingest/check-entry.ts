import type { z } from 'zod';
import { fail, ok, type Result } from '../model/result.ts';
import { type DataProblem, type FieldPath, showField } from './data-problem.ts';
import { issueSentence } from './issue-sentence.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A parsed file and what to call it. */
export interface Source {
  readonly file: string;
  readonly document: YamlDocument;
}

/** A checked value and where it stood, so that later checks can still point at it. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: Source;
  readonly path: FieldPath;
}

/** More than this many problems of one file tell a person nothing new. */
const MAX_PROBLEMS = 20;

/** A problem at a place in a source. */
export const problemAt = ({ file, document }: Source, path: FieldPath, message: string): DataProblem => ({
  file,
  line: document.lineOf(path),
  field: showField(path),
  message,
});

/** Checks the value at `path` against a schema; fails with every problem found, up to 20. */
export function checkEntry<Value>(
  source: Source,
  path: FieldPath,
  raw: unknown,
  schema: z.ZodType<Value>,
): Result<Sourced<Value>, readonly DataProblem[]> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return ok({ value: parsed.data, source, path });
  const found = parsed.error.issues.flatMap((issue): { readonly path: FieldPath; readonly message: string }[] => {
    const at = [...path, ...issue.path];
    const message = issueSentence(issue);
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: [...at, key], message })) : [{ path: at, message }];
  });
  const shown = found.slice(0, MAX_PROBLEMS).map((one) => problemAt(source, one.path, one.message));
  const more = found.length - shown.length;
  return fail(more > 0 ? [...shown, problemAt(source, path, `and ${more} more problems`)] : shown);
}

/** The ids of entries that cannot be read though they stand in a file; `all` where the file as a whole cannot be read, and nobody knows them. */
export type LostIds = 'all' | ReadonlySet<string>;

export interface CheckedList<Value> {
  readonly entries: readonly Sourced<Value>[];
  readonly problems: readonly DataProblem[];
  readonly lost: LostIds;
}

/** Checks each entry of the one list that a file holds (`people:`); a bad entry is left out and leaves the others alone. */
export function checkList<Value>(source: Source, name: string, schema: z.ZodType<Value>): CheckedList<Value> {
  const root: unknown = source.document.value;
  const list: unknown = typeof root === 'object' && root !== null ? Object.entries(root).find(([key]) => key === name)?.[1] : undefined;
  if (!Array.isArray(list)) return { entries: [], problems: [problemAt(source, [], `must hold one list called ${name}`)], lost: 'all' };
  const strangers = Object.keys(root ?? {}).filter((key) => key !== name);
  const checked = list.map((raw: unknown, index) => checkEntry(source, [name, index], raw, schema));
  return {
    entries: checked.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: [
      ...strangers.map((key) => problemAt(source, [key], 'no such field')),
      ...checked.flatMap((one) => (one.ok ? [] : one.failure)),
    ],
    lost: new Set(checked.flatMap((one, index) => (one.ok ? [] : idOf(list[index])))),
  };
}

/** The id of an entry that is faulty elsewhere. */
const idOf = (raw: unknown): readonly string[] =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? [raw.id] : [];
