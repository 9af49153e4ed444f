import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import { headsList } from '../text/turn-labels.ts';

/** Captions are short. */
const MAX_CAPTION = 24;

/** "of Hexby", "at Nordlys": a single name that tells more of the one before it. */
const BESIDE = /^(?:of|in|at|on|for|near|\()$/;

/** Whether a word is one for something that is written, or for words: "A message from Ann Lee". */
export const isWrittenThing = (word: string): boolean =>
  /^(?:letter|e-?mail|note|message|tweet|post|memo|text|poem|line|lines|quote|quotes|quotation|statement|response|reply|reaction|comment|this|more)$/.test(
    word,
  );

/** Where the label of a line ends, in tokens: at its first colon, or at a dash right before words that fill the rest of the line; -1 without one. */
export function endOfLabel({ tokens, text, spans }: Reading, { from, to, paragraph }: Sentence): number {
  const most = Math.min(to, from + MAX_CAPTION);
  for (let i = from; i < most; i += 1) {
    // "10.32am: Ann Lee: “…”"
    const colon = tokens[i]?.text === ':';
    if (colon && (tokens[i - 1]?.tag !== 'number' || tokens[i + 1]?.tag === 'quote')) return i;
    if (colon) continue;
    const next = tokens[i + 1];
    // "Ann Lee, mayor of Hull – “It is late.”"
    if (!isDash(tokens[i]?.text) || next?.tag !== 'quote') continue;
    const words = spans[next.span];
    const whole = words !== undefined && /^[\p{Lu}\d]/u.test(text.slice(words.start, words.start + 2));
    return whole && tokens[i + 2]?.paragraph !== paragraph ? i : -1;
  }
  return -1;
}

/** The one person whom the label of a line names that has no verb: "Ann Lee at the bridge on Monday", "10.32 Ann Lee, mayor of Hull"; null for others. */
export function labelled(reading: Reading, sentence: Sentence, end: number): Mention | null {
  const { tokens } = reading;
  if (headsList([tokens[sentence.from]?.text ?? ''])) return null;
  let named: Mention | null = null;
  /** Whoever is named after her is spoken of or to. */
  let only = false;
  let inBrackets = false;
  for (let i = sentence.from; i < end; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.tag === 'quote' || token.tag === 'auxiliary' || token.tag === 'modal' || token.tag === 'pronoun')
      return null;
    // "Sentencing Tom Ray to life"
    if (token.tag === 'verb' && (token.form !== 'ing' || i === sentence.from)) return null;
    // "Ann Lee (speaking to Tom Ray): “…”"
    if (/^[([]$/.test(token.text)) inBrackets = named !== null;
    if (/^[)\]]$/.test(token.text)) inBrackets = false;
    if (only || inBrackets) continue;
    const run = reading.runTo.get(i + 1);
    if (run === undefined || run.office || reading.cast.ofRun.get(run)?.kind !== 'person') continue;
    const at = reading.chunkTo.get(run.to);
    const mention = at === undefined ? undefined : reading.mentions[at];
    if (named !== null && tellsOf(reading, named, run.from, run.to, end)) continue;
    // "Hexby mayor Ann Lee"
    if (run.to - run.from === 1 && tokens[run.to]?.tag === 'word') continue;
    // A second name makes it anybody's.
    if (named !== null || mention?.kind !== 'name' || isSpokenOf(reading, run.from)) return null;
    named = mention;
    // "Ann Lee on trial": what is told of her there.
    if (tokens[named.to]?.lower === 'on' && /^(?:trial|bail|remand)$/.test(tokens[named.to + 1]?.lower ?? '')) return null;
    // "Ann Lee on Tom Ray", "Ann Lee to Tom Ray": whom she speaks of or to.
    only = /^(?:on|to)$/.test(tokens[named.to]?.lower ?? '') && mention.to - mention.from > 1;
  }
  return named;
}

/** Whether the name from `from` to `to` tells where somebody is from, and is nobody: "Ann Lee, mayor of |Hull|: “…”", "Ann Lee, 43, teacher, |Hull|: “…”". */
function tellsOf({ tokens }: Reading, named: Mention, from: number, to: number, end: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  // "Ann Lee, mother of |Tom Ray|: “…”"
  if (tokens[named.to]?.text === ',' && /^(?:of|for|to|at)$/.test(before)) return true;
  if (to - from !== 1) return false;
  const whole = named.to - named.from > 1;
  return BESIDE.test(before) || (whole && (before === 'from' || (before === ',' && to === end)));
}

/** "Tributes to |Ann Lee|: “…”", "The case against |Ann Lee|": whoever hangs on a preposition is spoken of, but for "A letter from |Ann Lee|". */
function isSpokenOf({ tokens }: Reading, from: number): boolean {
  const before = tokens[from - 1];
  if (/^(?:from|by)$/.test(before?.lower ?? '')) return tokens[from - 2] !== undefined && !isWrittenThing(tokens[from - 2]?.lower ?? '');
  return before?.tag === 'preposition' || before?.tag === 'to' || /^(?:vs?|versus)\.?$/.test(before?.lower ?? '');
}
