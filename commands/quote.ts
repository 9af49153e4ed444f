import { quoteReply } from '../src/brief/quote-reply.ts';
import { startReply } from '../src/brief/start-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';

export const quote = defineCommand({
  name: 'quote',
  summary: 'Quotes by a person, an office, a topic or words; spelling may be off',
  options: {
    words: { kind: 'text', summary: 'A name, an office, words, or a mix', maxLength: 300, completes: 'anything' },
    speaker: { kind: 'speaker', summary: 'Only this speaker: a name or an office' },
    topic: { kind: 'topic', summary: 'Only this topic' },
    outlet: { kind: 'outlet', summary: 'Only this outlet' },
    since: { kind: 'date', summary: 'From this date on: 2025, 2025-02 or 2025-02-13' },
    until: { kind: 'date', summary: 'Up to this date: 2025, 2025-02 or 2025-02-13' },
    page: { kind: 'integer', summary: 'Which page of the answer', min: 1, max: 10_000 },
  },
  examples: [
    'Hegseth',
    'Hegseth on nato',
    'the pentagon chief',
    'defence secretary since:2025',
    'five eyes',
    'speaker:"Ben Wallace" until:2020',
  ],
  run({ words, page, ...filters }, context) {
    const { corpus } = context;
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    if (words === undefined && Object.keys(given).length === 0) return startReply(corpus);
    const query = { words: words ?? '', ...given, today: todayOf(context) };
    return quoteReply(query, corpus.search(query), corpus, page ?? 1);
  },
});
