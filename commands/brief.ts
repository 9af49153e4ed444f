import { topicBrief, topicsReply, wordsBrief } from '../src/brief/brief-reply.ts';
import { prepareTopicView } from '../src/brief/topic-view.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';

export const brief = defineCommand({
  name: 'brief',
  summary: 'What the articles say about a topic: summaries, then the quotes that matter',
  options: {
    about: { kind: 'text', summary: 'A topic, or any words', maxLength: 200, completes: 'topic' },
  },
  examples: ['transatlantic relations', 'ukraine', 'five eyes'],
  async run({ about }, context) {
    const { corpus } = context;
    if (about === undefined) return topicsReply(corpus);
    const topic = corpus.findTopic(about);
    if (topic === null) return wordsBrief({ words: about, today: todayOf(context) }, corpus);
    await prepareTopicView(corpus, topic);
    return topicBrief(topic, corpus, about, todayOf(context));
  },
});
