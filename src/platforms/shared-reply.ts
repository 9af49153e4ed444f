import type { Block, Reply } from '../reply/reply.ts';

/** The reply as it is shown to a whole channel: without the button that would share it again. */
export function sharedReply(reply: Reply): Reply {
  const blocks = reply.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'actions') return [block];
    const actions = block.actions.filter((action) => action.kind !== 'share');
    return actions.length === 0 ? [] : [{ ...block, actions }];
  });
  return { visibility: 'public', blocks };
}
