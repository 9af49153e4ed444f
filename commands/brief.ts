import { topicBrief, topicsReply, wordsBrief } from '../src/brief/brief-reply.ts';
import { prepareTopicView } from '../src/brief/topic-view.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';
import type { Texts } from '../src/texts/texts.ts';

/** Around the name of a topic they change nothing; around other words they ask for just these. */
const MARKS = /^["“”]|["“”]$/g;
/** What other commands call it. */
const AS_OPTION = /^["“”]?topic:\s*/i;

export const briefIn = ({ commands: { brief: said } }: Texts) =>
  defineCommand({
    name: 'brief',
    summary: said.summary,
    options: {
      about: { kind: 'text', summary: said.about, maxLength: 200, completes: 'topic' },
    },
    examples: ['transatlantic relations', 'ukraine', 'five eyes'],
    async run({ about }, context) {
      const { corpus, texts } = context;
      const today = todayOf(context);
      if (about === undefined) return topicsReply(corpus, texts);
      const wrote = about.replace(AS_OPTION, '').replace(MARKS, '');
      const topic = corpus.findTopic(wrote);
      if (topic === null) return wordsBrief({ words: AS_OPTION.test(about) ? wrote : about, today }, corpus, texts);
      await prepareTopicView(corpus, topic);
      return topicBrief({ topic, wrote, today }, corpus, texts);
    },
  });
