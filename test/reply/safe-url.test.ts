import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/reply/safe-url.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('a safe address', () => {
  it.each([
    ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
    ['  http://EXAMPLE.org  ', 'http://example.org/'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/<b>"c"', 'https://example.org/%3Cb%3E%22c%22'],
    ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://exa\nmple.org/\ta', 'https://example.org/a'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
  ])('of %j is %j', (raw, safe) => {
    expect(safeUrl(raw)).toBe(safe);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'slack://open',
    'discord://-/a',
    '//example.org',
    'example.org',
    '/local',
    '',
    'https://',
    'https://bank.example@evil.example/',
    'https://user:word@evil.example/',
  ])('there is none of %j', (raw) => {
    expect(safeUrl(raw)).toBeNull();
  });

  it('is ASCII without anything that ends a link, whatever it is made from, and safe to make safe again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string({ unit: anyCharacter }).map((path) => `https://example.org/${path}`),
        ),
        (raw) => {
          const safe = safeUrl(raw);
          if (safe === null) return;
          expect(safe).toMatch(/^https?:\/\/[!-~]+$/);
          expect(safe).not.toMatch(/[|<>"()\\` ]/);
          expect(safeUrl(safe)).toBe(safe);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
