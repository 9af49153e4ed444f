import { type Carried, decodeAction, decodeChoice } from '../../src/platforms/action-code.ts';
import { DISCORD_LIMITS } from '../../src/platforms/discord/limits.ts';
import type { ComponentMessage } from '../../src/platforms/discord/message.ts';
import type { DiscordMessage } from '../../src/platforms/discord/render.ts';
import { menuCodeIn } from '../../src/platforms/slack/blocks-buttons.ts';
import { SLACK_LIMITS } from '../../src/platforms/slack/limits.ts';
import type { SlackMessage } from '../../src/platforms/slack/render.ts';
import { isNumbered } from '../../src/platforms/terminal/console-reply.ts';
import { displayWidth } from '../../src/platforms/terminal/display-width.ts';
import type { TerminalLook } from '../../src/platforms/terminal/render.ts';
import { chosenLine, type Memo } from '../../src/reply/buttons.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { commandsOf, type RendererUnderTest } from '../contracts/renderer-contract.ts';
import { checkBlockKit } from './block-kit.ts';
import { allComponents, componentTexts } from './discord-component-rules.ts';
import { checkDiscord } from './discord-rules.ts';
import { renderDiscord, renderDiscordComponents, renderPlain, renderSlack, renderTerminal } from './in-english.ts';

/** What buttons run, by their codes and the memos that go with them. */
function decoded(codes: readonly Code[], memos: readonly Memo[]): readonly string[] {
  const known = new Map(memos.map(({ key, value }) => [key, value]));
  const read = (carried: Carried): string => ('run' in carried ? carried.run : (known.get(carried.key) ?? `forgotten ${carried.key}`));
  return codes.flatMap(({ code, choices }) => {
    const action = decodeAction(code);
    if (action === null) return [`unreadable ${code}`];
    if (choices === undefined) return [`${action.kind} ${read(action)}`];
    return choices.map((choice) => {
      const chosen = decodeChoice(choice);
      return chosen === null ? `unreadable ${choice}` : `${action.kind} ${chosenLine(read(action), read(chosen))}`;
    });
  });
}

/** A button's code, or a menu's with those of its choices. */
interface Code {
  readonly code: string;
  readonly choices?: readonly string[];
}

/** The two numbers that the pattern finds; null where it finds none. */
function partOf(pattern: RegExp, text: string): readonly [number, number] | null {
  const [, part, of] = pattern.exec(text) ?? [];
  return part === undefined || of === undefined ? null : [Number(part), Number(of)];
}

const unescapeEntities = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Strings of Block Kit that a reader sees, in order; addresses after what they belong to. */
function slackTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(slackTexts);
  if (typeof value !== 'object' || value === null) return [];
  const made = Object.entries(value).flatMap(([key, inner]): readonly string[] =>
    typeof inner === 'string' && ['text', 'alt_text', 'url', 'image_url'].includes(key) ? [inner] : slackTexts(inner),
  );
  return 'type' in value && value.type === 'mrkdwn' ? made.map(unescapeEntities) : made;
}

const slackShown = (payload: unknown): string =>
  slackTexts((payload as SlackMessage).blocks.filter(({ type }) => type !== 'actions')).join('\n');

export const slackRenderer: RendererUnderTest = {
  name: 'Slack',
  payloads: (reply) => renderSlack(reply).payloads,
  ends: (reply) => renderSlack(reply).ends,
  problems: checkBlockKit,
  shown: slackShown,
  body: (payload) => slackShown(payload).replace(/^Part \d+ of \d+$/gm, ''),
  quoted: (payload) =>
    (payload as SlackMessage).blocks
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .flatMap((element) => (element.type === 'rich_text_quote' ? slackTexts(element) : []))
      .join(''),
  numbered: (payload) => {
    const last = (payload as SlackMessage).blocks.at(-1);
    return last?.type === 'context' ? partOf(/^Part (\d+) of (\d+)$/, slackTexts(last.elements).join('\n')) : null;
  },
  commands: (reply) => {
    const { payloads, memos } = renderSlack(reply);
    const buttons = payloads.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])));
    return decoded(
      buttons.flatMap((control): readonly Code[] => {
        if (control.type === 'button') return control.url === undefined ? [{ code: control.value ?? '' }] : [];
        if (control.type !== 'static_select') return [];
        return [{ code: menuCodeIn(control.action_id ?? '') ?? '', choices: (control.options ?? []).map(({ value = '' }) => value) }];
      }),
      memos,
    );
  },
  longestLink: SLACK_LIMITS.textObject / 10,
};

