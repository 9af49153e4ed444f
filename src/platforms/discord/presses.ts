import { MessageFlags } from 'discord.js';
import type { Invocation } from '../../command/invocation.ts';
import { chosenLine } from '../../reply/buttons.ts';
import { paragraph, privately } from '../../reply/reply.ts';
import { type Carried, type DecodedAction, decodeAction, decodeChoice } from '../action-code.ts';
import type { Handler } from '../platform.ts';
import { type Answering, add, type Case, promise, promiseChange, share, show } from './answers.ts';
import type { Asked } from './asked.ts';
import type { Discuss } from './threads.ts';

export interface Pressing extends Answering {
  readonly handler: Handler;
  readonly discuss: Discuss;
}

export type Press = Case & { readonly asked: Extract<Asked, { readonly kind: 'press' }> };

const UNKNOWN_BUTTON = 'This button is not one of mine, or too old. Please type the command instead.';
const NO_THREADS_HERE = 'Only a message in a channel of a server that has added me can be discussed in a thread. Share it first.';

/**
 * A button was pressed or a menu used. A private answer changes in place; from a public message everybody gets a private
 * answer of their own. Nothing that a custom id says is taken for granted: it can be forged.
 */
export async function press(one: Press, pressing: Pressing): Promise<void> {
  const { asked } = one;
  const decoded = decodeAction(asked.customId);
  const inPlace = (asked.message.flags & MessageFlags.Ephemeral) !== 0;
  const stays = decoded?.kind === 'share' || inPlace;
  await (stays ? promiseChange(one, pressing) : promise(one, pressing));
  const line = await lineOf(decoded, asked.chosen, pressing.handler);
  if (decoded === null || line === null) {
    const sorry = privately(paragraph(UNKNOWN_BUTTON));
    // The answer that carries the button stays readable.
    return stays ? add(one, sorry, pressing) : show(one, sorry, pressing);
  }
  const invocation: Invocation = { form: 'line', line, caller: asked.caller };
  switch (decoded.kind) {
    case 'share':
      return share(one, await pressing.handler.dispatch(invocation), pressing);
    case 'discuss':
      return discuss(one, inPlace, invocation, pressing);
    case 'run':
    case 'menu':
    case 'form':
      return show(one, await pressing.handler.dispatch(invocation), pressing);
    default:
      decoded.kind satisfies never;
  }
}

async function discuss(one: Press, inPlace: boolean, invocation: Invocation, pressing: Pressing): Promise<void> {
  const { setting, message } = one.asked;
  const { guildId, channelId, installed } = setting;
  if (inPlace || !installed || guildId === null || channelId === null) {
    const sorry = privately(paragraph(NO_THREADS_HERE));
    return inPlace ? add(one, sorry, pressing) : show(one, sorry, pressing);
  }
  const opening = () => pressing.handler.dispatch(invocation);
  return show(one, await pressing.discuss({ guildId, channelId, message, opening }), pressing);
}

/** The command that a control stands for; null when it is none of ours. */
async function lineOf(decoded: DecodedAction | null, chosen: string | null, handler: Handler): Promise<string | null> {
  if (decoded === null) return null;
  const run = await carried(decoded, handler);
  if (run === null || decoded.kind !== 'menu') return chosen === null ? run : null;
  const choice = chosen === null ? null : decodeChoice(chosen);
  const adds = choice === null ? null : await carried(choice, handler);
  return adds === null ? null : chosenLine(run, adds);
}

/** What a code carries, or what was remembered for it. */
const carried = async (code: Carried, handler: Handler): Promise<string | null> =>
  'run' in code ? code.run : handler.recall(code.key).catch(() => null);
