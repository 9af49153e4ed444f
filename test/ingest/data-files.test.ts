import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_LIMITS, loadDataFolder } from '../../src/ingest/data-files.ts';
import { ARTICLE, loadFiles, PEOPLE, TOPICS } from './data-folder.ts';

/** The article with one piece of it replaced; fails when the piece is not there. */
const spoil = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a good folder', () => {
  it('becomes articles, quotes, speakers and topics', async () => {
    const { parts, sentences } = await loadFiles({});
    expect(sentences).toEqual([]);
    expect(parts.articles).toEqual([
      {
        id: 'gazette-2021-ferris',
        title: 'Harbour to close',
        outlet: 'The Gazette',
        via: null,
        author: null,
        published: { date: '2021-03-04', basis: 'printed', note: null },
        url: null,
        language: 'en',
        summary: { text: 'The harbour is to close.', origin: 'editor' },
        topics: ['harbours'],
      },
    ]);
    expect(parts.quotes[1]).toEqual({
      id: 'gazette-2021-ferris/q02',
      article: 'gazette-2021-ferris',
      kind: 'partial',
      segments: ['quite mad'],
      attribution: { kind: 'anonymous', description: 'a fisherman' },
      role: null,
      mention: null,
      cue: null,
      venue: null,
      relay: null,
      saidOn: null,
      context: 'On the plan.',
      confidence: 1,
      verified: 'exact',
    });
    expect(parts.quotes[0]?.attribution).toEqual({ kind: 'speaker', speaker: 'ada-ferris', settledBy: null });
    expect(parts.speakers.map(({ name }) => name)).toEqual(['Ada Ferris', 'Bo Lindqvist']);
    expect(parts.topics[0]?.terms).toEqual([{ text: 'harbour', weight: 2 }]);
  });

  it('reads a bare year, which YAML takes for a number', async () => {
    const { parts } = await loadFiles({});
    expect(parts.speakers[0]?.offices[0]?.to).toBe('2022');
  });

  it('counts a record that nobody checked against the text as unchecked', async () => {
    const { parts } = await loadFiles({ 'articles/ferris.yaml': spoil(ARTICLE, 'checked: exact\n', '') });
    expect(parts.quotes.map(({ verified }) => verified)).toEqual(['unchecked', 'unchecked', 'unchecked']);
  });

  it('keeps words that nobody said apart from the quotes', async () => {
    const { parts, terms } = await loadFiles({
      'articles/ferris.yaml': `${ARTICLE}terms: [{ text: crisis, why: the paper's own marks }]\n`,
    });
    expect(terms).toEqual([{ article: 'gazette-2021-ferris', text: 'crisis', why: "the paper's own marks" }]);
    expect(parts.quotes).toHaveLength(3);
  });

  it('passes over files that are no records', async () => {
    const { parts, sentences } = await loadFiles({
      'articles/.hidden.yaml': '[',
      'articles/notes.txt': '[',
      'articles/README.md': '# Hello',
    });
    expect(sentences).toEqual([]);
    expect(parts.articles).toHaveLength(1);
  });
});

