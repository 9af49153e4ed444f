import { element, escapeHtml, type Json, objectOf, objectsIn, stringOf } from './html.ts';

/** Slack's markup as far as the bot writes it: bold, italic, links, channels, and the three entities. */
export function mrkdwnHtml(text: string): string {
  // What is written with entities is data, in HTML as in Slack's markup.
  const links = text.replace(/<(https?:[^|>]+)\|([^>]*)>/g, (_, url: string, label: string) =>
    element('a', { href: url.replaceAll('&amp;', '&') }, label),
  );
  return links
    .replace(/<#[A-Z0-9]+>/g, '<a>#newsroom</a>')
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s).,:;])/gm, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s).,:;])/gm, '$1<i>$2</i>')
    .replaceAll('\n', '<br>');
}

/** A text object: plain text stays as it is. */
export const textObjectHtml = (value: unknown): string => {
  const { type, text } = objectOf(value);
  return type === 'mrkdwn' ? mrkdwnHtml(stringOf(text)) : escapeHtml(stringOf(text)).replaceAll('\n', '<br>');
};

/** A rich_text block: sections, lists, quotes. */
export const richTextHtml = (block: Json): string => objectsIn(block.elements).map(partHtml).join('');

function partHtml(part: Json): string {
  const inside = (): string => objectsIn(part.elements).map(leafHtml).join('');
  switch (part.type) {
    case 'rich_text_section':
      return element('p', {}, inside());
    case 'rich_text_quote':
      return element('blockquote', {}, inside());
    case 'rich_text_preformatted':
      return element('pre', {}, inside());
    case 'rich_text_list': {
      const items = objectsIn(part.elements).map((item) => element('li', {}, objectsIn(item.elements).map(leafHtml).join('')));
      const start = typeof part.offset === 'number' && part.offset > 0 ? String(part.offset + 1) : null;
      return element(part.style === 'ordered' ? 'ol' : 'ul', { start }, items.join(''));
    }
    default:
      throw new Error(`no picture of ${String(part.type)} in rich text yet`);
  }
}

function leafHtml(leaf: Json): string {
  const text = stringOf(leaf.text) || stringOf(leaf.url);
  const { bold, italic, code, strike } = objectOf(leaf.style);
  const shown = escapeHtml(text).replaceAll('\n', '<br>');
  const linked = leaf.type === 'link' ? element('a', { href: stringOf(leaf.url) }, shown) : shown;
  return [bold && 'b', italic && 'i', code && 'code', strike && 's']
    .filter((name) => typeof name === 'string')
    .reduce((inner, name) => element(name, {}, inner), linked);
}
