import type { Action, Block, Reply } from '../../reply/reply.ts';

/** The reply without what a terminal cannot do: there is no channel to share to. */
export function forConsole(reply: Reply): Reply {
  const blocks = reply.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'actions') return [block];
    const actions = block.actions.filter((action) => action.kind !== 'share');
    return actions.length === 0 ? [] : [{ ...block, actions }];
  });
  return { ...reply, blocks };
}

/** The buttons of a reply in the order in which the renderer numbers them. */
export const buttonsOf = (reply: Reply): readonly Action[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
