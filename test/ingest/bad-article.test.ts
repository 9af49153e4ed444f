import { describe, expect, it } from 'vitest';
import { ARTICLE, loadFiles, spoil } from './data-folder.ts';

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
