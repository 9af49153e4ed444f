import type { PartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Paragraph } from './article/paragraphs.ts';
import type { ExtractedQuote, ExtractedSpeaker, ExtractedTerm, Extraction, Range } from './extraction.ts';
import { attributeAll } from './flow/attribute.ts';
import { knownName, officeFinder } from './offices/offices.ts';
import { roleOf } from './offices/stated-role.ts';
import { type Reading, readAll } from './reading.ts';
import { isNoted } from './speech/asides-of-print.ts';
import type { Attributed } from './speech/attributed.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './speech/confidence.ts';
import { judge } from './speech/judge.ts';
import { provenanceOf } from './speech/provenance.ts';
import { relayWords } from './speech/relay.ts';
import { settleRepeated } from './speech/repeated-words.ts';
import type { MarkedKind } from './speech/speech.ts';
import type { Tagged } from './text/tags.ts';

export interface ExtractOptions {
  /** Known speakers: their aliases and offices settle names that the article leaves open. Never needed. */
  readonly people?: readonly Speaker[];
  /** When the article appeared: decides who held an office and turns "on Monday" into a date. */
  readonly published?: PartialDate | null;
  /** The paragraphs of the text, where they are known. */
  readonly paragraphs?: readonly Paragraph[];
}

/** A quotation that somebody said, and whether in whole sentences. */
interface Spoken {
  readonly one: Attributed;
  readonly kind: MarkedKind;
}

/** An article of several, with what is known of it. */
export interface ArticleText extends ExtractOptions {
  readonly text: string;
}

/** Every quotation in the text of an article, with who said it. Pure and linear in the length of the text; any text will do. */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const [extraction] = extractAll([{ ...options, text }]);
  if (extraction === undefined) throw new Error('an article was read and gave nothing; this is a fault of extractAll');
  return extraction;
}

/**
 * The same for several articles, in their order: each gives what it gives by itself. Ten to twenty that are read side by side take a fifth
 * less time than one after the other; they are all held until the last is done.
 */
export function extractAll(articles: readonly ArticleText[]): readonly Extraction[] {
  const read = readAll(articles).map((reading, at) => ({
    reading,
    people: articles[at]?.people ?? [],
    published: articles[at]?.published ?? null,
  }));
  for (const { reading, people } of read) {
    const canonical = knownName(people);
    for (const entity of reading.cast.entities) entity.name = canonical(entity.name) ?? entity.name;
  }
  const attributed = attributeAll(read.map(({ reading, people, published }) => ({ reading, offices: officeFinder(people, published) })));
  return read.map(({ reading, published }, at) => extractionOf(reading, settleRepeated(reading, attributed[at] ?? []), published));
}

/** Quotations that belong together are one; what is no speech goes to the terms. */
function extractionOf(reading: Reading, attributed: readonly Attributed[], published: PartialDate | null): Extraction {
  const { text } = reading;
  const quotes: ExtractedQuote[] = [];
  const terms: ExtractedTerm[] = [];
  let group: Spoken[] = [];
  const flush = (): void => {
    const made = quoteOf(reading, group, published);
    if (made !== null) quotes.push(made);
    group = [];
  };
  const inGroup = new Set<number>();
  for (const one of attributed) {
    const span = reading.spans[one.span];
    // A turn of an interview whose speaker is unknown is the interviewer's as likely as not.
    if (!span || (one.who === null && span.label !== undefined && span.label.start < span.outerStart)) continue;
    if (isNoted(text.slice(span.start, span.end))) {
      if (one.joins !== null && inGroup.has(one.joins)) inGroup.add(one.span);
      continue;
    }
    const kind = judge(reading, one);
    if (kind === 'term' || kind === 'title' || kind === 'other') {
      terms.push({ start: span.start, end: span.end, kind });
      continue;
    }
    if (one.joins === null || !inGroup.has(one.joins)) {
      flush();
      inGroup.clear();
    }
    inGroup.add(one.span);
    group.push({ one, kind });
  }
  flush();
  return { quotes, terms };
}

/** The role is read when the whole article has been: it may be stated after the quotation. */
function speakerOf(lead: Attributed): ExtractedSpeaker | null {
  const who = lead.who;
  if (who === null) return null;
  const { entity, speaker } = who;
  return entity === null || entity.described || entity.kind !== 'person' ? speaker : { ...speaker, role: roleOf(entity) };
}

/** The words that name the speaker: a name or phrase, with the "who" that stands for it, or the label of a turn. */
function mentionRange(reading: Reading, { mention, frame, span }: Attributed): Range | null {
  if (mention === null) return reading.spans[span]?.label ?? null;
  const { tokens } = reading;
  let pronoun: Tagged | undefined;
  // "Ann Lee of Ohio, a farmer, who said": all of it, as far as the "who".
  // "Ann Lee, who, after a row, said"
  const aside = frame?.how === 'aside' && tokens[mention.to + 1]?.tag === 'relative' && tokens[mention.to + 2]?.text === ',';
  if (frame !== null && (frame.how === 'relative' || aside) && frame.mention === mention)
    for (let at = frame.cue - 1; at >= mention.to && pronoun === undefined; at -= 1)
      if (/^(?:relative|that)$/.test(tokens[at]?.tag ?? '')) pronoun = tokens[at];
  return { start: mention.start, end: pronoun?.end ?? mention.end };
}

function quoteOf(reading: Reading, group: readonly Spoken[], published: PartialDate | null): ExtractedQuote | null {
  const [first] = group;
  if (!first) return null;
  const lead = (group.find(({ one }) => one.basis === 'sentence') ?? first).one;
  const spans = group.map(({ one }) => reading.spans[one.span]).filter((span) => span !== undefined);
  const cue = lead.frame === null ? undefined : reading.tokens[lead.frame.cue];
  const confidence = confidenceOf(lead);
  const certain = confidence >= LEAST_CONFIDENCE;
  const { venue, saidOn } = provenanceOf(reading, lead, published);
  return {
    kind: group.some(({ kind }) => kind === 'direct') ? 'direct' : 'partial',
    segments: spans.map(({ start, end }) => ({ start, end })),
    speaker: certain ? speakerOf(lead) : null,
    mention: mentionRange(reading, lead),
    cue: cue === undefined ? null : { start: cue.start, end: cue.end },
    relay: relayWords(reading, lead),
    venue,
    saidOn,
    confidence: Math.min(confidence, certain ? 1 : 0.5),
    children: spans.flatMap((span) => span.children),
  };
}
