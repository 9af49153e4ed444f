import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageQuestion } from '../../src/command/message-question.ts';
import { anyCharacter } from '../support/any-character.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
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
