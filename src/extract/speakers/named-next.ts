import { isMember, opposed } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { description } from '../phrases/description.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** How far ahead the name stands at the latest, in phrases and in paragraphs; the bound keeps any text linear. */
const PHRASES = 60;
const PARAGRAPHS = 3;
/** One of few, beside the members of a parliament. */
const ELECTED = /^(?:senator|minister|governor|mayor|general|admiral)$/;
const INTRODUCING = /^(?:an?|one)$/;

/**
 * "A driver called it “…”. … The driver, Tom Ray, had stopped": whom an article names further on by the noun with which it brought him
 * in; null where it speaks of another of that noun in between, or of one with other words.
 */
export function namedNext(reading: Reading, mention: Mention): Entity | null {
  const { tokens, mentions, chunkFrom, cast } = reading;
  const { head } = mention;
  const first = tokens[mention.from]?.lower ?? '';
  // "a driver", "the firm's driver"
  const introduces =
    INTRODUCING.test(first) || (first === 'the' && tokens.slice(mention.from, mention.to).some(({ tag }) => tag === 'genitive'));
  if (head === null || !introduces || mention.chunk < 0) return null;
  const paragraph = tokens[mention.from]?.paragraph ?? 0;
  const whole = description(reading, mention).toLowerCase().split(/\s+/);
  for (let at = mention.chunk + 1; at < Math.min(mentions.length, mention.chunk + PHRASES); at += 1) {
    const other = mentions[at];
    if (other === undefined || (tokens[other.from]?.paragraph ?? 0) - paragraph > PARAGRAPHS) return null;
    if (other.head !== head && other.head !== `${head}s`) continue;
    const again = other.head === head && tokens[other.from - 1]?.text === ',' && /^an?$/.test(tokens[other.from]?.lower ?? '');
    if (again && (isMember(head) || ELECTED.test(head)) && tokens[other.to]?.tag !== 'verb') return toldBefore(reading, mention, other);
    if (tokens[other.from]?.lower !== 'the' || other.head !== head) return null;
    const words = tokens.slice(other.from + 1, other.to).map(({ lower }) => lower);
    const name = tokens[other.to]?.text === ',' ? mentions[chunkFrom.get(other.to + 1) ?? -1] : undefined;
    if (!words.every((word) => whole.includes(word))) return null;
    if (name?.kind !== 'name' || name.run === null || tokens[name.to]?.text !== ',') continue;
    const entity = cast.ofRun.get(name.run);
    return entity?.kind === 'person' && entity.parts.length > 1 && entity.first > mention.from ? entity : null;
  }
  return null;
}

/** "A Labour MP told them … They met |Ann Lee|, an MP for Hull": whoever is named right before the same noun, and nowhere before the first. */
function toldBefore(reading: Reading, mention: Mention, other: Mention): Entity | null {
  const name = reading.mentions[reading.chunkTo.get(other.from - 1) ?? -1];
  const entity = name?.kind === 'name' && name.run !== null ? reading.cast.ofRun.get(name.run) : undefined;
  if (entity?.kind !== 'person' || entity.parts.length === 1 || entity.first < mention.from) return null;
  return opposed(description(reading, mention), description(reading, other)) ? null : entity;
}
