import { namesIn } from '../discourse/spoken-names.ts';
import { type Framed, framesOf } from '../frames/frames.ts';
import type { Reading } from '../reading.ts';
import type { Place } from '../speakers/holders.ts';
import type { Sentence } from '../text/sentences.ts';

/** One sentence as the reading of the article meets it. */
export interface Line {
  readonly sentence: Sentence;
  readonly index: number;
  readonly framed: Framed;
  /** Names in the words that are said in it. */
  readonly spoken: () => ReadonlyMap<string, string>;
}

/** The sentence at `index` with its frames; who is named inside its quotations is looked for once, when it is first asked. */
export function openLine(reading: Reading, sentence: Sentence, index: number): Line {
  let names: ReadonlyMap<string, string> | null = null;
  const spoken = (): ReadonlyMap<string, string> => {
    names ??= namesIn(reading, { ...sentence, to: goesOnIn(reading, sentence, index) });
    return names;
  };
  return { sentence, index, framed: framesOf(reading, sentence), spoken };
}

/** "“…,” he said. |“Ms Ray's plan is late.”|": where the words end that go on in a sentence of nothing else. */
function goesOnIn({ sentences, tokens }: Reading, { to, paragraph }: Sentence, index: number): number {
  const next = sentences[index + 1];
  const more = next !== undefined && next.paragraph === paragraph && next.to === next.from + 1 && tokens[next.from]?.tag === 'quote';
  return more ? next.to : to;
}

/** The place of a token in a line. */
export const placeIn = ({ sentence, index, spoken }: Line, token: number): Place => ({
  token,
  sentence: index,
  paragraph: sentence.paragraph,
  spoken,
});
