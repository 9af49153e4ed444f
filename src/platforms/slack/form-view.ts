import type { types } from '@slack/bolt';
import type { FieldErrors, Form, FormField, FormRoom } from '../../command/form.ts';
import type { Suggestion } from '../../search/corpus.ts';
import type { Texts } from '../../texts/texts.ts';
import { SLACK_LIMITS } from './limits.ts';
import { plainText } from './view-place.ts';

/** What a modal of Slack has room for; hints stay short enough for a phone. */
export const FORM_ROOM: FormRoom = { fields: 12, title: SLACK_LIMITS.viewTitle, label: 100, hint: 150 };

/** What our forms are called, and how their fields and completions begin. */
export const FORM_CALLBACK = 'attache-form';
const FIELD = 'field:';
export const SUGGEST_ACTION = /^attache-suggest:([a-z-]{1,32}):([a-z-]{0,32})$/;
const INPUT_ACTION = 'attache-input';

type Modal = types.ModalView;

/** A form as a modal. */
export function formView(form: Form, metadata: string, texts: Texts): Modal {
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    title: plainText(form.title, SLACK_LIMITS.viewTitle),
    submit: plainText(texts.controls.submit, SLACK_LIMITS.viewTitle),
    close: plainText(texts.controls.cancel, SLACK_LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: `${FIELD}${field.name}`,
      optional: !field.required,
      label: plainText(field.label, SLACK_LIMITS.inputLabel),
      ...(field.hint === '' ? {} : { hint: plainText(field.hint, SLACK_LIMITS.inputLabel) }),
      element: elementOf(field, form, texts),
    })),
  };
}

function elementOf(field: FormField, { command, subcommand }: Form, { controls }: Texts): types.InputBlock['element'] {
  switch (field.kind) {
    case 'choice': {
      const options = field.choices.slice(0, SLACK_LIMITS.options).map(optionOf);
      const initial = options.find(({ value }) => value === field.value);
      return { type: 'static_select', action_id: INPUT_ACTION, options, ...(initial === undefined ? {} : { initial_option: initial }) };
    }
    case 'suggest':
      // What is too long for an option can still be typed.
      if (field.value.length > SLACK_LIMITS.optionValue) return typed(field);
      return {
        type: 'external_select',
        action_id: `attache-suggest:${command}:${subcommand ?? ''}`,
        min_query_length: 1,
        placeholder: plainText(controls.typeToFind, SLACK_LIMITS.placeholder),
        ...(field.value === '' ? {} : { initial_option: optionOf(field.value) }),
      };
    case 'text':
      return typed(field);
    default:
      return field.kind satisfies never;
  }
}

const optionOf = (value: string): types.PlainTextOption => ({ text: plainText(value, SLACK_LIMITS.optionText), value });

function typed({ value, maxLength }: FormField): types.PlainTextInput {
  const limit = Math.min(maxLength, SLACK_LIMITS.inputLength);
  // Never through the middle of a letter: Slack would refuse the form.
  const initial = value.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return { type: 'plain_text_input', action_id: INPUT_ACTION, max_length: limit, ...(initial === '' ? {} : { initial_value: initial }) };
}

/** What may be chosen while `wrote` stands in the field: what is known, best first, and last what was written, for words that nobody knows. */
export function suggestedOptions(known: readonly Suggestion[], wrote: string, { controls }: Texts): types.PlainTextOption[] {
  const fitting = known.filter(({ value }) => value !== '' && value.length <= SLACK_LIMITS.optionValue);
  const options = fitting.map(({ label, value }) => ({ text: plainText(label, SLACK_LIMITS.optionText), value }));
  const own = wrote.trim();
  const isNew = own !== '' && own.length <= SLACK_LIMITS.optionValue && fitting.every(({ value }) => value !== own);
  return [
    ...new Map(
      [...options, ...(isNew ? [{ text: plainText(controls.asTyped(own), SLACK_LIMITS.optionText), value: own }] : [])].map((each) => [
        each.value,
        each,
      ]),
    ).values(),
  ].slice(0, SLACK_LIMITS.options);
}

/** A view's state, as Slack sends it. */
export type FilledState = Readonly<
  Record<string, Readonly<Record<string, { readonly value?: string | null; readonly selected_option?: { readonly value: string } | null }>>>
>;

/** What was filled in, by the name of the field. */
export function valuesOf(state: FilledState): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [block, fields] of Object.entries(state)) {
    if (!block.startsWith(FIELD)) continue;
    const [field] = Object.values(fields);
    values[block.slice(FIELD.length)] = field?.value ?? field?.selected_option?.value ?? '';
  }
  return values;
}

/** Errors under the fields that the view shows; what belongs to none of them stands under the first. */
export function shownErrors(errors: FieldErrors, shown: readonly string[]): Readonly<Record<string, string>> {
  const [first] = shown;
  const out: Record<string, string> = {};
  for (const [name, sentence] of Object.entries(errors)) {
    const block = shown.includes(name) ? name : first;
    if (block === undefined) continue;
    const key = `${FIELD}${block}`;
    out[key] = out[key] === undefined ? sentence : `${out[key]} ${sentence}`;
  }
  return out;
}
