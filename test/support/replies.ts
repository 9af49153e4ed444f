import fc from 'fast-check';
import {
  type Action,
  actions,
  type Block,
  emphasis,
  fields,
  heading,
  type Inline,
  link,
  list,
  more,
  note,
  paragraph,
  privately,
  publicly,
  type QuoteBlock,
  type Reply,
  type Source,
  strong,
} from '../../src/reply/reply.ts';
import { anyCharacter } from './any-character.ts';

/** A quote with everything that one can have; change what a test is about. */
export const sampleQuote: QuoteBlock = {
  kind: 'quote',
  segments: ['I worry if the United States withdraws from its leadership around the world'],
  partial: false,
  speaker: 'Ben Wallace',
  role: 'Secretary of State for Defence',
  said: '12 Jan 2020',
  venue: 'The Sunday Times',
  context: null,
  caveats: [],
  sources: [{ outlet: 'Business Insider', date: '13 Jan 2020', url: 'https://example.org/wallace' }],
};

const relayed: QuoteBlock = {
  ...sampleQuote,
  segments: ['dangerous escalation', 'terrorists would be the only winners'],
  partial: true,
  speaker: 'Dominic Raab',
  role: 'Foreign Secretary',
  said: null,
  venue: null,
  context: 'He spoke of the killing of General Soleimani.',
  caveats: ['Passed on by a spokesman.', 'Anonymous: the article gives no name.'],
  sources: [
    { outlet: 'Business Insider', date: '13 Jan 2020', url: 'https://example.org/wallace' },
    { outlet: 'An unnamed outlet', date: 'date unknown', url: null },
  ],
};

const run = (label: string, line: string): Extract<Action, { readonly kind: 'run' }> => ({ kind: 'run', label, run: line });

/** Replies as the commands make them, by the name of their golden files. */
export const SAMPLES: Readonly<Record<string, Reply>> = {
  quotes: privately(
    heading('Ben Wallace: 14 quotes'),
    paragraph('Showing ', strong('Ben Wallace'), '; you wrote “walace”.'),
    sampleQuote,
    relayed,
    more('12 more quotes.', '/quote Wallace page:2'),
    actions(
      { ...run('More (12)', '/quote Wallace page:2'), primary: true },
      { kind: 'share', label: 'Share to channel', run: '/quote Wallace' },
    ),
  ),
  brief: publicly(
    heading('Transatlantic relations'),
    paragraph(
      'Three of five articles say that ',
      emphasis('Europe must do more'),
      '. See ',
      link('the summary', 'https://example.org/a?b=1&c=2'),
      '.',
    ),
    heading('London'),
    sampleQuote,
    heading('Washington'),
    {
      ...sampleQuote,
      speaker: 'A senior official',
      role: null,
      caveats: ['Anonymous: the article gives no name.'],
      venue: 'a speech at NATO headquarters',
    },
    note('Edition a1b2c3 · 2 quotes · nothing new since 12 Jan 2020.'),
  ),
  speaker: privately(
    heading('Boris Johnson'),
    fields([
      ['Offices', 'Foreign Secretary (2016–2018), Prime Minister (2019–2022)'],
      ['Quotes', '9'],
      ['Topics', [link('NATO', 'https://example.org/nato'), ', trade']],
      ['Last heard', ''],
    ]),
    list(['First of several', ['Second, with ', strong('weight')], 'Third'], true),
    list(['A point', 'Another point']),
    { kind: 'image', url: 'https://example.org/picture.png', alt: 'Mr Johnson at a lectern' },
  ),
  nothing: privately(paragraph('No quote by Volodymyr Zelensky: he is named, but never quoted.'), actions(run('Speakers', '/speakers'))),
  empty: privately(),
};

