import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../golden');

/** Compares text with `test/golden/<name>`, or writes it there when UPDATE_GOLDEN is 1. Lines end in line feeds. */
export function expectGolden(name: string, actual: string): void {
  const file = path.join(FOLDER, name);
  const text = `${actual.trimEnd()}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, `differs from test/golden/${name}; if it is meant to, run the test with UPDATE_GOLDEN=1`).toBe(readGolden(file));
}

function readGolden(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'no such file yet';
  }
}