/** Markdown as Discord shows it, as far as backslashes go. */
const unescapeMarkdown = (text: string): string => text.replaceAll('\u200b', '').replace(/\\([^0-9A-Za-z\s])/g, '$1');

/** What is still active in markdown when every escaped character is gone; our own bold, italic, links and line marks may be. */
const ACTIVE = /<|@(?!\u200b)|`|~|\||_|\[|:(?!\/\/)/;
function activeMarkdown(text: string): string | null {
  const bare = text.replace(/\\[^0-9A-Za-z\s]/g, '').replace(/\[([^\]]*)\]\(https?:\/\/[^()\s<>]*\)/g, '$1');
  return ACTIVE.exec(bare)?.[0] ?? null;
}

function discordTexts(message: DiscordMessage): readonly string[] {
  return [
    message.content,
    ...message.embeds.flatMap(({ description, fields = [] }) => [description ?? '', ...fields.flatMap(({ name, value }) => [name, value])]),
  ];
}

function discordShown({ content, embeds }: DiscordMessage, bodyOnly: boolean): string {
  const parts = embeds.map(({ author, description = '', fields = [], image }) => {
    const name = author === undefined || (bodyOnly && author.name.endsWith(', continued')) ? '' : author.name;
    return [
      name,
      unescapeMarkdown([description, ...fields.flatMap((field) => [field.name, field.value])].join('\n')),
      image?.url ?? '',
    ].join('\n');
  });
  return [bodyOnly && /^\((?!1\/)\d+\//.test(content) ? '' : unescapeMarkdown(content), ...parts].join('\n');
}

export const discordRenderer: RendererUnderTest = {
  name: 'Discord',
  payloads: (reply) => renderDiscord(reply).payloads,
  ends: (reply) => renderDiscord(reply).ends,
  problems: (payload) => [
    ...checkDiscord(payload),
    ...discordTexts(payload as DiscordMessage).flatMap((text) => {
      const active = activeMarkdown(text);
      return active === null ? [] : [`${JSON.stringify(active)} is active in ${text.slice(0, 200)}`];
    }),
  ],
  shown: (payload) => discordShown(payload as DiscordMessage, false),
  body: (payload) => discordShown(payload as DiscordMessage, true),
  quoted: (payload) =>
    (payload as DiscordMessage).embeds
      .filter(({ color }) => color !== undefined)
      .map(({ description = '' }) => unescapeMarkdown(description))
      .join(''),
  numbered: (payload) => partOf(/^\((\d+)\/(\d+)\)/, (payload as DiscordMessage).content),
  commands: (reply) => {
    const { payloads, memos } = renderDiscord(reply);
    const buttons = payloads.flatMap(({ components }) => components.flatMap((row) => row.components));
    return decoded(
      buttons.flatMap((control): readonly Code[] => {
        if (!('custom_id' in control)) return [];
        return [{ code: control.custom_id, ...('options' in control ? { choices: control.options.map(({ value }) => value) } : {}) }];
      }),
      memos,
    );
  },
  longestLink: DISCORD_LIMITS.link - 100,
};

/** The texts of a message of components, as Discord shows them, and what pictures and buttons lead to. */
function componentsShown({ components }: ComponentMessage, bodyOnly: boolean): string {
  const texts = allComponents(components).flatMap((part): readonly string[] => {
    if (part.type === 10) {
      const text = unescapeMarkdown(String(part.content));
      if (!bodyOnly) return [text];
      return /^-# \(\d+\/\d+\)$/.test(text) ? [] : [text.replace(/^[^\n]*, continued(?:\n|$)/, '')];
    }
    if (part.type !== 12) return [];
    return (part.items as readonly { readonly media: { readonly url: string }; readonly description: string }[]).flatMap(
      ({ media, description }) => [description, media.url],
    );
  });
  return texts.join('\n');
}

export const discordComponentsRenderer: RendererUnderTest = {
  name: 'Discord components',
  payloads: (reply) => renderDiscordComponents(reply).payloads,
  ends: (reply) => renderDiscordComponents(reply).ends,
  problems: (payload) => [
    ...checkDiscord(payload),
    ...componentTexts((payload as ComponentMessage).components).flatMap((text) => {
      const active = activeMarkdown(text);
      return active === null ? [] : [`${JSON.stringify(active)} is active in ${text.slice(0, 200)}`];
    }),
  ],
  shown: (payload) => componentsShown(payload as ComponentMessage, false),
  body: (payload) => componentsShown(payload as ComponentMessage, true),
  quoted: (payload) =>
    (payload as ComponentMessage).components
      .filter(({ type }) => type === 17)
      .flatMap((part) => componentTexts([part]))
      // The speaker stands above the words.
      .map((text) => unescapeMarkdown(text.slice(text.indexOf('\n') + 1)))
      .join(''),
  numbered: (payload) => partOf(/^-# \((\d+)\/(\d+)\)$/, componentTexts((payload as ComponentMessage).components)[0] ?? ''),
  commands: (reply) => {
    const { payloads, memos } = renderDiscordComponents(reply);
    const controls = payloads.flatMap(({ components }) => allComponents(components));
    return decoded(
      controls.flatMap(({ custom_id: code, options }): readonly Code[] => {
        if (typeof code !== 'string') return [];
        return [
          {
            code,
            ...(options === undefined ? {} : { choices: (options as readonly { readonly value: string }[]).map(({ value }) => value) }),
          },
        ];
      }),
      memos,
    );
  },
  longestLink: DISCORD_LIMITS.link - 100,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences that the terminal renderer may write
const SEQUENCES = /\u001b\[[\d;]+m|\u001b\]8;;[\u0021-\u007e]*\u001b\\/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

function terminalProblems(text: string, width: number): readonly string[] {
  const bare = text.replace(SEQUENCES, '');
  const wide = bare.split('\n').filter((line) => displayWidth(line) > width && !/https?:\/\//.test(line));
  return [
    ...(OBEYED.test(bare) ? ['a control character is left'] : []),
    ...(text.trim() === '' ? ['nothing is shown'] : []),
    ...wide.map((line) => `a line is ${displayWidth(line)} columns wide: ${line}`),
    ...(text.isWellFormed() ? [] : ['half a surrogate pair is left']),
  ];
}

const shownInTerminal = (payload: unknown): string =>
  String(payload)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an address in a hyperlink is shown by pointing at it
    .replace(/\u001b\]8;;([\u0021-\u007e]*)\u001b\\/g, '')
    .replace(SEQUENCES, '')
    .replace(/^┃ ?/gm, '');

const addressesOf = (payload: unknown): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  [...new Set([...String(payload).matchAll(/\u001b\]8;;([\u0021-\u007e]+)\u001b\\/g)].map(([, url]) => url))].join('\n');

export const terminalRenderer = (look: TerminalLook): RendererUnderTest => ({
  name: `terminal (${look.width} columns${look.colour ? ', colour' : ''}${look.hyperlinks ? ', hyperlinks' : ''})`,
  payloads: (reply) => [renderTerminal(reply, look)],
  ends: (reply) => [reply.blocks.length],
  problems: (payload) => terminalProblems(String(payload), look.width),
  shown: (payload) => `${shownInTerminal(payload)}\n${addressesOf(payload)}`,
  body: shownInTerminal,
  quoted: shownInTerminal,
  numbered: () => null,
  commands: (reply) => commandsIn(reply, renderTerminal(reply, { ...look, width: 1_000_000, colour: false })),
  longestLink: Number.POSITIVE_INFINITY,
});

export const plainRenderer: RendererUnderTest = {
  name: 'plain',
  payloads: (reply) => [renderPlain(reply)],
  ends: (reply) => [reply.blocks.length],
  problems: (payload) => terminalProblems(String(payload), Number.POSITIVE_INFINITY),
  shown: (payload) => String(payload),
  body: (payload) => String(payload),
  quoted: (payload) => String(payload),
  numbered: () => null,
  // Plain text has no buttons.
  commands: (reply) => reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])).flatMap(commandsOf),
  longestLink: Number.POSITIVE_INFINITY,
};

/** The numbered lines of a terminal against the actions of a reply: those whose command stands behind its number. */
function commandsIn(reply: Reply, printed: string): readonly string[] {
  const squeeze = (text: string): string => text.replace(/[\s\p{C}\ufffd]/gu, '');
  const lines = squeeze(printed);
  const actions = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const numbered = actions
    .filter(isNumbered)
    .filter(
      ({ run }, index) =>
        lines.includes(`[${index + 1}]`) && (lines.includes(`→${squeeze(run)}`) || lines.includes(`[${index + 1}]${squeeze(run)}`)),
    );
  // A thread has no place in a terminal, and of a menu the options are shown that can be typed.
  return [...numbered, ...actions.filter((action) => !isNumbered(action))].flatMap(commandsOf);
}
