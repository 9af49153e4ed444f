import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPeopleFile } from '../../src/ingest/people-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('people');
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = (content: string, encoding: BufferEncoding = 'utf8') => {
  const file = path.join(folder, 'people.yaml');
  writeFileSync(file, content, encoding);
  return loadPeopleFile(file);
};
const entry = (name: string): string => `  - id: anna-lund\n    kind: person\n    name: ${name}\n    side: other\n`;

describe('a list of people', () => {
  it('names an id that stands in it twice, and keeps the first', async () => {
    const { people, problems } = await load(`people:\n${entry('Anna Lund')}${entry('Anna Lundqvist')}`);
    expect(people.map(({ name }) => name)).toEqual(['Anna Lund']);
    expect(problems).toMatchObject([{ message: 'holds anna-lund twice; the second is left out' }]);
  });

  it('is refused in another encoding, which would garble names', async () => {
    const { people, problems } = await load(`people:\n${entry('José Lund')}`, 'latin1');
    expect(people).toEqual([]);
    expect(problems).toMatchObject([{ message: 'is not UTF-8 text; save it as UTF-8' }]);
  });
});
