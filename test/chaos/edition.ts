import { createHash } from 'node:crypto';
import { type OccurrenceId, occurrenceId, scheduleId, utteranceId } from '../../src/model/ids.ts';
import { heading, note, paragraph, publicly } from '../../src/reply/reply.ts';
import type { Compose } from '../../src/schedule/deliver.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { aReceipt } from '../support/edition-receipt.ts';

/** Long enough for three messages on either platform. */
export const LINES = 110;

/** Unmistakable in whatever a platform makes of the text, and nothing that it would escape: occurrence, and the number of the line. */
const token = (occurrence: OccurrenceId, line: number): string => `Q${occurrence.replace('-', '').replace('.', '')}L${line}E`;
const TOKEN = /Qd(\d{4})(\d{8}t\d{4}z)L(\d+)E/g;

/** Every occurrence has one edition in a run. */
export const fingerprintOf = (occurrence: OccurrenceId): string => createHash('sha256').update(occurrence).digest('hex').slice(0, 10);

/** An edition whose every line can be told from every other, so that a lost, a doubled or a misplaced part is seen. */
export const composeNumbered: Compose = ({ schedule, slot }) => {
  const id = slotId(schedule?.id ?? scheduleId('d-0000'), slot);
  const lines = Array.from({ length: LINES }, (_, line) => paragraph(`${token(id, line + 1)} ${'words and more words '.repeat(4)}`));
  const fingerprint = fingerprintOf(id);
  return {
    reply: publicly(heading(`Digest ${id}`), ...lines, note(`Edition ${fingerprint}`)),
    utterances: [utteranceId(`u-${id}`)],
    items: [{ utterances: [utteranceId(`u-${id}`)], end: LINES + 1, news: true }],
    fingerprint,
    receipt: aReceipt({ fingerprint, slot: slot.toString() }),
  };
};

/** The tokens of one message, in order. */
export const tokensIn = (text: string): readonly { readonly occurrence: OccurrenceId; readonly line: number }[] =>
  [...text.matchAll(TOKEN)].map(([, schedule, slot, line]) => ({ occurrence: occurrenceId(`d-${schedule}.${slot}`), line: Number(line) }));
