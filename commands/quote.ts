import { citationReply, citeWhat } from '../src/brief/quote-citation.ts';
import { detailReply, noSuchQuote } from '../src/brief/quote-detail.ts';
import { quoteLine } from '../src/brief/quote-line.ts';
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
    page: { kind: 'integer', summary: 'Which page of the answer', min: 1, max: 10_000, form: false },
    id: { kind: 'word', summary: 'One quote in full, by its id; the menu under an answer gives it', maxLength: 120, form: false },
    cite: { kind: 'choice', summary: 'With an id: how to cite it', choices: ['ap', 'chicago', 'plain', 'all'], form: false },
  },
  examples: [
    'Hegseth',
    'Hegseth on nato',
    'the pentagon chief',
    'defence secretary since:2025',
    'five eyes',
    'speaker:"Ben Wallace" until:2020',
    'id:the-times-2025-hegseth/q01 cite:ap',
  ],
  run({ words, page, id, cite, ...filters }, context) {
    const { corpus } = context;
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    const isAsked = words !== undefined || Object.keys(given).length > 0;
    const query = { words: words ?? '', ...given, today: todayOf(context) };
    if (id !== undefined) {
      const back = isAsked ? quoteLine(query, page) : null;
      const utterance = corpus.utterance(id.toLowerCase());
      if (utterance === undefined) return noSuchQuote(id, back);
      return cite === undefined
        ? detailReply(utterance, corpus, back)
        : citationReply({ utterance, id: id.toLowerCase(), style: cite, accessed: todayOf(context) }, corpus);
    }
    if (cite !== undefined) return citeWhat();
    if (!isAsked) return startReply(corpus);
    return quoteReply(query, corpus.search(query), corpus, page ?? 1);
  },
});
