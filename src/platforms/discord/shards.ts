/** Which part of the bot's servers this process hears of: `auto` is all of them, in as many connections as Discord advises. */
export type Shards = 'auto' | { readonly first: number; readonly last: number; readonly of: number };

/** How DISCORD_SHARDS is written. */
export const SHARDS_FORM = 'must be auto, or shards and their total number such as 0-3/16 or 5/16, counted from 0';

/** More than any bot has; it keeps a slip of the finger from asking for a million connections. */
const MAX_SHARDS = 10_000;

/** Reads `auto`, `0-3/16` or `5/16`; null for anything else. */
export function parseShards(text: string): Shards | null {
  if (text === 'auto') return 'auto';
  const match = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(text);
  if (match === null) return null;
  const [, from = '', to = from, total = ''] = match;
  const shards = { first: Number(from), last: Number(to), of: Number(total) };
  return shards.first <= shards.last && shards.last < shards.of && shards.of <= MAX_SHARDS ? shards : null;
}

/** The same for the library; without any: one connection for everything. */
export function clientShards(shards: Shards | null): { readonly shards?: 'auto' | number[]; readonly shardCount?: number } {
  if (shards === null) return {};
  if (shards === 'auto') return { shards };
  const { first, last, of } = shards;
  return { shards: Array.from({ length: last - first + 1 }, (_, index) => first + index), shardCount: of };
}
