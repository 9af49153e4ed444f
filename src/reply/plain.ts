import type { Texts } from '../texts/texts.ts';
import { cleanText, isBlank, oneLine } from './clean-text.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from './quote-words.ts';
import type { Block, Inline, QuoteBlock, Reply } from './reply.ts';
import { linkable, runsOf } from './runs.ts';

/**
 * The whole reply as text without markup, for screen readers, notifications and logs: safe to print, blocks parted by an empty
 * line. Buttons are left out but for what brings more. Never empty: platforms refuse an empty message.
 */
export function plainText(reply: Reply, texts: Texts): string {
  const paragraphs = reply.blocks.map((block) => plainBlock(block, texts)).filter((part) => !isBlank(part));
  return paragraphs.length === 0 ? texts.replies.nothing : paragraphs.join('\n\n');
}

/** One block as text; empty when it says nothing. */
export function plainBlock(block: Block, texts: Texts): string {
  switch (block.kind) {
    case 'heading':
      return oneLine(block.text);
    case 'paragraph':
    case 'note':
      return plainInlines(block.children);
    case 'quote':
      return plainQuote(block, texts);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${flat(plainInlines(item))}`).join('\n');
    case 'fields':
      return block.fields.map((field) => `${texts.replies.label(oneLine(field.label))} ${flat(plainInlines(field.value))}`).join('\n');
    case 'image':
      return plainPicture(block.url, oneLine(block.alt), texts);
    case 'more':
      return moreText(block.text, block.run, texts);
    case 'actions':
      return '';
    default:
      return block satisfies never;
  }
}

/** What a `more` block says, with the command to type: "12 more quotes. Type /quote Hegseth page:2". */
export function moreText(text: string, run: string | null, { replies }: Texts): string {
  const said = oneLine(text);
  return run === null ? said : replies.typeForMore(isBlank(said) ? '' : said, oneLine(run));
}

function plainPicture(raw: string, alt: string, { replies }: Texts): string {
  const url = linkable(raw, Number.POSITIVE_INFINITY);
  return `${isBlank(alt) ? replies.picture : replies.pictureOf(alt)}${url === null ? '' : ` (${url})`}`;
}

function plainQuote(quote: QuoteBlock, texts: Texts): string {
  const when = occasion(quote, texts);
  return [
    cleanText(quotedText(quote, texts)),
    texts.replies.attribution(speakerName(quote, texts), roleText(quote)),
    ...(when === null ? [] : [when]),
    ...remarks(quote, texts),
    ...quote.sources.map((source) => {
      const { outlet, date } = sourceWords(source, texts);
      return texts.replies.source(outlet, date, linkable(source.url, Number.POSITIVE_INFINITY));
    }),
  ].join('\n');
}

/** Inline text with the address of each link after its label. */
function plainInlines(children: readonly Inline[]): string {
  return runsOf(children, Number.POSITIVE_INFINITY)
    .map((run) => (run.url === null || run.url === run.text ? run.text : `${run.text} (${run.url})`))
    .join('');
}

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
