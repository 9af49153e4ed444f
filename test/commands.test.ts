import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduleId, topicId } from '../src/model/ids.ts';
import { destination } from '../src/model/schedule.ts';
import { OPERATOR } from '../src/platforms/terminal/operator.ts';
import { chosenLine } from '../src/reply/buttons.ts';
import type { Action, Reply } from '../src/reply/reply.ts';
import { aSchedule } from './support/a-schedule.ts';
import { checkBlockKit } from './support/block-kit.ts';
import { checkDiscord } from './support/discord-rules.ts';
import { expectGolden } from './support/golden.ts';
import { plainText, renderDiscord, renderSlack } from './support/in-english.ts';
import { createManualClock } from './support/manual-clock.ts';
import { openRealApp } from './support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
});
afterAll(() => app.close());

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const plain = async (line: string): Promise<string> => plainText(await app.ask(line));

/** What people ask first; each reply is kept as a golden file and read by a person when it changes. */
const ASKED = {
  'quote-name': '/quote Hegseth',
  'quote-typo': '/quote hegsteh',
  'quote-office': '/quote the pentagon chief',
  'quote-office-since': '/quote defence secretary since:2025',
  'quote-office-then': '/quote UK defence secretary in 2016',
  'quote-name-topic': '/quote Hegseth on nato',
  'quote-words': '/quote five eyes',
  'quote-words-typo': '/quote five eys',
  'quote-named-never-quoted': '/quote Zelensky',
  'quote-nothing': '/quote',
  'quote-nonsense': '/quote xyzzy',
  'quote-none-of-this': '/quote Healey on china',
  'quote-anonymous': '/quote punchy',
  'quote-relayed': '/quote Healey stepping up',
  'quote-page-2': '/quote Hegseth page:2',
  'quote-detail': '/quote five eyes id:business-insider-2020-wallace/q01',
  'quote-citation': '/quote id:the-times-2025-hegseth/q01 cite:all',
  'brief-topic': '/brief transatlantic relations',
  'brief-words': '/brief soleimani',
  'brief-nothing': '/brief',
  'speakers-list': '/speakers',
  'speakers-card': '/speakers Boris Johnson',
  'speakers-ambiguous': '/speakers defence secretary',
  'speakers-unknown': '/speakers Winston Churchill',
  'articles-list': '/articles',
  'articles-none': '/articles football',
  help: '/attache help',
  'help-command': '/attache help quote',
  'digest-list-empty': '/digest list',
  'digest-preview': '/digest preview at:2026-11-23T08:00',
  'digest-preview-person': '/digest preview topic:hegsteh at:2026-11-23T08:00',
  'digest-which-person': '/digest preview topic:"defence secretary"',
} as const;

const actionsIn = ({ blocks }: Reply): readonly Action[] => blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));

/** The lines that an action can run. */
function linesOf(action: Action): readonly string[] {
  if (action.kind === 'visit') return [];
  return action.kind === 'menu' ? action.choices.map(({ adds }) => chosenLine(action.run, adds)) : [action.run];
}

