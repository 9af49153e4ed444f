/** A shorter one could stand in any text. */
const SHORTEST = 6;

/** Whether a message prints the fingerprint of an edition, as a word of its own. */
export const printsFingerprint = (text: string, fingerprint: string | null): boolean =>
  fingerprint !== null && fingerprint.length >= SHORTEST && text.split(/[^A-Za-z0-9]+/).includes(fingerprint);
