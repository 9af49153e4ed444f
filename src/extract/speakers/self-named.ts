import type { Entity } from '../people/entities.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

const TELLS = /^(?:name|identified|identifies|identify|named|surnamed|known|goes|calls|called|calling)$/;
const OPENS = /^(?:who|giving|gave|identified|identifying|named|surnamed|known|called|calling)$/;
const CALLS = /^(?:call|calls|called|calling)$/;
/** "who asked to be identified only by his first name, Deepak" has no more words. */
const MAX_WORDS = 16;

/** "The man with the pump was |Ann Lee|, 24,": who somebody turns out to be, where the phrase ends with the token before `end`. */
function complementOf({ tokens, chunkFrom, mentions, cast }: Reading, end: number): Entity | null {
  if (!/^(?:is|was)$/.test(tokens[end]?.lower ?? '')) return null;
  const name = mentions[chunkFrom.get(end + 1) ?? -1];
  const entity = name?.kind === 'name' && name.run !== null ? cast.ofRun.get(name.run) : undefined;
  return entity?.kind === 'person' && entity.parts.length > 1 && tokens[name?.to ?? end]?.tag === 'sign' ? entity : null;
}

/** "a man named |Bob|", "who calls himself |Bob|", "a man called |Bob Ray|,", but not "a man called |Bob Ray| a liar". */
function directly({ tokens }: Reading, mention: Mention, from: number, to: number): boolean {
  const link = tokens[from - 1]?.lower ?? '';
  if (/^(?:himself|herself|themselves)$/.test(link)) return CALLS.test(tokens[from - 2]?.lower ?? '');
  if (link === 'named' || link === 'surnamed') return true;
  if (link !== 'called' || (tokens[mention.from]?.tag === 'owner' && from - 1 === mention.to)) return false;
  const next = tokens[to];
  return next === undefined || /^(?:sign|verb|auxiliary|modal|relative)$/.test(next.tag) || next.paragraph !== tokens[from]?.paragraph;
}

/** The name that somebody described is given by: "a trader who gave her name only as Mama Chidera", "a man identified as Tom". Null where none follows. */
export function selfNamed(reading: Reading, mention: Mention): Entity | null {
  const { tokens, chunks, runs, cast, runTo } = reading;
  const end = mention.chunk < 0 ? mention.to : (chunks[tailOfChain(tokens, chunks, mention.chunk)]?.to ?? mention.to);
  const complement = complementOf(reading, end);
  if (complement !== null) return complement;
  const from = tokens[end]?.text === ',' ? end + 1 : end;
  if (!OPENS.test(tokens[from]?.lower ?? '') || runs.length === 0) return null;
  let told = false;
  for (let at = from; at < from + MAX_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.paragraph !== tokens[from]?.paragraph || token.tag === 'quote' || /^[.:;]$/.test(token.text))
      return null;
    told ||= TELLS.test(token.lower);
    const run = runTo.get(at + 1);
    if (run === undefined || run.office) continue;
    const link = tokens[run.from - 1];
    const by =
      directly(reading, mention, run.from, run.to) ||
      link?.lower === 'as' ||
      link?.lower === 'by' ||
      (link?.text === ',' && tokens[run.from - 2]?.lower === 'name');
    const entity = cast.ofRun.get(run);
    return told && by && entity?.kind === 'person' ? entity : null;
  }
  return null;
}