describe('the commands over the real data', () => {
  it.each(Object.entries(ASKED))('%s answers as it should', async (name, line) => {
    expectGolden(`replies/${name}.txt`, `> ${line}\n\n${await plain(line)}`);
  });

  it.each(Object.values(ASKED))('what Slack and Discord would get for “%s” is what they accept', async (line) => {
    const reply = await app.ask(line);
    expect(renderSlack(reply).payloads.flatMap((payload) => checkBlockKit(payload))).toEqual([]);
    expect(renderDiscord(reply).payloads.flatMap((payload) => checkDiscord(payload))).toEqual([]);
  });

  it('finds the same person by name, typo and office', async () => {
    for (const line of ['/quote Hegseth', '/quote hegsteh', '/quote the pentagon chief', '/attache quote Hegseth'])
      expect(await plain(line)).toContain('Pete Hegseth, US Defense Secretary');
    expect(await plain('/quote hegsteh')).toContain('Showing Pete Hegseth; you wrote “hegsteh”.');
  });

  it('shows the office at the date of the quote, not today’s', async () => {
    expect(await plain('/quote UK defence secretary in 2016')).toContain('Michael Fallon, UK Defence Secretary');
    expect(await plain('/quote Wallace')).toContain('Ben Wallace, UK Defence Secretary');
    expect(await plain('/quote Farage bridge')).not.toContain('Member of Parliament');
  });

  it('prints words of two outlets once, with both', async () => {
    const answer = await plain('/quote five eyes');
    expect(answer.match(/Five Eyes \[intelligence/g)).toHaveLength(1);
    expect(answer).toContain('Source: Business Insider');
    expect(answer).toContain('Source: An unnamed outlet');
  });

  it('says that somebody is named but never quoted, and who is', async () => {
    const answer = await plain('/quote Zelensky');
    expect(answer).toContain('Volodymyr Zelensky is named in the articles I hold, but not quoted in any of them.');
    expect(answer).toMatch(/I hold 5 articles/);
  });

  it('does not pass off what stands in an article about China as something that was said about China', async () => {
    const answer = await plain('/quote Healey on china');
    expect(answer).toContain('No quote by John Healey with “china”.');
    expect(answer).toContain('On record: 6 quotes, 12 Feb 2025, The Times.');
  });

  it('shows an anonymous source as such', async () => {
    expect(await plain('/quote punchy')).toContain('Anonymous: the article gives no name.');
  });

  it('every button of every answer works, and pages to the end without repeating a quote', async () => {
    const seen = new Set<string>();
    let line: string | null = '/quote speaker:"Donald Trump"';
    const segments: string[] = [];
    while (line !== null) {
      const reply = await app.ask(line);
      for (const block of reply.blocks) if (block.kind === 'quote') segments.push(block.segments.join('|'));
      const more = reply.blocks
        .flatMap((block) => (block.kind === 'actions' ? block.actions.filter((action) => action.kind === 'run') : []))
        .find(({ label }) => label.startsWith('More'));
      line = more === undefined || seen.has(more.run) ? null : more.run;
      if (line !== null) seen.add(line);
    }
    expect(new Set(segments).size).toBe(segments.length);
    expect(segments.length).toBe(8);
    for (const start of Object.values(ASKED)) {
      for (const block of (await app.ask(start)).blocks) {
        for (const action of block.kind === 'actions' ? block.actions : [])
          for (const line of linesOf(action))
            expect(await plain(line), line).not.toMatch(/There is no command|Something went wrong|must be/);
      }
    }
  });

  it('schedules, lists, pauses, resumes and removes a digest', async () => {
    expect(await plain('/digest schedule weekdays 08:00 Europe/London')).toContain('Mon 23 Nov 2026, 08:00 London');
    expect(await plain('/digest schedule weekdays 08:00 Europe/London')).toContain('already has');
    expect(await plain('/digest schedule "ukraine" mon,thu 18:00 America/New_York')).toContain('Scheduled');
    expect(await plain('/digest list')).toContain('2 digests in this channel');
    expect(await plain('/digest pause')).toContain('Which one?');
    const asked = actionsIn(await app.ask('/digest remove'));
    expect(asked.flatMap(linesOf)).toEqual([
      expect.stringMatching(/^\/digest remove d-\w+$/),
      expect.stringMatching(/^\/digest remove d-/),
    ]);
    const first = (await app.digests.list(OPERATOR.destination)).find(({ schedule }) => schedule.topic === 'transatlantic-relations');
    const id = first?.schedule.id ?? '';
    expect(await plain(`/digest pause ${id}`)).toContain('paused');
    expect(await plain(`/digest resume ${id}`)).toContain('Resumed');
    const removed = await app.ask(`/digest remove ${id}`);
    expect(plainText(removed)).toContain('Removed');
    expect(await plain('/digest list')).toContain('1 digest in this channel');
    expect(await plain('/digest remove')).toContain('Nothing was changed. This channel has one digest');
    expect(await plain('/digest list')).toContain('1 digest in this channel');
    // It was the wrong one: made again as it was.
    const again =
      actionsIn(removed)
        .flatMap(linesOf)
        .find((line) => line.startsWith('/digest schedule')) ?? '';
    expect(await plain(again)).toContain('Scheduled: Transatlantic relations');
    const listed = await app.digests.list(OPERATOR.destination);
    const second = listed.find(({ schedule }) => schedule.topic === first?.schedule.topic);
    expect(second?.schedule.recurrence).toEqual(first?.schedule.recurrence);
    expect(await plain(`/digest remove ${second?.schedule.id}`)).toContain('Removed');
    expect(await plain('/digest remove nothing-like-it')).toContain('nothing-like-it');
    expect(await plain('/digest schedule sometimes')).toMatch(/time/);
    expect(await plain('/digest schedule weekdays 08:00 Europe/Lodnon')).toContain('Europe/London');
    expect(await plain('/digest schedule "the of" daily 8:00')).toContain('“the of” is neither a topic nor a person nor up to 6 words');
  });

  it('takes words for a topic, says what they find, and shows it by that name wherever a topic is shown', async () => {
    const scheduled = await plain('/digest schedule "Ukraine aid" weekdays 17:30 Europe/Brussels');
    expect(scheduled).toContain('Scheduled: “Ukraine aid”');
    expect(scheduled).toContain('These words find 1 article now.');
    expect(await plain('/digest list')).toContain('“Ukraine aid”');
    expect(await plain('/digest preview topic:words:ukraine-aid')).toContain('“Ukraine aid”, Sat 21 Nov 2026');
    expect(await plain('/digest schedule gardening daily 8:00')).toContain('No article held has all of these words yet: gardening.');
    expect(await plain('/digest preview topic:gardening')).toContain('nothing on “Gardening” in the archive');
    // A kept topic, however it is written, comes before words.
    expect(await plain('/digest preview topic:ukrane')).toContain('The war in Ukraine, Sat 21 Nov 2026');
  });

  it('explains editions of this channel only, and says where there is nothing to explain', async () => {
    expect(await plain('/digest why')).toContain('No digest has been due in this channel yet');
    expect(await plain('/digest why abcd1234')).toContain('No edition “abcd1234” is kept for this channel.');
    const direct = { platform: 'discord', destination: null, mayManage: true } as const;
    expect(plainText(await app.handler.dispatch({ form: 'line', line: '/digest why', caller: direct }))).toContain(
      'Digests belong to a channel',
    );
    expect(await app.digests.receipt(OPERATOR.destination, null)).toBeNull();
  });

  it('explains a preview by making it again, in any channel or none, and says when it would be another today', async () => {
    const direct = { platform: 'discord', destination: null, mayManage: true } as const;
    for (const topic of ['ukraine-war', 'words:ukraine-aid']) {
      for (const ask of [app.ask, (line: string) => app.handler.dispatch({ form: 'line', line, caller: direct })]) {
        const preview = await ask(`/digest preview topic:${topic} at:2025-02-14T08:00Z`);
        const code = /Edition ([0-9a-f]{8})\./.exec(plainText(preview))?.[1] ?? 'no code';
        const [why = ''] = actionsIn(preview)
          .flatMap((action) => linesOf(action))
          .filter((line) => line.startsWith('/digest why'));
        expect(why).toBe(`/digest why ${code}/${topic}/2025-02-14T08:00:00Z`);
        const text = plainText(await ask(why));
        expect(text).toContain(`Edition: ${code}`);
        expect(text).toContain('Outcome: A preview; nothing was posted.');
        expect(text).toContain('Story 1 of 1');
        expect(text).not.toContain('has changed since');
        expect(plainText(await ask(why.replace(code, '0badc0de')))).toContain('has changed since that preview');
        const [next] = actionsIn(await ask(why))
          .flatMap((action) => linesOf(action))
          .filter((line) => line.endsWith('page:2'));
        if (next !== undefined) expect(plainText(await ask(next))).toContain('page 2 of');
      }
    }
    expect(await plain('/digest why 0badc0de/no-such-topic/2025-02-14T08:00:00Z')).toContain('is kept for this channel');
    expect(await plain('/digest why 0badc0de/china/2025-02-34T08:00:00Z')).toContain('is kept for this channel');
  });

  it('offers the form for a time that cannot be scheduled with all that was given', async () => {
    const given = '/digest schedule every second tuesday topic:china missed:skip empty:silence';
    expect(actionsIn(await app.ask(given))).toMatchObject([{ kind: 'form', run: given }]);
    const few = '/digest schedule every second tuesday';
    expect(actionsIn(await app.ask(few))).toMatchObject([{ kind: 'form', run: few }]);
  });

  it('refuses to change digests where the person may not, or where there is no channel', async () => {
    const may = { platform: 'discord', destination: null, mayManage: true } as const;
    expect(plainText(await app.handler.dispatch({ form: 'line', line: '/digest schedule daily 8:00', caller: may }))).toContain(
      'Digests belong to a channel',
    );
    const mayNot = { platform: 'discord', destination: OPERATOR.destination, mayManage: false } as const;
    expect(plainText(await app.handler.dispatch({ form: 'line', line: '/digest schedule daily 8:00', caller: mayNot }))).toContain(
      'right to manage',
    );
  });
});

describe('how things stand', () => {
  const suspension = {
    fault: 'permission',
    reason: 'The bot may not post there.',
    remedy: 'Invite it.',
    since: at('2026-11-20T08:00:00Z'),
  } as const;
  const [ours, theirs] = [destination('slack', 'T1', 'C1'), destination('slack', 'T2', 'C2')];

  it('is told in a chat of that channel alone, without the place of the database, and whole to whoever runs the bot', async () => {
    const store = await app.store();
    await store.saveSchedule(aSchedule({ destination: ours, topic: topicId('words:our-merger'), nextSlot: at('2026-11-25T08:00:00Z') }));
    const other = { id: scheduleId('d-bbbbb'), destination: theirs, topic: topicId('words:their-merger') };
    await store.saveSchedule(aSchedule({ ...other, state: 'suspended', suspension, nextSlot: at('2026-11-21T12:00:00Z') }));
    const status = async (where: typeof ours | null): Promise<string> =>
      plainText(
        await app.handler.dispatch({
          form: 'line',
          line: '/attache status',
          caller: { platform: 'slack', destination: where, mayManage: false },
        }),
      );
    const [here, there, nowhere, whole] = [await status(ours), await status(theirs), await status(null), await plain('/attache status')];
    expect(here).toContain('Next digest: “Our merger”, Wed 25 Nov 2026, 08:00 London');
    expect(there).toContain('d-bbbbb, “Their merger”: The bot may not post there. Invite it.');
    expect(whole).toContain('d-bbbbb, “Their merger”: The bot may not post there. Invite it.');
    expect(whole).toContain('Store: :memory:');
    for (const each of [here, nowhere]) expect(each).not.toContain('Their');
    for (const each of [there, nowhere]) expect(each).not.toContain('Our');
    for (const each of [here, there, nowhere]) expect(each).not.toContain(':memory:');
  });
});

describe('the topic of a digest, while it is typed', () => {
  const suggested = (command: string, subcommand: string | null, typed: string): readonly string[] =>
    app.handler.suggest(command, subcommand, 'topic', typed).map(({ value }) => value);

  it('is completed by topics, and then by people', () => {
    expect(suggested('digest', 'schedule', 'pete')).toEqual(['Pete Hegseth']);
    expect(suggested('digest', 'preview', '').indexOf('Pete Hegseth')).toBeGreaterThan(
      suggested('digest', 'preview', '').indexOf('ukraine-war'),
    );
    expect(suggested('quote', null, 'pete')).toEqual([]);
  });
});
