import type { Tagged } from '../text/tags.ts';
import type { Mention } from './mentions.ts';

/** "|The section| reads: “…”": whether the thing is what the words behind it are printed in. "The runner reads “Old Roads”" reads something. */
export function readsSo(tokens: readonly Tagged[], { definite, to }: Mention): boolean {
  if (!definite || tokens[to]?.lower !== 'reads') return false;
  const sign = /^[,:]$/.test(tokens[to + 1]?.text ?? '');
  return tokens[to + (sign ? 2 : 1)]?.tag === 'quote';
}
