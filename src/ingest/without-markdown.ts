/**
 * The text of a Markdown file: links and emphasis as their words, headings as lines, no pictures or footnotes; the fields before it ("title: …" between lines of three
 * hyphens) as lines of their own. Brackets that are no links stay: they are an editor's, inside a quotation.
 */
export function withoutMarkdown(text: string): string {
  const fields = /^---\n([\s\S]{0,5000}?)\n---(?:\n|$)/.exec(text);
  const body = fields === null ? text : text.slice(fields[0].length);
  const plain = body
    .replace(/!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,300})\]\((?:https?:|mailto:|\/|#|\.)[^)\s]{0,2000}\)/g, '$1')
    .replace(/^\[[^\]\n]{1,60}\]: .*$/gm, '')
    .replace(/\[\^[\w-]{1,20}\]/g, '')
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/^(?:[-*_][ \t]?){3,}$/gm, '')
    .replace(/(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*\\])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_\\])(_{1,2})(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_\\])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
  if (fields === null) return plain;
  const lines = (fields[1] ?? '').split('\n').map((line) => line.replace(/^([\w -]{1,30}):\s*(["'])(.*)\2\s*$/, '$1: $3'));
  return `${lines.join('\n')}\n\n${plain}`;
}
