import { readFile } from 'node:fs/promises';
import type { Speaker } from '../model/speaker.ts';
import { cannotRead } from './cannot-read.ts';
import { checkList } from './check-entry.ts';
import type { DataProblem } from './data-problem.ts';
import { speakerSchema } from './speaker-schema.ts';
import { parseYaml } from './yaml-document.ts';

/** Reads a people.yaml by itself. Never rejects: an entry that does not fit is left out and named; a file that cannot be read gives nobody. */
export async function loadPeopleFile(
  path: string,
): Promise<{ readonly people: readonly Speaker[]; readonly problems: readonly DataProblem[] }> {
  const refuse = (message: string, line: number | null = null) => ({ people: [], problems: [{ file: path, line, field: null, message }] });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (thrown) {
    return refuse(cannotRead(thrown));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('is not UTF-8 text; save it as UTF-8');
  }
  const document = parseYaml(text);
  if (!document.ok) return refuse(document.failure.message, document.failure.line);
  const { entries, problems } = checkList({ file: path, document: document.value }, 'people', speakerSchema);
  const seen = new Set<string>();
  const people: Speaker[] = [];
  const twice: DataProblem[] = [];
  for (const { value } of entries) {
    if (seen.has(value.id)) twice.push({ file: path, line: null, field: null, message: `holds ${value.id} twice; the second is left out` });
    else people.push(value);
    seen.add(value.id);
  }
  return { people, problems: [...problems, ...twice] };
}
