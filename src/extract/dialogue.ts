import type { Attributed } from './attribute.ts';
import type { Reading } from './reading.ts';

const ANSWERING = /^(?:reply|answer|respond|retort|return)$/;
/** Longer words than these, and no question, go on with whoever spoke last. */
const SHORT = 5;

/**
 * Whether short words in a paragraph of their own are somebody else's turn: "“Would you swim in it?” asked Ms Ray. / “I would not,” he
 * said. / “Would your children?”". `all` are the quotations before it, `previous` the last of them, `next` the one in question.
 */
export function isTurn({ text, spans }: Reading, all: readonly Attributed[], previous: Attributed, next: Attributed): boolean {
  const span = spans[next.span];
  const asks = span !== undefined && /\?["'’”]?$/.test(text.slice(Math.max(span.start, span.end - 2), span.end));
  if (!asks && next.shape.words > SHORT) return false;
  const opening = spans[previous.span]?.paragraph ?? 0;
  const other = all.findLast((one) => (spans[one.span]?.paragraph ?? 0) < opening);
  if (other === undefined || opening - (spans[other.span]?.paragraph ?? 0) > 1) return false;
  if (other.who === null || other.who.speaker.name === previous.who?.speaker.name) return false;
  if (previous.frame?.lemma === 'ask') return next.shape.words <= SHORT;
  return other.frame?.lemma === 'ask' || ANSWERING.test(previous.frame?.lemma ?? '');
}
