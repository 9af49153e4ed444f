import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId, topicId } from '../../src/model/ids.ts';
import { reconcile } from '../../src/schedule/reconcile.ts';
import type { ScheduleFile } from '../../src/schedule/schedule-file.ts';
import { parseScheduleFile, showScheduleProblem } from '../../src/schedule/schedule-file.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';

const read = (text: string): ScheduleFile =>
  parseScheduleFile({
    text,
    file: 'schedules.yaml',
    zone: 'Europe/London',
    topics: new Set([topicId('transatlantic-relations'), topicId('ukraine')]),
  });
const problems = (text: string): readonly string[] => read(text).problems.map(showScheduleProblem);

const GOOD = `
- channel: discord:123/456
  topic: transatlantic-relations
  when: weekdays 08:00
- channel: slack:T1/C2
  topic: ukraine
  when: every friday 17:30
  zone: America/New_York
  missed: skip
  when-empty: silence
`;

describe('the schedule file', () => {
  it('is read into schedules', () => {
    const { schedules } = read(GOOD);
    expect(problems(GOOD)).toEqual([]);
    expect(schedules.map(({ recurrence, id: _, ...rest }) => ({ ...rest, when: english.recurrences.shown(recurrence) }))).toEqual([
      {
        destination: 'discord:123/456',
        topic: 'transatlantic-relations',
        missed: 'once',
        whenEmpty: 'archive',
        when: 'weekdays 08:00 Europe/London',
      },
      { destination: 'slack:T1/C2', topic: 'ukraine', missed: 'skip', whenEmpty: 'silence', when: 'every Friday 17:30 America/New_York' },
    ]);
    expect(schedules.every((each) => /^f-\w{8}$/.test(each.id))).toBe(true);
  });

  it('may be empty', () => {
    expect(read('')).toEqual({ schedules: [], problems: [] });
    expect(read('# nothing yet\n')).toEqual({ schedules: [], problems: [] });
  });

  it('takes words for a topic as one would write them, capitals and all', () => {
    for (const [wrote, id] of [
      ['words:EU AI Act', 'words:a:eu-a:ai-c:act'],
      ['words:Ukraine-aid', 'words:ukraine-aid'],
      ['person:pete-hegseth', 'person:pete-hegseth'],
      ['person:Pete Hegseth', 'person:pete-hegseth'],
    ] as const)
      expect(read(GOOD.replace('topic: ukraine', `topic: ${wrote}`)).schedules.map(({ topic }) => topic)).toContain(id);
    expect(problems(GOOD.replace('topic: ukraine', 'topic: "words: the"'))).toEqual([]);
    expect(problems(GOOD.replace('topic: ukraine', 'topic: "words:"'))).toEqual([expect.stringContaining('For words of your own write')]);
  });

  it('takes words for a topic, written as an id', () => {
    const { schedules, problems } = read(GOOD.replace('topic: ukraine', 'topic: words:ukraine-aid'));
    expect(problems).toEqual([]);
    expect(schedules.map(({ topic }) => topic)).toContain('words:ukraine-aid');
  });

  it.each([
    ['a time', GOOD.replace('weekdays 08:00', 'weekdays 25:00'), 'schedules.yaml:4 [0].when: "25:00" is no time of day'],
    [
      'a zone',
      GOOD.replace('America/New_York', 'America/Nwe_York'),
      'schedules.yaml:8 [1].zone: There is no time zone "America/Nwe_York"; did you mean America/New_York?',
    ],
    ['a channel', GOOD.replace('discord:123/456', '"#general"'), 'schedules.yaml:2 [0].channel: "#general" is no channel'],
    ['a topic', GOOD.replace('ukraine', 'ukrain'), 'schedules.yaml:6 [1].topic: There is no topic "ukrain"; did you mean ukraine?'],
    ['a policy', GOOD.replace('missed: skip', 'missed: never'), 'schedules.yaml:9 [1].missed: This is one of once, skip.'],
    ['a field that is no field', GOOD.replace('when-empty', 'when_empty'), 'schedules.yaml:10 [1].when_empty: There is no such field'],
    [
      'a field that is missing',
      GOOD.replace('  topic: ukraine\n', ''),
      'schedules.yaml:5 [1].topic: This is missing, or no text; a value that looks like a number needs quotes.',
    ],
    [
      'two zones',
      GOOD.replace('17:30', '17:30 Berlin'),
      'schedules.yaml:8 [1].zone: The time names Europe/Berlin and the zone America/New_York',
    ],
  ])('names file, line and field of a fault in %s, and keeps the other entry', (_, text, expected) => {
    expect(problems(text)).toEqual([expect.stringContaining(expected)]);
    expect(read(text).schedules).toHaveLength(1);
  });

  it('refuses what is no list, or no YAML, in a sentence', () => {
    expect(problems('channel: x')).toEqual([expect.stringContaining('schedules.yaml:1: The schedule file is a list')]);
    expect(problems('- channel: "x\n  when: y')).toEqual([expect.stringMatching(/^schedules\.yaml:\d+: This is not YAML/)]);
    expect(problems('- just words')).toEqual([expect.stringContaining('schedules.yaml:1 [0]: An entry has fields')]);
  });

  it('refuses the same digest twice, but takes two times for one topic', () => {
    const entry = (when: string): string => `- channel: discord:1/2\n  topic: ukraine\n  when: ${when}\n`;
    expect(problems(entry('daily 8:00') + entry('daily 8am'))).toEqual([
      expect.stringContaining('schedules.yaml:6 [1].when: The same digest'),
    ]);
    const two = read(entry('daily 8:00') + entry('daily 18:00'));
    expect(new Set(two.schedules.map((each) => each.id)).size).toBe(2);
  });
});

