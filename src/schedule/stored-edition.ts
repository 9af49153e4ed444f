import { z } from 'zod';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import type { Block, Reply } from '../reply/reply.ts';

/** The blocks are as a release composed them; the renderer has a case for every kind, so only the kind is looked at here. */
const block = z.custom<Block>((value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string');
const reply: z.ZodType<Reply> = z.object({ visibility: z.enum(['private', 'public']), blocks: z.array(block) });

/** A reply as an occurrence keeps it. */
export const writeReply = (value: Reply): string => JSON.stringify(value);

/** The reply that an occurrence keeps; null when there is none, or none that can be read. */
export const readReply = (json: string | null): Reply | null => read(json, reply);

const list = z.array(z.unknown());
const isReceipt = (value: unknown): value is EditionReceipt =>
  z
    .looseObject({ title: z.string(), slot: z.string(), window: z.object({ to: z.string() }), articles: list, quotes: list })
    .safeParse(value).success;

/** The receipt that an occurrence keeps; null when there is none, or none that can be read. */
export const readReceipt = (json: string | null): EditionReceipt | null => read(json, z.custom<EditionReceipt>(isReceipt));

function read<Value>(json: string | null, schema: z.ZodType<Value>): Value | null {
  if (json === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
