import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type DataLimits, loadDataFolder } from '../../src/ingest/data-files.ts';
import { showProblem } from '../../src/ingest/data-problem.ts';
import type { LoadedData } from '../../src/ingest/link-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const PEOPLE = `people:
  - id: ada-ferris
    kind: person
    name: Ada Ferris
    side: uk
    offices:
      - { title: Harbour Master, from: 2020-05-01, to: 2022 }
  - id: bo-lindqvist
    kind: person
    name: Bo Lindqvist
    side: eu
`;

export const TOPICS = `topics:
  - id: harbours
    title: Harbours
    description: Ports and those who run them.
    terms: [{ text: harbour, weight: 2 }]
    people: [ada-ferris]
`;

export const ARTICLE = `id: gazette-2021-ferris
checked: exact
title: Harbour to close
outlet: The Gazette
published: { date: 2021-03-04, basis: printed }
language: en
summary: The harbour is to close.
topics: [harbours]
quotes:
  - id: gazette-2021-ferris/q01
    kind: direct
    segments: [We shall close the harbour.]
    speaker: ada-ferris
  - id: gazette-2021-ferris/q02
    kind: partial
    segments: [quite mad]
    anonymous: a fisherman
    context: On the plan.
  - id: gazette-2021-ferris/q03
    kind: direct
    segments: [Nobody asked us.]
    speaker: bo-lindqvist
`;

/** A file with one piece of it replaced; fails when the piece is not there. */
export const spoil = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** A good folder, which a test spoils; null takes a file away. */
export const GOOD: Readonly<Record<string, string>> = { 'people.yaml': PEOPLE, 'topics.yaml': TOPICS, 'articles/ferris.yaml': ARTICLE };

export interface Loaded extends LoadedData {
  /** The problems as a person reads them, each without the folder's random name. */
  readonly sentences: readonly string[];
}

/** Writes the good files with these changes into a fresh folder called `data`, loads it and takes it away again. */
export async function loadFiles(changes: Readonly<Record<string, string | Uint8Array | null>>, limits?: DataLimits): Promise<Loaded> {
  const parent = temporaryFolder('data');
  const folder = join(parent, 'data');
  try {
    for (const [name, content] of Object.entries({ ...GOOD, ...changes })) {
      if (content === null) continue;
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const loaded = await loadDataFolder(folder, limits);
    return { ...loaded, sentences: loaded.problems.map((problem) => showProblem(problem).replaceAll(`${parent}/`, '')) };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
