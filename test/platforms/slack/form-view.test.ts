import { expect, it } from 'vitest';
import { formView, suggestedOptions } from '../../../src/platforms/slack/form-view.ts';
import { english } from '../../../src/texts/english.ts';

it('a completion is read in the order in which it is written, and hides nothing', () => {
  const [option] = suggestedOptions([{ kind: 'speaker', label: 'Ann\u202egreb\u{e0041} Lee', value: 'ann-lee' }], 'ann-lee', english);
  expect(option).toEqual({ text: { type: 'plain_text', text: 'Anngreb Lee', emoji: false }, value: 'ann-lee' });
});

it('what a field begins with is cut to what Slack takes, and never through a letter', () => {
  const field = { name: 'words', label: 'Words', hint: '', kind: 'text', required: false, maxLength: 100, choices: [] } as const;
  const form = {
    line: '/quote',
    command: 'quote',
    subcommand: null,
    title: '/quote',
    fields: [{ ...field, value: `a${'😀'.repeat(80)}` }],
  };
  const [block] = formView(form, '', english).blocks;
  expect(block).toMatchObject({ element: { type: 'plain_text_input', initial_value: `a${'😀'.repeat(49)}` } });
});
