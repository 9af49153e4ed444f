import type { Tagged } from './tags.ts';

/** What ministers and departments see to. */
export const DEPARTMENT =
  /^(?:state|defen[cs]e|education|labou?r|treasury|commerce|energy|agriculture|transportation|transport|justice|interior|health|finance|culture|trade|tourism|aviation|civil|industry|housing|business|industrial|strategy|science|technology|innovation|environment|climate|employment|immigration|equalities|sports?|media|digital|planning|fisheries|forestry|mines|petroleum|youth|broadcasting|communications|railways)$/;

/** Bodies that are called after all that they see to. */
const SEES_TO = /^(?:ministry|department|office|bureau|institute|faculty|directorate|secretariat|minister|secretary)$/;
/** Longer lists of matters do not occur. */
const MAX_MATTERS = 10;

/**
 * "Ministry of Agriculture|, Forestry and Fisheries|", "Minister for Tourism |and Civil| Aviation": how many tokens at `to` go on with what
 * the body or office that begins at `from` sees to; 0 where none do.
 */
export function mattersAt(tokens: readonly Tagged[], from: number, to: number): number {
  const first = tokens[to];
  if (first?.text !== ',' && first?.lower !== 'and') return 0;
  const run = tokens.slice(from, to);
  const head = run.findIndex(({ lower }) => SEES_TO.test(lower));
  if (head < 0 || !/^(?:of|for)$/.test(run[head + 1]?.lower ?? '') || !DEPARTMENT.test(run.at(-1)?.lower ?? '')) return 0;
  for (let at = to; at < to + MAX_MATTERS; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const joins = token?.lower === 'and';
    if (!joins && token?.text !== ',' && !(token?.tag === 'name' && DEPARTMENT.test(token.lower))) return 0;
    if (joins) return next?.tag === 'name' && DEPARTMENT.test(next.lower) ? at + 2 - to : 0;
  }
  return 0;
}
