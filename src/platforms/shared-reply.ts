import type { Action, Block, Reply } from '../reply/reply.ts';

/** What belongs to the one person who asked. */
const PERSONAL: ReadonlySet<Action['kind']> = new Set(['share', 'menu', 'form']);

/** The reply as it is shown to a whole channel: without the button that would share it again, and without menus and forms, which are for whoever asked. */
export function sharedReply(reply: Reply): Reply {
  const blocks = reply.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'actions') return [block];
    const actions = block.actions.filter((action) => !PERSONAL.has(action.kind));
    return actions.length === 0 ? [] : [{ ...block, actions }];
  });
  return { visibility: 'public', blocks };
}

/**
 * What a whole channel sees of a reply that somebody shares or discusses; null when there is nothing to see: why it was not done is for
 * the person alone, who may try again.
 */
export const replyForAll = (reply: Reply): Reply | null => (reply.refused === true ? null : sharedReply(reply));
