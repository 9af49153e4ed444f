import { looksLikeOutlet } from '../article/clean-patterns.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Frame } from './frames.ts';

/** In tokens: longer lines are no headlines. */
const MAX_HEADLINE = 24;
/** In tokens: "Hexby police chief Ann Lee". */
const MAX_TAIL = 6;
/** Whose words a headline without names gives: "Nordlys ‘misled residents’ – report". */
const SOURCE = /^(?:report|study|survey|poll|inquiry|inquest|research|audit|charity|union|watchdog|regulator|source|sources)$/;

/**
 * "Nordlys ‘failed its customers’ – union", "‘We are late’: Lee": whoever ends a headline behind a dash or a colon has said what stands in marks
 * before it. The frames of the sentence that do so: one for its last quotation, or none.
 */
export function tailFrames(reading: Reading, sentence: Sentence): readonly Frame[] {
  const { tokens, sentences } = reading;
  const { from, to, paragraph } = sentence;
  if (to - from > MAX_HEADLINE || tokens[from - 1]?.paragraph === paragraph || tokens[to]?.paragraph === paragraph) return [];
  if (sentences.length < 2 && tokens[from]?.tag === 'quote') return [];
  const sign =
    tokens.slice(Math.max(from, to - MAX_TAIL), to).findLastIndex(({ text }) => text === ':' || isDash(text)) +
    Math.max(from, to - MAX_TAIL);
  const colon = tokens[sign]?.text === ':';
  if (sign <= from || !(colon || isDash(tokens[sign]?.text))) return [];
  const q = tokens.slice(from, sign).findLastIndex(({ tag }) => tag === 'quote') + from;
  if (q < from || tokens[q]?.tag !== 'quote' || tokens.slice(q + 1, sign).some(({ tag }) => tag === 'sign')) return [];
  // "‘We are late’ – Lee" is a signature already.
  if (!colon && q === sign - 1 && tokens[sign + 1]?.tag === 'name') return [];
  const mention = sourceOf(reading, sign + 1, to, colon);
  if (mention === null || tokens.slice(from, q).some(({ cue }) => cue !== null)) return [];
  return [
    { kind: 'dash', embedded: false, cue: sign, lemma: tokens[sign]?.text ?? ':', mention, how: 'after', from: sign, to: mention.to },
  ];
}

/** What somebody does in a headline whose words stand before the dash. */
const REACTS =
  /^(?:reacts|responds|reveals|reflects|opens|speaks|explains|pleads|appeals|mourns|laments|celebrates|vents|fires|lashes|hits)$/;
/** "Ann Lee on |trial|": of whom others speak. */
const STATES = /^(?:trial|bail|remand|leave|strike|holiday|record|parole|probation|tour|fire|duty|course|top|track|brink|verge|way)$/;

/**
 * "‘We are late’ – Ann Lee on her first year", "“Nobody asked us” - Mayor Tom Ray reacts to the sale": whoever stands behind the dash that follows
 * the words with which a headline begins. One frame, or none.
 */
export function leadFrames({ tokens, mentions, chunkFrom, cast }: Reading, { from, to, paragraph }: Sentence): readonly Frame[] {
  if (to - from > MAX_HEADLINE || tokens[from - 1]?.paragraph === paragraph || tokens[to]?.paragraph === paragraph) return [];
  if (tokens[from]?.tag !== 'quote' || !isDash(tokens[from + 1]?.text) || tokens[to - 1]?.text === '.') return [];
  const mention = mentions[chunkFrom.get(from + 2) ?? -1];
  if (mention?.kind !== 'name' || mention.run === null) return [];
  const entity = cast.ofRun.get(mention.run);
  const [next, after] = [tokens[mention.to]?.lower ?? '', tokens[mention.to + 1]];
  const tells = next === 'on' ? after?.tag !== 'date' && !STATES.test(after?.lower ?? '') : REACTS.test(next);
  if (!tells || mention.to >= to || entity?.kind !== 'person' || entity.parts.length < 2) return [];
  return [
    {
      kind: 'dash',
      embedded: false,
      cue: from + 1,
      lemma: tokens[from + 1]?.text ?? '–',
      mention,
      how: 'after',
      from: from + 1,
      to: mention.to,
    },
  ];
}

/** Who fills the end of a headline, from token `from` to `to`: somebody named, or a source without its article; null for anything else. */
function sourceOf({ tokens, mentions, chunkFrom, cast }: Reading, from: number, to: number, colon: boolean): Mention | null {
  const mention = mentions[chunkFrom.get(from) ?? -1];
  if (mention === undefined || mention.to !== to) return null;
  if (mention.kind === 'name') {
    const entity = mention.run === null ? undefined : cast.ofRun.get(mention.run);
    // "– Marlford Echo": the paper that printed it; "The ‘city of dreams’: Marlford": nobody.
    const speaks = entity?.kind === 'person' ? entity.parts.length > 1 : colon && entity?.place === false && !looksLikeOutlet(entity.name);
    return speaks ? mention : null;
  }
  if (mention.kind !== 'nominal' || tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'owner') return null;
  return SOURCE.test(tokens[to - 1]?.lower ?? '') || mention.sort === 'person' || mention.sort === 'body' ? mention : null;
}
