import type { APIEmbed } from 'discord.js';
import { isBlank } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from '../../reply/quote-words.ts';
import type { QuoteBlock, Source } from '../../reply/reply.ts';
import { linkable, type Run, runOf, splitRuns, textOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { linesOf, smallLines } from './blocks-text.ts';
import { escapeMarkdown } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** The bar beside a quote. */
export const QUOTE_COLOUR = 0x2f6f9f;
/** Words of a quote in one embed, so that two embeds of a long one share a message. */
const WORDS = 2_600;

/** An outlet's name longer than this is no link itself: with a long address it would be cut in two. */
const LINKED = 200;

/**
 * The speaker above, the words between marks, and small print: occasion, remarks, sources. Words too long for one embed go
 * on in further ones under the speaker's name. A name too long for its place is clipped there and whole in the text.
 */
export function quoteEmbeds(quote: QuoteBlock, texts: Texts): readonly APIEmbed[] {
  const name = speakerName(quote, texts);
  const speaker = texts.replies.speaker(name, roleText(quote));
  const again = texts.replies.speakerContinued(clipText(name, DISCORD_LIMITS.author - texts.replies.speakerContinued('').length));
  const groups = splitRuns([runOf(quotedText(quote, texts))], WORDS, (run) => escapeMarkdown(run.text).length);
  const pieces = groups.map((group) => escapeMarkdown(textOf(group)));
  const long = speaker.length > DISCORD_LIMITS.author ? linesOf([runOf(speaker, { bold: true })], '', false) : [];
  const parts = [...long.map(line), ...pieces, ...(pieces.length > 0 ? [PARAGRAPH] : []), ...smallPrint(quote, texts).map(line)];
  const rows = packRows(parts, (part) => [part.length], [DISCORD_LIMITS.description]).filter((row) => !isBlank(row.join('')));
  if (rows.length === 0) return [{ author: { name: clipText(speaker, DISCORD_LIMITS.author) }, color: QUOTE_COLOUR }];
  return rows.map((row, index) => ({
    author: { name: index === 0 ? clipText(speaker, DISCORD_LIMITS.author) : again },
    description: row.join('').trim(),
    color: QUOTE_COLOUR,
  }));
}

const line = (text: string): string => `${text}\n`;
/** Between the words and the small print. Pieces of the words follow each other without a break. */
const PARAGRAPH = '\n\n';

/** Occasion, remarks and sources, a line each. */
export function smallPrint(quote: QuoteBlock, texts: Texts): readonly string[] {
  const when = occasion(quote, texts);
  const lines = [
    ...(when === null ? [] : [[runOf(when)]]),
    ...remarks(quote, texts).map((text) => [runOf(text)]),
    ...quote.sources.map((source) => sourceRuns(source, texts)),
  ];
  return lines.flatMap(smallLines);
}

function sourceRuns(source: Source, texts: Texts): readonly Run[] {
  const { outlet, after } = sourceWords(source, texts);
  const url = linkable(source.url, DISCORD_LIMITS.link);
  const rest = after === '' ? [] : [runOf(after)];
  if (url === null || outlet.length <= LINKED) return [runOf(outlet, { url }), ...rest];
  return [runOf(outlet), ...rest, runOf(' '), runOf(new URL(url).hostname, { url })];
}
