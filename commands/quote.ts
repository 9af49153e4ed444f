import { citationReply, citeWhat } from '../src/brief/quote-citation.ts';
import { detailReply, noSuchQuote } from '../src/brief/quote-detail.ts';
import { quoteLine } from '../src/brief/quote-line.ts';
import { quoteReply } from '../src/brief/quote-reply.ts';
import { startReply } from '../src/brief/start-reply.ts';
import { defineCommand } from '../src/command/command.ts';
import { todayOf } from '../src/command/today.ts';
import type { Texts } from '../src/texts/texts.ts';

export const quoteIn = ({ commands: { quote: said } }: Texts) =>
  defineCommand({
    name: 'quote',
    summary: said.summary,
    options: {
      words: { kind: 'text', summary: said.words, maxLength: 1500, completes: 'anything' },
      speaker: { kind: 'speaker', summary: said.speaker },
      topic: { kind: 'topic', summary: said.topic },
      outlet: { kind: 'outlet', summary: said.outlet },
      since: { kind: 'date', summary: said.since },
      until: { kind: 'date', summary: said.until },
      page: { kind: 'integer', summary: said.page, min: 1, max: 10_000, form: false },
      id: { kind: 'word', summary: said.id, maxLength: 120, form: false },
      cite: { kind: 'choice', summary: said.cite, choices: ['ap', 'chicago', 'plain', 'all'], form: false },
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
      const { corpus, texts } = context;
      const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
      const isAsked = words !== undefined || Object.keys(given).length > 0;
      const query = { words: words ?? '', ...given, today: todayOf(context) };
      if (id !== undefined) {
        const back = isAsked ? quoteLine(query, page) : null;
        const utterance = corpus.utterance(id.toLowerCase());
        if (utterance === undefined) return noSuchQuote(id, back, texts);
        return cite === undefined
          ? detailReply(utterance, corpus, back, texts)
          : citationReply({ utterance, id: id.toLowerCase(), style: cite, accessed: todayOf(context) }, corpus, texts);
      }
      if (cite !== undefined) return citeWhat(texts);
      if (!isAsked) return startReply(corpus, texts);
      return quoteReply(query, corpus.search(query), corpus, page ?? 1, texts);
    },
  });
