import { chosenLine } from '../../reply/buttons.ts';
import type { Action, Reply } from '../../reply/reply.ts';

/** What a number typed in the console can run. A thread and a page have no place there, and the choices of a menu are typed. */
export type Numbered = Extract<Action, { readonly kind: 'run' | 'share' | 'form' }>;

export const isNumbered = (action: Action): action is Numbered =>
  action.kind === 'run' || action.kind === 'share' || action.kind === 'form';

/** Of no use where there is no channel to share to, no thread, and nothing but lines to fill in. */
const ELSEWHERE: ReadonlySet<Action['kind']> = new Set(['share', 'form', 'discuss']);

/** The reply as a terminal shows it: without what belongs to a chat, with its menus as options to be typed. */
export function consoleReply(reply: Reply): Reply {
  const blocks = reply.blocks.map((block) =>
    block.kind === 'actions' ? { ...block, actions: block.actions.filter(({ kind }) => !ELSEWHERE.has(kind)) } : block,
  );
  return { ...reply, blocks };
}

/** The buttons of a reply in the order in which the renderer numbers them. */
export const buttonsOf = (reply: Reply): readonly Numbered[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.filter(isNumbered) : []));

/** The line of the menu choice that was typed as it is shown (`speaker:"Ben Wallace"`); null for anything else. */
export function lineOfChoice(reply: Reply, typed: string): string | null {
  for (const block of reply.blocks)
    for (const action of block.kind === 'actions' ? block.actions : [])
      if (action.kind === 'menu' && action.choices.some(({ adds }) => adds !== '' && adds === typed)) return chosenLine(action.run, typed);
  return null;
}
