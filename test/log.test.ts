import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/log.ts';
import { prettyLine } from '../src/log-pretty.ts';
import { scrub } from '../src/log-safe.ts';
import { AttacheError, toError } from '../src/model/errors.ts';
import { ROOT } from './support/process.ts';

const written = (secrets: readonly string[] = []) => {
  const lines: string[] = [];
  return { lines, log: createLogger({ level: 'debug', secrets, write: (line) => lines.push(line) }) };
};

describe('the log', () => {
  it('writes one JSON line a call, with the event and its facts', () => {
    const { lines, log } = written();
    log.info('command answered', { command: 'quote', milliseconds: 3, slots: [1, { deep: 2n }], none: null });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      level: 30,
      msg: 'command answered',
      command: 'quote',
      milliseconds: 3,
      slots: [1, { deep: '2' }],
      none: null,
    });
  });

  it('keeps to its level', () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'warn', secrets: [], write: (line) => lines.push(line) });
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['c', 'd']);
  });

  it('never writes a secret, wherever it stands', () => {
    const secret = 'my-own-secret-value';
    const { lines, log } = written([secret]);
    log.error(`failed with ${secret}`, {
      url: `https://x/?t=${secret}`,
      deep: { list: [`${secret}`, { again: `xoxb-1234567890-abc` }] },
      error: new AttacheError('internal', `no ${secret}`, new AttacheError('internal', `deep ${secret} xoxb-1234567890-abc`)),
    });
    expect(lines.join('')).toContain('[secret]');
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).not.toContain('xoxb-1234567890');
  });

  it('never writes the id of a person, wherever it stands', () => {
    const { lines, log } = written();
    log.warn('x', {
      a: 'to U0123ABCD',
      b: ['W0AB12CD34'],
      c: { d: 'user 123456789012345678 in D0123ABCD' },
      e: new AttacheError('internal', 'U0123ABCD'),
    });
    expect(lines.join('')).not.toMatch(/0123ABCD|0AB12CD34|123456789012345678/);
    expect(scrub('DATABASE_URL of WORKSPACES UNDERSTANDS', [])).toBe('DATABASE_URL of WORKSPACES UNDERSTANDS');
  });

  it('says of a foreign error what it is and where, and not its words, which may be somebody else’s', () => {
    const { lines, log } = written();
    const typed = 'what Healey said in private';
    log.error('command broken', { error: new RangeError(`bad zone: ${typed}`, { cause: toError(typed) }) });
    const { error } = JSON.parse(lines[0] ?? '{}');
    expect(error.name).toBe('RangeError');
    expect(error.frames[0]).toMatch(/^at .*log\.test\.ts:\d+/);
    expect(error.cause.name).toBe('Error');
    expect(lines.join('')).not.toContain(typed);
  });

  it('leaves short values alone, which would blank out ordinary words', () => {
    expect(scrub('a cat sat', ['cat'])).toBe('a cat sat');
  });

  it('ends at a circle', () => {
    const { lines, log } = written();
    const circle: Record<string, unknown> = {};
    circle.again = circle;
    log.info('x', { circle });
    expect(lines).toHaveLength(1);
  });

  it('reads well in a terminal: one line, no control characters, no frames for errors of ours', () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'info', secrets: [], write: (line) => lines.push(line), pretty: { colour: false } });
    log.warn('platform lost', {
      platform: 'slack',
      tries: 2,
      error: new AttacheError('platform-unreachable', 'Nobody\nanswers.'),
      odd: 'a\x1b[2Jb',
      gone: null,
    });
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d warn {2}platform lost platform=slack tries=2 error="Nobody\\nanswers\." odd="?a(\\u001b| )\[2Jb"?\n$/,
    );
    expect(prettyLine('no JSON\n', true)).toBe('no JSON\n');
    expect(prettyLine('{"level":50,"time":"2026-11-21T09:00:00.000Z","msg":"x"}\n', true)).toBe(
      '\x1b[2m09:00:00\x1b[0m \x1b[31merror\x1b[0m x\n',
    );
  });

  it('names events by constant words', () => {
    const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const built = sources.flatMap((name) =>
      [...readFileSync(path.join(ROOT, 'src', name), 'utf8').matchAll(/\blog\.(?:debug|info|warn|error)\((`[^`]*`)/g)].map(
        (match) => match[1],
      ),
    );
    // Each of these stands for a closed list of words.
    const closed = ['`command $' + '{result}`', '`digest $' + '{outcome.kind}`'];
    expect(built.filter((event) => event?.includes('${') && !closed.includes(event))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });
});
