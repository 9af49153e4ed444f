import { articlesReply } from '../src/brief/article-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';
import type { Texts } from '../src/texts/texts.ts';

export const articlesIn = ({ commands: { articles: said } }: Texts) =>
  defineCommand({
    name: 'articles',
    summary: said.summary,
    options: {
      words: { kind: 'text', summary: said.words, maxLength: 200 },
      outlet: { kind: 'outlet', summary: said.outlet },
      page: { kind: 'integer', summary: said.page, min: 1, max: 10_000, form: false },
    },
    examples: ['', 'nato', 'putin outlet:"The Times"'],
    note: said.adding,
    run({ words, outlet, page }, context) {
      const asked = { words: words ?? '', today: todayOf(context), ...(outlet === undefined ? {} : { outlet }) };
      return articlesReply(asked, context.corpus, page ?? 1, context.texts);
    },
  });
