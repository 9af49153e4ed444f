import { articlesReply } from '../src/brief/article-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';

export const articles = defineCommand({
  name: 'articles',
  summary: 'The articles held, with outlet, date and link',
  options: {
    words: { kind: 'text', summary: 'Only articles with these words in title, summary, outlet or topic', maxLength: 200 },
    page: { kind: 'integer', summary: 'Which page of the list', min: 1, max: 10_000, form: false },
  },
  examples: ['', 'nato'],
  run({ words, page }, context) {
    return articlesReply(words ?? '', context.corpus, page ?? 1, todayOf(context));
  },
});
