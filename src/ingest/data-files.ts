import { readdir, readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fail, ok, type Result } from '../model/result.ts';
import { type ArticleRecord, articleSchema } from './article-schema.ts';
import { cannotRead } from './cannot-read.ts';
import { checkEntry, checkList, type Source, type Sourced } from './check-entry.ts';
import type { DataProblem } from './data-problem.ts';
import { type LoadedData, type Lost, linkRecords } from './link-records.ts';
import { speakerSchema } from './speaker-schema.ts';
import { topicSchema } from './topic-schema.ts';
import { parseYaml } from './yaml-document.ts';

/** How much of a folder is read at most. */
export interface DataLimits {
  readonly bytesPerFile: number;
  readonly articleFiles: number;
}

/** A record of a long article is about 20 kB; both limits only stop what is no collection of records. */
export const DATA_LIMITS: DataLimits = { bytesPerFile: 1_000_000, articleFiles: 10_000 };

/**
 * Loads `people.yaml`, `topics.yaml` and `articles/*.yaml` of a folder. Never rejects: what cannot be read, does not fit its
 * format or refers to nothing is left out and named in `problems`, and everything else is used.
 */
export async function loadDataFolder(folder: string, limits: DataLimits = DATA_LIMITS): Promise<LoadedData> {
  const shown = normalize(folder).replace(/[/\\]$/, '');
  const problems: DataProblem[] = [];
  const about = (file: string, message: string, line: number | null = null): null => {
    problems.push({ file, line, field: null, message });
    return null;
  };

  const read = async (...names: readonly string[]): Promise<Source | null> => {
    const file = [shown, ...names].join('/');
    const text = await readText(join(folder, ...names), limits.bytesPerFile);
    if (!text.ok) return about(file, text.failure);
    const document = parseYaml(text.value);
    if (!document.ok) return about(file, document.failure.message, document.failure.line);
    return { file, document: document.value };
  };

  const peopleFile = await read('people.yaml');
  const people = peopleFile === null ? null : checkList(peopleFile, 'people', speakerSchema);
  const topicsFile = await read('topics.yaml');
  const topics = topicsFile === null ? null : checkList(topicsFile, 'topics', topicSchema);
  problems.push(...(people?.problems ?? []), ...(topics?.problems ?? []));

  const names = await articleNames(join(folder, 'articles'));
  if (!names.ok) about(`${shown}/articles`, names.failure);
  const found = names.ok ? names.value : [];
  if (found.length > limits.articleFiles) {
    about(`${shown}/articles`, `holds ${found.length} files; only the first ${limits.articleFiles}, by name, are read`);
  }
  const articles: Sourced<ArticleRecord>[] = [];
  for (const name of found.slice(0, limits.articleFiles)) {
    const source = await read('articles', name);
    if (source === null) continue;
    const checked = checkEntry(source, [], source.document.value, articleSchema);
    if (checked.ok) articles.push(checked.value);
    else problems.push(...checked.failure);
  }

  const lost = new Map<string, Lost>([
    ['speaker', { folder: shown, name: 'people.yaml', ids: people?.lost ?? 'all' }],
    ['topic', { folder: shown, name: 'topics.yaml', ids: topics?.lost ?? 'all' }],
  ]);
  const linked = linkRecords({ people: people?.entries ?? [], topics: topics?.entries ?? [], articles, lost });
  return { ...linked, problems: [...problems, ...linked.problems] };
}

/** The article files of a folder in the order of their names, which decides who comes first when two share an id. */
async function articleNames(folder: string): Promise<Result<readonly string[], string>> {
  try {
    const names = await readdir(folder);
    return ok(names.filter((name) => /^[^.].*\.ya?ml$/.test(name)).sort());
  } catch (thrown) {
    return fail(cannotRead(thrown));
  }
}

async function readText(path: string, maxBytes: number): Promise<Result<string, string>> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return fail('is not a file');
    if (about.size > maxBytes) return fail(`is larger than ${maxBytes.toLocaleString('en-GB')} bytes, which no record should be`);
    const bytes = await readFile(path);
    try {
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return fail('is not UTF-8 text; save it as UTF-8');
    }
  } catch (thrown) {
    return fail(cannotRead(thrown));
  }
}
