import { HTTPError, InteractionResponseType, MessageFlags } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformLog } from '../platform-log.ts';
import { sharedReply } from '../shared-reply.ts';
import { classifyFailure } from './api-failure.ts';
import type { Asked } from './asked.ts';
import { COMPONENTS_V2, type DiscordPayload } from './message.ts';
import type { Prepare } from './render.ts';
import type { Responder } from './responder.ts';
import type { DiscordTimings } from './timings.ts';

/** What answering takes. */
export interface Answering {
  readonly prepare: Prepare;
  /** Whether our messages are made of components. */
  readonly ofComponents: boolean;
  readonly log: PlatformLog;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
  readonly texts: Texts;
}

/** An interaction and the way to answer it. */
export interface Case {
  readonly asked: Asked;
  readonly responder: Responder;
}

/** Discord docs, "Webhooks", create follow-up message: where an app was only brought along, it may say so much more. */
const FURTHER = 5;

/** Promises a private answer, which show() writes. */
export const promise = ({ responder }: Case, answering: Answering): Promise<void> =>
  patiently(
    () =>
      responder.acknowledge({ type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } }),
    answering,
  );

/** Promises that the message whose control was used will change, or stay. */
export const promiseChange = ({ responder }: Case, answering: Answering): Promise<void> =>
  patiently(() => responder.acknowledge({ type: InteractionResponseType.DeferredMessageUpdate }), answering);

/** Fills what was promised with the first part, and sends the others after it, for the person alone. */
export async function show(one: Case, reply: Reply, answering: Answering): Promise<void> {
  const [first, ...rest] = await answering.prepare(reply);
  if (first === undefined) return;
  await patiently(() => one.responder.edit(first), answering);
  if (!one.asked.setting.guest || rest.length <= FURTHER) return follow(one, rest, answering);
  await follow(one, rest.slice(0, FURTHER - 1), answering);
  await add(one, privately(paragraph(answering.texts.discord.noMore)), answering);
}

/** Sends a further message for the person alone. */
export async function add(one: Case, reply: Reply, answering: Answering): Promise<void> {
  await follow(one, await answering.prepare(reply), answering);
}

/** Shows a reply to everyone below what was promised, or to the person alone where everyone cannot be shown. */
export async function publish(one: Case, reply: Reply, answering: Answering): Promise<void> {
  if (!one.asked.setting.mayPost)
    return show(one, { ...reply, blocks: [...reply.blocks, paragraph(answering.texts.discord.onlyYou)] }, answering);
  await patiently(async () => one.responder.edit(await line(answering.texts.discord.postedBelow, answering)), answering);
  await share(one, reply, answering);
}

/** Posts the reply for everyone. A part that may have arrived is not sent again: two of them would be seen by all. */
export async function share(one: Case, reply: Reply, answering: Answering): Promise<void> {
  const said = answering.texts.discord;
  const sorry = (text: string): Promise<void> => add(one, privately(paragraph(text)), answering);
  if (!one.asked.setting.mayPost) return sorry(said.mayNotShare);
  const payloads = await answering.prepare(sharedReply(reply));
  if (one.asked.setting.guest && payloads.length > FURTHER) return sorry(said.tooLongToShare);
  try {
    for (const payload of payloads) await one.responder.follow(payload, 'public');
  } catch (thrown) {
    answering.log.warn('discord answer not shared', { failure: classifyFailure(thrown) });
    await sorry(said.notShared);
  }
}

/** A sentence of ours as a message. */
export async function line(text: string, { prepare }: Pick<Answering, 'prepare'>): Promise<DiscordPayload> {
  const [message] = await prepare(privately(paragraph(text)));
  if (message === undefined) throw new RangeError('a reply is one message at least');
  return message;
}

/**
 * Whether the message whose control was used can be changed into an answer of ours: it is private, and of our layout, which
 * Discord lets nobody change.
 */
export const isOurs = (flags: number, { ofComponents }: Answering): boolean =>
  (flags & MessageFlags.Ephemeral) !== 0 && ((flags & COMPONENTS_V2) !== 0) === ofComponents;

async function follow({ responder }: Case, payloads: readonly DiscordPayload[], answering: Answering): Promise<void> {
  for (const payload of payloads) await patiently(() => responder.follow(payload, 'private'), answering);
}

/** Tries again what Discord did not take, for an answer that never comes leaves a person with "thinking…" for a quarter of an hour. */
async function patiently(send: () => Promise<unknown>, { clock, timings }: Answering): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await send();
      return;
    } catch (thrown) {
      const pause = timings.answerBackoff[tries];
      const again = thrown instanceof HTTPError || classifyFailure(thrown).kind === 'unavailable';
      if (!again || pause === undefined) throw thrown;
      await clock.sleep(pause);
    }
  }
}
