import type { TopicQuote } from './story.ts';

/** What a sentence begins after; its first word has a capital whatever it is. */
const BEGINS = /(?:^|[.!?:“"‘]\s*)$/u;

/** A term as these quotes print it: typed in small letters, it is a name with its capital where they all print it so within a sentence. */
export function printedTerm(term: string, quotes: readonly TopicQuote[]): string {
  const printed = new Set(quotes.flatMap(({ utterance }) => utterance.quotes[0].segments.flatMap((segment) => formsIn(segment, term))));
  const [form] = printed;
  return printed.size === 1 && form !== undefined ? form : term;
}

/** The forms in which a text has the term within its sentences. */
function formsIn(text: string, term: string): readonly string[] {
  const [lower, wanted] = [text.toLowerCase(), term.toLowerCase()];
  // A few letters are longer when they are small: then the places do not tell.
  if (lower.length !== text.length || wanted === '') return [];
  const forms: string[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
    if (!BEGINS.test(text.slice(Math.max(0, at - 3), at))) forms.push(text.slice(at, at + wanted.length));
  return forms;
}
