import { csvLine } from './csv-line.ts';
import type { ExportFormat } from './export-format-names.ts';
import { markdownQuote } from './export-markdown.ts';
import { type ExportRow, type ExportScene, exportRow } from './export-row.ts';
import type { Utterance } from './model/utterance.ts';

/** The columns of CSV: what stands in a row of JSON but the segments, of which `text` is made. */
export const CSV_COLUMNS = [
  'quote',
  'article',
  'utterance',
  'text',
  'kind',
  'verified',
  'standing',
  'disputedWith',
  'confidence',
  'speaker',
  'speakerId',
  'attribution',
  'describedAs',
  'role',
  'office',
  'settledBy',
  'saidOn',
  'published',
  'publishedBasis',
  'outlet',
  'via',
  'author',
  'title',
  'url',
  'relay',
  'venue',
  'topics',
] as const satisfies readonly Exclude<keyof ExportRow, 'segments'>[];

/** What stands before the first quote. */
export function exportHead(format: ExportFormat, title: string): string {
  switch (format) {
    case 'jsonl':
      return '';
    case 'csv':
      return csvLine(CSV_COLUMNS);
    case 'markdown':
      return `# ${title}\n\n`;
    default:
      return format satisfies never;
  }
}

/** One utterance: a line for each article that prints it, or in Markdown one block. */
export function exportUtterance(format: ExportFormat, utterance: Utterance, scene: ExportScene): string {
  switch (format) {
    case 'jsonl':
      return utterance.quotes.map((quote) => `${JSON.stringify(exportRow(quote, utterance, scene))}\n`).join('');
    case 'csv':
      return utterance.quotes.map((quote) => csvRow(exportRow(quote, utterance, scene))).join('');
    case 'markdown':
      return markdownQuote(utterance, scene);
    default:
      return format satisfies never;
  }
}

const csvRow = (row: ExportRow): string => csvLine(CSV_COLUMNS.map((column) => cell(row[column])));

const cell = (value: ExportRow[(typeof CSV_COLUMNS)[number]]): string =>
  value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
