import { counted } from './counted.ts';
import type { ExtractedQuote, ExtractedTerm } from './extract/extraction.ts';
import { officeFinder } from './extract/offices/offices.ts';
import { printedRole } from './extract/offices/printed-role.ts';
import type { ArticleReading } from './extract/read-article.ts';
import type { Speaker } from './model/speaker.ts';
import { type Block, fields, heading, list, note, paragraph, privately, type Reply } from './reply/reply.ts';
import { lineFinder } from './review/line-finder.ts';
import { date } from './texts/english/dates.ts';

/** From where on a reader may take the name as it stands, and from where on it is better than a guess. */
const SURE = 0.9;
const LIKELY = 0.75;

const TERM_WORDS: Readonly<Record<ExtractedTerm['kind'], string>> = {
  term: 'a word or a name in marks, nobody’s speech',
  title: 'the title of a work',
  other: 'something else in marks',
};

type HolderOf = ReturnType<typeof officeFinder>;

/** A confidence as a percentage and a word: "97 %, sure". */
export function confidenceWords(confidence: number): string {
  const word = confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'doubtful';
  return `${Math.round(confidence * 100)} %, ${word}`;
}

/** What was found in an article, for a person: where it is from, each quote with its reason, and what was left out. `file` is how to call it. */
export function extractReport(file: string, reading: ArticleReading, people: readonly Speaker[]): Reply {
  const { text, extraction } = reading;
  const { quotes, terms } = extraction;
  const lineOf = lineFinder(text);
  const holderOf = officeFinder(people, reading.published);
  const unattributed = quotes.filter(({ speaker }) => speaker === null).length;
  return privately(
    heading(reading.metadata.title ?? file),
    provenance(file, reading),
    ...(quotes.length === 0
      ? [paragraph('No quotation was found in this text.')]
      : quotes.map((quote): Block => quoteBlock(quote, text, holderOf, file, lineOf(quote.segments[0]?.start ?? 0)))),
    ...(terms.length === 0
      ? []
      : [
          paragraph('Left out, because nobody is said to have said it:'),
          list(terms.map((term) => `“${text.slice(term.start, term.end)}”, line ${lineOf(term.start)}: ${TERM_WORDS[term.kind]}`)),
        ]),
    note(
      [
        counted(quotes.length, 'quote'),
        ...(unattributed === 0 ? [] : [`${unattributed} of them unattributed`]),
        counted(terms.length, 'term left out', 'terms left out'),
      ].join(', '),
      '.',
    ),
  );
}

function provenance(file: string, { metadata, published }: ArticleReading): Block {
  const { outlet, via, author, url } = metadata;
  return fields([
    ['File', file],
    ['Outlet', outlet === null ? 'not printed' : via === null ? outlet : `${outlet}, via ${via}`],
    ...(author === null ? [] : [['Author', author] as const]),
    ['Date', published === null ? 'not printed' : date(published)],
    ...(url === null ? [] : [['Address', url] as const]),
  ]);
}

function quoteBlock(quote: ExtractedQuote, text: string, holderOf: HolderOf, file: string, line: number): Block {
  const role = printedRole(quote.speaker, text);
  return {
    kind: 'quote',
    segments: quote.segments.map(({ start, end }) => text.slice(start, end)),
    partial: quote.kind === 'partial',
    speaker: quote.speaker?.name ?? '',
    // Of a group the name is a description too.
    role: role === quote.speaker?.name ? null : role,
    said: quote.saidOn === null ? null : date(quote.saidOn),
    venue: quote.venue,
    context: null,
    caveats: [
      ...(quote.relay === null ? [] : [`Passed on by ${quote.relay}`]),
      `${reason(quote, text, holderOf)} (${confidenceWords(quote.confidence)})`,
    ],
    sources: [{ outlet: file, date: `line ${line}`, url: null }],
  };
}

/** Why this name stands there, in the words of the article. */
function reason({ speaker, mention, cue, segments }: ExtractedQuote, text: string, holderOf: HolderOf): string {
  if (speaker === null) return 'Nobody is named for certain';
  const said = cue === null ? '' : `, “${text.slice(cue.start, cue.end)}”`;
  if (mention === null) return cue === null ? 'Carried over from the quote before' : `Carried over from before${said}`;
  const words = text.slice(mention.start, mention.end);
  const between = text.slice(mention.end, segments[0]?.start ?? mention.end);
  if (cue === null && /\n|[.!?]["”’')\]]*\s/.test(between)) return `Carried over from “${words}” before`;
  const office = holderOf(words);
  const settled = office !== null && office.name === speaker.name ? '; an office in the people file' : '';
  return `By the words “${words}”${said}${settled}`;
}
