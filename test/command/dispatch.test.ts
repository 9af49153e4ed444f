import { describe, expect, it } from 'vitest';
import { type Caller, type Command, type Context, defineCommand } from '../../src/command/command.ts';
import { createDispatch, type Outcome } from '../../src/command/dispatch.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { AttacheError } from '../../src/model/errors.ts';
import { paragraph, privately } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';

const caller: Caller = { platform: 'terminal', destination: null, mayManage: false };
const echo = defineCommand({
  name: 'echo',
  summary: 'Says it again',
  options: { words: { kind: 'text', summary: 'What', maxLength: 50 }, times: { kind: 'integer', summary: 'How often', min: 1, max: 3 } },
  examples: ['hello'],
  run: ({ words, times }) => privately(paragraph((words ?? 'nothing').repeat(times ?? 1))),
});
const broken = defineCommand({
  name: 'broken',
  summary: 'Fails',
  options: {},
  examples: [''],
  run: () => {
    throw new Error('the token xoxb-123 leaked');
  },
});

function setUp(commands: readonly Command[] = [echo, broken]) {
  const outcomes: Outcome[] = [];
  const clock = createManualClock('2026-11-21T10:00:00Z');
  const dispatch = createDispatch({
    registry: createRegistry(commands, 'echo'),
    clock,
    zone: 'Europe/London',
    texts: english,
    // These commands look at nothing but their arguments.
    context: () => ({}) as Context,
    report: (outcome) => outcomes.push(outcome),
  });
  return { dispatch, outcomes, clock };
}

describe('dispatch', () => {
  it('gives typed arguments to the command by either door', async () => {
    const { dispatch, outcomes } = setUp();
    expect(await dispatch({ form: 'line', line: '/echo ho times:2', caller })).toEqual(privately(paragraph('hoho')));
    expect(await dispatch({ form: 'options', command: 'echo', subcommand: null, options: { words: 'ho', times: 2 }, caller })).toEqual(
      privately(paragraph('hoho')),
    );
    expect(outcomes.map(({ command, result }) => [command, result])).toEqual([
      ['echo', 'answered'],
      ['echo', 'answered'],
    ]);
  });

  it.each([
    ['is away', 'store-unavailable', 'I cannot reach my database just now.'],
    ['was written by a newer version', 'store-newer', 'My database was written by a newer version of me'],
  ] as const)('says that the store %s, and nothing of where it is', async (_, code, said) => {
    const away = defineCommand({
      ...broken,
      name: 'away',
      run: () => {
        throw new AttacheError(code, 'PostgreSQL on db.internal cannot be used.');
      },
    });
    const { dispatch, outcomes } = setUp([echo, away]);
    const reply = JSON.stringify(await dispatch({ form: 'line', line: '/away', caller }));
    expect(reply).toContain(said);
    expect(reply).toContain(outcomes[0]?.reference ?? 'no reference');
    expect(reply).not.toContain('db.internal');
    expect(outcomes[0]?.error?.message).toContain('db.internal');
  });

  it('answers a wrong argument with a sentence, the usage and an example', async () => {
    const { dispatch, outcomes } = setUp();
    const reply = JSON.stringify(await dispatch({ form: 'line', line: '/echo times:9', caller }));
    expect(reply).toContain('The option times must be between 1 and 3.');
    expect(reply).toContain('/echo [<words>] [times:<integer>]');
    expect(reply).toContain('/echo hello');
    expect(outcomes[0]?.result).toBe('refused');
  });

  it('shows named options where commands are filled in, however the question came', async () => {
    const { dispatch } = setUp();
    const reply = JSON.stringify(await dispatch({ form: 'line', line: '/echo times:9', caller: { ...caller, platform: 'discord' } }));
    expect(reply).toContain('Usage: /echo [words:<text>] [times:<integer>]');
    expect(reply).toContain('For example: /echo words:hello');
  });

  it('turns a bug into a short sentence with a reference, and tells the log more than the person', async () => {
    const { dispatch, outcomes } = setUp();
    const reply = JSON.stringify(await dispatch({ form: 'line', line: '/broken', caller }));
    expect(reply).not.toContain('xoxb');
    expect(reply).toContain(outcomes[0]?.reference ?? 'no reference');
    expect(outcomes[0]?.error?.message).toContain('leaked');
  });

  it('ignores options that the command does not have, even inherited names', async () => {
    const { dispatch } = setUp();
    expect(await dispatch({ form: 'options', command: 'echo', subcommand: null, options: { nonsense: 'x' }, caller })).toEqual(
      privately(paragraph('nothing')),
    );
    expect(JSON.stringify(await dispatch({ form: 'options', command: 'constructor', subcommand: null, options: {}, caller }))).toContain(
      'There is no command',
    );
  });
});

describe('the registry', () => {
  it('refuses a list that no platform would take, and says everything that is wrong at once', () => {
    const bad = { ...echo, name: 'Not Legal', summary: '' };
    expect(() => createRegistry([echo, echo, bad], 'gone')).toThrow(
      /Not Legal is not a legal name.*two commands are called echo.*no command is called gone/,
    );
  });

  it('asks somebody who is too fast to wait, in a sentence, and nobody else; presses count half', async () => {
    const { dispatch, outcomes, clock } = setUp();
    const fast: Caller = { ...caller, platform: 'slack', person: 'U0FAST' };
    const ask = async (who: Caller, pressed = false) => plainText(await dispatch({ form: 'line', line: '/echo ho', caller: who, pressed }));
    for (let n = 0; n < 20; n += 1) expect(await ask(fast, true)).toBe('ho');
    expect(await ask(fast)).toBe('You asked 10 questions in a few seconds; try again in 1 s.');
    expect(outcomes.at(-1)?.result).toBe('refused');
    expect(await ask({ ...fast, platform: 'discord' })).toBe('ho');
    expect(await ask(caller)).toBe('ho');
    await clock.advance(1000);
    expect(await ask(fast)).toBe('ho');
  });
});
