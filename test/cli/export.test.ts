import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../src/export-format.ts';
import { readCsv } from '../support/read-csv.ts';
import { runCommandLine } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('export');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` };
const attache = (...args: readonly string[]) => runCommandLine(args, environment);

const GAZETTE = `Title: The harbour budget, "revised"
Outlet: The Marl Gazette
Date: 3 June 2024
URL: https://gazette.example.org/budget

MARL. “=SUM(A1:A9), is what they call a *budget* these days,” said Ann Marsh, the mayor, on Monday.

“The ferry will not sail again until somebody pays for the new engine in full,” said Ann Marsh.

“+44 is the number that nobody in this town [ever] answers,” said Otto Lind.

“@council has never answered a letter of mine in all these years,” Rosa Quist told the Gazette.
`;
const HERALD = `Title: Ferry in doubt
Outlet: The Herald
Date: 4 June 2024

MARL. “The ferry will not sail again until somebody pays for the new engine in full,” said Otto Lind, a boat builder.
`;

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (jsonl: string): readonly Row[] =>
  jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line));

beforeAll(async () => {
  writeFileSync(path.join(folder, 'gazette.txt'), GAZETTE);
  writeFileSync(path.join(folder, 'herald.txt'), HERALD);
  expect((await attache('ingest', path.join(folder, 'gazette.txt'), path.join(folder, 'herald.txt'))).code).toBe(0);
});

describe('export', () => {
  it('writes every printing of every quote held, the newest first, twice the same', async () => {
    const { stdout, code } = await attache('export');
    const rows = rowsOf(stdout);
    expect(code).toBe(0);
    expect(rows).toHaveLength(65);
    expect(new Set(rows.map(({ quote }) => quote)).size).toBe(rows.length);
    const years = rows.map(({ saidOn, published }) => String(saidOn ?? published).slice(0, 4));
    expect(years).toEqual(years.toSorted().toReversed());
    expect(new Set(years).size).toBeGreaterThan(2);
    expect((await attache('export')).stdout).toBe(stdout);
    expect(rows.find(({ quote }) => quote === 'the-times-2025-hegseth/q13')).toMatchObject({
      text: 'Chasing this illusory goal will only prolong the war and cause more suffering,',
      kind: 'direct',
      verified: 'exact',
      standing: 'sound',
      speaker: 'Pete Hegseth',
      speakerId: 'pete-hegseth',
      office: 'US Defense Secretary',
      saidOn: '2025-02-12',
      published: '2025-02-13',
      publishedBasis: 'inferred',
      outlet: 'The Times',
      via: 'The Australian',
      venue: 'opening remarks',
      article: 'the-times-2025-hegseth',
    });
  });

  it('takes a question as /quote does, with its filters, and says how it was read', async () => {
    const { stdout, stderr } = await attache('export', 'hegsteh', 'on', 'nato');
    expect(rowsOf(stdout).map(({ speaker }) => speaker)).toEqual(['Pete Hegseth', 'Pete Hegseth', 'Pete Hegseth']);
    expect(stderr).toContain('Showing Pete Hegseth; you wrote “hegsteh”.');
    const filtered = rowsOf((await attache('export', '--speaker', 'Wallace', '--outlet', 'Business Insider', '--since', '2020')).stdout);
    expect(filtered.length).toBeGreaterThan(0);
    expect(new Set(filtered.map(({ speaker }) => speaker))).toEqual(new Set(['Ben Wallace']));
  });

  it('writes CSV that reads back as the same rows', async () => {
    const [csv, jsonl] = [(await attache('export', '--format', 'csv')).stdout, (await attache('export')).stdout];
    const [head, ...records] = readCsv(csv);
    expect(head).toEqual(CSV_COLUMNS);
    const asCells = (row: Row) =>
      CSV_COLUMNS.map((column) => {
        const value = row[column];
        const text = value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);
        return /^[=+@-]/.test(text) ? `'${text}` : text;
      });
    expect(records).toEqual(rowsOf(jsonl).map(asCells));
    expect(records.flat().filter((text) => text.startsWith("'"))).toHaveLength(3);
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('writes CSV that Python reads as the same rows', async () => {
    const { stdout } = await attache('export', '--format', 'csv');
    const script =
      'import csv,io,json,sys;print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer,encoding="utf-8",newline=""),strict=True))))';
    const read = spawnSync('python3', ['-c', script], { input: stdout, encoding: 'utf8' });
    expect(JSON.parse(read.stdout)).toEqual(readCsv(stdout));
  });

  it('marks words that another article gives to somebody else, in every format', async () => {
    const { stdout, stderr } = await attache('export', 'ferry');
    expect(rowsOf(stdout).map(({ speaker, standing, disputedWith }) => [speaker, standing, disputedWith])).toEqual([
      ['Otto Lind', 'disputed', ['Ann Marsh']],
      ['Ann Marsh', 'disputed', ['Otto Lind']],
    ]);
    expect(stderr).toContain('2 printings are disputed, and marked so.');
    const notes = (await attache('export', 'ferry', '--format', 'markdown')).stdout;
    expect(notes).toContain('**Disputed: elsewhere the same words stand under the name of Ann Marsh.**');
    const disputed = rowsOf((await attache('export')).stdout).filter(({ standing }) => standing === 'disputed');
    expect(disputed).toHaveLength(2);
  });

  it('writes Markdown in which other people’s words are no markup', async () => {
    const { stdout } = await attache('export', '--outlet', 'The Marl Gazette', '--format', 'markdown');
    expect(stdout).toMatch(/^# Quotes, The Marl Gazette\n\n> “/);
    expect(stdout).toContain('a \\*budget\\* these days');
    expect(stdout).toContain('\\[ever\\] answers');
    expect(stdout).toContain('> - [The harbour budget, "revised"](<https://gazette.example.org/budget>): The Marl Gazette');
  });

  it('writes a file whole, in the format of its name, and leaves alone what is there', async () => {
    const file = path.join(folder, 'notes.csv');
    const { stdout, stderr, code } = await attache('export', 'five', 'eyes', '--out', file);
    expect([stdout, stderr, code]).toEqual(['', `Wrote 1 quote to ${file}.\n`, 0]);
    expect(readCsv(readFileSync(file, 'utf8'))).toHaveLength(3);
    const again = await attache('export', '--out', file);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('is already there');
    expect(readCsv(readFileSync(file, 'utf8'))).toHaveLength(3);
    const nowhere = await attache('export', '--out', path.join(folder, 'no', 'such', 'quotes.csv'));
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain('cannot be written');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says on standard error that nothing was found, and ends with 0', async () => {
    const { stdout, stderr, code } = await attache('export', 'flibbertigibbet');
    expect([stdout, code]).toEqual(['', 0]);
    expect(stderr).toContain('No quote matches “flibbertigibbet”.');
    expect((await attache('export', '--speaker', 'Winston Churchill', '--format', 'csv')).stdout).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
    const empty = { DATABASE_URL: `sqlite:${path.join(folder, 'none.db')}`, DATA_DIR: path.join(folder, 'none') };
    const none = await runCommandLine(['export'], empty);
    expect([none.stdout, none.code]).toEqual(['', 0]);
    expect(none.stderr).toContain('No quote is held yet');
    expect(existsSync(path.join(folder, 'none.db'))).toBe(false);
  });

  it('refuses a date that two countries read differently', async () => {
    const { stderr, code } = await attache('export', '--since', '03/06/2024');
    expect(code).toBe(1);
    expect(stderr).toContain('must be a date such as 2025-02-13');
  });
});
