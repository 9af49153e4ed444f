import type { Action, Reply } from '../../reply/reply.ts';

/** What a number typed in the console can run. A thread and a page have no place there, and the choices of a menu are typed. */
export type Numbered = Extract<Action, { readonly kind: 'run' | 'share' | 'form' }>;

export const isNumbered = (action: Action): action is Numbered =>
  action.kind === 'run' || action.kind === 'share' || action.kind === 'form';

/** The buttons of a reply in the order in which the renderer numbers them. */
export const buttonsOf = (reply: Reply): readonly Numbered[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.filter(isNumbered) : []));
