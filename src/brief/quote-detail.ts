import type { Utterance } from '../model/utterance.ts';
import {
  type Action,
  actions,
  type Block,
  fields,
  heading,
  type Menu,
  note,
  paragraph,
  privately,
  type Reply,
  refusal,
} from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { attributions, isPrintedSentence, officeThatDay } from './quote-attribution.ts';
import { outletOf, quoteBlock } from './quote-block.ts';
import { quoteLine } from './quote-line.ts';
import { wordings } from './quote-wordings.ts';
import { speakerNameOf } from './speaker-name-of.ts';

/** Letters of a quote in a menu: with a name of ordinary length it fits Slack's 75. */
const MENU_WORDS = 40;

/** The command that shows one quote in full. */
export const detailLine = (id: string): string => `/quote id:${id}`;

/** A menu that leads from each of these quotes to its details, and back to `line`, the question that they answer; `/quote` for none. No menu without quotes. */
export function detailMenu(page: readonly Utterance[], line: string, corpus: Corpus, texts: Texts): readonly Menu[] {
  if (page.length === 0) return [];
  const menu: Menu = {
    kind: 'menu',
    name: 'details',
    label: texts.details.menu,
    run: line,
    choices: page.map((utterance) => ({
      label: texts.details.choice(speakerNameOf(utterance, corpus, texts), utterance.quotes[0].segments.join(' … '), MENU_WORDS),
      adds: `id:${utterance.id}`,
    })),
  };
  return [menu];
}

/**
 * One utterance in full: the words, the sentence around them, each outlet's wording beside the others, how it was
 * attributed, and the office on that day. `back` is the line it was reached from; null when it was asked for by itself.
 */
export function detailReply(utterance: Utterance, corpus: Corpus, back: string | null, texts: Texts): Reply {
  const { quotes, date } = utterance;
  const { details, buttons } = texts;
  const block = quoteBlock(utterance, corpus, texts);
  const when = block.said ?? (date === null ? details.saidUnknown : details.saidUnknownPrinted(date));
  return privately(
    { ...block, context: null },
    ...around(utterance, corpus, texts),
    ...(quotes.length > 1 ? [heading(details.wordings), wordings(quotes, corpus, texts)] : []),
    heading(details.attribution),
    attributions(utterance, corpus, texts),
    fields([
      [block.said === null && date !== null ? details.officeWhenPrinted : details.officeThatDay, officeThatDay(utterance, corpus, texts)],
      [details.said, when],
    ]),
    note(details.comeBack(detailLine(utterance.id))),
    actions(
      { kind: 'run', label: details.cite, run: `${detailLine(utterance.id)} cite:all`, primary: true },
      ...moreBySpeaker(utterance, corpus, texts),
      ...pages(utterance, corpus, texts),
      ...(back === null ? [] : [{ kind: 'run', label: details.backToAnswer, run: back } as const]),
      { kind: 'share', label: buttons.share, run: detailLine(utterance.id) },
    ),
  );
}

/** When nothing has that id. */
export function noSuchQuote(id: string, back: string | null, { details, buttons }: Texts): Reply {
  return refusal(
    paragraph(details.noSuchQuote(id)),
    actions(
      back === null
        ? { kind: 'form', label: buttons.askForQuotes, run: '/quote' }
        : { kind: 'run', label: details.backToAnswer, run: back, primary: true },
    ),
  );
}

/** What stands around the words, and whether it is the article's sentence or the record's. */
function around({ quotes }: Utterance, corpus: Corpus, texts: Texts): readonly Block[] {
  const said = quotes.flatMap((quote) => {
    if (quote.context === null) return [];
    const outlet = outletOf(corpus.article(quote.article), texts);
    return [
      isPrintedSentence(quote)
        ? texts.details.sentenceAround(outlet, quote.context)
        : texts.details.ownContext(quotes.length > 1 ? outlet : null, quote.context),
    ];
  });
  return said.map((sentence) => paragraph(sentence));
}

/** Everything by the speaker on the first of the article's topics on which there is more, or everything. */
function moreBySpeaker({ speaker: id, quotes }: Utterance, corpus: Corpus, { details }: Texts): readonly Action[] {
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
    return [{ kind: 'run', label: details.onTopic(speaker.name, topic.title, found), run: quoteLine(query) }];
  }
  return [{ kind: 'run', label: details.allBy(speaker.name, byThem.length), run: quoteLine({ words: '', speaker: speaker.name }) }];
}

/** The articles, as far as they have an address. */
export function pages({ quotes }: Utterance, corpus: Corpus, { details }: Texts): readonly Action[] {
  const articles = new Set(quotes.flatMap(({ article }) => corpus.article(article) ?? []));
  return [...articles].flatMap((article): readonly Action[] =>
    article.url === null ? [] : [{ kind: 'visit', label: details.readIt(article.via ?? article.outlet), url: article.url }],
  );
}
