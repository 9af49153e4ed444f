import { TITLES } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import type { Entity } from '../people/entities.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Reading } from '../reading.ts';

/** "Tom Ray |, who last May| replaced": tokens between whoever comes and the verb. */
const NEAR = 5;
const FOLLOWS = words('succeeds succeeded succeeding replaces replaced replacing');

/** The person whose name begins at the token `from`. */
function personAt({ mentions, chunkFrom, cast }: Reading, from: number): { readonly entity: Entity; readonly to: number } | null {
  const mention = mentions[chunkFrom.get(from) ?? -1];
  const entity = mention?.kind !== 'name' || mention.run === null ? undefined : cast.ofRun.get(mention.run);
  return mention !== undefined && entity?.kind === 'person' ? { entity, to: mention.to } : null;
}

/** The person named last before the verb at the token `verb`, where nothing but "who" and a time stands between. */
function comesBefore({ tokens, runTo, cast }: Reading, verb: number): Entity | null {
  for (let at = verb; at > verb - NEAR && at > 0; at -= 1) {
    const run = runTo.get(at);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (entity?.kind === 'person') return entity;
    if (!/^(?:auxiliary|modal|adverb|relative|date|to)$/.test(tokens[at - 1]?.tag ?? '') && tokens[at - 1]?.text !== ',') return null;
  }
  return null;
}

/** Where the name of whoever goes begins, behind "replaced" or "took over from" at the token `at`; -1 where nobody goes. */
function goesAt({ tokens }: Reading, at: number): number {
  const word = tokens[at];
  if (word?.tag !== 'verb' || tokens[at - 1]?.lower === 'been') return -1;
  if (FOLLOWS.has(word.lower)) return at + 1;
  const over = tokens[at + 1]?.lower === 'over' && /^t(?:ook|akes|aken|aking)$/.test(word.lower) && tokens[at + 2]?.lower === 'from';
  return over ? at + 3 : -1;
}

/**
 * "Tom Ray replaced Ann Lee as mayor": he is the mayor, she the former one, as "the former mayor" further on supposes. It is remembered
 * to tell people apart, and never printed.
 */
export function learnSuccessions(reading: Reading): void {
  const { tokens, chunks, chunkFrom, mentions } = reading;
  for (let at = 1; at < tokens.length; at += 1) {
    const from = goesAt(reading, at);
    const gone = from < 0 ? null : personAt(reading, from);
    if (gone === null || tokens[gone.to]?.lower !== 'as') continue;
    const index = chunkFrom.get(gone.to + 1);
    const office = index === undefined ? undefined : mentions[index];
    const came = comesBefore(reading, at);
    if (index === undefined || office?.kind !== 'nominal' || !TITLES.has(office.head ?? '') || came === null || came === gone.entity)
      continue;
    const last = tokens[(chunks[tailOfChain(tokens, chunks, index)]?.to ?? office.to) - 1];
    const first = tokens[office.from];
    if (first === undefined || last === undefined) continue;
    const held =
      tokens[office.to]?.lower === 'of' ? reading.text.slice(first.start, last.end) : reading.text.slice(first.start, office.end);
    const plain = held.replace(/^(?:the|its|his|her|their) /, '');
    came.implied ??= plain;
    gone.entity.implied ??= `former ${plain}`;
  }
}
