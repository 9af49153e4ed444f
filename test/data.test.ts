import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataFolder } from '../src/ingest/data-files.ts';
import { articleId, speakerId } from '../src/model/ids.ts';
import { type PartialDate, parsePartialDate } from '../src/model/partial-date.ts';
import type { Quote } from '../src/model/quote.ts';
import { officesOn } from '../src/model/speaker.ts';
import { readMarks } from './support/printed-marks.ts';

const ROOT = join(import.meta.dirname, '..');
const DATA = join(ROOT, 'data');
const loaded = await loadDataFolder(DATA);

/** The first articles, and the files that hold them as printed; what is added later does not change what is expected of these. */
const PRINTED = {
  'business-insider-2020-wallace': '000_1476e65d432bbce7.txt',
  'unknown-2020-wallace': '001_8e432c7089e65457.txt',
  'telegraph-2016-trump-putin': '002_560d7217fdf1513e.txt',
  'unknown-2024-trump-nato': '003_86fe2f5a222b36b6.txt',
  'the-times-2025-hegseth': '004_ac4d42a2bffc1f29.txt',
} as const;

const { speakers } = loaded.parts;
const articles = loaded.parts.articles.filter(({ id }) => id in PRINTED);
const quotes = loaded.parts.quotes.filter(({ article }) => article in PRINTED);
const terms = loaded.terms.filter(({ article }) => article in PRINTED);

const quotesOf = (article: string): readonly Quote[] => quotes.filter((quote) => quote.article === article);
const speakerOf = ({ attribution }: Quote): string | null => (attribution.kind === 'speaker' ? attribution.speaker : null);
const saying = (words: string): Quote => {
  const found = quotes.filter(({ segments }) => segments.some((segment) => segment.includes(words)));
  expect(found, words).toHaveLength(1);
  return found[0] as Quote;
};
const day = (raw: string): PartialDate => {
  const date = parsePartialDate(raw);
  if (date === null) throw new Error(`no date: ${raw}`);
  return date;
};

describe('the committed data', () => {
  it('has no problems', () => expect(loaded.problems).toEqual([]));

  it.each([
    ['business-insider-2020-wallace', 9],
    ['unknown-2020-wallace', 8],
    ['telegraph-2016-trump-putin', 26],
    ['unknown-2024-trump-nato', 4],
    ['the-times-2025-hegseth', 13],
  ])('%s holds %i quotes, each named after it', (article, count) => {
    const held = quotesOf(article);
    expect(held).toHaveLength(count);
    expect(held.map(({ id }) => id.split('/')[0])).toEqual(held.map(() => article));
    expect(held.every(({ verified }) => verified === 'exact')).toBe(true);
  });

  it('keeps each article in a file of its name', () => {
    expect(loaded.parts.articles.map(({ id }) => `${id}.yaml`)).toEqual(readdirSync(join(DATA, 'articles')).sort());
  });

  it('keeps the words in marks that nobody said apart', () => {
    expect(terms.map(({ article, text }) => [article, text])).toEqual([['telegraph-2016-trump-putin', 'crisis']]);
  });

  it('says why wherever a date is not printed', () => {
    const byBasis = articles.map(({ id, published }) => [id, published?.date, published?.basis, (published?.note ?? '') !== '']);
    expect(byBasis).toEqual([
      ['business-insider-2020-wallace', '2020-01', 'inferred', true],
      ['telegraph-2016-trump-putin', '2016-11-14', 'printed', false],
      ['the-times-2025-hegseth', '2025-02-13', 'inferred', true],
      ['unknown-2020-wallace', '2020-01', 'inferred', true],
      ['unknown-2024-trump-nato', '2024-02', 'inferred', true],
    ]);
  });

  it('leaves unknown outlets unknown', () => {
    expect(articles.filter(({ outlet }) => outlet === null).map(({ id }) => id)).toEqual([
      'unknown-2020-wallace',
      'unknown-2024-trump-nato',
    ]);
  });

  it.each([
    ['2016-11-14', 'Defence Secretary', 'michael-fallon'],
    ['2020-01', 'Defence Secretary', 'ben-wallace'],
    ['2025-02-12', 'Defence Secretary', 'john-healey'],
    ['2016-11-14', 'Foreign Secretary', 'boris-johnson'],
    ['2020-01', 'Foreign Secretary', 'dominic-raab'],
    ['2016-11-14', 'Prime Minister', 'theresa-may'],
    ['2020-01', 'Prime Minister', 'boris-johnson'],
    ['2020-01', 'the Pentagon chief', 'mark-esper'],
    ['2025-02-12', 'the Pentagon chief', 'pete-hegseth'],
    ['2016-11-14', 'President-elect', 'donald-trump'],
    ['2020-01', 'National Security Adviser', 'robert-obrien'],
    ['2024-02', 'Shadow Home Secretary', 'yvette-cooper'],
  ])('on %s the %s is %s', (date, office, holder) => {
    const holders = speakers.filter((speaker) =>
      officesOn(speaker, day(date)).some(({ title, aliases }) => title === office || aliases.includes(office)),
    );
    expect(holders.map(({ id }) => id)).toEqual([holder]);
  });

  it('gives the former President of early 2024 no office', () => {
    const trump = speakers.find(({ id }) => id === speakerId('donald-trump'));
    expect(trump && officesOn(trump, day('2024-02'))).toEqual([]);
  });

  it('knows who was only named', () => {
    const quoted = new Set(quotes.map(speakerOf));
    const silent = speakers.filter(({ id }) => !quoted.has(id)).map(({ id }) => id);
    expect(silent).toEqual(expect.arrayContaining(['volodymyr-zelensky', 'vladimir-putin', 'jd-vance', 'boris-johnson']));
  });

  it('finds Marine Le Pen behind the misprint', () => {
    const speaker = speakers.find(({ aliases }) => aliases.includes('Marie Le Pen'));
    expect(speaker?.name).toBe('Marine Le Pen');
    expect(speakerOf(saying('reasoned protectionism'))).toBe('marine-le-pen');
  });

  it('names the article that makes floating quotes certain', () => {
    const settled = quotesOf('unknown-2020-wallace').filter(
      ({ attribution }) => attribution.kind === 'speaker' && attribution.settledBy !== null,
    );
    expect(settled.map(({ segments }) => segments[0]?.slice(0, 18))).toEqual([
      'The assumptions of',
      'Over the last year',
      'We are very depend',
      'President Trump, t',
      'Friends and enemie',
    ]);
    expect(settled.map(({ attribution }) => attribution)).toEqual(
      settled.map(() => ({ kind: 'speaker', speaker: speakerId('ben-wallace'), settledBy: articleId('business-insider-2020-wallace') })),
    );
  });

  it('gives relayed words to the one whose words they are', () => {
    const relayed = quotes.filter(({ relay }) => relay !== null).map((quote) => [quote.relay, speakerOf(quote)]);
    expect(relayed).toEqual([
      ['a Whitehall source', 'john-healey'],
      ['a Whitehall source', 'john-healey'],
      ['The Independent', 'donald-trump'],
      ['sources familiar with the discussion', 'donald-trump'],
    ]);
  });

  it('leaves the anonymous anonymous, and what nobody owns unattributed', () => {
    const unnamed = quotes.filter((quote) => speakerOf(quote) === null).map(({ attribution }) => attribution);
    expect(unnamed.map((one) => (one.kind === 'anonymous' ? one.description : one.kind))).toEqual([
      'officials',
      'unattributed',
      'Foreign Office officials',
      'Foreign Office official',
      'Foreign Office source',
      'UK government source',
    ]);
  });
});

