import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** In phrases: no plural further back is taken up. */
const NEAR = 12;

/** "The bank wrote to Ann Lee and Tom Ray. They said": whether several are spoken of behind `entity`, whom "they" rather takes up than one body or whoever speaks of them. */
export function severalMeant(reading: Reading, { chunk, from }: Mention, entity: Entity): boolean {
  const { mentions, tokens } = reading;
  // "A member of the club suggested they leave" together with others.
  if (entity.kind === 'person') return entity.described && tokens[from - (tokens[from - 1]?.tag === 'that' ? 2 : 1)]?.cue?.class === 'say';
  if (entity.kind !== 'organisation' || entity.described) return false;
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const one = mentions[at];
    if (one === undefined || one.to > from) continue;
    if (names(reading, one, entity)) return false;
    if (one.sort === 'people') return true;
    const pair = tokens[one.from - 1]?.lower === 'and' && (one.kind === 'name' || /^(?:his|her)$/.test(tokens[one.from]?.lower ?? ''));
    if (pair || (one.kind === 'nominal' && one.sort === 'document' && /[^s]s$/.test(one.head ?? ''))) return true;
  }
  return false;
}

/** Whether a phrase holds the name of `entity`. */
function names({ runTo, cast }: Reading, { from, to }: Mention, entity: Entity): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    const run = runTo.get(at);
    if (run !== undefined && cast.ofRun.get(run) === entity) return true;
  }
  return false;
}

/**
 * "Ann Lee and Tom Ray wrote to the bank. … “…,” they said.": whether "they" are those two, named together last in `paragraph` by the chunk
 * `chunk`: in the same paragraph, or right behind words that open the next; and nobody else of whom there are several has been brought in.
 */
export function goOn(
  { tokens, sentences, chunks, mentions }: Reading,
  { paragraph, chunk }: { readonly paragraph: number; readonly chunk: number },
  they: Mention,
  place: { readonly paragraph: number; readonly sentence: number },
): boolean {
  const gap = place.paragraph - paragraph;
  if (gap !== 0 && (gap !== 1 || tokens[sentences[place.sentence]?.from ?? -1]?.tag !== 'quote')) return false;
  for (let at = chunk + 1; at < they.chunk; at += 1) {
    const one = mentions[at];
    const opens = one !== undefined && sentences[chunks[at]?.sentence ?? -1]?.from === one.from;
    if (opens && one.kind !== 'pronoun' && (one.sort === 'people' || one.sort === 'body')) return false;
  }
  return true;
}
