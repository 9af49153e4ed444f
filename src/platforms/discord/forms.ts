import { InteractionResponseType } from 'discord.js';
import { wordsInLine } from '../../command/words-in-line.ts';
import { actions, list, paragraph, privately, type Reply } from '../../reply/reply.ts';
import type { FieldErrors, Form } from '../platform.ts';
import { within } from '../within.ts';
import { acknowledgeWith, add, ownLayout, promise, promiseChange, publish, show } from './answers.ts';
import { decodedLine } from './decoded-line.ts';
import { MODAL_ROOM, modalOf } from './modal.ts';
import type { Press, Pressing, Submission } from './pressing.ts';

/** Milliseconds for finding out what a form asks: Discord waits three seconds for it, and takes nothing before it. */
const WITHIN = 1_500;
const EVERYTHING = { fields: Number.POSITIVE_INFINITY, title: 100, label: 100, hint: 100 };

/** A button that opens a form was pressed. The modal is the first answer: nothing may be promised before it. */
export async function openForm(one: Press, pressing: Pressing): Promise<void> {
  const { asked, responder } = one;
  const found = await within(pressing.clock, WITHIN, decodedLine(asked.customId, null, pressing.handler));
  const form = found === 'late' || found === null ? null : pressing.handler.form(found.line, MODAL_ROOM);
  if (form !== null) return responder.acknowledge({ type: InteractionResponseType.Modal, data: modalOf(form, asked.customId) });
  return acknowledgeWith(found === 'late' ? pressing.texts.discord.formTooLate : pressing.texts.chat.unknownForm, one, pressing);
}

/** A form was filled in: runs its command, or says what is wrong with which field and offers the form again as it was filled in. */
export async function submitForm(submission: Submission, pressing: Pressing): Promise<void> {
  const { asked } = submission;
  const { handler } = pressing;
  const changes = asked.message === null ? null : ownLayout(asked.message);
  const one = { ...submission, changes };
  const inPlace = changes !== null;
  await (inPlace ? promiseChange(one, pressing) : promise(one, pressing));
  // The answer that carries the button stays readable.
  const aside = (reply: Reply): Promise<void> => (inPlace ? add(one, reply, pressing) : show(one, reply, pressing));
  const found = await decodedLine(asked.customId, null, handler);
  const read = found?.kind === 'form' ? handler.readForm(found.line, asked.values) : null;
  if (found === null || read === null) return aside(privately(paragraph(pressing.texts.chat.unknownForm)));
  if (!read.ok) return aside(corrections(found.line, asked.values, read.failure, pressing));
  const reply = await pressing.dispatch({ form: 'options', ...read.value, caller: asked.caller }, asked);
  if (reply.visibility === 'private') return show(one, reply, pressing);
  return publish(one, reply, pressing);
}

function corrections(
  run: string,
  values: Readonly<Record<string, string>>,
  errors: FieldErrors,
  { handler, texts: { controls } }: Pressing,
): Reply {
  const form = handler.form(run, EVERYTHING);
  const label = (name: string): string => form?.fields.find((field) => field.name === name)?.label ?? name;
  const sentences = Object.entries(errors).map(([name, sentence]) => controls.wrongField(label(name), sentence));
  const again = form === null ? run : filledLine(form, values);
  return privately(paragraph(controls.notDoneYet), list(sentences), actions({ kind: 'form', label: controls.correct, run: again }));
}

/** The command line that says what was filled in, so that the form can be shown again. */
function filledLine({ command, subcommand, fields }: Form, values: Readonly<Record<string, string>>): string {
  const path = subcommand === null ? `/${command}` : `/${command} ${subcommand}`;
  const filled = fields
    .map((field) => ({ ...field, value: (values[field.name] ?? field.value).replace(/\s+/g, ' ').trim() }))
    .filter(({ value }) => value !== '');
  // Marks around words mean something, and cannot stand inside marks.
  const bare = filled.filter(({ kind, value }) => kind === 'text' && /["“”„«»]/.test(value)).map(({ value }) => wordsInLine(value));
  const named = filled
    .filter(({ kind, value }) => kind !== 'text' || !/["“”„«»]/.test(value))
    .map(({ name, value }) => `${name}:"${value.replace(/["“”„«»]/g, '')}"`);
  return [path, ...bare, ...named].join(' ');
}
