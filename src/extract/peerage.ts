import type { NameRun } from './names.ts';
import type { Tagged } from './tags.ts';

const PEERS: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['duke', 'earl', 'marquess', 'viscount', 'prince', 'king', 'archbishop', 'emir', 'sultan'].map((word) => [word, 'm'] as const),
  ...['duchess', 'countess', 'marchioness', 'viscountess', 'princess', 'queen'].map((word) => [word, 'f'] as const),
]);

/** The gender that a title of the peerage shows; null for any other word. */
export const peerage = (token: Tagged | undefined): 'm' | 'f' | null => PEERS.get(token?.lower ?? '') ?? null;

/** Whether an office is all that its holder is called: "the Duchess of Wexcombe", with no name beside it. */
export function isPeerage(tokens: readonly Tagged[], { office, from, to }: NameRun): boolean {
  if (!office || to - from !== 3 || tokens[from + 1]?.lower !== 'of' || peerage(tokens[from]) === null) return false;
  const before = tokens[from - 1]?.tag === 'determiner' ? tokens[from - 2] : tokens[from - 1];
  // "Prince Harry, the Duke of Hexby,", "the Duke of Hexby, Prince Harry,"
  const [next, second] = [tokens[to], tokens[to + 1]];
  return !(before?.text === ',' && next?.text === ',') && !(next?.text === ',' && second?.tag === 'name') && next?.tag !== 'name';
}
