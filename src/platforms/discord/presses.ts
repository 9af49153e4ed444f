import type { Invocation } from '../../command/invocation.ts';
import { paragraph, privately } from '../../reply/reply.ts';
import { decodeAction } from '../action-code.ts';
import { add, ownLayout, promise, promiseChange, share, show } from './answers.ts';
import { decodedLine } from './decoded-line.ts';
import { openForm } from './forms.ts';
import type { Press, Pressing } from './pressing.ts';

/**
 * A button was pressed or a menu used. A private answer changes in place; from a public message everybody gets a private
 * answer of their own. Nothing that a custom id says is taken for granted: it can be forged.
 */
export async function press(pressed: Press, pressing: Pressing): Promise<void> {
  const { asked } = pressed;
  const kind = decodeAction(asked.customId)?.kind;
  if (kind === 'form' && asked.chosen === null) return openForm(pressed, pressing);
  const changes = ownLayout(asked.message);
  const one = { ...pressed, changes };
  const inPlace = changes !== null;
  const stays = kind === 'share' || inPlace;
  await (stays ? promiseChange(one, pressing) : promise(one, pressing));
  const decoded = await decodedLine(asked.customId, asked.chosen, pressing.handler);
  if (decoded === null) {
    const sorry = privately(paragraph(pressing.texts.chat.unknownButton));
    // The answer that carries the button stays readable.
    return stays ? add(one, sorry, pressing) : show(one, sorry, pressing);
  }
  const invocation: Invocation = { form: 'line', line: decoded.line, caller: asked.caller, pressed: true };
  switch (decoded.kind) {
    case 'share':
      return share(one, await pressing.dispatch(invocation, one.asked), pressing);
    case 'discuss':
      return discuss(one, invocation, pressing);
    case 'run':
    case 'menu':
    case 'form':
      return show(one, await pressing.dispatch(invocation, one.asked), pressing);
    default:
      decoded.kind satisfies never;
  }
}

async function discuss(one: Press, invocation: Invocation, pressing: Pressing): Promise<void> {
  const inPlace = one.changes !== null;
  const { setting, message } = one.asked;
  const { guildId, channelId, installed } = setting;
  if (inPlace || !installed || guildId === null || channelId === null) {
    const sorry = privately(paragraph(pressing.texts.discord.noThreadsHere));
    return inPlace ? add(one, sorry, pressing) : show(one, sorry, pressing);
  }
  const opening = () => pressing.dispatch(invocation, one.asked);
  return show(one, await pressing.discuss({ guildId, channelId, message, opening }), pressing);
}
