import { describe, expect, it } from 'vitest';
import { DISCORD_LIMITS } from '../../src/platforms/discord/limits.ts';
import type { DiscordMessage } from '../../src/platforms/discord/render.ts';
import { SLACK_LIMITS } from '../../src/platforms/slack/limits.ts';
import type { SlackMessage } from '../../src/platforms/slack/render.ts';
import { TERMINAL_LIMITS } from '../../src/platforms/terminal/limits.ts';
import { actions, type Block, fields, heading, link, list, note, paragraph, privately, type Reply } from '../../src/reply/reply.ts';
import { checkBlockKit } from '../support/block-kit.ts';
import { checkDiscord } from '../support/discord-rules.ts';
import { renderDiscord, renderSlack, renderTerminal } from '../support/in-english.ts';
import { sampleQuote } from '../support/replies.ts';

/** The platform has no such limit. */
const UNLIMITED = 'unlimited';

interface Limit<Message> {
  readonly limit: number;
  /** True as long as the platform shows it in its usual form; one above the limit it is false. */
  readonly usual: (messages: readonly Message[]) => boolean;
}

interface Case {
  readonly what: string;
  readonly make: (size: number) => Reply;
  readonly slack: Limit<SlackMessage> | typeof UNLIMITED;
  readonly discord: Limit<DiscordMessage> | typeof UNLIMITED;
  readonly terminal: Limit<string> | typeof UNLIMITED;
}

const text = (size: number): string => 'a'.repeat(size);
const many = (size: number, make: (index: number) => Block): readonly Block[] => Array.from({ length: size }, (_, index) => make(index));
const run = (label: string, line: string) => ({ kind: 'run', label, run: line }) as const;
const address = (size: number): string => `https://example.org/${text(size - 'https://example.org/'.length)}`;
const json = (value: unknown): string => JSON.stringify(value);
const blocks = (messages: readonly SlackMessage[], type: string): number =>
  messages.flatMap((message) => message.blocks.filter((block) => block.type === type)).length;
const embeds = (messages: readonly DiscordMessage[]): DiscordMessage['embeds'] => messages.flatMap((message) => message.embeds);

