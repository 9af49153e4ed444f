import { element, escapeHtml } from './html.ts';

/** Inline markup, first match wins: a backslash, a link, both, bold, italic. */
const INLINE =
  /\\([^0-9A-Za-z\s])|\[((?:\\.|[^\]\\])*)\]\((https?:[^\s)]+)\)|\*\*\*([\s\S]+?)\*\*\*|\*\*([\s\S]+?)\*\*|\*((?:\\.|[^*\\])+)\*/g;

/** Discord's markup within a line, as far as the bot writes it. */
export function inlineHtml(text: string): string {
  let made = '';
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    made += escapeHtml(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, escaped, label, url, both, bold, italic] = match;
    if (escaped !== undefined) made += escapeHtml(escaped);
    else if (label !== undefined) made += element('a', { href: url ?? '' }, inlineHtml(label));
    else if (both !== undefined) made += `<b><i>${inlineHtml(both)}</i></b>`;
    else if (bold !== undefined) made += element('b', {}, inlineHtml(bold));
    else if (italic !== undefined) made += element('i', {}, inlineHtml(italic));
  }
  return made + escapeHtml(text.slice(at));
}

/** Whole text: headings, quotations, lists and small print stand on lines of their own. */
export function markdownHtml(text: string): string {
  const lines = text.split('\n').map((line): { readonly html: string; readonly block: boolean } => {
    const [, mark = '', rest = line] = /^(-# |#{1,3} |> |- |\d+\. )?(.*)$/s.exec(line) ?? [];
    const inside = inlineHtml(rest);
    if (mark === '-# ') return { html: element('div', { class: 'small' }, inside), block: true };
    if (mark.startsWith('#')) return { html: element('div', { class: `h${mark.length - 1}` }, inside), block: true };
    if (mark === '> ') return { html: element('div', { class: 'quoted' }, inside), block: true };
    if (mark !== '')
      return {
        html: element('div', { class: 'item' }, `<span>${mark === '- ' ? '•' : mark.trim()}</span><div>${inside}</div>`),
        block: true,
      };
    return { html: inside, block: false };
  });
  return lines
    .map(({ html, block }, at) => {
      if (html === '' && !block) return '<div class="blank"></div>';
      const before = lines[at - 1];
      return before === undefined || block || before.block || before.html === '' ? html : `<br>${html}`;
    })
    .join('');
}
