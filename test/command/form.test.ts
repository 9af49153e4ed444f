import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, formOf, readForm } from '../../src/command/form.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { actionPath, actionsOf } from '../../src/command/usage.ts';
import { english } from '../../src/texts/english.ts';
import { anyCharacter } from '../support/any-character.ts';
import { commands, ROOT } from '../support/commands.ts';

const REGISTRY = createRegistry(commands, ROOT);
const TODAY = Temporal.PlainDate.from('2026-11-21');
/** What a Discord modal has room for, and what a Slack view has. */
const DISCORD = { fields: 5, title: 45, label: 45, hint: 100 };
const SLACK = { fields: 90, title: 24, label: 150, hint: 150 };

function form(line: string, room = DISCORD): Form {
  const made = formOf(line, REGISTRY, room, english);
  if (made === null) throw new Error(`no form for ${line}`);
  return made;
}
const names = ({ fields }: Form): readonly string[] => fields.map(({ name }) => name);
const read = (line: string, values: Readonly<Record<string, string>>) => readForm(line, values, REGISTRY, TODAY, english);

describe('a form', () => {
  it('asks for the options of the command, the five most useful where there is no more room', () => {
    expect(names(form('/quote'))).toEqual(['words', 'speaker', 'topic', 'outlet', 'since']);
    expect(names(form('/quote', SLACK))).toEqual(['words', 'speaker', 'topic', 'outlet', 'since', 'until']);
    expect(names(form('/digest schedule'))).toEqual(['when', 'topic', 'missed', 'empty']);
  });

  it('keeps room for what the line gives, and fills it in', () => {
    const made = form('/quote hegseth until:2025');
    expect(names(made)).toEqual(['words', 'speaker', 'topic', 'outlet', 'until']);
    expect(made.fields.map(({ value }) => value)).toEqual(['hegseth', '', '', '', '2025']);
  });

  it('says what each field takes', () => {
    const [when, topic, missed] = form('/digest schedule').fields;
    expect(when).toMatchObject({ kind: 'text', required: true, maxLength: 200, label: 'When' });
    expect(topic).toMatchObject({ kind: 'suggest', required: false });
    expect(missed).toMatchObject({ kind: 'choice', choices: ['once', 'skip'] });
  });

  it('fits its platform, for every command', () => {
    for (const room of [DISCORD, SLACK])
      for (const command of commands)
        for (const action of actionsOf(command)) {
          const made = formOf(actionPath(command, action), REGISTRY, room, english);
          const asked = Object.values(action.options).filter((option) => option.form !== false);
          expect(made === null).toBe(asked.length === 0);
          if (made === null) continue;
          expect(made.title.length).toBeLessThanOrEqual(room.title);
          expect(made.fields.length).toBe(Math.min(asked.length, room.fields));
          for (const field of made.fields) {
            expect(field.label.length).toBeLessThanOrEqual(room.label);
            expect(field.hint.length).toBeLessThanOrEqual(room.hint);
          }
        }
  });

  it('is there also for a line that could not be read, and for no line that names no command', () => {
    expect(names(form('/quote speaker:a speaker:b'))).toContain('words');
    expect(names(form('/digest schedule spaker:x')).length).toBeGreaterThan(0);
    expect(formOf('/nothing', REGISTRY, DISCORD, english)).toBeNull();
    expect(formOf('', REGISTRY, DISCORD, english)).toBeNull();
    expect(formOf('/digest', REGISTRY, DISCORD, english)).toBeNull();
    expect(formOf('/digest list', REGISTRY, DISCORD, english)).toBeNull();
  });
});

describe('a form that was filled in', () => {
  it('is the invocation that it describes, with what had no room in it, and without the page of the question before', () => {
    expect(read('/quote old until:2025 page:3', { words: 'hegseth', speaker: '', since: '2024' })).toEqual({
      ok: true,
      value: { command: 'quote', subcommand: null, options: { words: 'hegseth', since: '2024', until: '2025' } },
    });
  });

  it('says what is wrong with each field, and only with those', () => {
    const answer = read('/digest schedule', { when: '', missed: 'never', empty: 'silence' });
    expect(answer).toEqual({
      ok: false,
      failure: { when: 'The option when is missing.', missed: expect.stringContaining('must be one of once, skip') },
    });
    expect(read('/quote since:nonsense', { words: 'x' })).toMatchObject({ ok: true });
    expect(read('/quote', { since: '13/02/2025' })).toMatchObject({ failure: { since: expect.stringContaining('must be a date') } });
  });

  it('ignores fields that the command does not have', () => {
    expect(read('/quote', { words: 'x', constructor: 'y', __proto__: 'z' })).toMatchObject({ value: { options: { words: 'x' } } });
  });

  it('gives back what was typed, whatever it was, or one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 350 }), (typed) => {
        const answer = read('/quote', { words: typed });
        if (answer?.ok === true) expect(answer.value.options.words ?? '').toBe(typed.trim());
        else expect(answer).toMatchObject({ failure: { words: 'Words is too long; 300 characters at most.' } });
      }),
    );
  });
});
