import type { Action, Block } from './reply.ts';

export interface Memo {
  readonly key: string;
  readonly value: string;
}

/** The buttons of a block. What was left out gets one to bring it, unless the reply offers that command anyway. */
export function buttonsOf(block: Block, blocks: readonly Block[]): readonly Action[] {
  if (block.kind === 'actions') return block.actions;
  if (block.kind !== 'more' || block.run === null) return [];
  const { run } = block;
  const offered = blocks.some((other) => other.kind === 'actions' && other.actions.some((action) => action.run === run));
  return offered ? [] : [{ kind: 'run', label: 'More', run }];
}

/** What must be remembered for the buttons of a reply, each key once; `encode` is the platform's way to write an action. */
export function memosOf(blocks: readonly Block[], encode: (action: Action) => { readonly memo: Memo | null }): readonly Memo[] {
  const memos = blocks.flatMap((block) => buttonsOf(block, blocks)).map((action) => encode(action).memo);
  return [...new Map(memos.filter((memo) => memo !== null).map((memo) => [memo.key, memo])).values()];
}
