import { BODY_NOUNS } from '../lexicon/bodies.ts';
import { type Mention, pronounOf } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** What an "it" that stands for nothing was: "It was left to the announcer to sum things up". */
const LEFT =
  /^(?:left|up|clear|unclear|thought|understood|believed|expected|reported|claimed|alleged|agreed|hoped|feared|likely|possible|only|not)$/;
const HAPPENS = /^(?:fell|falls|emerged|emerges|appears|appeared|seems|seemed|turns|turned|transpired)$/;
/** Verbs of a paper alone, right before or after the words that stand in it. */
const WRITTEN = /^(?:began|begins|reads?|ran|runs|opens|opened|ends|ended)$/;
/** In mentions; the bound keeps any text linear. */
const NEAR = 24;

/** Whether an "it" stands for nothing. */
export function isExpletive({ tokens }: Reading, { pronoun, to }: Mention): boolean {
  if (pronoun !== 'it') return false;
  const [next, second] = [tokens[to]?.lower ?? '', tokens[to + 1]?.lower ?? ''];
  return HAPPENS.test(next) || (/^(?:is|was|'s|’s)$/.test(next) && LEFT.test(second));
}

/** Whether an "it" stands for a paper: "it began", "it reads". */
export function isWritten({ tokens }: Reading, { pronoun, chunk, to }: Mention): boolean {
  const second = tokens[to + 1];
  const ends = second === undefined || second.tag === 'quote' || second.tag === 'sign';
  return pronoun === 'it' && chunk >= 0 && ends && WRITTEN.test(tokens[to]?.lower ?? '');
}

/** The paper that such an "it" stands for: the one spoken of last, in its paragraph or the one before; null where there is none. */
export function paperBefore({ tokens, mentions }: Reading, { chunk, from }: Mention): Mention | null {
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || (tokens[from]?.paragraph ?? 0) - (tokens[mention.from]?.paragraph ?? 0) > 1) return null;
    // "A note was attached with a paper clip."
    const clip = mention.head === 'clip' && tokens[mention.to - 2]?.lower === 'paper';
    if (mention.kind === 'nominal' && mention.sort === 'document' && !clip && !BODY_NOUNS.has(mention.head ?? '')) return mention;
  }
  return null;
}

/** What one person writes: the words in "his letter" are his. */
const OWN =
  /^(?:letter|statement|post|tweet|e-?mail|note|message|text|memo|column|affidavit|deposition|diary|will|tribute|memoirs?|autobiography)$/;

/** Whether one person alone writes such a paper. */
export const isOwnPaper = ({ head }: Mention): boolean => OWN.test(head ?? '');

/** Whether a phrase begins with somebody's name in the genitive: "Ann Lee's letter". */
export const namesItsWriter = ({ tokens }: Reading, { run }: Mention): boolean => run !== null && tokens[run.to]?.tag === 'genitive';

/** Whose paper it is, where a pronoun tells: "her letter"; null for any other paper. */
export function writerOf({ tokens }: Reading, { head, from }: Mention): Mention | null {
  const owner = tokens[from];
  return owner !== undefined && (owner.lower === 'his' || owner.lower === 'her') && OWN.test(head ?? '') ? pronounOf(owner, from) : null;
}
