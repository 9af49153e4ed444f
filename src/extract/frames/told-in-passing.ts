import type { Reading } from '../reading.ts';
import type { Frame } from './frames.ts';
import { wasTold } from './passives.ts';

/** "was told |by text message on Monday|: “…”": in tokens. */
const FAR = 8;

/**
 * "Ms Lee said she had been told: “…”", "… was told to “…”": whether `frame` is the report of somebody to whom the words at `q` were
 * said, by nobody whom the sentence names.
 */
export function wasSaidTo(reading: Reading, { kind, how, cue }: Frame, q: number): boolean {
  const { tokens } = reading;
  if (kind !== 'say' || how === 'agent' || cue >= q || tokens[q - 1]?.text !== ':') return false;
  for (let at = q - 2; at > Math.max(cue, q - FAR); at -= 1) {
    const tag = tokens[at]?.tag;
    if (tag === 'verb') return wasTold(reading, at);
    if (tag === 'sign' || tag === 'quote' || tag === 'conjunction') return false;
  }
  return false;
}
