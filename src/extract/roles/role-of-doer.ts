import { isRoleNoun, isTrade } from '../lexicon/role-words.ts';
import { addRole } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { opensPhrase } from './title-words.ts';

/** In tokens: no description that a name closes is longer. */
const MAX_DESCRIPTION = 16;
/** What somebody does who is described by it: "|leading| the inquiry", "|who| built the bridge", "|in charge of| the port". */
const DOES = /^(?:who|in)$/;

/**
 * Learns from "The officer leading the inquiry, Ann Lee, said", "The man who built the bridge, Ann Lee, said": the description that opens
 * the sentence or stands behind a quotation, up to the comma before the name, which begins at the token `at` in the chunk at `index`.
 * Nothing where somebody else may be called so ("The man who beat the champion, Ann Lee, said").
 */
export function roleOfDoer(reading: Reading, entity: Entity, index: number, at: number): void {
  const { tokens, chunks, mentions, chunkFrom, chunkTo, text, cast } = reading;
  const chunk = chunks[index];
  if (chunk === undefined || tokens[chunk.from - 1]?.text !== ',' || tokens[chunk.to]?.text !== ',') return;
  const comma = chunk.from - 1;
  let start = comma - 1;
  while (start > comma - MAX_DESCRIPTION && start >= 0 && !opensPhrase(tokens, start)) start -= 1;
  if (start < 0 || !opensPhrase(tokens, start)) return;
  const mention = mentions[chunkFrom.get(start) ?? -1];
  if (mention?.kind !== 'nominal') return;
  if (mention.sort !== 'person' && !isRoleNoun(mention.head ?? '') && !isTrade(mention.head ?? '')) return;
  const doing = tokens[mention.to];
  if (doing?.form !== 'ing' && !DOES.test(doing?.lower ?? '')) return;
  if (doing?.lower === 'in' && tokens[mention.to + 1]?.lower !== 'charge') return;
  // What is described last, right before the name, may be whom the name tells.
  const last = mentions[chunkTo.get(comma) ?? -1];
  if (last === undefined || last === mention || (last.kind === 'nominal' && last.sort === 'person')) return;
  if (last.run !== null && cast.ofRun.get(last.run)?.kind === 'person') return;
  addRole(entity, text.slice(tokens[start]?.start ?? 0, tokens[comma - 1]?.end), at);
}
