import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAction, decodeChoice, encodeAction, encodeChoice, encodeMenu } from '../../src/platforms/action-code.ts';
import { actions, type Menu, privately } from '../../src/reply/reply.ts';
import { renderDiscord, renderSlack, renderTerminal } from '../support/in-english.ts';

const LIMIT = 100;
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => `/${text}`);

describe('the code of an action', () => {
  it('gives back what it was made from, or the key under which that is remembered', () => {
    fc.assert(
      fc.property(fc.constantFrom('run' as const, 'share' as const, 'discuss' as const, 'form' as const), line, (kind, run) => {
        const { code, memo } = encodeAction({ kind, label: '', run }, LIMIT);
        expect(code.length).toBeLessThanOrEqual(LIMIT);
        expect(decodeAction(code)).toEqual(memo === null ? { kind, run } : { kind, key: memo.key });
        if (memo !== null) expect(memo.value).toBe(run);
      }),
    );
  });

  it('of a menu carries its command, whatever its name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}\d{0,3}$/), line, (name, run) => {
        const { code, memo } = encodeMenu({ name, run }, LIMIT);
        expect(decodeAction(code)).toEqual(memo === null ? { kind: 'menu', run } : { kind: 'menu', key: memo.key });
      }),
    );
  });

  it('of a choice carries what is added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (adds) => {
        const { code, memo } = encodeChoice(adds, 75);
        expect(code.length).toBeLessThanOrEqual(75);
        expect(decodeChoice(code)).toEqual(memo === null ? { run: adds } : { key: memo.key });
      }),
    );
  });

  it.each(['', 'run', 'run|quote', 'eval|/quote', 'run#xyz', 'menu.Speaker|/quote', 'menu.a|', '|/quote', 'run.|/quote', 'visit'])(
    'is not read out of %j',
    (code) => {
      expect(decodeAction(code)).toBeNull();
    },
  );

  it.each(['', '-', 'speaker:x', '#', '#xyz', '#0123'])('of a choice is not read out of %j', (code) => {
    expect(decodeChoice(code)).toBeNull();
  });
});

const menu: Menu = {
  kind: 'menu',
  name: 'speaker',
  label: 'Speaker',
  run: '/quote nato',
  choices: Array.from({ length: 30 }, (_, index) => ({
    label: `Speaker ${index}`,
    adds: index === 0 ? '' : `speaker:"S ${index}"`,
    chosen: index === 2,
  })),
};
const page = { kind: 'visit', label: 'Open the article', url: 'https://example.org/a' } as const;
const reply = privately(
  actions(menu, page, { ...page, label: 'Nowhere', url: 'javascript:alert(1)' }, { kind: 'discuss', label: 'Discuss', run: '/quote nato' }),
);

describe('a menu', () => {
  it('is several on Discord where it has more choices than one may have, each in a row of its own before the buttons', () => {
    const [message] = renderDiscord(reply).payloads;
    expect(
      message?.components.map(({ components }) => components.map((each) => ('options' in each ? each.options.length : each.type))),
    ).toEqual([[25], [5], [2, 2]]);
    expect(JSON.stringify(message?.components)).not.toContain('javascript');
  });

  it('shows on both platforms what is chosen', () => {
    const selects = renderDiscord(reply).payloads.flatMap(({ components }) => components.flatMap((row) => row.components));
    expect(selects.flatMap((each) => ('options' in each ? each.options : [])).filter((option) => option.default)).toMatchObject([
      { label: 'Speaker 2' },
    ]);
    const blocks = renderSlack(reply).payloads.flatMap((payload) => payload.blocks);
    expect(blocks).toMatchObject([
      { elements: [{ initial_option: { text: { text: 'Speaker 2' }, value: '+speaker:"S 2"' } }, { url: 'https://example.org/a' }, {}] },
    ]);
  });

  it('says in a terminal what to type, and takes no number', () => {
    const shown = renderTerminal(privately(actions(menu, { kind: 'run', label: 'More', run: '/quote nato page:2' })), {
      width: 200,
      colour: false,
      hyperlinks: false,
    });
    expect(shown).toBe(
      'Speaker: add speaker:"S 1" or speaker:"S 2" or speaker:"S 3" or speaker:"S 4" or speaker:"S 5" or speaker:"S 6", and 23 more\n[1] More → /quote nato page:2',
    );
  });
});
