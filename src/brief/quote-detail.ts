import { showDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Action, actions, type Block, fields, heading, type Menu, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { attributions, isPrintedSentence, officeThatDay } from './quote-attribution.ts';
import { outletOf, quoteBlock } from './quote-block.ts';
import { quoteLine } from './quote-line.ts';
import { wordings } from './quote-wordings.ts';
import { speakerNameOf } from './speaker-name-of.ts';
import { capitalised, quoted } from './words.ts';

/** Letters of a quote in a menu: with a name of ordinary length it fits Slack's 75. */
const MENU_WORDS = 40;

/** The command that shows one quote in full. */
export const detailLine = (id: string): string => `/quote id:${id}`;

/** A menu that leads from each of these quotes to its details, and back to `line`, the question that they answer; `/quote` for none. No menu without quotes. */
export function detailMenu(page: readonly Utterance[], line: string, corpus: Corpus): readonly Menu[] {
  if (page.length === 0) return [];
  const menu: Menu = {
    kind: 'menu',
    name: 'details',
    label: 'Details of a quote',
    run: line,
    choices: page.map((utterance) => ({
      label: `${speakerNameOf(utterance, corpus)}: ${quoted(utterance.quotes[0].segments.join(' … '), MENU_WORDS)}`,
      adds: `id:${utterance.id}`,
    })),
  };
  return [menu];
}

/**
 * One utterance in full: the words, the sentence around them, each outlet's wording beside the others, how it was
 * attributed, and the office on that day. `back` is the line it was reached from; null when it was asked for by itself.
 */
export function detailReply(utterance: Utterance, corpus: Corpus, back: string | null): Reply {
  const { quotes, date } = utterance;
  const block = quoteBlock(utterance, corpus);
  const when = block.said ?? (date === null ? 'not known' : `not known; first printed ${showDate(date)}`);
  return privately(
    { ...block, context: null },
    ...around(utterance, corpus),
    ...(quotes.length > 1 ? [heading('Each outlet’s wording'), wordings(quotes, corpus)] : []),
    heading('How it was attributed'),
    attributions(utterance, corpus),
    fields([
      [block.said === null && date !== null ? 'Office when first printed' : 'Office on that day', officeThatDay(utterance, corpus)],
      ['Said', when],
    ]),
    note(`To come back to it: ${detailLine(utterance.id)}`),
    actions(
      { kind: 'run', label: 'Cite', run: `${detailLine(utterance.id)} cite:all`, primary: true },
      ...moreBySpeaker(utterance, corpus),
      ...pages(utterance, corpus),
      ...(back === null ? [] : [{ kind: 'run', label: 'Back to the answer', run: back } as const]),
      { kind: 'share', label: 'Share to channel', run: detailLine(utterance.id) },
    ),
  );
}

/** When nothing has that id. */
export function noSuchQuote(id: string, back: string | null): Reply {
  return privately(
    paragraph(`No quote has the id ${quoted(id)}. It may have been corrected or taken out since; look for its words with /quote instead.`),
    actions(
      back === null
        ? { kind: 'form', label: 'Ask for quotes', run: '/quote' }
        : { kind: 'run', label: 'Back to the answer', run: back, primary: true },
    ),
  );
}

/** What stands around the words, and whether it is the article's sentence or the record's. */
function around({ quotes }: Utterance, corpus: Corpus): readonly Block[] {
  const said = quotes.flatMap((quote) => {
    if (quote.context === null) return [];
    const outlet = capitalised(outletOf(corpus.article(quote.article)));
    return [
      isPrintedSentence(quote)
        ? `The sentence around it, as ${outlet} prints it: ${quote.context}`
        : `Context, in our record’s own words${quotes.length > 1 ? ` (${outlet})` : ''}: ${quote.context}`,
    ];
  });
  return said.map((sentence) => paragraph(sentence));
}

/** Everything by the speaker on the first of the article's topics on which there is more, or everything. */
function moreBySpeaker({ speaker: id, quotes }: Utterance, corpus: Corpus): readonly Action[] {
  const speaker = id === null ? undefined : corpus.speaker(id);
  if (speaker === undefined) return [];
  const byThem = corpus.utterancesBy(speaker.id);
  if (byThem.length < 2) return [];
  const own = new Set(quotes.flatMap(({ article }) => corpus.article(article)?.topics ?? []));
  for (const topicId of own) {
    const topic = corpus.topic(topicId);
    const query = { words: '', speaker: speaker.name, topic: topicId };
    const found = topic === undefined ? 0 : corpus.search(query).hits.length;
    if (topic === undefined || found < 2 || found === byThem.length) continue;
    return [{ kind: 'run', label: `${speaker.name} on ${topic.title} (${found})`, run: quoteLine(query) }];
  }
  return [{ kind: 'run', label: `All by ${speaker.name} (${byThem.length})`, run: quoteLine({ words: '', speaker: speaker.name }) }];
}

/** The articles, as far as they have an address. */
export function pages({ quotes }: Utterance, corpus: Corpus): readonly Action[] {
  const articles = new Set(quotes.flatMap(({ article }) => corpus.article(article) ?? []));
  return [...articles].flatMap((article): readonly Action[] =>
    article.url === null ? [] : [{ kind: 'visit', label: `Read it at ${article.via ?? article.outlet ?? 'its page'}`, url: article.url }],
  );
}
