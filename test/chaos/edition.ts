import { createHash } from 'node:crypto';
import { utteranceId } from '../../src/model/ids.ts';
import { heading, note, paragraph, publicly } from '../../src/reply/reply.ts';
import type { Compose } from '../../src/schedule/deliver.ts';
import { aReceipt } from '../support/edition-receipt.ts';

/** Long enough for three messages on either platform. */
export const LINES = 110;

/** Unmistakable in whatever a platform makes of the text, and nothing that it would escape: schedule, and the number of the line. */
const token = (schedule: string, line: number): string => `Q${schedule.replace('-', '')}L${line}E`;
const TOKEN = /Q([a-z])([a-z0-9]+)L(\d+)E/g;

/** Every schedule has one edition in a run. */
export const fingerprintOf = (schedule: string): string => createHash('sha256').update(schedule).digest('hex').slice(0, 10);

/** An edition whose every line can be told from every other, so that a lost, a doubled or a misplaced part is seen. */
export const composeNumbered: Compose = ({ schedule, slot }) => {
  const id = schedule?.id ?? 'none';
  const lines = Array.from({ length: LINES }, (_, line) => paragraph(`${token(id, line + 1)} ${'words and more words '.repeat(4)}`));
  const fingerprint = fingerprintOf(id);
  return {
    reply: publicly(heading(`Digest ${id}`), ...lines, note(`Edition ${fingerprint}`)),
    utterances: [utteranceId(`u-${id}-${slot.epochMilliseconds}`)],
    fingerprint,
    receipt: aReceipt({ fingerprint, slot: slot.toString() }),
  };
};

/** The tokens of one message, in order. */
export const tokensIn = (text: string): readonly { readonly schedule: string; readonly line: number }[] =>
  [...text.matchAll(TOKEN)].map(([, letter, rest, line]) => ({ schedule: `${letter}-${rest}`, line: Number(line) }));
