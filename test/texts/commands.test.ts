import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeParts } from '../../src/brief/home-page.ts';
import { speakerReply } from '../../src/brief/speaker-reply.ts';
import { askNext, statusReply } from '../../src/brief/status-reply.ts';
import { defineCommand } from '../../src/command/command.ts';
import { createDispatch } from '../../src/command/dispatch.ts';
import { formOf, readForm } from '../../src/command/form.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { actionPath, actionsOf, exampleLine } from '../../src/command/usage.ts';
import { greeting } from '../../src/greeting.ts';
import type { KeptEdition } from '../../src/model/edition-receipt.ts';
import { AttacheError } from '../../src/model/errors.ts';
import { articleId, occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { commands } from '../support/commands.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import { LINES, RARE_LINES } from '../support/every-answer.ts';
import { type ForeignBot, openForeignBot } from '../support/foreign-bot.ts';
import { FOREIGN_RARITIES } from '../support/foreign-rarities.ts';
import { isOutside, leavesOf, pseudoTexts } from '../support/pseudo-texts.ts';
import { watchTexts } from '../support/watched-texts.ts';

const actions = commands.flatMap((command) => actionsOf(command).map((action) => ({ command, action })));
const typedNames = actions.flatMap(({ command, action }) => [
  command.name,
  action.name,
  ...Object.entries(action.options).flatMap(([name, option]) => [name, ...(option.kind === 'choice' ? option.choices : [])]),
]);
/** No sentences: what people type, alone or as a question; ids, zones, and codes that are also words of English. */
const KNOWN = [
  new RegExp(`^\\/?(?:${typedNames.join('|')}):?$`),
  /\bd-[a-z0-9]{5}\b|\b[a-z0-9]+\/q\d\b|\btransatlantic-relations\b/g,
  /\bEurope\/(?:London|Brussels)\b|\bThe Times\b/g,
  /^(?:speaker|topic):.*$/,
  /“Ukraine aid”|“Hegseth”/g,
  /^(?:US|GB|us|uk|eu|[0-9a-f]{8}|[0-9a-f]{12})$/,
  /^(?:certain|likely|doubtful|exact|anonymous|unattributed|author|said|address|published)$/,
];

const { texts: pseudo, pieces } = pseudoTexts(KNOWN);
const { texts, unasked } = watchTexts(pseudo);
let bot: ForeignBot;
let rare: ForeignBot;
let empty: ForeignBot;
beforeAll(async () => {
  bot = await openForeignBot(texts);
  rare = await openForeignBot(texts, FOREIGN_RARITIES);
  empty = await openForeignBot(texts, { articles: [], quotes: [], speakers: [], topics: [] });
});
afterAll(() => Promise.all([bot, rare, empty].map((each) => each.close())));

/** What is said outside the texts; of what went into them, all that the person did not type. */
function outside(reply: Reply, line: string): readonly string[] {
  const typed = line.toLowerCase().replaceAll('"', '');
  const given = [...pieces].filter((piece) => !typed.includes(piece.toLowerCase().replace(/[“”]/g, '')));
  return [...leavesOf(reply).filter((leaf) => isOutside(leaf, KNOWN)), ...given.map((piece) => `given to a text: ${piece}`)];
}

const EXAMPLES = actions.flatMap(({ command, action }) => action.examples.map((example) => exampleLine(command, action, example)));

const told = { article: articleId('a0'), title: 'Мост', outlet: 'Вестник', score: 1, terms: [], fate: 'shown', rule: '' } as const;
const at = Temporal.Instant.from('2026-11-20T08:00:00Z');
/** More articles than the page of a workspace shows. */
const DELIVERED: KeptEdition = {
  occurrence: {
    id: occurrenceId('o-1'),
    schedule: scheduleId('d-aaaaa'),
    slot: at,
    state: 'delivered',
    claimedAt: at,
    finishedAt: at,
    reason: null,
    utterances: [],
    parts: null,
    messages: ['1'],
    fingerprint: 'abcd1234',
  },
  zone: 'Europe/London',
  receipt: aReceipt({ title: 'Союз', articles: Array.from({ length: 7 }, () => told) }),
  events: [],
};

describe('what people read', () => {
  it.each([...EXAMPLES, ...LINES])('%s: comes from the texts', async (line) => {
    pieces.clear();
    expect(outside(await bot.ask(line), line)).toEqual([]);
  });

  it.each(RARE_LINES)('%s: comes from the texts, over other news', async (line) => {
    pieces.clear();
    expect(outside(await rare.ask(line), line)).toEqual([]);
  });

  it.each(['/quote', '/quote снег', '/speakers', '/articles', '/brief', '/brief снег', '/attache status'])(
    '%s: and over none',
    async (line) => {
      pieces.clear();
      expect(outside(await empty.ask(line), line)).toEqual([]);
    },
  );

  it('is from the texts for messages, for who asks too fast, and when something breaks', async () => {
    for (const text of ['Госпожа Орлова и Союз и мосты', 'ничего такого здесь']) {
      pieces.clear();
      const caller = { platform: 'slack', destination: null, mayManage: false } as const;
      expect(outside(await bot.dispatch({ form: 'message', text, caller }), text)).toEqual([]);
    }
    const caller = { person: 'u1' } as const;
    const replies: Reply[] = [];
    for (let at = 0; at < 11; at += 1) replies.push(await bot.ask('/quote снег', caller));
    for (const reply of replies) expect(outside(reply, '/quote снег')).toEqual([]);
    expect(JSON.stringify(replies.at(-1))).not.toBe(JSON.stringify(replies[0]));
  });

  it('is from the texts when something breaks', async () => {
    const failing = (name: string, error: Error) =>
      defineCommand({
        name,
        summary: '.',
        options: {},
        examples: [''],
        run: () => {
          throw error;
        },
      });
    const list = [
      failing('away', new AttacheError('store-unavailable', 'x')),
      failing('newer', new AttacheError('store-newer', 'x')),
      failing('broken', new Error('x')),
    ];
    const { clock } = bot.context;
    const registry = createRegistry(list, 'away');
    const dispatch = createDispatch({ registry, clock, zone: 'Europe/London', texts, context: () => bot.context, report: () => {} });
    for (const { name } of list) {
      const said = leavesOf(await dispatch({ form: 'line', line: `/${name}`, caller: bot.context.caller }));
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((leaf) => isOutside(leaf))).toEqual([]);
    }
  });

  it('is from the texts on the page of a workspace, in how things stand, and in what the console says first', async () => {
    const { corpus, clock, digests, health } = bot.context;
    const where = (at: number) => destination('slack', 'T1', `C${at}`);
    const schedules = Array.from({ length: 12 }, (_, at) => ({ destination: where(at) }));
    const away = () => Promise.reject(new AttacheError('store-unavailable', 'x'));
    const suspension = { fault: 'permission', reason: 'Нельзя.', remedy: 'Пригласите.', since: clock.now() } as const;
    const standing = { corpus, isOperator: true, now: clock.now(), zone: 'Europe/London' };
    const platforms = [{ name: ':', state: 'Готово.' }];
    const pages = [
      await homeParts({ corpus, digests, texts, schedules: [] }),
      await homeParts({ corpus, digests, texts, schedules }),
      await homeParts({ corpus, digests: { list: async () => [], delivered: async () => DELIVERED }, texts, schedules }),
      speakerReply({ kind: 'several', speakers: corpus.speakers, wrote: 'они' }, corpus, texts),
      statusReply({ ...standing, health: { ...health(), platforms }, next: await askNext({ next: away }, null), suspended: [] }, texts),
      statusReply({ ...standing, health: health(), next: 'elsewhere', suspended: [] }, texts),
      statusReply(
        { ...standing, health: health(), next: null, suspended: [aSchedule({ state: 'suspended', suspension }), aSchedule()] },
        texts,
      ),
      await greeting({ ...bot.context, texts }, { warnings: [] }),
    ];
    pieces.clear();
    for (const page of pages) expect(leavesOf(page).filter((leaf) => isOutside(leaf, KNOWN))).toEqual([]);
    expect([...pieces]).toEqual([]);
  });

  it('is from the texts in forms, and in what is wrong with them', () => {
    const room = { fields: 25, title: 100, label: 100, hint: 100 };
    for (const { command, action } of actions) {
      const form = formOf(actionPath(command, action), bot.registry, room, texts);
      for (const { label, hint } of form?.fields ?? []) expect([label, hint].filter((said) => isOutside(said))).toEqual([]);
    }
    const read = readForm(
      '/quote',
      { since: 'заря', page: 'а' },
      bot.registry,
      bot.context.clock.now().toZonedDateTimeISO('UTC').toPlainDate(),
      texts,
    );
    const said = read === null || read.ok ? [] : Object.values(read.failure);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((sentence) => isOutside(sentence))).toEqual([]);
  });

  it('was every text of these areas at least once', () => {
    const areas = ['answers', 'nothing', 'speakers', 'articles', 'briefs', 'status', 'commands', 'help', 'forms', 'failures'] as const;
    expect(unasked(...areas, 'understood', 'details', 'citations', 'quotes', 'sources', 'holdings', 'words', 'dates', 'buttons')).toEqual(
      [],
    );
  });
});