describe('a bad article file is left out, named with line and field, and stops no other', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['no title', 'title: Harbour to close\n', '', ':1 title: is missing'],
    ['a title that is a list', 'Harbour to close', '[a, b]', ':3 title: must be text, but is a list'],
    ['an empty title', 'Harbour to close', "''", ':3 title: must not be empty'],
    ['an unknown field', 'outlet:', 'outlett:', ':4 outlett: no such field'],
    [
      'an id that is none',
      'id: gazette-2021-ferris\n',
      'id: Gazette 2021\n',
      ':1 id: must be lower-case letters and digits joined by single - . : or /, 120 characters at most',
    ],
    [
      'a day that does not exist',
      '2021-03-04',
      '2021-02-30',
      ':5 published.date: "2021-02-30" is no date; write YYYY-MM-DD, YYYY-MM or YYYY',
    ],
    ['a date that is a list', '2021-03-04', '[1]', ':5 published.date: must not be a list'],
    [
      'a guessed date without its reason',
      'basis: printed',
      'basis: inferred',
      ':5 published.note: is missing: an inferred date must say what it is inferred from',
    ],
    ['an unknown basis', 'basis: printed', 'basis: rumour', ':5 published.basis: must be one of: printed, inferred; not "rumour"'],
    ['no basis', ', basis: printed', '', ':5 published.basis: is missing; it must be one of: printed, inferred'],
    [
      'an address that runs code',
      'language: en',
      'url: javascript:alert(1)\nlanguage: en',
      ':6 url: must be a whole http or https address',
    ],
    [
      'an address with a user name',
      'language: en',
      'url: https://me@example.org/\nlanguage: en',
      ':6 url: must be a whole http or https address',
    ],
    ['an impossible language', 'language: en', 'language: english_', ':6 language: must be a language tag such as en or pt-BR'],
    [
      'an unknown kind of quote',
      'kind: partial',
      'kind: paraphrase',
      ':15 quotes[1].kind: must be one of: direct, partial; not "paraphrase"',
    ],
    ['a quote of nothing', '[Nobody asked us.]', '[]', ':21 quotes[2].segments: must not be empty'],
    [
      'a segment in its marks',
      '[quite mad]',
      "['“quite mad”']",
      ':16 quotes[1].segments[0]: must be the words without the quotation marks',
    ],
    ['a control character', '[quite mad]', '["quite\\u0007mad"]', ':16 quotes[1].segments[0]: must not hold control characters'],
    ['text turned backwards', 'Harbour to close', '"Harbour \\u202Eesolc"', ':3 title: must be one line without control characters'],
    ['no speaker at all', '    anonymous: a fisherman\n', '', ':14 quotes[1]: needs exactly one of speaker, anonymous and unattributed'],
    [
      'two speakers',
      'anonymous: a fisherman',
      'anonymous: a fisherman\n    speaker: ada-ferris',
      ':14 quotes[1]: needs exactly one of speaker, anonymous and unattributed',
    ],
    [
      'an anonymous speaker settled elsewhere',
      'anonymous: a fisherman',
      'anonymous: a fisherman\n    settledBy: other',
      ':18 quotes[1].settledBy: only goes with speaker',
    ],
    [
      'a partial quote without its sentence',
      '    context: On the plan.\n',
      '',
      ':14 quotes[1].context: is missing: a partial quote needs the sentence it stands in, in our words',
    ],
    [
      'a confidence above one',
      '    context: On the plan.',
      '    context: On the plan.\n    confidence: 1.2',
      ':19 quotes[1].confidence: must be at most 1',
    ],
    [
      'a confidence in words',
      '    context: On the plan.',
      '    context: On the plan.\n    confidence: high',
      ':19 quotes[1].confidence: must be a number, but is text',
    ],
    [
      'a word in place of a quote',
      '  - id: gazette-2021-ferris/q01',
      '  - oops\n  - id: gazette-2021-ferris/q01',
      ':10 quotes[0]: must be a group of fields, but is text',
    ],
    ['a field that stands twice', 'language: en', 'language: en\nlanguage: fr', ':7: the field "language" stands here twice'],
    [
      'an alias',
      'Harbour to close',
      '&a Harbour to close\nvia: *a',
      ':4: anchors and aliases (& and *) are not allowed here; write the value out',
    ],
    [
      'a tag that YAML does not know',
      'Harbour to close',
      '!!js/function Harbour',
      ':3: is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function',
    ],
  ];

  it.each(cases)('%s', async (_, from, to, expected) => {
    const { parts, sentences } = await loadFiles({
      'articles/a-bad.yaml': spoil(ARTICLE, from, to),
      'articles/ferris.yaml': ARTICLE,
    });
    expect(sentences).toEqual([`data/articles/a-bad.yaml${expected}`]);
    expect(parts.articles).toHaveLength(1);
    expect(parts.quotes).toHaveLength(3);
  });

  it('all problems of a file are reported together', async () => {
    const bad = spoil(spoil(ARTICLE, 'language: en\n', ''), 'kind: partial', 'kind: x');
    const { sentences } = await loadFiles({ 'articles/ferris.yaml': bad });
    expect(sentences).toHaveLength(2);
  });

  it('a flood of problems is cut and counted', async () => {
    const { problems } = await loadFiles({ 'articles/ferris.yaml': `quotes: [${'1,'.repeat(500)}]\n` });
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toMatch(/^and \d+ more problems$/);
  });

  it('YAML that does not parse', async () => {
    const { parts, sentences } = await loadFiles({ 'articles/b.yaml': 'id: x\ntitle: [unclosed\nsummary: y\n' });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^data\/articles\/b\.yaml:3: is not valid YAML: /);
    expect(parts.articles).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', 'data/articles/b.yaml:1: must be a group of fields, but is nothing'],
    ['a file of one word', 'hello', 'data/articles/b.yaml:1: must be a group of fields, but is text'],
    ['a file that is no UTF-8', Uint8Array.of(0x69, 0x64, 0x3a, 0xff), 'data/articles/b.yaml: is not UTF-8 text; save it as UTF-8'],
    ['a folder with the name of a file', null, 'data/articles/b.yaml: is not a file'],
  ])('%s', async (_, content, expected) => {
    const files = content === null ? { 'articles/b.yaml/x': '' } : { 'articles/b.yaml': content };
    expect((await loadFiles(files)).sentences).toEqual([expected]);
  });
});

