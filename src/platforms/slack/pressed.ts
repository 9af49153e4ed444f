import type { BlockAction, BlockElementAction } from '@slack/bolt';
import { chosenLine } from '../../reply/buttons.ts';
import { type ActionKind, type Carried, decodeAction, decodeChoice } from '../action-code.ts';
import type { Handler } from '../platform.ts';
import type { Place } from './answers.ts';
import { menuCodeIn, VISIT_VALUE } from './blocks-buttons.ts';

/** A press with where it happened. */
export interface Press {
  readonly team: string;
  readonly place: Place;
  /** The message whose button it is; null when Slack names none. */
  readonly message: string | null;
  /** The pressed message is seen by that person alone, so the next page may take its place. */
  readonly ours: boolean;
  readonly ephemeral: boolean;
}

/** What a pressed button or a choice of a menu asks for; `run` is the whole command. */
export interface Asked {
  readonly kind: ActionKind;
  readonly run: string;
}

/** True for a button that only opened a page: there is nothing to do. */
export const isVisit = (payload: BlockElementAction): boolean => payload.type === 'button' && payload.value === VISIT_VALUE;

/** Reads a press; null for one that is not ours, forged, or whose command is not remembered any more. Never throws. */
export async function readPress(payload: BlockElementAction, handler: Pick<Handler, 'recall'>): Promise<Asked | null> {
  const lineOf = async (carried: Carried): Promise<string | null> =>
    'run' in carried ? carried.run : await handler.recall(carried.key).catch(() => null);
  switch (payload.type) {
    case 'button': {
      const code = decodeAction(payload.value ?? '');
      if (code === null || code.kind === 'menu') return null;
      const run = await lineOf(code);
      return run === null ? null : { kind: code.kind, run };
    }
    case 'static_select': {
      const menu = decodeAction(menuCodeIn(payload.action_id) ?? '');
      const choice = decodeChoice(payload.selected_option?.value ?? '');
      if (menu === null || menu.kind !== 'menu' || choice === null) return null;
      const [run, adds] = await Promise.all([lineOf(menu), lineOf(choice)]);
      return run === null || adds === null ? null : { kind: 'menu', run: chosenLine(run, adds) };
    }
    default:
      return null;
  }
}

/** Where a press happened; `installedIn`: the workspace that the bot's token belongs to. */
export function pressOf({ channel, container, team, user }: BlockAction, installedIn: string | undefined): Press {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const id = channel?.id ?? text(container.channel_id) ?? '';
  const ephemeral = container.is_ephemeral === true;
  return {
    team: installedIn ?? team?.id ?? user.team_id ?? '',
    place: { channel: id, user: user.id, thread: text(container.thread_ts) },
    message: text(container.message_ts),
    ours: ephemeral || id.startsWith('D'),
    ephemeral,
  };
}
