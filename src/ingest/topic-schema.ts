import { z } from 'zod';
import { speakerId, topicId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import { id, lineOfText, paragraphs } from './field-schemas.ts';

/** One entry of data/topics.yaml. References to people are not looked up here. */
export const topicSchema = z
  .strictObject({
    id: id(topicId),
    title: lineOfText(100),
    aliases: z.array(lineOfText(100)).max(50).default([]),
    description: paragraphs(1000),
    terms: z
      .array(z.strictObject({ text: lineOfText(100), weight: z.number().positive().max(100).default(1) }))
      .min(1)
      .max(500),
    people: z.array(id(speakerId)).max(500).default([]),
  })
  .transform((raw): Topic => raw);
