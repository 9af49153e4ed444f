import type { AllMiddlewareArgs, App, BlockAction, RespondFn, SlackActionMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Caller } from '../../command/command.ts';
import { destination } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import { decodeAction } from '../action-code.ts';
import type { InFlight } from '../in-flight.ts';
import type { Called } from '../paced-call.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { sharedReply } from '../shared-reply.ts';
import { type Answering, type Manner, sentence } from './answers.ts';
import type { ChannelMessage } from './channel-sender.ts';
import { type CommandWords, lineOfCommand, lineOfMessage } from './line.ts';
import type { Prepare, SlackPayload } from './slack-payload.ts';

/** What every button of ours is called; a number follows. */
const ACTION_IDS = /^attache:/;

const BUSY = 'I am answering many questions at the moment. Please ask again in a minute.';
const UNKNOWN_BUTTON = 'This button is not one of mine, or too old. Please type the command instead.';

export interface Listening {
  readonly handler: Handler;
  readonly prepare: Prepare;
  readonly answer: (answering: Answering, payloads: readonly SlackPayload[]) => Promise<void>;
  readonly send: (message: ChannelMessage) => Promise<Called<string>>;
  readonly words: CommandWords;
  readonly team: string;
  /** True the first time it is asked about a key. */
  readonly isNew: (key: string) => boolean;
  readonly inFlight: InFlight;
  readonly log: PlatformLog;
}

/** Attaches everything the bot listens to. Each listener acknowledges first and works afterwards. */
export function listen(app: App, parts: Listening): void {
  app.command(/^\//, onCommand(parts));
  app.action<BlockAction>({ type: 'block_actions', action_id: ACTION_IDS }, onButton(parts));
  const onMessage = onWritten(parts);
  app.event('app_mention', ({ event, body }) =>
    event.bot_id === undefined && parts.isNew(`event ${body.event_id}`) ? onMessage({ ...event, direct: false }) : Promise.resolve(),
  );
  app.event('message', ({ event, body }) =>
    // A subtype is an edit, a deletion, a join; a bot_id is another program, and answering those makes loops.
    event.channel_type === 'im' && event.subtype === undefined && event.bot_id === undefined && parts.isNew(`event ${body.event_id}`)
      ? onMessage({ ...event, direct: true })
      : Promise.resolve(),
  );
}

/**
 * Slack tells no role of a person in a channel without further scopes, so whoever can write in a channel may manage its
 * schedules. A direct message has no destination: a digest needs a channel.
 */
function callerIn(team: string, channel: string, person: string | undefined): Caller {
  const where = channel.startsWith('D') || channel === '' ? null : destination('slack', team, channel);
  return { platform: 'slack', destination: where, mayManage: where !== null, ...(person === undefined ? {} : { person }) };
}

/** Slack shows a failed command when the acknowledgement is lost with its socket; the answer still reaches the person. */
async function acknowledge(ack: () => Promise<void>, log: PlatformLog): Promise<void> {
  try {
    await ack();
  } catch {
    log.warn('slack acknowledgement lost');
  }
}

const mannerOf = (reply: Reply): Manner => (reply.visibility === 'public' ? 'public' : 'private');

const onCommand =
  (parts: Listening) =>
  async ({ ack, command, respond }: SlackCommandMiddlewareArgs): Promise<void> => {
    await acknowledge(ack, parts.log);
    if (!parts.isNew(`trigger ${command.trigger_id}`)) return;
    const place = { channel: command.channel_id, user: command.user_id, thread: null };
    const work = parts.inFlight.track(async () => {
      const line = lineOfCommand(command.command, command.text);
      const reply = await parts.handler.dispatch({ form: 'line', line, caller: callerIn(parts.team, command.channel_id, command.user_id) });
      await parts.answer({ respond, place, manner: mannerOf(reply) }, await parts.prepare(reply));
    });
    await (work ?? parts.answer({ respond, place, manner: 'private' }, [sentence(BUSY)]));
  };

const onButton =
  (parts: Listening) =>
  async ({ ack, body, payload, respond }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await acknowledge(ack, parts.log);
    if (!parts.isNew(`trigger ${body.trigger_id}`)) return;
    const press = pressOf(body);
    const code = payload.type === 'button' ? decodeAction(payload.value ?? '') : null;
    const tell = (text: string): Promise<void> => parts.answer({ respond, place: press.place, manner: 'private' }, [sentence(text)]);
    const work = parts.inFlight.track(async () => {
      const line = code === null ? null : 'run' in code ? code.run : await parts.handler.recall(code.key).catch(() => null);
      if (code === null || line === null) return tell(UNKNOWN_BUTTON);
      const reply = await parts.handler.dispatch({
        form: 'line',
        line,
        caller: callerIn(parts.team, press.place.channel, press.place.user),
      });
      if (code.kind === 'share') return share(parts, respond, press, reply);
      const manner = reply.visibility === 'public' ? 'public' : press.ours ? 'replace' : 'private';
      await parts.answer({ respond, place: press.place, manner }, await parts.prepare(reply));
    });
    await (work ?? tell(BUSY));
  };

async function share(parts: Listening, respond: RespondFn, press: Press, reply: Reply): Promise<void> {
  await parts.answer({ respond, place: press.place, manner: 'public' }, await parts.prepare(sharedReply(reply)));
}

interface Press {
  readonly place: Answering['place'];
  /** The pressed message is seen by that person alone, so the next page may take its place. */
  readonly ours: boolean;
}

function pressOf({ channel, container, user }: BlockAction): Press {
  const id = channel?.id ?? (typeof container.channel_id === 'string' ? container.channel_id : '');
  const thread = typeof container.thread_ts === 'string' ? container.thread_ts : null;
  return { place: { channel: id, user: user.id, thread }, ours: container.is_ephemeral === true || id.startsWith('D') };
}

interface Written {
  readonly channel: string;
  readonly user?: string | undefined;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly direct: boolean;
}

const onWritten =
  (parts: Listening) =>
  async ({ channel, user, ts, text, thread_ts: thread, direct }: Written): Promise<void> => {
    // The same message may come as two events with ids of their own.
    if (!parts.isNew(`message ${channel} ${ts}`)) return;
    const inThread = direct ? thread : (thread ?? ts);
    const say = async (payloads: readonly SlackPayload[]): Promise<void> => {
      for (const payload of payloads) {
        const sent = await parts.send({
          ...payload,
          channel,
          blocks: [...payload.blocks],
          ...(inThread === undefined ? {} : { thread_ts: inThread }),
        });
        if (sent.kind === 'done') continue;
        parts.log.warn('slack answer refused', { reason: sent.reason });
        return;
      }
    };
    const work = parts.inFlight.track(async () => {
      const line = lineOfMessage(text ?? '', parts.words);
      await say(await parts.prepare(await parts.handler.dispatch({ form: 'line', line, caller: callerIn(parts.team, channel, user) })));
    });
    await (work ?? say([sentence(BUSY)]));
  };
