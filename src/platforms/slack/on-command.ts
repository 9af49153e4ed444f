import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { sentence } from './answers.ts';
import { lineOfCommand } from './line.ts';
import { acknowledge, callerIn, type Listening, mannerOf } from './listening.ts';
import { followHome } from './on-home.ts';
import { openForm } from './open-form.ts';

/** Answers a slash command through its response_url. */
export const onCommand =
  (parts: Listening) =>
  async ({ ack, client, command, context, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const took = await acknowledge(ack, parts);
    if (!parts.isNew(`trigger ${command.trigger_id}`)) return;
    const place = { channel: command.channel_id, user: command.user_id, thread: null };
    const line = lineOfCommand(command.command, command.text);
    if (line === `/${parts.words.otherwise}`) {
      const asked = { line, place: { channel: command.channel_id, thread: null, responseUrl: command.response_url } };
      // Where no form can be opened the command answers as it does everywhere.
      if ((await openForm(parts, client, command.trigger_id, asked)) === 'opened') return took('answered');
    }
    const work = parts.inFlight.track(async () => {
      const team = context.teamId ?? command.team_id;
      const caller = callerIn(team, command.channel_id, command.user_id);
      const reply = await parts.handler.dispatch({ form: 'line', line, caller });
      await parts.answer({ client, respond, place, manner: mannerOf(reply) }, await parts.prepare(reply));
      took('answered');
      await followHome(parts, { client, team, user: command.user_id }, line);
    });
    await (work ?? parts.answer({ client, respond, place, manner: 'private' }, [sentence(parts.texts.chat.busy)]));
  };
