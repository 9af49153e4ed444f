import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteLine } from '../../src/brief/quote-line.ts';
import { parseLine } from '../../src/command/parse-line.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { chosenLine } from '../../src/reply/buttons.ts';
import type { Action, Reply } from '../../src/reply/reply.ts';
import { anyCharacter } from '../support/any-character.ts';
import { commands, ROOT } from '../support/commands.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

const registry = createRegistry(commands, ROOT);
const read = (line: string) => {
  const parsed = parseLine(line, registry);
  return parsed.ok ? { command: parsed.value.command, ...parsed.value.raw } : parsed.failure.code;
};
const withoutMarks = (text: string): string => text.replace(/["“”„«»\s]/g, '').toLowerCase();

const HOSTILE = [...'"“”„«»:- ', 'a', 'Bo', 'since:', 'speaker:', 'page:2', 'sicne:1', 'help', '-h', '?', 'https://x', 'id:"'];
const words = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 60 }), fc.string({ unit: fc.constantFrom(...HOSTILE), maxLength: 20 }));
const value = words.map((each) => each.trim()).filter((each) => withoutMarks(each) !== '');

describe('a question as a line', () => {
  it('is read back with the options that it was made of, whatever its words and values are', () => {
    fc.assert(
      fc.property(words, value, value, fc.integer({ min: 2, max: 99 }), (typed, speaker, outlet, page) => {
        const back = read(quoteLine({ words: typed.trim(), speaker, outlet }, page));
        if (typeof back === 'string') throw new Error(`${back}: ${quoteLine({ words: typed.trim(), speaker, outlet }, page)}`);
        const { words: said = '', ...options } = back as Record<string, string>;
        expect(Object.keys(options).sort()).toEqual(['command', 'outlet', 'page', 'speaker']);
        expect(options.page).toBe(String(page));
        expect(withoutMarks(options.speaker ?? '')).toBe(withoutMarks(speaker));
        expect(withoutMarks(options.outlet ?? '')).toBe(withoutMarks(outlet));
        expect(withoutMarks(said)).toBe(withoutMarks(typed));
      }),
      { numRuns: 3000 },
    );
  });

  it('stays as it is when it is read and made again', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const once = read(quoteLine({ words: typed.trim() }, 2));
        if (typeof once === 'string') throw new Error(once);
        const said = (once as Record<string, string>).words ?? '';
        expect(read(quoteLine({ words: said }, 2))).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['? "', '-h “', '«" "»', 'help «'])('stays as it is, also without anything between its marks: %s', (typed) => {
    const once = read(quoteLine({ words: typed }, 2)) as Record<string, string>;
    expect(read(quoteLine({ words: once.words ?? '' }, 2))).toEqual(once);
  });

  it.each(['help', 'HELP', '-h', '?'])('that is “%s” alone asks for no help', (typed) => {
    expect(read(quoteLine({ words: typed }))).toEqual({ command: 'quote', words: `"${typed}"` });
  });

  it('leaves ordinary words as they were typed', () => {
    expect(quoteLine({ words: 'what did “five eyes” mean', speaker: 'Ben Wallace' }, 2)).toBe(
      '/quote what did “five eyes” mean speaker:"Ben Wallace" page:2',
    );
  });
});

describe('buttons and menus of an answer to words with an unclosed mark', () => {
  let app: Awaited<ReturnType<typeof openRealApp>>;
  beforeAll(async () => {
    app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
  });
  afterAll(() => app.close());
  const caller = { platform: 'discord', destination: null, mayManage: false } as const;
  const actionsOf = ({ blocks }: Reply): readonly Action[] => blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));

  it.each(['“trump', 'trump "', 'what did trump say about “russia'])('ask the same: %s', async (typed) => {
    const first = await app.handler.dispatch({ form: 'options', command: 'quote', subcommand: null, options: { words: typed }, caller });
    const press = async (line: string): Promise<string> =>
      plainText(await app.handler.dispatch({ form: 'line', line, pressed: true, caller }));
    const share = actionsOf(first).find(({ kind }) => kind === 'share');
    expect(share?.kind === 'share' && withoutMarks(await press(share.run))).toBe(withoutMarks(plainText(first)));
    for (const menu of actionsOf(first).filter(({ kind }) => kind === 'menu'))
      if (menu.kind === 'menu') for (const choice of menu.choices) expect(await press(chosenLine(menu.run, choice.adds))).toMatch(/\n— /);
  });
});
