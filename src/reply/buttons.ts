import type { Texts } from '../texts/texts.ts';
import type { Action, Block } from './reply.ts';

export interface Memo {
  readonly key: string;
  readonly value: string;
}

/** An action that carries one command of its own. */
export type Pressable = Exclude<Action, { readonly kind: 'visit' | 'menu' }>;

/** The line that a choice of a menu runs. */
export const chosenLine = (run: string, adds: string): string => (adds === '' ? run : `${run} ${adds}`);

/** The actions of a block. What was left out gets a button to bring it, unless the reply offers that command anyway. */
export function buttonsOf(block: Block, blocks: readonly Block[], { controls }: Texts): readonly Action[] {
  if (block.kind === 'actions') return block.actions;
  if (block.kind !== 'more' || block.run === null) return [];
  const { run } = block;
  const offered = blocks.some(
    (other) => other.kind === 'actions' && other.actions.some((action) => action.kind !== 'visit' && action.run === run),
  );
  return offered ? [] : [{ kind: 'run', label: controls.more, run }];
}

/** What must be remembered for the actions of a reply, each key once; `memosIn` says what the platform cannot carry of one. */
export function memosOf(blocks: readonly Block[], memosIn: (action: Action) => readonly Memo[], texts: Texts): readonly Memo[] {
  const memos = blocks.flatMap((block) => buttonsOf(block, blocks, texts)).flatMap(memosIn);
  return [...new Map(memos.map((memo) => [memo.key, memo])).values()];
}
