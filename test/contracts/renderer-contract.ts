import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenLine } from '../../src/reply/buttons.ts';
import { cleanText } from '../../src/reply/clean-text.ts';
import type { Action, Block, Inline, Reply } from '../../src/reply/reply.ts';
import { linkable } from '../../src/reply/runs.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { anyReply, NASTY, SAMPLES, sampleQuote } from '../support/replies.ts';

/** What the suite needs to know of a renderer. Everything a reader sees is given without the platform's marks. */
export interface RendererUnderTest {
  readonly name: string;
  /** One of each message, in order. */
  readonly payloads: (reply: Reply) => readonly unknown[];
  /** For each message how many blocks have been shown whole by its end. */
  readonly ends: (reply: Reply) => readonly number[];
  /** What the platform would refuse or misread in a message; none for a good one. */
  readonly problems: (payload: unknown) => readonly string[];
  /** All text of a message, in reading order. */
  readonly shown: (payload: unknown) => string;
  /** The same without what we add where a reply is cut: numbers of parts, names that are repeated. */
  readonly body: (payload: unknown) => string;
  /** The words of quotations only. */
  readonly quoted: (payload: unknown) => string;
  /** Which of how many parts it says that it is; null when it says nothing. */
  readonly numbered: (payload: unknown) => readonly [part: number, of: number] | null;
  /** The commands that the buttons of all messages run, as `kind line`. */
  readonly commands: (reply: Reply) => readonly string[];
  /** The longest address that the platform's links carry. */
  readonly longestLink: number;
}

/** How many replies each property is tried on: PROPERTY_RUNS, or few enough for every change. */
const RUNS = propertyRuns(100);

/** Text without anything that marks, wrapping or cutting may add or take: ASCII punctuation, space, invisible characters. */
export const squash = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII from its start
  cleanText(text).replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]/gu, '');

/** The suite that every renderer passes; its cases are the same for all. */
export function describeRenderer(renderer: RendererUnderTest): void {
  const { payloads, problems, shown, quoted } = renderer;
  const check = (reply: Reply): void => {
    const made = payloads(reply);
    expect(made.length).toBeGreaterThan(0);
    for (const payload of made) expect(problems(payload)).toEqual([]);
  };
  const seen = (reply: Reply): string => squash(payloads(reply).map(shown).join('\n'));

  describe(`the ${renderer.name} renderer`, () => {
    it.each(Object.keys(SAMPLES))('makes messages that the platform takes of the sample “%s”', (name) => {
      check(SAMPLES[name] ?? { visibility: 'private', blocks: [] });
    });

    it.each(NASTY.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
      'shows %s as the text it is, wherever it stands',
      (_, text) => {
        const reply = everywhere(text);
        check(reply);
        const count = seen(reply).split(squash(text) === '' ? '\n' : squash(text)).length - 1;
        expect(count).toBeGreaterThanOrEqual(squash(text) === '' ? 0 : 12);
      },
    );

    it('never makes a message that the platform refuses', () => {
      fc.assert(fc.property(anyReply, check), { numRuns: RUNS });
    });

    it('shows every word, and every quotation as a quotation', () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          const all = squash(payloads(reply).map(renderer.body).join('\n'));
          for (const leaf of reply.blocks.flatMap(leavesOf)) expect(all).toContain(squash(leaf));
          const quotations = squash(payloads(reply).map(quoted).join(''));
          for (const block of reply.blocks) {
            for (const segment of block.kind === 'quote' ? block.segments : []) expect(quotations).toContain(squash(segment));
          }
        }),
        { numRuns: RUNS },
      );
    });

    it('carries every command and every safe address', () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          const made = new Set(renderer.commands(reply));
          const wanted = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])).flatMap(commandsOf);
          for (const command of wanted) expect(made).toContain(command);
          const all = payloads(reply).map(shown).join('\n');
          for (const url of reply.blocks.flatMap(urlsOf)) {
            const safe = linkable(url, renderer.longestLink);
            if (safe !== null) expect(all).toContain(safe);
          }
        }),
        { numRuns: RUNS },
      );
    });

    it('says the same for the same reply', () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          expect(payloads(structuredClone(reply))).toEqual(payloads(reply));
        }),
        { numRuns: 50 },
      );
    });

    it('keeps the order of blocks', () => {
      const names = Array.from({ length: 80 }, (_, index) => `marker${index}end`);
      const all = seen({ visibility: 'private', blocks: names.map((name) => ({ ...sampleQuote, segments: [name] })) });
      const found = [...all.matchAll(/marker(\d+)end/g)].map(([, number]) => Number(number));
      expect([...new Set(found)]).toEqual(names.map((_, index) => index));
    });

    it('tells how many blocks have been shown whole by the end of each message', () => {
      const ends = (reply: Reply): readonly number[] => {
        const told = renderer.ends(reply);
        expect(told).toHaveLength(payloads(reply).length);
        expect(told).toEqual([...told].sort((a, b) => a - b));
        expect(told.at(-1)).toBe(reply.blocks.length);
        return told;
      };
      fc.assert(
        fc.property(anyReply, (reply) => void ends(reply)),
        { numRuns: RUNS },
      );
      const words = (at: number): string => `begin${at}x ${'word '.repeat((at % 4) * 90)} end${at}x`;
      const kinds: readonly ((at: number) => Block)[] = [
        (at) => ({ kind: 'paragraph', children: [{ kind: 'text', text: words(at) }] }),
        (at) => ({ ...sampleQuote, segments: [words(at)] }),
        (at) => ({ kind: 'note', children: [{ kind: 'text', text: words(at) }] }),
        () => ({ kind: 'paragraph', children: [] }),
        (at) => ({ kind: 'heading', text: `begin${at}x end${at}x` }),
        (at) => ({ kind: 'more', text: words(at), run: '/quote nato' }),
      ];
      const order = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 90 });
      fc.assert(
        fc.property(order, (made) => {
          const reply: Reply = { visibility: 'public', blocks: made.map((kind, at) => kind(at)) };
          const texts = payloads(reply).map((payload) => squash(renderer.body(payload)));
          for (const [part, end] of ends(reply).entries()) {
            const shown = texts.slice(0, part + 1).join('');
            for (const [at, { kind, ...block }] of reply.blocks.entries()) {
              if (kind === 'paragraph' && 'children' in block && block.children.length === 0) continue;
              const isThere = shown.includes(`end${at}x`);
              // Of what has a button too the words may be there already.
              if (at < end || kind !== 'more') expect([at, isThere]).toEqual([at, at < end]);
            }
          }
        }),
        { numRuns: RUNS },
      );
    });

    it('keeps a heading together with what it heads', () => {
      for (let before = 0; before < 60; before++) {
        const blocks: Block[] = Array.from(
          { length: before },
          (): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text: 'word '.repeat(80) }] }),
        );
        const reply: Reply = {
          visibility: 'private',
          blocks: [...blocks, { kind: 'heading', text: 'The Heading' }, { ...sampleQuote, segments: ['Headed words'] }],
        };
        const place = payloads(reply).map(shown);
        const at = place.findLastIndex((text) => text.includes('The Heading'));
        expect(place[at]).toContain('Headed words');
      }
    });

    it('numbers the parts when there are several, and only then', () => {
      const manyQuotes = fc
        .integer({ min: 1, max: 150 })
        .map((length): Reply => ({ visibility: 'private', blocks: Array.from({ length }, () => sampleQuote) }));
      fc.assert(
        fc.property(fc.oneof(manyQuotes, anyReply), (reply) => {
          const made = payloads(reply);
          expect(made.map(renderer.numbered)).toEqual(made.length === 1 ? [null] : made.map((_, index) => [index + 1, made.length]));
        }),
        { numRuns: RUNS },
      );
    });
  });
}

