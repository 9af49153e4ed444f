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
    people: { follows: (topic) => topic === 'person:pete-hegseth', ids: ['pete-hegseth', 'john-healey'] },
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
    expect(
      schedules.map(({ recurrence, id: _, entry: __, ...rest }) => ({ ...rest, when: english.recurrences.shown(recurrence) })),
    ).toEqual([
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

  it('names an entry that follows nobody who is held, and who was meant', () => {
    const following = (name: string) => problems(GOOD.replace('topic: ukraine', `topic: person:${name}`));
    expect(following('Pete Hegseth')).toEqual([]);
    expect(following('Peet Hegset')).toEqual([
      'schedules.yaml:6 [1].topic: Nobody who is held is called "Peet Hegset"; did you mean person:pete-hegseth?',
    ]);
    expect(following('Nobody Atall')).toEqual([expect.stringContaining('/speakers lists who is.')]);
    expect(read(GOOD.replace('topic: ukraine', 'topic: person:Peet Hegset')).schedules).toHaveLength(1);
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
    const nothing = { added: [], changed: [], removed: [], problems: [] };
    expect(await reconcile(store, read(GOOD), now.add({ hours: 24 * 7 }))).toEqual(nothing);
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

  describe('where one channel has a topic several times', () => {
    const entry = (when: string): string => `- channel: discord:1/2\n  topic: ukraine\n  when: ${when}\n`;
    const restart = (...whens: readonly string[]) => reconcile(store, read(whens.map(entry).join('')), now);
    const kept = async () =>
      (await store.schedules()).map(({ recurrence, state }) => `${english.recurrences.shown(recurrence)} ${state}`).toSorted();
    const at = (when: string, state = 'active') => `${when} Europe/London ${state}`;
    const held = async (when: string) => {
      const found = (await store.schedules()).find(({ recurrence }) => english.recurrences.shown(recurrence).startsWith(when));
      if (found === undefined) throw new Error(`nothing is held at ${when}`);
      return found;
    };
    const pause = async (when: string) => store.saveSchedule({ ...(await held(when)), state: 'paused', nextSlot: null });

    it('changes nothing while one entry has a slip', async () => {
      await restart('daily 08:00', 'daily 17:00');
      const before = await store.schedules();
      expect(await restart('daily 0800', 'daily 17:00')).toMatchObject({ added: [], changed: [], removed: [] });
      expect(await store.schedules()).toEqual(before);
    });

    it('moves the one whose time changed while the entry before it has a slip, whatever the slip is', async () => {
      await restart('daily 08:00', 'daily 17:00');
      const { id } = await held('daily 17:00');
      expect(await restart('daily 0800', 'daily 18:00')).toMatchObject({ added: [], changed: [id], removed: [] });
      const slip = `${entry('daily 08:00').replace('discord:1/2', '"#news"')}${entry('daily 19:00')}`;
      expect(await reconcile(store, read(slip), now)).toMatchObject({ added: [], changed: [id], removed: [] });
      expect(await kept()).toEqual([at('daily 08:00'), at('daily 19:00')]);
    });

    it('leaves the others as they are when one is taken out, a paused one too', async () => {
      await restart('daily 08:00', 'daily 12:00', 'daily 17:00');
      await pause('daily 08:00');
      const [noon, evening] = [await held('daily 12:00'), await held('daily 17:00')];
      expect((await restart('daily 12:00', 'daily 17:00')).changed).toEqual([]);
      expect(await store.schedules()).toEqual([noon, evening]);
    });

    it('adds one beside those that stay, and pauses nothing that nobody paused', async () => {
      await restart('daily 08:00', 'daily 17:00');
      await pause('daily 08:00');
      expect(await restart('daily 17:00', 'daily 19:00')).toMatchObject({ added: [expect.anything()], changed: [] });
      expect(await kept()).toEqual([at('daily 17:00'), at('daily 19:00')]);
      expect((await restart('daily 12:00', 'daily 17:00', 'daily 19:00', 'daily 20:00')).added).toHaveLength(2);
      expect(await kept()).toEqual([at('daily 12:00'), at('daily 17:00'), at('daily 19:00'), at('daily 20:00')]);
    });

    it('keeps the history of one that got another time and another place', async () => {
      await restart('daily 08:00', 'daily 17:00');
      const { id } = await held('daily 08:00');
      expect(await restart('daily 17:00', 'daily 09:00')).toEqual({ added: [], changed: [id], removed: [], problems: [] });
      expect(await kept()).toEqual([at('daily 09:00'), at('daily 17:00')]);
    });
  });

  it('leaves out what was made in the same channel already, and says so', async () => {
    const [wanted] = read(GOOD).schedules;
    if (wanted === undefined) throw new Error('a schedule is expected');
    const { destination, topic, recurrence } = wanted;
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaaa'), destination, topic, recurrence }));
    const { added, problems } = await reconcile(store, read(GOOD), now);
    expect(added).toHaveLength(1);
    expect(problems.map(showScheduleProblem)).toEqual([
      expect.stringMatching(/^schedules\.yaml:4 \[0\]\.when: The same digest was made in the channel already \(d-aaaaa\)/),
    ]);
    expect((await store.schedules()).map(({ destination }) => destination).toSorted()).toEqual(['discord:123/456', 'slack:T1/C2']);
    expect((await reconcile(store, read(GOOD.split('- channel: slack')[0] ?? ''), now)).removed).toEqual([]);
  });
});
