import type { Span } from './marks.ts';

/** "RAY: ": who speaks, in capitals, at the head of words in marks. */
const LABEL = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}):\s+(?=\S)/u;
const LONGEST = 60;
/** One such label may open a notice: "WARNING: …". */
const LEAST_LABELS = 2;

/** The spans of a text, in which those of a transcript whose turns open with marks have their labels taken off and kept apart. */
export function withMarkedTurns(text: string, spans: readonly Span[]): readonly Span[] {
  const labels = spans.map(({ start, end }) => LABEL.exec(text.slice(start, Math.min(end, start + LONGEST))));
  const voices = new Set(labels.flatMap((label) => label?.[1] ?? []));
  if (voices.size < LEAST_LABELS) return spans;
  return spans.map((span, index) => {
    const [head, name] = labels[index] ?? [];
    if (head === undefined || name === undefined) return span;
    const label = { start: span.start, end: span.start + name.length };
    return { ...span, start: span.start + head.length, continues: false, label };
  });
}
