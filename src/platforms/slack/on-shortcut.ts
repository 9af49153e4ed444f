import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { sentence } from './answers.ts';
import { textOfMessage, wordsIn } from './line.ts';
import { acknowledge, callerIn, type Listening, mannerOf } from './listening.ts';
import { openForm } from './open-form.ts';
import { NOWHERE } from './view-place.ts';

/** Opens the form of the search, from anywhere in Slack. */
export const onAskShortcut =
  (parts: Listening) =>
  async ({ ack, client, shortcut }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await acknowledge(ack, parts);
    if (!parts.isNew(`trigger ${shortcut.trigger_id}`)) return;
    await openForm(parts, client, shortcut.trigger_id, { line: `/${parts.words.otherwise}`, place: NOWHERE });
  };

/** Answers "Find quotes about this" on a message, for the person alone. */
export const onFindShortcut =
  (parts: Listening) =>
  async ({ ack, client, context, respond, shortcut }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    const took = await acknowledge(ack, parts);
    if (!parts.isNew(`trigger ${shortcut.trigger_id}`)) return;
    const { channel, message, team, user } = shortcut;
    const thread: unknown = message.thread_ts;
    const place = { channel: channel.id, user: user.id, thread: typeof thread === 'string' ? thread : null };
    const work = parts.inFlight.track(async () => {
      const caller = callerIn(context.teamId ?? team?.id ?? '', channel.id, user.id);
      const reply = await parts.handler.dispatch({ form: 'message', text: textOfMessage(wordsIn(message)), caller });
      await parts.answer({ client, respond, place, manner: mannerOf({ ...reply, visibility: 'private' }) }, await parts.prepare(reply));
      took('answered');
    });
    await (work ?? parts.answer({ client, respond, place, manner: 'private' }, [sentence(parts.texts.chat.busy)]));
  };