/** Text that breaks renderers: mentions, markup, links, escape codes, bidirectional overrides, graphemes of many parts. */
export const NASTY: readonly string[] = [
  '<!channel> <!here> <!everyone> <!subteam^S0TEAM0001> <@U0PERSON01> <#C0CHANNEL1> <https://evil.example|click here>',
  '@everyone @here <@123456789012345678> <@!1> <@&2> <#3> </quote:4> <t:0:R> <:smile:5> :smile: <id:guide>',
  '**bold** __under__ *it* _it_ ~~gone~~ ||spoiler|| `code` ```block``` [label](https://evil.example) <https://evil.example>',
  '# heading\n## heading\n-# small\n> quote\n>>> all\n- item\n* item\n+ item\n1. item\n2) item',
  '&amp; & &lt; < &gt; > &#60;!channel&#62;',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b2J \u0007 \u0000 \r\n\u2028\u2029',
  '\u202egnp.exe\u202c \u2066isolate\u2069 \u200e\u200f \ufeff \u{e0041}\u{e0042}',
  '\ud800 lone \udc00 half pairs \ud83d',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 ❤️ é ﷽ 한국어 日本語 العربية Z̸̢͚͎̮͛a̴l̶g̵o̴',
  '\\ \\\\ \\* \\<@1\\> backslashes\\',
  '   \t  \n \n\n  ',
  '\u200b\u200d\ufe0f\u3164',
  '',
  'x'.repeat(400),
];

const HOSTS = [
  'https://example.org/a',
  'http://example.org/?q=a|b&c=(d)',
  'https://example.org/ü/“x”',
  'javascript:alert(1)',
  'https://user@evil.example',
  'no address',
  '',
];

const words = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength: 60 }) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 30 }) },
);
/** Longer than any limit, now and then. */
const anyLength = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(words, fc.nat(600)).map(([word, times]) => `${word} `.repeat(times).slice(0, 20_000)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', '*', '&', '@', '日', '👩‍👩‍👧‍👦', '\n', ' '), fc.nat(9_000))
      .map(([unit, times]) => unit.repeat(times)),
  },
);
const url = fc.oneof(
  fc.constantFrom(...HOSTS),
  fc.webUrl(),
  fc.nat(4_000).map((length) => `https://example.org/${'p'.repeat(length)}`),
);
const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyLength.map((value): Inline => ({ kind: 'text', text: value })),
    fc.record({ kind: fc.constant('link' as const), label: words, url }),
    fc.array(tie('inline'), { maxLength: 3 }).map((children) => strong(...children)),
    fc.array(tie('inline'), { maxLength: 3 }).map((children) => emphasis(...children)),
  ),
})).inline;
const inlines = fc.array(inline, { maxLength: 4 });

const source: fc.Arbitrary<Source> = fc.record({ outlet: words, date: words, url: nullable(url) });
const quote: fc.Arbitrary<QuoteBlock> = fc.record({
  kind: fc.constant('quote' as const),
  segments: fc.array(anyLength, { minLength: 1, maxLength: 3 }),
  partial: fc.boolean(),
  speaker: anyLength,
  role: nullable(words),
  said: nullable(words),
  venue: nullable(words),
  context: nullable(anyLength),
  caveats: fc.array(words, { maxLength: 3 }),
  sources: fc.array(source, { minLength: 1, maxLength: 12 }),
});
const line = anyLength.map((value) => `/quote ${value}`);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), label: words, run: line, primary: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('share' as const, 'discuss' as const, 'form' as const), label: words, run: line }),
  fc.record({ kind: fc.constant('visit' as const), label: words, url }),
  fc.record({
    kind: fc.constant('menu' as const),
    name: fc.stringMatching(/^[a-z]{1,20}$/),
    label: words,
    run: line,
    choices: fc.array(fc.record({ label: words, adds: anyLength, chosen: fc.boolean() }), { maxLength: 60 }),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: quote },
  { weight: 2, arbitrary: anyLength.map(heading) },
  { weight: 2, arbitrary: inlines.map((children) => paragraph(...children)) },
  { weight: 1, arbitrary: inlines.map((children) => note(...children)) },
  { weight: 1, arbitrary: fc.tuple(fc.array(inlines, { maxLength: 30 }), fc.boolean()).map(([items, ordered]) => list(items, ordered)) },
  { weight: 1, arbitrary: fc.array(fc.tuple(words, inlines), { maxLength: 30 }).map(fields) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('image' as const), url, alt: anyLength }) },
  { weight: 1, arbitrary: fc.tuple(words, nullable(line)).map(([value, command]) => more(value, command)) },
  { weight: 1, arbitrary: fc.array(action, { maxLength: 30 }).map((all) => actions(...all)) },
);

/** Any reply at all: every kind of block, any Unicode, lengths beyond every limit. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  visibility: fc.constantFrom('private' as const, 'public' as const),
  blocks: fc.array(block, { maxLength: 12 }),
});
