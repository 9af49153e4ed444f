import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageQuestion } from '../../src/command/message-question.ts';
import { anyCharacter } from '../support/any-character.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { processorTime } from '../support/processor-time.ts';
import { openRealApp } from '../support/real-app.ts';

const TODAY = Temporal.PlainDate.from('2026-11-21');
let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
});
afterAll(() => app.close());

const asked = (message: string) => messageQuestion(message, app.corpus, TODAY);
const reply = async (text: string): Promise<string> =>
  plainText(await app.handler.dispatch({ form: 'message', text, caller: { platform: 'slack', destination: null, mayManage: false } }));

describe('the question that a message raises', () => {
  it.each([
    ['Did you see that Healey wants Europe to do the heavy lifting now?', { speaker: 'John Healey', words: 'lifting' }],
    ['I wonder what Pete Hegseth makes of all this…', { speaker: 'Pete Hegseth', words: '' }],
    ['Lunch at noon? Ben Wallace will be there, he worries about Huawei.', { speaker: 'Ben Wallace' }],
    ['The Pentagon chief was rude again', { speaker: 'Pete Hegseth' }],
    ['Anything on intelligence sharing?', { topic: 'intelligence-sharing' }],
    ['an illusory goal if you ask me', { words: 'illusory goal' }],
    ['see https://example.org/Wallace and tell me about assumptions', { words: 'assumptions' }],
  ])('%j', (message, question) => {
    expect(asked(message)).toMatchObject(question);
  });

  it('is none where nobody on record is or has said anything of it', () => {
    expect(asked('')).toBeNull();
    expect(asked('🙂🙂')).toBeNull();
    expect(asked('https://example.org/Hegseth')).toBeNull();
    expect(asked('zzyzx qwertz')).toBeNull();
  });

  it('passes over addresses of every kind, and what may be half of one where the message is cut', () => {
    for (const address of [
      'mailto:healey@mod.example',
      '<https://x.example/Healey>',
      '(www.healey.example/Healey)',
      'a@Healey',
      '@Healey@x.example',
    ])
      expect(asked(`${address} assumptions`), address).toMatchObject({ words: 'assumptions' });
    // The cut falls into the last word.
    const filled = `${'zz '.repeat(664)}`;
    expect(asked(`${filled} Healey/${'x'.repeat(100)}@x.example`)).toBeNull();
    expect(asked(`${filled} Healey${'x'.repeat(100)}`)).toBeNull();
    // Addresses take no room from what is read.
    expect(asked(`${'https://example.org/a/long/address '.repeat(200)} Hegseth`)).toMatchObject({ speaker: 'Pete Hegseth' });
  });

  it.each([
    ['addresses without an end', (length: number) => 'a@'.repeat(length / 2)],
    ['addresses with dots', (length: number) => 'a@b.'.repeat(length / 4)],
    ['base64', (length: number) => Buffer.from('lorem ipsum dolor'.repeat(length)).toString('base64').slice(0, length)],
    ['words of one letter', (length: number) => 'a '.repeat(length / 2)],
    ['one word of letters', (length: number) => 'ａ'.repeat(length)],
  ])('takes about twice as long for twice as much: %s', { timeout: 60_000 }, (_what, made) => {
    asked(made(200));
    const [half, whole] = [20_000, 40_000].map((length) => processorTime(() => asked(made(length))));
    expect(whole).toBeLessThan(3 * (half ?? 0) + 50);
    // Of one line, some time for a slow machine: the first two took 40 s once.
    expect(whole).toBeLessThan(1000);
  });

  it('always finds something, whatever the message', { timeout: 30_000 }, () => {
    const word = fc.constantFrom(
      'Hegseth',
      'the',
      'Foreign',
      'Secretary',
      'NATO',
      'war',
      'Trump’s',
      'and',
      'Ukraine',
      'of',
      'said',
      '🙂',
      'zz',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter, maxLength: 300 }),
          fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
        ),
        (message) => {
          const question = asked(message);
          if (question === null) return;
          const { lookedFor, ...query } = question;
          expect(app.corpus.search(query).hits.length).toBeGreaterThan(0);
          expect(lookedFor.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the answer to a message', () => {
  it('says first what was looked for', async () => {
    expect(await reply('Did you hear Healey on the heavy lifting?')).toMatch(
      /^About this message I looked for John Healey, lifting\.\n\n1 quote for/,
    );
  });

  it('or that there is nothing to look for', async () => {
    expect(await reply('zzyzx')).toContain('That message names nobody whom I quote');
  });
});