describe('a reference that leads nowhere', () => {
  it('leaves out the quote of an unknown speaker and offers the nearest', async () => {
    const { parts, sentences } = await loadFiles({ 'articles/ferris.yaml': spoil(ARTICLE, 'speaker: ada-ferris', 'speaker: feris') });
    expect(sentences).toEqual([
      'data/articles/ferris.yaml:13 quotes[0].speaker: no such speaker "feris"; nearest is "ada-ferris"; the quote is left out',
    ]);
    expect(parts.quotes.map(({ id }) => id)).toEqual(['gazette-2021-ferris/q02', 'gazette-2021-ferris/q03']);
  });

  it('offers nothing where nothing is near', async () => {
    const { sentences } = await loadFiles({ 'articles/ferris.yaml': spoil(ARTICLE, 'speaker: ada-ferris', 'speaker: xyzzy') });
    expect(sentences).toEqual(['data/articles/ferris.yaml:13 quotes[0].speaker: no such speaker "xyzzy"; the quote is left out']);
  });

  it('leaves an unknown topic off the article', async () => {
    const { parts, sentences } = await loadFiles({ 'articles/ferris.yaml': spoil(ARTICLE, '[harbours]', '[harbours, harbors]') });
    expect(sentences).toEqual(['data/articles/ferris.yaml:8 topics[1]: no such topic "harbors"; nearest is "harbours"']);
    expect(parts.articles[0]?.topics).toEqual(['harbours']);
  });

  it('leaves an unknown person out of a topic', async () => {
    const { parts, sentences } = await loadFiles({ 'topics.yaml': spoil(TOPICS, '[ada-ferris]', '[ada-ferris, bo]') });
    expect(sentences).toEqual(['data/topics.yaml:6 topics[0].people[1]: no such speaker "bo"; nearest is "bo-lindqvist"']);
    expect(parts.topics[0]?.people).toEqual(['ada-ferris']);
  });

  it('leaves out a quote whose speaker is settled by an article that is not held, or by its own', async () => {
    const settled = (by: string): string => spoil(ARTICLE, 'speaker: ada-ferris', `speaker: ada-ferris\n    settledBy: ${by}`);
    const nowhere = await loadFiles({ 'articles/ferris.yaml': settled('courier-2021') });
    expect(nowhere.sentences).toEqual([
      'data/articles/ferris.yaml:14 quotes[0].settledBy: no such article "courier-2021"; the quote is left out',
    ]);
    const itself = await loadFiles({ 'articles/ferris.yaml': settled('gazette-2021-ferris') });
    expect(itself.sentences).toEqual([
      'data/articles/ferris.yaml:14 quotes[0].settledBy: must name another article than its own; the quote is left out',
    ]);
    expect(itself.parts.quotes).toHaveLength(2);
  });
});

describe('the second of two with one id is left out', () => {
  it('articles', async () => {
    const { parts, sentences } = await loadFiles({ 'articles/second.yaml': spoil(ARTICLE, 'Harbour to close', 'Another') });
    expect(sentences).toEqual([
      'data/articles/second.yaml:1 id: the article "gazette-2021-ferris" is already in data/articles/ferris.yaml; this one is left out',
    ]);
    expect(parts.articles.map(({ title }) => title)).toEqual(['Harbour to close']);
    expect(parts.quotes).toHaveLength(3);
  });

  it('quotes over files', async () => {
    const other = spoil(ARTICLE, 'id: gazette-2021-ferris\n', 'id: courier-2021\n').replace(/ferris\/q0[23]/g, 'x/$&');
    const { parts, sentences } = await loadFiles({ 'articles/second.yaml': other });
    expect(sentences).toEqual([
      'data/articles/second.yaml:10 quotes[0].id: the quote "gazette-2021-ferris/q01" is already in data/articles/ferris.yaml; the quote is left out',
    ]);
    expect(parts.quotes).toHaveLength(5);
  });

  it('people and topics', async () => {
    const { parts, sentences } = await loadFiles({
      'people.yaml': `${PEOPLE}  - { id: ada-ferris, kind: person, name: Impostor, side: us }\n`,
      'topics.yaml': `${TOPICS}  - { id: harbours, title: Again, description: Again., terms: [{ text: again }] }\n`,
    });
    expect(sentences).toEqual([
      'data/people.yaml:12 people[2].id: the speaker "ada-ferris" is already in data/people.yaml; this one is left out',
      'data/topics.yaml:7 topics[1].id: the topic "harbours" is already in data/topics.yaml; this one is left out',
    ]);
    expect(parts.speakers).toHaveLength(2);
    expect(parts.topics.map(({ title }) => title)).toEqual(['Harbours']);
  });
});

