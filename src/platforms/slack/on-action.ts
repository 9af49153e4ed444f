import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { sharedReply } from '../shared-reply.ts';
import { sentence } from './answers.ts';
import { startDiscussion } from './discussion.ts';
import { acknowledge, BUSY, callerIn, type Listening, UNKNOWN_BUTTON } from './listening.ts';
import { type Asked, isVisit, pressOf, readPress } from './pressed.ts';

/** Answers a pressed button, or a choice of a menu. */
export const onAction =
  (parts: Listening) =>
  async ({ ack, body, client, context, payload, respond }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    const took = await acknowledge(ack, parts);
    if (isVisit(payload) || !parts.isNew(`trigger ${body.trigger_id}`)) return;
    const press = pressOf(body, context.teamId);
    const { place } = press;
    const tell = (text: string): Promise<void> => parts.answer({ client, respond, place, manner: 'private' }, [sentence(text)]);
    const act = async ({ kind, run }: Asked): Promise<void> => {
      const answerOf = () => parts.handler.dispatch({ form: 'line', line: run, caller: callerIn(press.team, place.channel, place.user) });
      switch (kind) {
        case 'run':
        case 'menu': {
          const reply = await answerOf();
          const manner = reply.visibility === 'public' ? 'public' : press.ours ? 'replace' : 'private';
          return parts.answer({ client, respond, place, manner }, await parts.prepare(reply));
        }
        case 'share':
          return parts.answer({ client, respond, place, manner: 'public' }, await parts.prepare(sharedReply(await answerOf())));
        case 'discuss':
          return startDiscussion(parts, { client, press, answerOf, tell });
        case 'form':
          return tell(UNKNOWN_BUTTON);
        default:
          return kind satisfies never;
      }
    };
    const work = parts.inFlight.track(async () => {
      const asked = await readPress(payload, parts.handler);
      await (asked === null ? tell(UNKNOWN_BUTTON) : act(asked));
      took('answered');
    });
    await (work ?? tell(BUSY));
  };
