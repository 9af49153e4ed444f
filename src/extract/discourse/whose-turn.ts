import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { WhoseTurn } from './discourse.ts';

/** Verbs of somebody who has spoken before. */
const GOES_ON = /^(?:add|continue|conclude)[sd]?(?:ed)?$/;
/** Verbs of somebody to whom another has just spoken. */
const ANSWERS = /^(?:repl(?:ied|ies|y|ying)|respond(?:s|ed|ing)?|retort(?:s|ed)?|answer(?:s|ed)?)$/;

/** What the verb on either side of a pronoun tells of whose turn it is. */
export function turnOf({ tokens }: Reading, { from, to }: Mention): WhoseTurn {
  const beside = [tokens[to]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  // "She went on: “…”"
  const on = /^(?:went|goes)$/.test(beside[0] ?? '') && tokens[to + 1]?.lower === 'on';
  if (on || beside.some((verb) => GOES_ON.test(verb))) return 'goes on';
  return beside.some((verb) => ANSWERS.test(verb)) ? 'answers' : null;
}
