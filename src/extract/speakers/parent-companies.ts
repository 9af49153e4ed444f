import type { NameRun } from '../names/names.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

const UNITS = /^(?:unit|subsidiary|division)$/;

/** "owned by |Nordlys|", "a unit of |Nordlys|", "its parent company, |Nordlys|": whether the name is that of an owner of firms. */
function isParent({ tokens }: Reading, { from }: NameRun): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 1 : from;
  const [link, word] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if ((link === 'by' && word === 'owned') || (link === 'of' && UNITS.test(word) && tokens[at - 3]?.lower !== 'the')) return true;
  const noun = link === ',' ? at - 2 : at - 1;
  return tokens[noun]?.lower === 'parent' || (tokens[noun]?.lower === 'company' && tokens[noun - 1]?.lower === 'parent');
}

/** Tells which body "its parent company" is: the one body of the article that is said to own another; null where none or several are. */
export function openParents(reading: Reading): (mention: Mention) => Entity | null {
  let owner: Entity | null | undefined;
  const find = (): Entity | null => {
    const owners = new Set<Entity>();
    for (const run of reading.runs) {
      const entity = reading.cast.ofRun.get(run);
      if (entity !== undefined && entity.kind === 'organisation' && !entity.place && isParent(reading, run)) owners.add(entity);
    }
    const [only] = owners;
    return owners.size === 1 ? (only ?? null) : null;
  };
  return ({ from, to, head, definite, run }) => {
    const noun = head === 'parent' ? to - 1 : head === 'company' ? to - 2 : -1;
    if (!definite || run !== null || noun !== from + 1 || reading.tokens[noun]?.lower !== 'parent') return null;
    if (owner === undefined) owner = find();
    return owner;
  };
}
