import { english } from './english.ts';

/**
 * What a language consists of. English is the measure: another language is an object of this type, `export const german: Texts`,
 * and the compiler says what it lacks. Functions are given values (numbers, names, dates, closed codes) and return what is read.
 */
export type Texts = typeof english;

const ALL = { en: english } satisfies Readonly<Record<string, Texts>>;

/** A language that there is, by its code of two letters. */
export type Language = keyof typeof ALL;

/** Every language that there is. */
export const LANGUAGES = Object.keys(ALL) as readonly Language[];

/** The texts of a language. */
export const textsFor = (language: Language): Texts => ALL[language];
