import { topicBrief, topicsReply, wordsBrief } from '../src/brief/brief-reply.ts';
import { prepareTopicView } from '../src/brief/topic-view.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';
import type { Texts } from '../src/texts/texts.ts';

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
      const topic = corpus.findTopic(about);
      if (topic === null) return wordsBrief({ words: about, today }, corpus, texts);
      await prepareTopicView(corpus, topic);
      return topicBrief({ topic, wrote: about, today }, corpus, texts);
    },
  });
