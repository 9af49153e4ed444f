import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Reply } from '../../reply/reply.ts';
import { replyForAll } from '../shared-reply.ts';
import { sentence } from './answers.ts';
import { startDiscussion } from './discussion.ts';
import { acknowledge, callerIn, type Listening } from './listening.ts';
import { followHome, onHomeAction } from './on-home.ts';
import { onWindowAction } from './on-view-action.ts';
import { openForm } from './open-form.ts';
import { type Asked, isVisit, pressOf, readPress } from './pressed.ts';

/** Answers a pressed button, or a choice of a menu. */
export const onAction =
  (parts: Listening) =>
  async (args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    const { ack, body, client, context, payload, respond } = args;
    const took = await acknowledge(ack, parts);
    if (isVisit(payload) || !parts.isNew(`trigger ${body.trigger_id}`)) return;
    if (body.view !== undefined) return body.view.type === 'home' ? onHomeAction(parts, args) : onWindowAction(parts, args, body.view);
    const press = pressOf(body, context.teamId);
    const { place } = press;
    const tell = (text: string): Promise<void> => parts.answer({ client, respond, place, manner: 'private' }, [sentence(text)]);
    const refuse = async (reply: Reply): Promise<void> =>
      parts.answer({ client, respond, place, manner: 'private' }, await parts.prepare(reply));
    const act = async ({ kind, run }: Asked): Promise<void> => {
      const answerOf = () =>
        parts.handler.dispatch({ form: 'line', line: run, pressed: true, caller: callerIn(press.team, place.channel, place.user) });
      switch (kind) {
        case 'run':
        case 'menu': {
          const reply = await answerOf();
          const manner = reply.visibility === 'public' ? 'public' : press.ours ? 'replace' : 'private';
          await parts.answer({ client, respond, place, manner }, await parts.prepare(reply));
          return followHome(parts, { client, team: press.team, user: place.user }, run);
        }
        case 'share': {
          const reply = await answerOf();
          const shared = replyForAll(reply);
          if (shared === null) return refuse(reply);
          return parts.answer({ client, respond, place, manner: 'public' }, await parts.prepare(shared));
        }
        case 'discuss':
          return startDiscussion(parts, { client, press, answerOf, tell, refuse });
        case 'form': {
          const at = { channel: place.channel, thread: place.thread, responseUrl: body.response_url };
          const opened = await openForm(parts, client, body.trigger_id, { line: run, place: at });
          return opened === 'opened' ? undefined : tell(opened === 'no form' ? parts.texts.chat.unknownButton : opened.problem);
        }
        default:
          return kind satisfies never;
      }
    };
    const work = parts.inFlight.track(async () => {
      const asked = await readPress(payload, parts.handler);
      await (asked === null ? tell(parts.texts.chat.unknownButton) : act(asked));
      took('answered');
    });
    await (work ?? tell(parts.texts.chat.busy));
  };
