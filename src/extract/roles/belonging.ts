import { employs } from '../lexicon/role-words.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Reading } from '../reading.ts';
import { endOfRole } from './role-end.ts';

/** A longer quotation is no name, in characters. */
const MAX_TITLE = 40;

/** "of the trade union Unison", "from the pro-union camp": better than nothing. */
export function belonging(reading: Reading, from: number): { readonly text: string; readonly to: number } | null {
  const { tokens, chunks, text } = reading;
  if (!/^(?:of|from|at)$/.test(tokens[from]?.lower ?? '')) return null;
  const [link, quote] = [tokens[from], tokens[from + 1]];
  // "of “Have No Fear”, a charity": a body that is named in marks; "accused by Ms Ray of “hiding the truth”" names none.
  if (link && quote?.tag === 'quote' && quote.end - quote.start <= MAX_TITLE && /^\P{L}*\p{Lu}/u.test(text.slice(quote.start, quote.end)))
    return { text: text.slice(link.start, quote.end), to: from + 2 };
  const index = reading.chunkFrom.get(from + 1);
  // "As with Ann Lee, some of these newcomers'"
  if (/^(?:this|that|these|those)$/.test(quote?.lower ?? '')) return null;
  const last = index === undefined ? undefined : chunks[tailOfChain(tokens, chunks, index)];
  const [first, final] = [tokens[from], last === undefined ? undefined : tokens[last.to - 1]];
  if (!first || !final || !last || !tokens.slice(from, last.to).some((token) => /(?:^|-)\p{Lu}/u.test(token.text))) return null;
  // "at a conference in Dover" is where somebody was.
  if (first.lower === 'at' && !employs(tokens.slice(from, last.to).map(({ lower }) => lower))) return null;
  const { to, end } = endOfRole(reading, last.to);
  return { text: text.slice(first.start, end), to };
}
