import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The console's earlier lines, newest first, one a line in a file that only its owner reads. Losing them is no failure. */
export function createHistoryFile(file: string): { read(): readonly string[]; write(lines: readonly string[]): void } {
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8').split('\n').filter(Boolean);
      } catch {
        return [];
      }
    },
    write: (lines) => {
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
      } catch {
        // A read-only folder only means that the next session starts without history.
      }
    },
  };
}
