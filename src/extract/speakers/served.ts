import { headOf } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** In tokens: how far from a name the words lie that say what somebody is. */
const BESIDE = 8;
/** "her long-time lawyer": no more words stand between. */
const MAX_BETWEEN = 2;

/** "her" or "his" before the noun at `at`, or nothing. */
function ownerBefore({ tokens }: Reading, at: number): string | null {
  for (let index = at - 1; index >= at - 1 - MAX_BETWEEN; index -= 1) {
    const token = tokens[index];
    if (token === undefined || !/^(?:owner|word)$/.test(token.tag)) return null;
    if (/^(?:his|her)$/.test(token.lower)) return token.lower;
  }
  return null;
}

/** "her" for "Ann Lee's spokesman", where the article tells the sex of Ann Lee. */
function ownerNamed({ cast }: Reading, role: string): string | null {
  const [, name] = /^(?:(?:Mr|Mrs|Ms|Miss|Sir|Dr)\.? )?(\p{Lu}[\p{L} .-]*)['’]s /u.exec(role) ?? [];
  if (name === undefined) return null;
  const gender = cast.entities.find((one) => one.kind === 'person' && (one.name === name || one.name.endsWith(` ${name}`)))?.gender;
  return gender === 'f' ? 'her' : gender === 'm' ? 'his' : null;
}

/**
 * "Her lawyer, Tom Ray, spoke. His lawyer said": whether the article says that somebody is such to a woman where the mention speaks of a
 * man's, or the reverse.
 */
export function servesAnother(reading: Reading, mention: Mention, entity: Entity): boolean {
  const { tokens } = reading;
  const [whose, head] = [tokens[mention.from]?.lower ?? '', mention.head ?? ''];
  if (!/^(?:his|her)$/.test(whose)) return false;
  const owners = new Set<string>();
  for (const { text, at } of entity.roles) {
    if (headOf(text) !== head) continue;
    const named = ownerNamed(reading, text);
    if (named !== null) owners.add(named);
    for (let index = Math.max(0, at - BESIDE); index < at + BESIDE; index += 1)
      if (tokens[index]?.lower === head && index < mention.from) {
        const owner = ownerBefore(reading, index);
        if (owner !== null) owners.add(owner);
      }
  }
  return owners.size > 0 && !owners.has(whose);
}
