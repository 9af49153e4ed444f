import type { Reading } from '../reading.ts';
import type { Identified } from '../speakers/voices.ts';
import type { Attributed } from '../speech/attributed.ts';
import type { Span } from '../text/marks.ts';
import type { Sentence } from '../text/sentences.ts';

/** Longer words are looked at by their beginning. */
const MOST = 400;
const FIRST_PERSON = /(?:^|[^\p{L}'’])I(?:['’](?:m|ve|d|ll))?(?=[^\p{L}'’]|$)/u;
const ANSWERING = /^(?:reply|answer|respond|retort|return)$/;
const ADDRESSED_AS = /\b(?:you|your|yours|ma['’]am|madam|sir)\b/i;
/** "Four million dollars, Senator,": whom an answer is given to. */
const VOCATIVE =
  /, (?:ma['’]am|madam|sir|senator|congress(?:wo)?man|your hono[u]?r|minister|prime minister|chair(?:wo)?man|m(?:iste)?r\.? (?:chairman|president|speaker)|my lord|counsel)\b/i;
/** Longer words than these, and no question, go on with whoever spoke last. */
const SHORT = 5;
/** No more words answer a question that is not said to be asked: "“Why would I?” she said. / “Suit yourself.”" */
const BACK = 3;
/** Longer ones are no answer to a question of few words. */
const ANSWER = 12;

/** Whether the span at an index is a question. */
export function asksAt({ text, spans }: Reading, index: number): boolean {
  const span = spans[index];
  return span !== undefined && /\?["'’”]?$/.test(text.slice(Math.max(span.start, span.end - 2), span.end));
}

/**
 * Whether short words in a paragraph of their own are somebody else's turn: "“Would you swim in it?” asked Ms Ray. / “I would not,” he
 * said. / “Would your children?”". `all` are the quotations before it, `previous` the last of them, `next` the one in question.
 */
export function isTurn(reading: Reading, all: readonly Attributed[], previous: Attributed, next: Attributed): boolean {
  const { text, spans } = reading;
  const span = spans[next.span];
  const asks = asksAt(reading, next.span);
  // "“You lied, correct?” Ms Ray asked. / “I did.”"
  const asked = spans[previous.span];
  const question = asked !== undefined && text.slice(Math.max(asked.start, asked.end - 2), asked.end).includes('?');
  if (question && !asks && next.shape.words <= (previous.frame?.lemma === 'ask' ? ANSWER : BACK)) return true;
  if (span !== undefined && answersBack(text, spans[previous.span], previous, span, asks)) return true;
  if (!asks && next.shape.words > SHORT) return false;
  const opening = spans[previous.span]?.paragraph ?? 0;
  const other = all.findLast((one) => (spans[one.span]?.paragraph ?? 0) < opening);
  if (other === undefined || opening - (spans[other.span]?.paragraph ?? 0) > 1) return false;
  if (other.who === null || other.who.speaker.name === previous.who?.speaker.name) return false;
  if (previous.frame?.lemma === 'ask') return next.shape.words <= SHORT;
  return other.frame?.lemma === 'ask' || ANSWERING.test(previous.frame?.lemma ?? '');
}

/**
 * "“I was not told, Senator,” he said. / “You weren't curious?”": whoever is spoken to with a title, or has answered, is asked again by the
 * other one.
 */
function answersBack(text: string, said: Span | undefined, previous: Attributed, span: Span, asks: boolean): boolean {
  if (!ADDRESSED_AS.test(text.slice(span.start, Math.min(span.end, span.start + MOST)))) return false;
  if (ANSWERING.test(previous.frame?.lemma ?? '')) return true;
  return asks && said !== undefined && VOCATIVE.test(text.slice(said.start, Math.min(said.end, said.start + MOST)));
}

/** A letter or a council says no "I" in the paragraph after its words: whether the span holds one, and `who` is such. */
export function isPersonal({ text, spans }: Reading, index: number, who: Identified | null): boolean {
  const span = spans[index];
  if (who === null || span === undefined || !/^(?:document|organisation)$/.test(who.speaker.kind)) return false;
  return FIRST_PERSON.test(text.slice(span.start, Math.min(span.end, span.start + MOST)));
}

/** Whether the sentence ends with the quotation `previous`. */
export function endsWithQuote({ tokens }: Reading, sentence: Sentence, previous: Attributed): boolean {
  for (let i = sentence.to - 1; i >= Math.max(sentence.from, sentence.to - 3); i -= 1) if (tokens[i]?.span === previous.span) return true;
  return false;
}

/** Whether the sentence is a quotation and, after it, only who said it: then a quotation that follows belongs to it. */
export const tailOnly = ({ tokens }: Reading, sentence: Sentence, previous: Attributed): boolean =>
  tokens[sentence.from]?.tag === 'quote' && (previous.frame === null ? previous.floating : previous.frame.from > sentence.from);
