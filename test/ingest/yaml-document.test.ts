import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isNestedTooDeeply } from '../../src/ingest/nesting.ts';
import { parseYaml } from '../../src/ingest/yaml-document.ts';

const parsed = (text: string) => {
  const result = parseYaml(text);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

describe('parseYaml', () => {
  it('knows the line of every field, and of what is around a missing one', () => {
    const document = parsed('# head\na: 1\nb:\n  - c: x\n    d: y\n  - c: z\n');
    expect(document.lineOf([])).toBe(1);
    expect(document.lineOf(['a'])).toBe(2);
    expect(document.lineOf(['b'])).toBe(3);
    expect(document.lineOf(['b', 0, 'd'])).toBe(5);
    expect(document.lineOf(['b', 1])).toBe(6);
    expect(document.lineOf(['b', 1, 'missing'])).toBe(6);
    expect(document.lineOf(['b', 7, 'c'])).toBe(3);
  });

  it('reads back what YAML wrote', () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())));
    fc.assert(
      fc.property(value, (data) => {
        expect(parsed(stringify(data, { aliasDuplicateObjects: false })).value).toEqual(data);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\n',
      '  ',
      '&x ',
      '*x',
      '!!t ',
      '|',
      '>',
      '---',
      '#',
      '? ',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof parseYaml(pieces.join('')).ok).toBe('boolean');
      }),
    );
  });

  it('gives a key called __proto__ no power', () => {
    expect(Object.getPrototypeOf(parsed('__proto__: { polluted: true }\n').value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('reads tens of thousands of fields without going quadratic', { timeout: 20_000 }, () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`);
    expect(parseYaml(keys.join('\n')).ok).toBe(true);
    const twice = parseYaml([...keys, 'k7: 2'].join('\n'));
    expect(twice).toEqual({ ok: false, failure: { line: 60_001, message: 'the field "k7" stands here twice' } });
  });

  it.each([
    ['an alias bomb', 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 2],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['a key that is a list', '? [a]\n: 1\n', 1],
  ])('refuses %s', (_, text, line) => {
    const result = parseYaml(text);
    expect(result.ok ? null : result.failure.line).toBe(line);
  });
});

describe('isNestedTooDeeply', () => {
  // Text like the first of these ends the whole process when the parser is let near it.
  it.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['brackets behind quoted ones that close nothing', `${'['.repeat(60)}"${']'.repeat(60)}", ${'['.repeat(60)}`],
  ])('finds %s', (_, text) => {
    expect(isNestedTooDeeply(text)).toBe(true);
    expect(parseYaml(text)).toEqual({ ok: false, failure: { line: null, message: 'is nested or indented too deeply to be a record' } });
  });

  it.each([
    ['brackets in quotes', `a: "${'['.repeat(200)}"\n`],
    ['many short lists', 'a: [[1], [2]]\n- b\n'.repeat(500)],
    ['a comment far to the right', `a: 1${' '.repeat(200)}# here\n`],
  ])('lets %s pass', (_, text) => expect(isNestedTooDeeply(text)).toBe(false));
});
