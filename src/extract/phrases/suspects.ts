import type { Reading } from '../reading.ts';
import { headOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';

const BEFORE_COURT = /^(?:accused|charged|suspected|convicted|guilty|cleared|acquitted|jailed|arrested|blamed)$/;

/** "|The woman| accused of robbing": whoever is accused of what the participle at the token `at` says; null where nobody is. */
export function suspectBefore({ tokens, chunks, mentions, chunkTo }: Reading, at: number): Mention | null {
  if (!/^(?:of|with|for)$/.test(tokens[at - 1]?.lower ?? '') || !BEFORE_COURT.test(tokens[at - 2]?.lower ?? '')) return null;
  const outer = chunkTo.get(at - 2);
  const whom = outer === undefined ? undefined : mentions[headOfChain(tokens, chunks, outer)];
  return whom !== undefined && whom.kind !== 'pronoun' && whom.sort !== 'thing' ? whom : null;
}