describe('keeping the store in step with the schedule file', () => {
  const now = Temporal.Instant.from('2026-10-30T12:00:00Z');
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
  });
  afterEach(async () => {
    await store.close();
  });

  it('adds what is new, with its next run', async () => {
    expect((await reconcile(store, read(GOOD), now)).added).toHaveLength(2);
    expect((await store.schedules()).map((each) => [each.origin, each.nextSlot?.toString()]).sort()).toEqual([
      ['file', '2026-10-30T21:30:00Z'],
      ['file', '2026-11-02T08:00:00Z'],
    ]);
  });

  it('changes nothing when nothing has changed, a slot that is due included', async () => {
    await reconcile(store, read(GOOD), now);
    const before = await store.schedules();
    expect(await reconcile(store, read(GOOD), now.add({ hours: 24 * 7 }))).toEqual({ added: [], changed: [], removed: [] });
    expect(await store.schedules()).toEqual(before);
  });

  it('moves a schedule whose time has changed, under the same id, and keeps a paused one paused', async () => {
    await reconcile(store, read(GOOD), now);
    const [first, second] = read(GOOD).schedules;
    const paused = second && (await store.schedule(second.id));
    if (!first || !paused) throw new Error('two schedules are expected');
    await store.saveSchedule({ ...paused, state: 'paused', nextSlot: null });
    const changed = GOOD.replace('weekdays 08:00', 'weekdays 09:00').replace('17:30', '18:30');
    expect((await reconcile(store, read(changed), now)).changed).toEqual([first.id, paused.id]);
    const moved = await store.schedule(first.id);
    expect([moved?.createdAt, moved?.nextSlot]).toEqual([now, Temporal.Instant.from('2026-11-02T09:00:00Z')]);
    expect(await store.schedule(paused.id)).toMatchObject({ state: 'paused', nextSlot: null });
  });

  it('removes what the file no longer holds, but never what was made in chat', async () => {
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaaa') }));
    await reconcile(store, read(GOOD), now);
    expect((await reconcile(store, read(''), now)).removed).toHaveLength(2);
    expect((await store.schedules()).map((each) => each.id)).toEqual(['d-aaaaa']);
  });

  it('removes nothing while the file has a fault', async () => {
    await reconcile(store, read(GOOD), now);
    expect((await reconcile(store, read(GOOD.replace('17:30', '25:30')), now)).removed).toEqual([]);
    expect((await reconcile(store, read('- "'), now)).removed).toEqual([]);
    expect(await store.schedules()).toHaveLength(2);
  });
});
