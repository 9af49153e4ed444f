import { z } from 'zod';
import { speakerId } from '../model/ids.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { id, lineOfText, partialDate } from './field-schemas.ts';

const country = z
  .string()
  .regex(/^(?:[A-Z]{2}|eu)$/, 'must be two capitals (ISO 3166, GB for the United Kingdom) or eu')
  .nullable()
  .default(null);

const names = z.array(lineOfText(100)).max(100).default([]);

const office = z
  .strictObject({
    title: lineOfText(100),
    body: lineOfText(100).nullable().default(null),
    aliases: names,
    country,
    from: partialDate,
    to: partialDate.nullable().default(null),
  })
  .superRefine(({ from, to }, context) => {
    if (to !== null && spanOf(to).last < spanOf(from).first) {
      context.addIssue({ code: 'custom', path: ['to'], message: `${to} is before the office began, ${from}` });
    }
  });

/** One entry of data/people.yaml. */
export const speakerSchema = z
  .strictObject({
    id: id(speakerId),
    kind: z.enum(['person', 'organisation', 'group', 'document']),
    name: lineOfText(100),
    aliases: names,
    country,
    side: z.enum(['us', 'uk', 'eu', 'russia', 'ukraine', 'other']),
    offices: z.array(office).max(50).default([]),
  })
  .transform((raw): Speaker => raw);
