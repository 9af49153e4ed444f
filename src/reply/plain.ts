import { cleanText, isBlank, oneLine } from './clean-text.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from './quote-words.ts';
import type { Block, Inline, QuoteBlock, Reply } from './reply.ts';
import { linkable, runsOf } from './runs.ts';

/** What a reply without a word says; platforms refuse an empty message. */
export const NOTHING = 'Nothing to show.';

/**
 * The whole reply as text without markup, for screen readers, notifications and logs: safe to print, blocks parted by an empty
 * line. Buttons are left out but for what brings more. Never empty.
 */
export function plainText(reply: Reply): string {
  const paragraphs = reply.blocks.map(plainBlock).filter((part) => !isBlank(part));
  return paragraphs.length === 0 ? NOTHING : paragraphs.join('\n\n');
}

/** One block as text; empty when it says nothing. */
export function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return oneLine(block.text);
    case 'paragraph':
    case 'note':
      return plainInlines(block.children);
    case 'quote':
      return plainQuote(block);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${flat(plainInlines(item))}`).join('\n');
    case 'fields':
      return block.fields.map((field) => `${oneLine(field.label)}: ${flat(plainInlines(field.value))}`).join('\n');
    case 'image':
      return plainPicture(block.url, oneLine(block.alt));
    case 'more':
      return moreText(block.text, block.run);
    case 'actions':
      return '';
    default:
      return block satisfies never;
  }
}

/** What a `more` block says, with the command to type: "12 more quotes. Type /quote Hegseth page:2". */
export function moreText(text: string, run: string | null): string {
  const said = oneLine(text);
  if (run === null) return said;
  return `${isBlank(said) ? '' : `${said}${/[.!?…:]$/u.test(said) ? '' : '.'} `}Type ${oneLine(run)}`;
}

function plainPicture(raw: string, alt: string): string {
  const url = linkable(raw, Number.POSITIVE_INFINITY);
  return `Picture${isBlank(alt) ? '' : `: ${alt}`}${url === null ? '' : ` (${url})`}`;
}

function plainQuote(quote: QuoteBlock): string {
  const role = roleText(quote);
  const when = occasion(quote);
  return [
    cleanText(quotedText(quote)),
    `— ${speakerName(quote)}${role === null ? '' : `, ${role}`}`,
    ...(when === null ? [] : [when]),
    ...remarks(quote),
    ...quote.sources.map((source) => {
      const { outlet, after } = sourceWords(source);
      const url = linkable(source.url, Number.POSITIVE_INFINITY);
      return `Source: ${outlet}${after}${url === null ? '' : `, ${url}`}`;
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
