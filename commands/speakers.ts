import { speakerReply, speakersReply } from '../src/brief/speaker-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';
import type { Texts } from '../src/texts/texts.ts';

export const speakersIn = ({ commands: { speakers: said } }: Texts) =>
  defineCommand({
    name: 'speakers',
    summary: said.summary,
    options: {
      name: { kind: 'text', summary: said.name, maxLength: 100, completes: 'speaker' },
      page: { kind: 'integer', summary: said.page, min: 1, max: 10_000, form: false },
    },
    examples: ['', 'Boris Johnson', 'defence secretary'],
    run({ name, page }, context) {
      const { corpus, texts } = context;
      return name === undefined
        ? speakersReply(corpus, page ?? 1, texts)
        : speakerReply(corpus.findSpeaker(name, { today: todayOf(context), unquoted: true }), corpus, texts);
    },
  });