const CASES: readonly Case[] = [
  {
    what: 'a heading',
    make: (size) => privately(heading(text(size))),
    slack: { limit: SLACK_LIMITS.header, usual: (messages) => blocks(messages, 'header') === 1 },
    discord: { limit: 200, usual: (messages) => embeds(messages).length === 0 },
    terminal: UNLIMITED,
  },
  {
    what: 'a paragraph',
    make: (size) => privately(note('first'), paragraph(text(size))),
    slack: { limit: SLACK_LIMITS.richText, usual: (messages) => blocks(messages, 'rich_text') === 1 },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
  {
    what: 'small print',
    make: (size) => privately(note(text(size))),
    slack: { limit: SLACK_LIMITS.textObject, usual: (messages) => blocks(messages, 'context') === 1 },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
  {
    what: 'the words of a quote',
    make: (size) => privately({ ...sampleQuote, segments: [text(size - '“”'.length)], said: null, venue: null, sources: [] }),
    slack: { limit: SLACK_LIMITS.richText, usual: (messages) => blocks(messages, 'rich_text') === 1 },
    discord: { limit: DISCORD_LIMITS.description, usual: (messages) => embeds(messages).length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the name of a speaker',
    make: (size) => privately({ ...sampleQuote, speaker: text(size), role: null }),
    slack: { limit: 300, usual: (messages) => blocks(messages, 'rich_text') === 1 },
    discord: { limit: DISCORD_LIMITS.author, usual: (messages) => embeds(messages)[0]?.author?.name === text(DISCORD_LIMITS.author) },
    terminal: UNLIMITED,
  },
  {
    what: 'the sources of a quote, in number',
    make: (size) =>
      privately({
        ...sampleQuote,
        said: null,
        venue: null,
        sources: Array.from({ length: size }, () => ({ outlet: 'a', date: 'b', url: null })),
      }),
    slack: { limit: SLACK_LIMITS.contextElements, usual: (messages) => blocks(messages, 'context') === 1 },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
  {
    what: 'a list',
    make: (size) => privately(note('first'), list([text(size - 10), text(10)])),
    slack: { limit: SLACK_LIMITS.richText, usual: (messages) => blocks(messages, 'rich_text') === 1 },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
  {
    what: 'fields, in number',
    make: (size) => privately(fields(Array.from({ length: size }, (_, index) => [`label ${index}`, 'value']))),
    slack: { limit: SLACK_LIMITS.fields, usual: (messages) => blocks(messages, 'section') === 1 },
    discord: { limit: DISCORD_LIMITS.fields, usual: (messages) => embeds(messages).length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the value of a field',
    // On Slack the label and its marks belong to the same text.
    make: (size) => privately(fields([['l', text(size)]])),
    slack: { limit: SLACK_LIMITS.field - '*l*\n'.length, usual: (messages) => blocks(messages, 'section') === 1 },
    discord: { limit: DISCORD_LIMITS.fieldValue, usual: (messages) => embeds(messages)[0]?.fields?.length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the label of a field',
    make: (size) => privately(fields([[text(size), 'value']])),
    slack: { limit: SLACK_LIMITS.field - '**\nvalue'.length, usual: (messages) => blocks(messages, 'section') === 1 },
    discord: { limit: DISCORD_LIMITS.fieldName, usual: (messages) => embeds(messages)[0]?.fields?.length === 1 },
    terminal: { limit: 20, usual: ([shown = '']) => !shown.includes('\n') },
  },
  {
    what: 'the label of a button',
    make: (size) => privately(actions(run(text(size), '/a'))),
    slack: { limit: SLACK_LIMITS.buttonText, usual: (messages) => !json(messages).includes('…') },
    discord: { limit: DISCORD_LIMITS.buttonLabel, usual: (messages) => !json(messages).includes('…') },
    terminal: UNLIMITED,
  },
  {
    what: 'the command of a button, with "run|" before it',
    make: (size) => privately(actions(run('a', `/${text(size - 'run|/'.length)}`))),
    slack: { limit: SLACK_LIMITS.buttonValue, usual: (messages) => json(messages).includes('run|/') },
    discord: { limit: DISCORD_LIMITS.customId, usual: (messages) => json(messages).includes('run|/') },
    terminal: UNLIMITED,
  },
  {
    what: 'buttons, in number',
    make: (size) => privately(actions(...Array.from({ length: size }, (_, index) => run('a', `/a ${index}`)))),
    slack: { limit: SLACK_LIMITS.actions, usual: (messages) => blocks(messages, 'actions') === 1 },
    discord: { limit: DISCORD_LIMITS.rows * DISCORD_LIMITS.buttonsInRow, usual: (messages) => messages.length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'buttons in a row',
    make: (size) => privately(actions(...Array.from({ length: size }, (_, index) => run('a', `/a ${index}`)))),
    slack: { limit: SLACK_LIMITS.actions, usual: (messages) => blocks(messages, 'actions') === 1 },
    discord: { limit: DISCORD_LIMITS.buttonsInRow, usual: (messages) => messages[0]?.components.length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the description of a picture',
    make: (size) => privately({ kind: 'image', url: 'https://example.org/', alt: text(size) }),
    slack: { limit: SLACK_LIMITS.alt, usual: (messages) => messages[0]?.blocks.length === 1 },
    discord: { limit: 500, usual: (messages) => embeds(messages).length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the address of a picture',
    make: (size) => privately({ kind: 'image', url: address(size), alt: 'a' }),
    slack: { limit: SLACK_LIMITS.imageUrl, usual: (messages) => blocks(messages, 'image') === 1 },
    discord: { limit: DISCORD_LIMITS.imageUrl, usual: (messages) => embeds(messages)[0]?.image !== undefined },
    terminal: UNLIMITED,
  },
  {
    what: 'the address of a link',
    make: (size) => privately(paragraph('see ', link('a', address(size)))),
    slack: { limit: SLACK_LIMITS.link, usual: (messages) => json(messages.map((message) => message.blocks)).includes('example.org') },
    discord: { limit: DISCORD_LIMITS.link, usual: (messages) => json(messages).includes('example.org') },
    terminal: { limit: TERMINAL_LIMITS.hyperlink, usual: ([shown = '']) => shown.includes('\u001b]8;;') },
  },
  {
    what: 'blocks of a message',
    make: (size) => privately(...many(size, (index) => (index === 0 ? note('a') : heading('a')))),
    slack: { limit: SLACK_LIMITS.blocks, usual: (messages) => messages.length === 1 },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
  {
    what: 'quotes of a message',
    make: (size) => privately(...many(size, () => ({ ...sampleQuote, sources: [] }))),
    slack: { limit: SLACK_LIMITS.blocks / 2, usual: (messages) => messages.length === 1 },
    discord: { limit: DISCORD_LIMITS.embeds, usual: (messages) => messages.length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the text of a message',
    // Three quotes; a thousand characters stay free on Slack and two hundred on Discord.
    make: (size) => {
      const bare = { ...sampleQuote, speaker: 'a', role: null, said: null, venue: null, sources: [] };
      const marks = 'a“”'.length;
      const short = text(Math.floor(size / 3) - marks);
      return privately(
        { ...bare, segments: [short] },
        { ...bare, segments: [short] },
        { ...bare, segments: [text(size - 2 * Math.floor(size / 3) - marks)] },
      );
    },
    slack: { limit: SLACK_LIMITS.messageText - 1_000, usual: (messages) => messages.length === 1 },
    discord: { limit: DISCORD_LIMITS.embedText - 200, usual: (messages) => messages.length === 1 },
    terminal: UNLIMITED,
  },
  {
    what: 'the text that stands for the blocks',
    make: (size) => privately(paragraph(text(1_990)), paragraph(text(size - 1_990 - '\n\n'.length))),
    slack: { limit: SLACK_LIMITS.fallback, usual: (messages) => !(messages[0]?.text ?? '').endsWith('…') },
    discord: UNLIMITED,
    terminal: UNLIMITED,
  },
];

const platforms = {
  Slack: (reply: Reply) => {
    const { payloads } = renderSlack(reply);
    return { payloads, problems: payloads.flatMap(checkBlockKit) };
  },
  Discord: (reply: Reply) => {
    const { payloads } = renderDiscord(reply);
    return { payloads, problems: payloads.flatMap(checkDiscord) };
  },
  terminal: (reply: Reply) => ({ payloads: [renderTerminal(reply, { width: 80, colour: false, hyperlinks: true })], problems: [] }),
};

describe.each(CASES)('$what', ({ make, slack, discord, terminal }) => {
  const try_ = <Message>(
    render: (reply: Reply) => { readonly payloads: readonly Message[]; readonly problems: readonly string[] },
    limit: Limit<Message> | typeof UNLIMITED,
  ) => {
    if (limit === UNLIMITED) {
      expect(render(make(5_000)).problems).toEqual([]);
      return;
    }
    const [at, above] = [render(make(limit.limit)), render(make(limit.limit + 1))];
    expect([...at.problems, ...above.problems]).toEqual([]);
    expect(limit.usual(at.payloads)).toBe(true);
    expect(limit.usual(above.payloads)).toBe(false);
  };

  it('is taken at and above the limit of Slack', () => try_(platforms.Slack, slack));
  it('is taken at and above the limit of Discord', () => try_(platforms.Discord, discord));
  it('is taken at and above the limit of a terminal', () => try_(platforms.terminal, terminal));
});