describe('people and topics', () => {
  it('a bad person leaves out that person and the quotes that need them', async () => {
    const { parts, sentences } = await loadFiles({ 'people.yaml': spoil(PEOPLE, 'side: eu', 'side: mars') });
    expect(sentences).toEqual([
      'data/people.yaml:11 people[1].side: must be one of: us, uk, eu, russia, ukraine, other; not "mars"',
      'data/articles/ferris.yaml:22 quotes[2].speaker: no such speaker "bo-lindqvist"; the quote is left out',
    ]);
    expect(parts.speakers.map(({ id }) => id)).toEqual(['ada-ferris']);
    expect(parts.quotes).toHaveLength(2);
  });

  it('an office cannot end before it began', async () => {
    const { sentences } = await loadFiles({ 'people.yaml': spoil(PEOPLE, 'to: 2022', 'to: 2019') });
    expect(sentences[0]).toBe('data/people.yaml:7 people[0].offices[0].to: 2019 is before the office began, 2020-05-01');
  });

  it('a country is two capitals', async () => {
    const { sentences } = await loadFiles({ 'people.yaml': spoil(PEOPLE, 'side: eu', 'side: eu\n    country: Sweden') });
    expect(sentences[0]).toBe('data/people.yaml:12 people[1].country: must be two capitals (ISO 3166, GB for the United Kingdom) or eu');
  });

  it('a topic term must weigh something', async () => {
    const { parts, sentences } = await loadFiles({ 'topics.yaml': spoil(TOPICS, 'weight: 2', 'weight: 0') });
    expect(sentences[0]).toBe('data/topics.yaml:5 topics[0].terms[0].weight: must be more than 0');
    expect(parts.topics).toEqual([]);
  });

  it('a file without its list, or with more beside it, says so', async () => {
    const { sentences } = await loadFiles({ 'people.yaml': `${PEOPLE}persons: []\n`, 'topics.yaml': '- id: x\n' });
    expect(sentences.slice(0, 2)).toEqual([
      'data/people.yaml:12 persons: no such field',
      'data/topics.yaml:1: must hold one list called topics',
    ]);
  });
});

describe('what is not there, or is too much', () => {
  it('names missing files and uses the others', async () => {
    const { parts, sentences } = await loadFiles({ 'topics.yaml': null, 'articles/ferris.yaml': spoil(ARTICLE, '[harbours]', '[]') });
    expect(sentences).toEqual(['data/topics.yaml: is not there']);
    expect(parts.quotes).toHaveLength(3);
  });

  it('a folder that does not exist gives nothing, and says so', async () => {
    const { parts, problems } = await loadDataFolder(join(tmpdir(), 'attache-no-such-folder'));
    expect(parts).toEqual({ articles: [], quotes: [], speakers: [], topics: [] });
    expect(problems.map(({ file }) => file)).toEqual(
      ['people.yaml', 'topics.yaml', 'articles'].map((name) => `attache-no-such-folder/${name}`),
    );
  });

  it('refuses a file above the limit and takes one at it', async () => {
    const limits = { ...DATA_LIMITS, bytesPerFile: Buffer.byteLength(ARTICLE) };
    expect((await loadFiles({}, limits)).sentences).toEqual([]);
    const { sentences } = await loadFiles({ 'articles/ferris.yaml': `${ARTICLE}\n` }, limits);
    expect(sentences).toEqual([`data/articles/ferris.yaml: is larger than ${limits.bytesPerFile} bytes, which no record should be`]);
  });

  it('reads only so many articles, by name', async () => {
    const second = ARTICLE.replaceAll('gazette-2021-ferris', 'courier-2021');
    const { parts, sentences } = await loadFiles({ 'articles/a.yaml': second }, { ...DATA_LIMITS, articleFiles: 1 });
    expect(parts.articles.map(({ id }) => id)).toEqual(['courier-2021']);
    expect(sentences).toEqual(['data/articles: holds 2 files; only the first 1, by name, are read']);
  });
});
