import type { Token } from './tokens.ts';

/** "No 10 said": the house of the British prime minister, and of the chancellor next door. */
export const isDowningStreet = (token: Token, next: Token | undefined): boolean =>
  token.text.startsWith('N') && /^(?:No\.?|Number)$/.test(token.text) && next !== undefined && /^(?:10|11|Ten|Eleven)$/.test(next.text);
