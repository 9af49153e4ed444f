import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/command/failure.ts';
import { knownValues } from '../../src/command/known-values.ts';
import { parseLine } from '../../src/command/parse-line.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { english } from '../../src/texts/english.ts';
import { commands, ROOT } from '../support/commands.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

const registry = createRegistry(commands, ROOT);
let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-22T09:00:00Z'));
});
afterAll(() => app.close());

const read = (line: string) => {
  const parsed = parseLine(line, registry, knownValues(app.corpus, Temporal.PlainDate.from('2026-11-22')));
  return parsed.ok ? parsed.value.raw : explain(parsed.failure, english);
};

describe('the value of an option without marks', () => {
  it.each([
    // Dates: as many words as make one.
    ['/quote hegseth since:12 Feb 2025', { words: 'hegseth', since: '12 Feb 2025' }],
    ['/quote since:Feb 2025 hegseth', { words: 'hegseth', since: 'Feb 2025' }],
    ['/quote since:Feb 13, 2025 until:1st March 2025 nato', { words: 'nato', since: 'Feb 13, 2025', until: '1st March 2025' }],
    ['/quote since: 12 Feb 2025', { since: '12 Feb 2025' }],
    ['/quote since:january nato', { words: 'nato', since: 'january' }],
    ['/quote since:2025 may', { words: 'may', since: '2025' }],
    ['/quote since:2025-02 may', { words: 'may', since: '2025-02' }],
    ['/quote since:yesterday trump', { words: 'trump', since: 'yesterday' }],
    ['/quote since:"12 Feb" 2025', { words: '2025', since: '12 Feb' }],
    ['/quote since:30 Feb 2025 nato', { words: 'nato', since: '30 Feb 2025' }],
    ['/quote since:12 nato', { words: 'nato', since: '12' }],
    // Names: as many words as are one.
    ['/quote outlet:The Times hegseth', { words: 'hegseth', outlet: 'The Times' }],
    ['/quote outlet:Business Insider', { outlet: 'Business Insider' }],
    ['/quote outlet:telegraph trump', { words: 'trump', outlet: 'telegraph' }],
    ['/quote topic:transatlantic relations', { topic: 'transatlantic relations' }],
    ['/quote topic:intelligence sharing trump', { words: 'trump', topic: 'intelligence sharing' }],
    ['/quote speaker:Ben Wallace', { speaker: 'Ben Wallace' }],
    ['/quote speaker:Pete Hegseth on nato', { words: 'on nato', speaker: 'Pete Hegseth' }],
    ['/quote speaker:the pentagon chief nato', { words: 'nato', speaker: 'the pentagon chief' }],
    ['/quote speaker:hegseth says nato', { words: 'says nato', speaker: 'hegseth' }],
    ['/quote speaker:Hegsteh NATO', { words: 'NATO', speaker: 'Hegsteh' }],
    ['/quote speaker:Ben "Wallace"', { words: '"Wallace"', speaker: 'Ben' }],
    ['/articles outlet:The Telegraph page:2', { outlet: 'The Telegraph', page: '2' }],
    ['/digest schedule weekdays 8:00 topic:Ukraine war missed:skip', { when: 'weekdays 8:00', topic: 'Ukraine war', missed: 'skip' }],
    ['/digest schedule topic:Pete Hegseth weekdays 8:00', { when: 'weekdays 8:00', topic: 'Pete Hegseth' }],
    ['/digest schedule when:weekdays 8:00 New York', { when: 'weekdays 8:00 New York' }],
    // Nothing that is known: one word, as always.
    ['/quote outlet:guardian trump', { words: 'trump', outlet: 'guardian' }],
  ])('%s', (line, raw) => {
    expect(read(line)).toEqual(raw);
  });

  it('that is a part of a name which is not known is shown in marks', () => {
    expect(read('/quote nato outlet:The Washington Post since:2020')).toBe(
      'I read only “The” as the outlet, and do not know it. A name of several words stands in quotation marks: outlet:"The Washington Post"',
    );
    expect(read('/quote speaker:Xi Jinping')).toContain('speaker:"Xi Jinping"');
  });

  it('is what a refusal recommends', async () => {
    const answer = async (line: string): Promise<string> => plainText(await app.ask(line));
    expect(await answer('/quote hegseth since:13/02/2025')).toContain('13 Feb 2025');
    expect(await answer('/quote hegseth since:13 Feb 2025')).toMatch(/^No quote by Pete Hegseth since 13 Feb 2025/);
    expect(await answer('/quote hegseth since:30 Feb 2025')).toContain('not “30 Feb 2025”.');
  });
});
