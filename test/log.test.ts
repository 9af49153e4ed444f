import { describe, expect, it } from 'vitest';
import { createLogger, scrub } from '../src/log.ts';

describe('the log', () => {
  it('writes one JSON line a call, with the event and its facts', () => {
    const lines: string[] = [];
    createLogger({ level: 'info', secrets: [], write: (line) => lines.push(line) }).info('command answered', {
      command: 'quote',
      milliseconds: 3,
    });
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ level: 30, msg: 'command answered', command: 'quote', milliseconds: 3 });
  });

  it('never writes a secret, wherever it stands', () => {
    const lines: string[] = [];
    const secret = 'my-own-secret-value';
    const log = createLogger({ level: 'debug', secrets: [secret], write: (line) => lines.push(line) });
    log.error(`failed with ${secret}`, {
      url: `https://x/?t=${secret}`,
      error: new Error(`no ${secret}`, { cause: new Error(`deep ${secret} xoxb-1234567890-abc`) }),
    });
    expect(lines.join('')).toContain('[secret]');
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).not.toContain('xoxb-1234567890');
  });

  it('leaves short values alone, which would blank out ordinary words', () => {
    expect(scrub('a cat sat', ['cat'])).toBe('a cat sat');
  });
});
