import type { NameRun } from '../names/names.ts';
import type { Reading } from '../reading.ts';

/** In tokens: "Another senior ward nurse, Ann Lee, said". */
const ANOTHER_BEFORE = 8;
const ANOTHER = /^(?:another|second|third|fellow|other)$/;

/** "A nurse said … . Another nurse, Ann Lee, said", "Ann Lee, another nurse,": whether the name is shown to be somebody else's of the kind. */
export function isAnother({ tokens }: Reading, { from, to }: NameRun): boolean {
  const paragraph = tokens[from]?.paragraph;
  for (let at = from - 1; at > from - ANOTHER_BEFORE && tokens[at]?.paragraph === paragraph && tokens[at]?.text !== '.'; at -= 1)
    if (ANOTHER.test(tokens[at]?.lower ?? '')) return true;
  return tokens[to]?.text === ',' && [tokens[to + 1], tokens[to + 2]].some((token) => ANOTHER.test(token?.lower ?? ''));
}
