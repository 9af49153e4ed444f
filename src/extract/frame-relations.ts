import type { Frame, Framed } from './frames.ts';
import type { Mention } from './mentions.ts';

/** "Ms Ray called it “…”, according to the paper": the paper only passes it on. */
export function passedOn(framed: Framed, frame: Frame): boolean {
  return framed.frames.some(
    (other) =>
      other.cue < frame.cue &&
      (other.kind === 'say' || other.kind === 'judge' || other.kind === 'think') &&
      other.mention.chunk !== frame.mention.chunk &&
      (other.mention.kind !== 'nominal' || other.mention.sort === 'person'),
  );
}

/** The last verb of speech of a sentence: whoever follows on from it. */
export function lastSpeech(framed: Framed): Frame | null {
  return (
    framed.frames.findLast(
      (frame) =>
        (frame.kind === 'say' || frame.kind === 'accord' || frame.kind === 'noun' || frame.kind === 'judge') &&
        frame.mention.sort !== 'thing',
    ) ?? null
  );
}

/** "a source said that Mr Lee told the group": the source passes on what Mr Lee said. */
export function relayOf(framed: Framed, frame: Frame): Mention | null {
  const outer = framed.frames.find(
    (other) =>
      other.kind === 'say' &&
      other.cue < frame.from &&
      other.mention.chunk !== frame.mention.chunk &&
      other.mention.kind === 'nominal' &&
      other.mention.unnamed,
  );
  return outer && frame.how !== 'shared' ? outer.mention : null;
}
