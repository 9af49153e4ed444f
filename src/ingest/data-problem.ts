/** Something wrong in a data file; what it concerns is left out, the rest is used. */
export interface DataProblem {
  /** As a person would type it: `data/articles/x.yaml`. */
  readonly file: string;
  /** Counted from 1; null when it concerns the file or the folder as a whole. */
  readonly line: number | null;
  /** `quotes[2].speaker`; null when it concerns no single field. */
  readonly field: string | null;
  /** What is wrong and, where we know, what to write instead. */
  readonly message: string;
}

/** Where a value stands inside a document: keys and list positions, outermost first. */
export type FieldPath = readonly PropertyKey[];

/** A path as one reads it, `quotes[2].speaker`; null for the document itself. */
export function showField(path: FieldPath): string | null {
  const shown = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return shown === '' ? null : shown.replace(/^\./, '');
}

/** The problem as one sentence that begins with file and line: `data/articles/x.yaml:12 quotes[2].speaker: no such speaker "hegset"`. */
export function showProblem({ file, line, field, message }: DataProblem): string {
  const where = line === null ? file : `${file}:${line}`;
  return field === null ? `${where}: ${message}` : `${where} ${field}: ${message}`;
}

/** Longest piece of a data file that a message repeats. */
const MAX_SHOWN = 60;

/** A value from a file, quoted for a message and cut to a readable length. */
export const showValue = (value: string): string => JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value);
