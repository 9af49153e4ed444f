import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '../../src/command/command-words.ts';
import { plainWords } from '../../src/command/plain-words.ts';
import { destination } from '../../src/model/schedule.ts';
import { commands } from '../support/commands.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-22T09:00:00Z'));
});
afterAll(() => app.close());

const said = async (written: string): Promise<string> => {
  const caller = { platform: 'slack', destination: destination('slack', 'T0123ABCD', 'C0123ABCD'), mayManage: true } as const;
  return plainText(await app.handler.dispatch({ form: 'line', line: plainWords(written, wordsOf(commands)), caller }));
};

it('a digest is made and changed by its topic, said in plain words', async () => {
  expect(await said('schedule the Ukraine digest every weekday at 8:00')).toMatch(/Ukraine/);
  expect(await said('schedule a digest on transatlantic relations for weekdays at 9:00')).toMatch(/Transatlantic relations/);
  expect(await said('pause the Ukraine war digest')).toMatch(/paused/i);
  expect(await said('/digest list')).toMatch(/paused/i);
  expect(await said('resume the digest about ukraine')).not.toMatch(/paused/i);
  expect(await said('pause the China digest')).toMatch(/ukraine/i);
  // Two about one topic: which is asked, and only of those.
  expect(await said('schedule the Ukraine digest daily 17:00')).toMatch(/17:00/);
  const which = await said('cancel the Ukraine digest');
  expect(which).toMatch(/17:00/);
  expect(which).not.toMatch(/9:00|09:00/);
  expect(await said('remove the digest about transatlantic relations')).toMatch(/Transatlantic relations/);
  expect(await said('/digest list')).not.toMatch(/Transatlantic relations/);
});
