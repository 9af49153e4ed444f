import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf, readForm } from '../../src/command/form.ts';
import { actionPath, actionsOf, exampleLine } from '../../src/command/usage.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { commands } from '../support/commands.ts';
import { type ForeignBot, openForeignBot } from '../support/foreign-bot.ts';
import { isOutside, leavesOf, pseudoTexts } from '../support/pseudo-texts.ts';

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
  /\bEurope\/(?:London|Brussels)\b/g,
  /^(?:speaker|topic):.*$/,
  /“Ukraine aid”/g,
  /^(?:US|GB|us|uk|eu|[0-9a-f]{8}|[0-9a-f]{12})$/,
  /^(?:certain|likely|doubtful|exact|anonymous|unattributed|author|said|address|published)$/,
];

const { texts, pieces } = pseudoTexts(KNOWN);
let bot: ForeignBot;
beforeAll(async () => {
  bot = await openForeignBot(texts);
});
afterAll(() => bot.close());

/** What is said outside the texts; of what went into them, all that the person did not type. */
function outside(reply: Reply, line: string): readonly string[] {
  const typed = line.toLowerCase().replaceAll('"', '');
  const given = [...pieces].filter((piece) => !typed.includes(piece.toLowerCase().replace(/[“”]/g, '')));
  return [...leavesOf(reply).filter((leaf) => isOutside(leaf, KNOWN)), ...given.map((piece) => `given to a text: ${piece}`)];
}

const EXAMPLES = actions.flatMap(({ command, action }) => action.examples.map((example) => exampleLine(command, action, example)));

/** Every sort of answer that there is. */
const LINES = [
  '/quote',
  '/quote Анна Орлова',
  '/quote Анна Орлова page:2',
  '/quote Анна Орлава',
  '/quote госпожа орлова',
  '/quote министр обороны',
  '/quote министр обороны in 2021',
  '/quote министр обороны in 2010',
  '/quote посол in 2020',
  '/quote Соколов',
  '/quote Анна Орлова and Борис Соколов on союз',
  '/quote Анна Орлова and Глеб Соколов on мост',
  '/quote Дина Молчанова',
  '/quote Анна Орлова пошлина',
  '/quote союз',
  '/quote мосты',
  '/quote торговля',
  '/quote союз -зима',
  '/quote not союз',
  '/quote стрелка',
  '/quote мост стрелка снег',
  '/quote пошлина снег',
  '/quote союз since 2025',
  '/quote since:2030',
  '/quote союз since:2025 until:2020',
  '/quote союз 13/02/2025',
  '/quote союз outlet:Вестник',
  '/quote outlet:Весник',
  '/quote outlet:Заря',
  '/quote topic:Заря',
  '/quote speaker:Заря',
  '/quote speaker:"Анна Орлова" Борис Соколов',
  '/quote topic:мосты',
  '/quote topic:trade since:2019 until:2021',
  '/quote мост until:2026-11',
  '/quote id:a0/q1',
  '/quote id:a1/q1',
  '/quote id:a2/q1',
  '/quote id:a3/q1',
  '/quote id:a0/q2',
  '/quote id:a1/q2',
  '/quote id:unnamed/q1',
  '/quote id:undated/q1',
  '/quote id:нет',
  '/quote id:a0/q1 cite:all',
  '/quote id:a0/q2 cite:ap',
  '/quote id:unnamed/q1 cite:chicago',
  '/quote id:undated/q1 cite:plain',
  '/quote cite:ap',
  '/brief',
  '/brief мосты',
  '/brief торговля',
  '/brief мост зима',
  '/brief Анна Орлова',
  '/brief снег',
  '/brief стрелка',
  '/speakers',
  '/speakers Анна Орлова',
  '/speakers Анна Орлава',
  '/speakers Дина Молчанова',
  '/speakers Глеб Соколов',
  '/speakers Соколов',
  '/speakers Заря',
  '/articles',
  '/articles зима',
  '/articles зимо',
  '/articles министр обороны',
  '/articles зима since 2020',
  '/articles стрелка',
  '/attache help',
  '/attache help quote',
  '/attache help digest',
  '/attache help нет',
  '/attache status',
  '',
  '/qoute',
  '/заря',
  '/digest',
  '/digest paus',
  '/digest заря',
  '/quote speaker:a speaker:b',
  '/quote spaker:a',
  '/quote page:a',
  '/quote page:0',
  '/quote since:заря',
  '/quote id:a cite:заря',
  '/digest list a b',
  '/digest schedule',
  `/speakers ${'а'.repeat(200)}`,
];

describe('what people read', () => {
  it.each([...EXAMPLES, ...LINES])('%s: comes from the texts', async (line) => {
    pieces.clear();
    expect(outside(await bot.ask(line), line)).toEqual([]);
  });

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
});
