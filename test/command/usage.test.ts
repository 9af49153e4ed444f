import { expect, it } from 'vitest';
import { parseOptions } from '../../src/command/parse-options.ts';
import { actionsOf, exampleLine, shownLine, usageOf } from '../../src/command/usage.ts';
import { OPERATOR } from '../../src/platforms/terminal/operator.ts';
import { commands } from '../support/commands.ts';

const TODAY = Temporal.PlainDate.from('2026-11-21');
const every = commands.flatMap((command) => actionsOf(command).map((action) => ({ command, action })));
const called = (name: string) => {
  const found = every.find(({ command, action }) => command.name === name || `${command.name} ${action.name}` === name);
  if (found === undefined) throw new RangeError(name);
  return found;
};

it.each([
  ['quote', '"ben wallace" since:2020', '/quote words:"ben wallace" since:2020'],
  ['quote', 'speaker:"Ben Wallace" until:2020', '/quote speaker:Ben Wallace until:2020'],
  ['quote', '', '/quote'],
  ['attache help', 'quote', '/attache help command:quote'],
  ['digest schedule', '"Ukraine aid" weekdays 17:30', '/digest schedule when:"Ukraine aid" weekdays 17:30'],
])('%s %s, where each option is a field of its own', (name, example, shown) => {
  const { command, action } = called(name);
  expect(exampleLine(command, action, example, 'fields')).toBe(shown);
});

it.each([
  ['/digest schedule weekdays 08:00 Europe/London', '/digest schedule when:weekdays 08:00 Europe/London'],
  ['/quote hegseth since:2025', '/quote words:hegseth since:2025'],
  ['/digest list', '/digest list'],
])('%s is shown as it is given where somebody asks', (line, fields) => {
  const shown = (platform: 'discord' | 'slack'): string => shownLine(line, { caller: { ...OPERATOR, platform }, commands });
  expect([shown('slack'), shown('discord')]).toEqual([line, fields]);
});

it('names the text option too, where each is a field of its own', () => {
  const { command, action } = called('articles');
  expect(usageOf(command, action, 'line')).toMatch(/^\/articles \[<words>\]/);
  expect(usageOf(command, action, 'fields')).toMatch(/^\/articles \[words:<text>\]/);
});

it('every example can be filled in as it is shown', () => {
  for (const { command, action } of every) {
    const names = Object.keys(action.options);
    const mark = names.length === 0 ? /$^/ : new RegExp(` (${names.join('|')}):`, 'g');
    for (const example of action.examples) {
      const line = exampleLine(command, action, example, 'fields');
      const [, ...parts] = line.split(mark);
      const raw = Object.fromEntries(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])));
      expect(parseOptions(action, raw, TODAY), line).toMatchObject({ ok: true });
      expect(example === '' || Object.keys(raw).length > 0, line).toBe(true);
    }
  }
});
