import { inMarks } from '../command/tokens.ts';

/** A value for `key:value`, in quotes where it has spaces or marks, which could open or end others. */
export const optionValue = (value: string): string => (/[\s"“”„«»]/.test(value) ? inMarks(value) : value);

/** A line with those of the options that were given. */
export const filledLine = (line: string, options: Readonly<Record<string, string | undefined>>): string =>
  [line, ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${optionValue(value)}`]))].join(' ');