const ARTICLES = join(ROOT, '..', 'shared', 'articles');
/** Shorter runs of words belong to the language. */
const RUN = 10;
const runsOf = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
};

describe.skipIf(!existsSync(ARTICLES))('the data against the articles as printed', () => {
  const textOf = (file: string): string => readFileSync(join(ARTICLES, file), 'utf8');

  it.each(Object.entries(PRINTED))('%s: every segment stands between marks, word for word', (article, file) => {
    const { quoted } = readMarks(textOf(file));
    const segments = quotesOf(article).flatMap((quote) => quote.segments);
    expect(segments.filter((segment) => !quoted.includes(segment))).toEqual([]);
  });

  it.each(Object.entries(PRINTED))('%s: everything between marks is in a quote or is a term', (article, file) => {
    const { quoted } = readMarks(textOf(file));
    const held = [...quotesOf(article).flatMap((quote) => quote.segments), ...terms.map(({ text }) => text)];
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((words) => !held.some((one) => one.includes(words)))).toEqual([]);
  });

  it.each(Object.entries(PRINTED))('%s: role, mention and cue are printed there', (article, file) => {
    const text = textOf(file);
    const printed = quotesOf(article).flatMap(({ role, mention, cue }) => [role, mention, cue]);
    expect(printed.filter((words) => words !== null && !text.includes(words))).toEqual([]);
  });

  it('no ten words in a row of a reporter stand in data/, addresses apart', () => {
    const prose = new Set(Object.values(PRINTED).flatMap((file) => readMarks(textOf(file)).prose.flatMap(runsOf)));
    expect(prose.size).toBeGreaterThan(1000);
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ya?ml|md)$/.test(name));
    expect(files.length).toBeGreaterThan(7);
    const copied = files.flatMap((name) => {
      const text = readFileSync(join(DATA, name), 'utf8').replace(/^url:.*\n/gm, '');
      return runsOf(text)
        .filter((run) => prose.has(run))
        .map((run) => `${name}: ${run}`);
    });
    expect(copied).toEqual([]);
  });
});
