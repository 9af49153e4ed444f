import type { Action, Reply } from '../../reply/reply.ts';

/** The buttons of a reply in the order in which the renderer numbers them. */
export const buttonsOf = (reply: Reply): readonly Action[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
