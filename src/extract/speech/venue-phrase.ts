import { MONTHS, WEEKDAYS } from '../lexicon/function-words.ts';
import { words } from '../lexicon/words.ts';
import { TIME } from '../phrases/adverbials.ts';
import type { Chunk } from '../phrases/chunks.ts';
import type { Reading } from '../reading.ts';
import { isOccasion } from './occasions.ts';

/** Longer descriptions of an occasion say more than where it was. */
const MAX_VENUE = 90;
const MAX_TAIL = 5;
const MAX_TITLE = 45;

const HANGING = words('in at on with to for from of outside inside aboard near');
/** Where people are who are told something. */
export const PLACED_BY = words('in at on outside inside aboard near');
/** "in response to", "at the time", "in order": no place. */
const NO_PLACE =
  words(`response order part case front advance turn fact light addition reply reference time moment end full person private public earnest eve
 anniversary basis condition anonymity background record way mood voice hurry effort attempt bid detail length tears heels aftermath wake sense anger`);
const LANGUAGES =
  words(`english french german spanish russian ukrainian arabic hebrew chinese mandarin japanese italian portuguese polish turkish persian farsi hindi urdu korean
 dutch swedish danish norwegian finnish greek welsh irish gaelic latin`);
/** What stands with a day and is no place: "on Super Tuesday". */
const DAY_NAMES = words('super black cyber good ash shrove easter palm maundy giving');
/** Nouns that a title in marks follows: "the podcast “Tide Lines”". */
const TITLED = words('show program programme podcast broadcast magazine newspaper series');
const NEARLY = /^(?:about|around|nearly|almost|roughly|over)$/;
/** A title in italics: "*Tide Lines*", "<i>Tide Lines</i>". */
const ITALICS = /^ ?(?:([*_]{1,2})(\p{Lu}[^*_<\n.,;!?]{1,44})\1|<(i|em)>(\p{Lu}[^*_<\n.,;!?]{1,44})<\/\3>)/u;
/** What may stand right behind a phrase that is whole. */
const WHOLE = /^(?:[\s.,;:!?)\]"'”’“‘«»—…]|$)/u;

/** Whether a noun phrase gives a time or stands in a fixed phrase, and is no place. */
export function isNoPlace({ tokens }: Reading, { from, to }: Chunk): boolean {
  const last = tokens[to - 1]?.lower ?? '';
  return (
    NO_PLACE.has(last) ||
    // "on |3| June"
    (tokens[from]?.tag === 'number' && tokens[to]?.tag === 'date') ||
    TIME.test(last) ||
    /^\d{4}$/.test(last) ||
    /^(?:pronoun|object)$/.test(tokens[from]?.tag ?? '') ||
    // "in English"
    (to - from === 1 && LANGUAGES.has(last)) ||
    tokens
      .slice(from, to)
      .some(({ lower, capital, tag }) => /^(?:my|our|me|us)$/.test(lower) || (capital && tag === 'date') || MONTHS.has(lower))
  );
}

/** The last chunk of what hangs on the phrase that ends before the token `end`, in chunk indices; `index` itself where nothing hangs on it. */
export function tailOf(reading: Reading, index: number, end: number, links: ReadonlySet<string> = HANGING): number {
  const { tokens, chunks } = reading;
  let [at, to] = [index, end];
  for (let steps = 0; steps < MAX_TAIL; steps += 1) {
    const next = chunks[at + 1];
    const link = tokens[to];
    // "a crowd of about 200 people"
    const first = link?.lower === 'of' && NEARLY.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
    if (!next || next.from !== first || next.sentence !== chunks[at]?.sentence || !link || !HANGING.has(link.lower)) return at;
    if (isNoPlace(reading, next) || (steps === 0 && !links.has(link.lower) && link.lower !== 'of')) return at;
    // "told a local station |in an interview|"
    if (link.lower === 'in' && isOccasion(tokens, next)) return at;
    at += 1;
    to = next.to;
  }
  return at;
}

/** The words from the token `from` to before the token `to`, as printed, with the title in marks that they lead to; null where they are cut off. */
export function venueText(reading: Reading, from: number, to: number): string | null {
  const { tokens, text } = reading;
  let end = to;
  while (end > from && (WEEKDAYS.has(tokens[end - 1]?.lower ?? '') || MONTHS.has(tokens[end - 1]?.lower ?? ''))) end -= 1;
  // "told the Gazette on Super |Tuesday|"
  if (tokens[end]?.tag === 'date' && DAY_NAMES.has(tokens[end - 1]?.lower ?? '')) end -= HANGING.has(tokens[end - 2]?.lower ?? '') ? 2 : 1;
  const owns = tokens[end - 1]?.tag === 'genitive';
  const title = owns || TITLED.has(tokens[end - 1]?.lower ?? '') ? titleAfter(reading, end) : null;
  // "on Nordlys' “…”" owns words; "at Hamburger Mary's" is a name.
  if (owns && title === null && /^(?:["“”'‘*_<]|$)/.test(tokens[end]?.text.slice(0, 1) ?? '')) end -= 1;
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!first || !last || end <= from || (!WHOLE.test(text.slice(last.end, last.end + 1)) && !owns)) return null;
  // "a post on X." ends its sentence.
  const stop = /^\p{Lu}\.$/u.test(last.text) ? last.end - 1 : last.end;
  const said = `${text.slice(first.start, stop)}${title === null ? '' : ` ${title}`}`.replace(/\s+/g, ' ');
  return said.length > MAX_VENUE ? null : said;
}

/** The title in marks or italics that stands at a token. */
function titleAfter(reading: Reading, at: number): string | null {
  const start = reading.tokens[at - 1]?.end ?? 0;
  const [, , stars, , tags] = ITALICS.exec(reading.text.slice(start, start + MAX_VENUE)) ?? [];
  return titleAt(reading, at) ?? stars ?? tags ?? null;
}

/** The title in marks at a token, in its marks and without the comma of the sentence around it; null where those are words, or none. */
export function titleAt({ tokens, spans, text }: Reading, at: number): string | null {
  const token = tokens[at];
  const span = token === undefined || token.tag !== 'quote' ? undefined : spans[token.span];
  if (!span?.closed || span.end - span.start > MAX_TITLE) return null;
  const words = text.slice(span.start, span.end).replace(/[,.;]$/, '');
  const mark = text.slice(span.outerStart, span.start).trim();
  return /^[\p{Lu}\p{N}]/u.test(words) && !/[.,;!?]/.test(words) ? `${mark}${words}${text.slice(span.end, span.outerEnd).trim()}` : null;
}
