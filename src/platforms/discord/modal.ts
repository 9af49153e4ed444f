import { type APILabelComponent, type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { clipText } from '../../reply/split.ts';
import type { Form, FormField, FormRoom } from '../platform.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What a modal of Discord has room for. */
export const MODAL_ROOM: FormRoom = Object.freeze({
  fields: DISCORD_LIMITS.modalFields,
  title: DISCORD_LIMITS.modalTitle,
  label: DISCORD_LIMITS.modalLabel,
  hint: DISCORD_LIMITS.modalDescription,
});

/** Longer answers get a field of several lines. */
const ONE_LINE = 200;

/** A form as the modal that asks for it; `customId` comes back with what was filled in. Names of fields are their custom ids. */
export const modalOf = (form: Form, customId: string): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: clipText(form.title, DISCORD_LIMITS.modalTitle),
  components: form.fields.slice(0, DISCORD_LIMITS.modalFields).map(labelled),
});

const labelled = (field: FormField): APILabelComponent => ({
  type: ComponentType.Label,
  label: clipText(field.label, DISCORD_LIMITS.modalLabel),
  ...(field.hint === '' ? {} : { description: clipText(field.hint, DISCORD_LIMITS.modalDescription) }),
  component: inputOf(field),
});

/** Discord completes nothing in a modal: what is completed elsewhere is typed here, spelling may be off. */
function inputOf(field: FormField): APILabelComponent['component'] {
  const { name, kind, required, choices, value } = field;
  if (kind === 'choice' && choices.length > 0 && choices.length <= DISCORD_LIMITS.options) {
    return {
      type: ComponentType.StringSelect,
      custom_id: name,
      required,
      options: choices.map((choice) => ({ label: choice, value: choice, ...(choice === value ? { default: true } : {}) })),
    };
  }
  const most = Math.min(field.maxLength, DISCORD_LIMITS.textInput);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: most > ONE_LINE ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: most,
    ...(value === '' ? {} : { value: value.slice(0, most).toWellFormed() }),
  };
}
