import { z } from 'zod';
import { isSlug } from '../model/ids.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';

/** Characters that no text of ours holds: controls, and the marks that make a line read backwards on a screen. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const UNSAFE_BUT_NEWLINE = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

/** A text on one line: trimmed, not empty, `max` characters at most, no control characters. */
export const lineOfText = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !UNSAFE.test(text), 'must be one line without control characters');

/** A text that may run over paragraphs; otherwise as lineOfText. */
export const paragraphs = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !UNSAFE_BUT_NEWLINE.test(text), 'must not hold control characters');

/** An id, branded by `make`. */
export const id = <Id extends string>(make: (raw: string) => Id): z.ZodPipe<z.ZodString, z.ZodTransform<Id, string>> =>
  z
    .string()
    .refine(isSlug, 'must be lower-case letters and digits joined by single - . : or /, 120 characters at most')
    .transform((raw) => make(raw));

/** `2025-02-12`, `2020-01` or `2024`; a bare year is a number to YAML. */
export const partialDate = z.union([z.string(), z.int()]).transform((raw, context): PartialDate => {
  const date = parsePartialDate(String(raw));
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(raw)} is no date; write YYYY-MM-DD, YYYY-MM or YYYY` });
  return z.NEVER;
});

/** The longest address that browsers and both chat platforms take without complaint. */
const MAX_URL = 2000;

/** An http or https address without a user name in it. */
export const webAddress = z
  .string()
  .trim()
  .max(MAX_URL)
  .refine((raw) => {
    const url = URL.parse(raw);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && !UNSAFE.test(raw);
  }, 'must be a whole http or https address');

/** A BCP 47 language tag. */
export const languageTag = z.string().refine((raw) => {
  try {
    return Intl.getCanonicalLocales(raw).length === 1;
  } catch {
    return false;
  }
}, 'must be a language tag such as en or pt-BR');
