import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_LIMITS, loadDataFolder } from '../../src/ingest/data-files.ts';
import { ARTICLE, loadFiles, PEOPLE, spoil, TOPICS } from './data-folder.ts';

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
      'data: 1 reference to a speaker that cannot be read in people.yaml is left out too',
    ]);
    expect(parts.speakers.map(({ id }) => id)).toEqual(['ada-ferris']);
    expect(parts.quotes).toHaveLength(2);
  });

  it('a file that cannot be read is named once, with how many references follow from it', async () => {
    const { parts, sentences } = await loadFiles({ 'people.yaml': `${PEOPLE}  : [`, 'topics.yaml': null });
    expect(sentences).toEqual([
      expect.stringContaining('data/people.yaml:12: is not valid YAML'),
      'data/topics.yaml: is not there; check the path',
      'data: 1 reference to a topic that cannot be read in topics.yaml is left out too',
      'data: 2 references to a speaker that cannot be read in people.yaml are left out too',
    ]);
    expect(parts.quotes).toHaveLength(1);
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
    expect(sentences).toEqual(['data/topics.yaml: is not there; check the path']);
    expect(parts.quotes).toHaveLength(3);
  });

  it('a folder that does not exist gives nothing, and says so by the name that it was given', async () => {
    const folder = join(tmpdir(), 'attache-no-such-folder');
    const { parts, problems } = await loadDataFolder(`${folder}/`);
    expect(parts).toEqual({ articles: [], quotes: [], speakers: [], topics: [] });
    expect(problems.map(({ file }) => file)).toEqual(['people.yaml', 'topics.yaml', 'articles'].map((name) => `${folder}/${name}`));
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
