import { quoteBlock } from './brief/quote-block.ts';
import { type ExportScene, exportRow } from './export-row.ts';
import type { Utterance } from './model/utterance.ts';
import { cleanText } from './reply/clean-text.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from './reply/quote-words.ts';
import { safeUrl } from './reply/safe-url.ts';

/** An utterance as a block quotation of CommonMark: the words, whose they are, what speaks against that, and every article that prints them. */
export function markdownQuote(utterance: Utterance, scene: ExportScene): string {
  const { corpus, texts } = scene;
  const block = quoteBlock(utterance, corpus, texts);
  const when = occasion(block, texts);
  const printings = [...Map.groupBy(utterance.quotes, ({ article }) => article).keys()];
  const sources = block.sources.map((source, at) => {
    const { outlet, after } = sourceWords(source, texts);
    const id = printings[at];
    const title = escaped((id === undefined ? undefined : corpus.article(id)?.title) ?? '');
    const url = source.url === null ? null : safeUrl(source.url);
    return `- ${url === null ? title : `[${title}](<${url}>)`}: ${escaped(outlet + after)}`;
  });
  const paragraphs = [
    ...cleanText(quotedText(block, texts)).split(/\n+/).map(escaped),
    escaped(texts.replies.attribution(speakerName(block, texts), roleText(block))),
    ...[...(when === null ? [] : [when]), ...remarks(block, texts)].map(escaped),
    ...warnings(utterance, scene),
    sources.join('\n'),
  ];
  return `${paragraphs
    .flatMap((paragraph) => ['', ...paragraph.split('\n')])
    .slice(1)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n\n`;
}

/** What a reader has to know of the name before anything else is done with the words. */
function warnings(utterance: Utterance, scene: ExportScene): readonly string[] {
  const rows = utterance.quotes.map((quote) => exportRow(quote, utterance, scene));
  const others = [...new Set(rows.flatMap(({ disputedWith }) => disputedWith))];
  return [
    ...(others.length > 0 ? [`**Disputed: elsewhere the same words stand under the name of ${escaped(others.join(', '))}.**`] : []),
    ...(rows.every(({ standing }) => standing === 'doubtful') ? ['**Doubtful: whose words these are is a guess.**'] : []),
  ];
}

/** Text that Markdown shows as it is; any punctuation may have a backslash before it (CommonMark 2.4). */
const escaped = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>#~|&]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
