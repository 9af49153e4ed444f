import { z } from 'zod';

/** One variable as README, .env.example and `doctor` describe it. */
export interface Variable {
  readonly name: string;
  readonly summary: string;
  readonly secret: boolean;
  /** As written in .env.example; null: no default. */
  readonly fallback: string | null;
  readonly schema: z.ZodType<string>;
}

/** Describes one variable. */
export const variable = (
  name: string,
  summary: string,
  schema: z.ZodType<string>,
  more: { readonly secret?: true; readonly fallback?: string } = {},
): Variable => ({
  name,
  summary,
  secret: more.secret ?? false,
  fallback: more.fallback ?? null,
  schema,
});

const A_PORT = 'must be a port from 1 to 65535';

/** A port, as written. */
export const portText = z
  .string()
  .regex(/^([1-9]\d{0,4})$/, A_PORT)
  .refine((port) => Number(port) <= 65535, A_PORT);

/** An address for a browser or a program, as written. */
export const urlText = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
