import { createHash } from 'node:crypto';
import type { Texts } from '../../texts/texts.ts';
import type { DiscordMessage } from './message.ts';

/** Discord takes 25 characters as a nonce, and with enforce_nonce gives back the first message instead of making a second. */
const NONCE_LENGTH = 25;
/** Hex digits of a printed reference: 40 bits, compared only among the bot's own messages of one channel. */
const REFERENCE_LENGTH = 10;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The same for every try of the same part (from 0) of the same post. */
export const nonceOf = (key: string, part: number): string => digest(`${key} ${part}`).toString('base64url').slice(0, NONCE_LENGTH);

/** How a post is called in print. */
export const referenceOf = (key: string): string => digest(key).toString('hex').slice(0, REFERENCE_LENGTH);

export interface PostMark {
  readonly reference: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** In every language a word or two, the reference, and which part it is. */
const MARK = /^\P{N}{1,40} ([0-9a-f]{10})(?: · (\d{1,3})\/(\d{1,3}))?$/u;
const showMark = ({ reference, part, of }: PostMark, { discord }: Texts): string =>
  `${discord.post} ${reference}${of === 1 ? '' : ` · ${part}/${of}`}`;

/**
 * The message with its mark in small print: in the footer of the last embed, or as the last line where there is none.
 * Discord keeps a nonce for some minutes only and its history does not show it; what is printed stays.
 */
export function withMark(message: DiscordMessage, mark: PostMark, texts: Texts): DiscordMessage {
  const last = message.embeds.at(-1);
  if (last === undefined) return { ...message, content: `${message.content}\n-# ${showMark(mark, texts)}` };
  return { ...message, embeds: [...message.embeds.slice(0, -1), { ...last, footer: { text: showMark(mark, texts) } }] };
}

/** The mark of a message as the API gives it back; null when it has none. */
export function readMark(message: {
  readonly content?: string;
  readonly embeds?: readonly { readonly footer?: { readonly text?: string } }[];
}): PostMark | null {
  const footer = message.embeds?.at(-1)?.footer?.text ?? '';
  const line = message.content?.split('\n').at(-1)?.replace(/^-# /, '') ?? '';
  const match = MARK.exec(footer) ?? MARK.exec(line);
  if (match === null) return null;
  const [, reference = '', part = '1', of = '1'] = match;
  return { reference, part: Number(part), of: Number(of) };
}