/** What an action runs as a contract names it, each choice of a menu for itself; a line that is no well-formed Unicode could not travel. */
export function commandsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'visit':
      return [];
    case 'menu':
      return action.choices.map(({ adds }) => `menu ${chosenLine(action.run.toWellFormed(), adds.toWellFormed())}`);
    default:
      return [`${action.kind} ${action.run.toWellFormed()}`];
  }
}

function everywhere(text: string): Reply {
  const children: readonly Inline[] = [
    { kind: 'text', text },
    { kind: 'strong', children: [{ kind: 'emphasis', children: [{ kind: 'text', text }] }] },
    { kind: 'link', label: text, url: 'https://example.org/' },
  ];
  return {
    visibility: 'private',
    blocks: [
      { kind: 'heading', text },
      { kind: 'paragraph', children },
      {
        ...sampleQuote,
        segments: [text, text],
        speaker: text,
        role: text,
        venue: text,
        context: text,
        caveats: [text],
        sources: [{ outlet: text, date: text, url: null }],
      },
      { kind: 'list', ordered: true, items: [children, children] },
      { kind: 'fields', fields: [{ label: text, value: children }] },
      { kind: 'note', children },
      { kind: 'more', text, run: `/quote ${text}` },
      { kind: 'actions', actions: [{ kind: 'run', label: text, run: `/quote ${text}` }] },
    ],
  };
}

/** Every text of a block that a reader must meet; a button's label may be clipped. */
function leavesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return block.children.flatMap(inlineLeaves);
    case 'quote':
      return [
        block.speaker,
        block.role ?? '',
        block.said ?? '',
        block.venue ?? '',
        block.context ?? '',
        ...block.caveats,
        ...block.sources.flatMap(({ outlet, date }) => [outlet, date]),
      ];
    case 'list':
      return block.items.flat().flatMap(inlineLeaves);
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, ...value.flatMap(inlineLeaves)]);
    case 'image':
      return [block.alt];
    case 'more':
      return [block.text];
    case 'actions':
      return [];
    default:
      return block satisfies never;
  }
}

function inlineLeaves(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case 'text':
      return [inline.text];
    case 'link':
      return [inline.label];
    case 'strong':
    case 'emphasis':
      return inline.children.flatMap(inlineLeaves);
    default:
      return inline satisfies never;
  }
}

function urlsOf(block: Block): readonly string[] {
  const of = (inline: Inline): readonly string[] =>
    inline.kind === 'link' ? [inline.url] : inline.kind === 'text' ? [] : inline.children.flatMap(of);
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.children.flatMap(of);
    case 'quote':
      return block.sources.flatMap(({ url }) => (url === null ? [] : [url]));
    case 'list':
      return block.items.flat().flatMap(of);
    case 'fields':
      return block.fields.flatMap(({ value }) => value.flatMap(of));
    case 'image':
      return [block.url];
    case 'heading':
    case 'more':
    case 'actions':
      return [];
    default:
      return block satisfies never;
  }
}
