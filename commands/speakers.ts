import { speakerReply, speakersReply } from '../src/brief/speaker-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';

export const speakers = defineCommand({
  name: 'speakers',
  summary: 'Who is on record; with a name, their offices and latest quotes',
  options: {
    name: { kind: 'text', summary: 'A name or an office', maxLength: 100, completes: 'speaker' },
    page: { kind: 'integer', summary: 'Which page of the list', min: 1, max: 10_000, form: false },
  },
  examples: ['', 'Boris Johnson', 'defence secretary'],
  run({ name, page }, context) {
    const { corpus } = context;
    return name === undefined
      ? speakersReply(corpus, page ?? 1)
      : speakerReply(corpus.findSpeaker(name, { today: todayOf(context) }), corpus);
  },
});
