import type { Token } from './tokens.ts';

const INDEX = /^(?:FTSE|Fortune|NASDAQ|Nasdaq|DAX|Dax|CAC|S&P)$/;
const NUMBER = /^\d{2,4}$/;
/** What is listed in one. */
const LISTED =
  /^(?:bank|builder|business|company|developer|firm|giant|group|housebuilder|insurer|lender|manufacturer|maker|operator|retailer|supplier)$/;

/** "the |FTSE 250| group": whether the token at `i` is of an index of shares that tells of what kind a company is, and so no part of a name. */
export function isShareIndex(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || next === undefined) return false;
  if (INDEX.test(token.text)) return NUMBER.test(next.text) && LISTED.test(tokens[i + 2]?.text ?? '');
  return NUMBER.test(token.text) && LISTED.test(next.text) && INDEX.test(tokens[i - 1]?.text ?? '');
}
