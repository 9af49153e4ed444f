import { extract } from '../../src/extract/extract.ts';

/** The names that the engine gives to the quotations of a text, in their order; null for one that it leaves open. */
export const speakersIn = (text: string): readonly (string | null)[] => extract(text).quotes.map(({ speaker }) => speaker?.name ?? null);
