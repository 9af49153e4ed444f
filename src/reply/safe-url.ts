/** Characters that end or break a link on one of the platforms; percent-encoded, they mean the same to the server. */
const BREAKS_LINKS: Readonly<Record<string, string>> = {
  '|': '%7C',
  '<': '%3C',
  '>': '%3E',
  '"': '%22',
  '(': '%28',
  ')': '%29',
  '\\': '%5C',
  '`': '%60',
  ' ': '%20',
};

/**
 * The address as a link may carry it: http or https, ASCII only, nothing in it that ends a link early. Null for every other
 * scheme, for what is no address, and for one with a user name in it, which hides the real host.
 */
export function safeUrl(raw: string): string | null {
  const url = URL.parse(raw.toWellFormed().trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href.replace(/[|<>"()\\` ]/g, (character) => BREAKS_LINKS[character] ?? '');
}
