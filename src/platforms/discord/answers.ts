import { HTTPError, InteractionResponseType, MessageFlags } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformLog } from '../platform-log.ts';
import { replyForAll } from '../shared-reply.ts';
import { classifyFailure } from './api-failure.ts';
import type { Asked } from './asked.ts';
import { type Beginning, beginReply, type DiscordLayout, layoutOf } from './layouts.ts';
import { type DiscordPayload, flagged } from './message.ts';
import type { Responder } from './responder.ts';
import type { DiscordTimings } from './timings.ts';

/** What answering takes. */
export interface Answering extends Beginning {
  readonly log: PlatformLog;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
  readonly texts: Texts;
}

/** An interaction and the way to answer it. */
export interface Case {
  readonly asked: Asked;
  readonly responder: Responder;
  /** The layout of the message that changes into the answer, and keeps it; null where there is none. */
  readonly changes: DiscordLayout | null;
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
  const rest = await fill(one, reply, answering);
  if (!one.asked.setting.guest || rest.length <= FURTHER) return follow(one, rest, answering);
  await follow(one, rest.slice(0, FURTHER - 1), answering);
  await add(one, privately(paragraph(answering.texts.discord.noMore)), answering);
}

/** Sends a further message for the person alone. */
export async function add(one: Case, reply: Reply, answering: Answering): Promise<void> {
  const rest = await beginReply({ place: placeOf(one) }, reply, answering, (first) => follow(one, [first], answering));
  await follow(one, rest, answering);
}

/** Shows a reply to everyone below what was promised, or to the person alone where everyone cannot be shown. */
export async function publish(one: Case, reply: Reply, answering: Answering): Promise<void> {
  if (!one.asked.setting.mayPost)
    return show(one, { ...reply, blocks: [...reply.blocks, paragraph(answering.texts.discord.onlyYou)] }, answering);
  await fill(one, privately(paragraph(answering.texts.discord.postedBelow)), answering);
  await share(one, reply, answering);
}

/**
 * Posts the reply for everyone, as embeds: a notification shows the content of a message, and one of components has none
 * (discord/discord-api-docs#7854). A part that may have arrived is not sent again: two of them would be seen by all. A refusal is for
 * the person alone.
 */
export async function share(one: Case, reply: Reply, answering: Answering): Promise<void> {
  const said = answering.texts.discord;
  const sorry = (text: string): Promise<void> => add(one, privately(paragraph(text)), answering);
  const shared = replyForAll(reply);
  if (shared === null) return add(one, reply, answering);
  if (!one.asked.setting.mayPost) return sorry(said.mayNotShare);
  try {
    const payloads = await answering.prepare(shared, 'embeds');
    if (one.asked.setting.guest && payloads.length > FURTHER) return await sorry(said.tooLongToShare);
    for (const payload of payloads) await one.responder.follow(payload, 'public');
  } catch (thrown) {
    answering.log.warn('discord answer not shared', { failure: classifyFailure(thrown) });
    await sorry(said.notShared);
  }
}

/**
 * Acknowledges with a sentence of ours, for the person alone: in the layout that every place takes, since of an answer to a request nobody
 * hears that it was refused.
 */
export async function acknowledgeWith(text: string, { responder }: Case, { prepare }: Answering): Promise<void> {
  const [message] = await prepare(privately(paragraph(text)), 'embeds');
  if (message === undefined) throw new RangeError('a reply is one message at least');
  const data = flagged(message, MessageFlags.Ephemeral);
  await responder.acknowledge({ type: InteractionResponseType.ChannelMessageWithSource, data });
}

/** Says instead of the answer that something is broken; tried once. An answer on which a control stands stays as it is. */
export async function apologise(one: Case, answering: Answering): Promise<void> {
  const { asked, responder } = one;
  if (asked.kind === 'completion') return;
  const aside = asked.kind === 'press' || asked.kind === 'form';
  await beginReply({ place: placeOf(one) }, privately(paragraph(answering.texts.chat.broken)), answering, (sorry) =>
    aside ? responder.follow(sorry, 'private') : responder.edit(sorry),
  );
}

/** The layout of the message whose control was used, where it changes into the answer: where it is private. Null for any other. */
export const ownLayout = (message: { readonly flags: number }): DiscordLayout | null =>
  (message.flags & MessageFlags.Ephemeral) === 0 ? null : layoutOf(message);

const placeOf = ({ asked: { setting, caller } }: Case): string => setting.guildId ?? caller.person ?? 'unknown';

/**
 * Writes the first part of what was promised, and gives the others. A message that is to change keeps its layout, since Discord takes
 * components back from none; where they are refused meanwhile it stays, and the answer stands below it.
 */
const fill = (one: Case, reply: Reply, answering: Answering): Promise<readonly DiscordPayload[]> =>
  beginReply({ place: placeOf(one), layout: one.changes }, reply, answering, (first) => {
    const fits = one.changes === null || one.changes === layoutOf(first);
    return fits ? patiently(() => one.responder.edit(first), answering) : follow(one, [first], answering);
  });

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
