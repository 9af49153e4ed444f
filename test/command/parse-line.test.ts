import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/command/failure.ts';
import { parseLine } from '../../src/command/parse-line.ts';
import { parseOptions } from '../../src/command/parse-options.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { english } from '../../src/texts/english.ts';
import { anyCharacter } from '../support/any-character.ts';
import { commands, ROOT } from '../support/commands.ts';

const registry = createRegistry(commands, ROOT);
const today = Temporal.PlainDate.from('2026-11-21');

const read = (line: string) => {
  const parsed = parseLine(line, registry);
  if (!parsed.ok) return explain(parsed.failure, english);
  const action = registry.action(parsed.value.command, parsed.value.subcommand);
  if (action === null) throw new Error('parseLine named an action that is not there');
  const args = parseOptions(action, parsed.value.raw, today);
  return args.ok
    ? { path: [parsed.value.command, parsed.value.subcommand].filter(Boolean).join(' '), ...args.value }
    : explain(args.failure, english);
};

describe('a typed line', () => {
  it('fills the text option with what no key claims', () => {
    expect(read('/quote Hegseth on nato')).toEqual({ path: 'quote', words: 'Hegseth on nato' });
    expect(read('quote   Hegseth')).toEqual({ path: 'quote', words: 'Hegseth' });
    expect(read('/QUOTE Hegseth')).toEqual({ path: 'quote', words: 'Hegseth' });
  });

  it('reads key:value wherever it stands, with quotes of any shape and a space after the colon', () => {
    expect(read('/quote since:2025 defence secretary')).toEqual({ path: 'quote', words: 'defence secretary', since: '2025' });
    expect(read('/quote speaker:"Ben Wallace" until:2020')).toEqual({ path: 'quote', speaker: 'Ben Wallace', until: '2020' });
    expect(read('/quote speaker:“Ben Wallace” nato')).toEqual({ path: 'quote', speaker: 'Ben Wallace', words: 'nato' });
    expect(read('/quote nato since: 2025-02-13')).toEqual({ path: 'quote', words: 'nato', since: '2025-02-13' });
    expect(read('/digest preview topic:words:"Islamic State"')).toEqual({ path: 'digest preview', topic: 'words:Islamic State' });
    expect(read('/quote nato since:“13 Feb 2025”')).toEqual({ path: 'quote', words: 'nato', since: '2025-02-13' });
  });

  it('reads a span of days as its first day, and for until as its last', () => {
    expect(read('/quote trump since:"last week"')).toEqual({ path: 'quote', words: 'trump', since: '2026-11-09' });
    expect(read('/quote trump until:"last week"')).toEqual({ path: 'quote', words: 'trump', until: '2026-11-15' });
    expect(read('/quote trump since:"last straw"')).toMatch(/^The option since must be a date/);
  });

  it('takes what is done behind the bot’s own name without it too', () => {
    expect(read('/help quote')).toEqual(read('/attache help quote'));
    expect(read('/status')).toEqual(read('/attache status'));
    expect(read('help')).toEqual(read('/attache help'));
  });

  it('keeps links, quoted phrases and other colons as words', () => {
    expect(read('/quote https://example.org/a:b')).toEqual({ path: 'quote', words: 'https://example.org/a:b' });
    expect(read('/quote "five eyes" now')).toEqual({ path: 'quote', words: '"five eyes" now' });
    expect(read('/quote note: this')).toEqual({ path: 'quote', words: 'note: this' });
  });

  it('refuses an option that only other commands have, but for what the text of this one holds', () => {
    expect(read('/brief emails outlet:Nordlys')).toBe('This command has no option “outlet:”.');
    expect(read('/brief Trump topic:syria')).toBe('This command has no option “topic:”.');
    expect(read('/articles nato speaker:Lee')).toBe('This command has no option “speaker:”.');
    expect(read('/speakers Lee id:a/q1')).toBe('This command has no option “id:”.');
    expect(read('/brief topic:"five eyes"')).toEqual({ path: 'brief', about: 'topic:"five eyes"' });
    expect(read('/articles nato since:2020')).toEqual({ path: 'articles', words: 'nato since 2020' });
  });

  it('answers what it cannot read with one sentence', () => {
    expect(read('/quot Hegseth')).toBe('There is no command “quot”. Did you mean /quote?');
    expect(read('/quote sicne:2025')).toBe('There is no option “sicne:”. Did you mean since:?');
    expect(read('/quote id:')).toBe('Nothing stands after id: in that line.');
    expect(read('/quote since:soon')).toMatch(/^The option since must be a date such as 2025-02-13/);
    expect(read('/quote since:13/02/2025')).toMatch(/^The option since must be a date/);
    expect(read('/quote since:2025 since:2024')).toBe('The option since was given twice.');
    expect(read('/quote page:0 x')).toBe('The option page must be between 1 and 10000.');
    expect(read('/quote page:two x')).toBe('The option page must be a whole number, not “two”.');
    expect(read(`/quote ${'x'.repeat(1501)}`)).toBe('The option words is too long; 1500 characters at most.');
    expect(read('/digest')).toBe('/digest needs to know what to do.');
    expect(read('/digest pasue')).toBe('/digest does not know “pasue”. Did you mean pause?');
    expect(read('/digest schedule')).toBe('The option when is missing.');
    expect(read('/digest schedule daily 8:00 missed:never')).toBe('The option missed must be one of once, skip, not “never”.');
    expect(read('/digest pause d-1 d-2')).toBe('I do not know what to do with “d-2”.');
    expect(read('')).toBe('Type a command; /attache help lists them.');
  });

  it('reaches every command behind the one with the bot’s own name', () => {
    expect(read('/attache quote Hegseth')).toEqual({ path: 'quote', words: 'Hegseth' });
    expect(read('/attache digest list')).toEqual({ path: 'digest list' });
    expect(read('/attache help quote')).toEqual({ path: 'attache help', command: 'quote' });
    expect(read('/attache qoute x')).toBe('/attache does not know “qoute”. Did you mean quote?');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.string().map((typed) => `/quote ${typed}`),
          fc.string().map((typed) => `/digest schedule ${typed}`),
        ),
        (line) => {
          const out = read(line);
          expect(typeof out === 'string' ? out.length > 0 : out.path.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives the same arguments by both doors', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'abcXYZ äß-0'.split('')), minLength: 1, maxLength: 40 })
      .map((typed) => typed.trim())
      .filter((typed) => typed !== '');
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 10_000 }), (speaker, outlet, page) => {
        const typed = read(`/quote speaker:"${speaker}" outlet:"${outlet}" page:${page}`);
        const action = registry.action('quote', null);
        const named = action === null ? null : parseOptions(action, { speaker, outlet, page }, today);
        expect(named?.ok === true ? { path: 'quote', ...named.value } : null).toEqual(typed);
      }),
    );
  });
});

describe('a date option', () => {
  it.each([
    ['13 Feb 2025', '2025-02-13'],
    ['February 2025', '2025-02'],
    ['Feb 13, 2025', '2025-02-13'],
    ['1st march 2024', '2024-03-01'],
    ['january', '2026-01'],
    ['december', '2025-12'],
    ['today', '2026-11-21'],
    ['yesterday', '2026-11-20'],
  ])('reads “%s”', (typed, date) => {
    expect(read(`/quote x since:"${typed}"`)).toEqual({ path: 'quote', words: 'x', since: date });
  });

  it.each(['2025-02-30', '31 Feb 2025', '2025-13', 'feb 99', '0', 'last of may'])('refuses “%s”', (typed) => {
    expect(read(`/quote x since:"${typed}"`)).toMatch(/^The option since must be a date/);
  });
});
