import { paragraphsOf } from '../extract/article/paragraphs.ts';

/** One hyphen at the end of a line may be a dash; two are a page layout's. */
const FEW = 2;
/** Looked for from where a word begins: from each of its letters, a run of a million without a break would take hours. */
const BROKEN_WORD = /(?<!\p{L})(\p{L}+)-\n[ \t]*(\p{Ll}+)/gu;
/** What keeps its hyphen when a line ends after it, as far as nothing else in the text tells. */
const KEEPS_HYPHEN =
  /^(?:well|self|ex|non|co|anti|long|short|high|low|so|half|cross|pro|post|pre|mid|all|full|part|old|new|right|left|far|hard|vice|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
/** Columns of a page are set apart by so many spaces. */
const COLUMNS = / {3,}/g;

/**
 * Every paragraph on one line, where mail, a wire service or a page layout has broken its lines. Out of a page layout (a PDF), words that were divided are whole again, and
 * what every page has at its head and foot stands once; a divided word keeps its hyphen where the text has it with one elsewhere.
 */
export function brokenLinesJoined(text: string): string {
  const whole = (text.match(BROKEN_WORD)?.length ?? 0) < FEW ? text : pageLayoutUndone(text);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of paragraphsOf(whole)) {
    parts.push(whole.slice(at, start), whole.slice(start, end).replace(/[ \t]*\n[ \t]*/g, ' '));
    at = end;
  }
  return parts.join('') + whole.slice(at);
}

function pageLayoutUndone(text: string): string {
  const whole = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const seen = new Set<string>();
  const lines = text
    .split('\n')
    .flatMap((line) => line.trim().replace(COLUMNS, '\n\n').split('\n'))
    .filter((line) => {
      const key = line.replace(/\d+/g, '0');
      const repeated = line !== '' && !/[.!?”"’]$/.test(line) && seen.has(key);
      seen.add(key);
      return !repeated;
    });
  return lines
    .join('\n')
    .replace(BROKEN_WORD, (_, head: string, tail: string) => {
      const [joined, hyphened] = [`${head}${tail}`, `${head}-${tail}`];
      const keeps = whole.has(joined.toLowerCase()) ? false : whole.has(hyphened.toLowerCase()) || KEEPS_HYPHEN.test(head);
      return keeps ? hyphened : joined;
    })
    .replace(/(?<=[^\n.!?:”"’])\n(?=["“‘'(\p{Ll}\p{N}])|(?<=[\p{Ll},;])\n(?=\p{Ll})/gu, ' ');
}
