import { z } from 'zod';
import type { EditionItem } from '../model/edition-part.ts';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import { isSlug, utteranceId } from '../model/ids.ts';
import type { Block, Reply } from '../reply/reply.ts';

/** The blocks are as a release composed them; the renderer has a case for every kind, so only the kind is looked at here. */
const block = z.custom<Block>((value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string');
const reply: z.ZodType<Reply> = z.object({ visibility: z.enum(['private', 'public']), blocks: z.array(block) });

const utterances = z.array(z.string().refine(isSlug).transform(utteranceId));
const items = z.array(z.object({ utterances, end: z.number().int(), news: z.boolean() }));

/** An edition as it is sent: what it says, and what of it stands where. */
export interface Composed {
  readonly reply: Reply;
  /** Null for one of a release that did not write it down. */
  readonly items: readonly EditionItem[] | null;
}

/** An edition as an occurrence keeps it. */
export const writeEdition = (edition: Composed): string => JSON.stringify({ ...edition.reply, items: edition.items });

/** The edition that an occurrence keeps; null when there is none, or none that can be read. */
export function readEdition(json: string | null): Composed | null {
  const read = readAs(json, reply);
  return read === null ? null : { reply: read, items: readAs(json, z.object({ items }))?.items ?? null };
}

const list = z.array(z.unknown());
const isReceipt = (value: unknown): value is EditionReceipt =>
  z
    .looseObject({ title: z.string(), slot: z.string(), window: z.object({ to: z.string() }), articles: list, quotes: list })
    .safeParse(value).success;

/** The receipt that an occurrence keeps; null when there is none, or none that can be read. */
export const readReceipt = (json: string | null): EditionReceipt | null => readAs(json, z.custom<EditionReceipt>(isReceipt));

function readAs<Value>(json: string | null, schema: z.ZodType<Value>): Value | null {
  if (json === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
