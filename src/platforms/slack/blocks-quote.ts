import type { KnownBlock, RichTextBlock, RichTextSection } from '@slack/types';
import { cleanText } from '../../reply/clean-text.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from '../../reply/quote-words.ts';
import type { QuoteBlock, Source } from '../../reply/reply.ts';
import { linkable, type Run, runOf } from '../../reply/runs.ts';
import { clipText, splitText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { contextBlocks, richBlocks, richElements, richSize } from './blocks-text.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Longer names and offices stand in a block of their own. */
const LONG_SPEAKER = 300;

/**
 * The speaker, the words between marks as a literal quote, and small print: occasion, remarks, sources. Words too long for
 * one block go on in further ones under the speaker's name.
 */
export function quoteBlocks(quote: QuoteBlock, texts: Texts): readonly KnownBlock[] {
  const speaker = speakerRuns(quote, texts);
  const again = texts.replies.speakerContinued(clipText(speakerName(quote, texts), LONG_SPEAKER));
  const long = speaker.reduce((sum, run) => sum + richSize(run), 0) > LONG_SPEAKER;
  const [first = '', ...others] = splitText(cleanText(quotedText(quote, texts)), SLACK_LIMITS.richText);
  return [
    ...(long ? richBlocks(speaker) : []),
    quotation(first, long ? null : speaker),
    ...others.map((piece) => quotation(piece, [runOf(again, { bold: true })])),
    ...contextBlocks(smallPrint(quote, texts)),
  ];
}

function speakerRuns(quote: QuoteBlock, texts: Texts): readonly Run[] {
  const role = roleText(quote);
  return [runOf(speakerName(quote, texts), { bold: true }), ...(role === null ? [] : [runOf(texts.replies.role(role))])];
}

function quotation(words: string, speaker: readonly Run[] | null): RichTextBlock {
  const section: RichTextSection[] = speaker === null ? [] : [{ type: 'rich_text_section', elements: richElements(speaker) }];
  return { type: 'rich_text', elements: [...section, { type: 'rich_text_quote', elements: [{ type: 'text', text: words }] }] };
}

function smallPrint(quote: QuoteBlock, texts: Texts): readonly (readonly Run[])[] {
  const when = occasion(quote, texts);
  return [
    ...(when === null ? [] : [[runOf(when)]]),
    ...remarks(quote, texts).map((line) => [runOf(line)]),
    ...quote.sources.map((source) => sourceRuns(source, texts)),
  ];
}

function sourceRuns(source: Source, texts: Texts): readonly Run[] {
  const { outlet, after } = sourceWords(source, texts);
  return [runOf(outlet, { url: linkable(source.url, SLACK_LIMITS.link) }), ...(after === '' ? [] : [runOf(after)])];
}
