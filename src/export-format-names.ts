/** How quotes can be written out, by the endings of files. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format that a file's name asks for; null when it asks for none. */
export function formatOfFile(file: string): ExportFormat | null {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(file) ?? [];
  const byEnding: Readonly<Record<string, ExportFormat>> = {
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    csv: 'csv',
    md: 'markdown',
    markdown: 'markdown',
  };
  return byEnding[ending.toLowerCase()] ?? null;
}
