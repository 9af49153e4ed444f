import type { Speaker } from '../model/speaker.ts';
import { type Action, actions, type Block, more, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { filterMenus } from './filter-menus.ts';
import { namesakeAnswers } from './namesake.ts';
import { noQuoteReply } from './no-quote-reply.ts';
import { quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { readFilters } from './read-filters.ts';
import { settledQuestion } from './settled-question.ts';
import { undatedBeside } from './undated-answers.ts';
import { understood } from './understood.ts';

/** Quotes shown at once: what a chat window holds without scrolling far, and under Discord's ten embeds. */
const PAGE_SIZE = 5;

/** The answer to /quote: how the question was read, one page of quotes, how to get on; or, without quotes, what is held instead. */
export function quoteReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, page: number, texts: Texts): Reply {
  if (answer.hits.length === 0) return noQuoteReply(query, answer, corpus, texts);
  const { answers, buttons } = texts;
  const asked = settledQuestion(query, answer);
  const pages = Math.ceil(answer.hits.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const hits = answer.hits.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const left = answer.hits.length - shown * PAGE_SIZE;
  const undated = undatedBeside(query, answer, corpus);
  const namesakes = namesakeAnswers(asked, answer, corpus);
  const said = [
    understood(answer.understood, query, answer.hits.length, texts),
    silent(answer, texts),
    namesakes.length === 0 ? null : answers.namesakes(namesakes),
    undated === null ? null : answers.undated(undated.quotes),
  ].filter((sentence) => sentence !== null);
  const beyond = page > pages ? [answers.noPage(page)] : [];
  const blocks: Block[] = [
    paragraph([answers.found(answer.hits.length, filtersOf(query, answer, texts), shown, pages), ...beyond, ...said].join(' ')),
    ...hits.map((hit) => quoteBlock(hit.utterance, corpus, texts)),
  ];
  if (left > 0) blocks.push(more(answers.moreQuotes(left), quoteLine(asked, shown + 1)));
  const offered: readonly Action[] = [
    ...choices(asked, answer, texts),
    ...(left > 0 ? [{ kind: 'run', label: buttons.more(left), run: quoteLine(asked, shown + 1), primary: true } as const] : []),
    ...(shown > 1 ? [{ kind: 'run', label: buttons.back, run: quoteLine(asked, shown - 1) } as const] : []),
    ...namesakes.map(({ name, quotes, line }) => ({ kind: 'run', label: texts.nothing.word(name, quotes), run: line }) as const),
    ...alsoNamed(asked, answer, corpus, texts),
    ...alsoTopic(answer, texts),
    ...alsoAbout(query, answer, corpus, texts),
    ...(undated === null || undated.line === null
      ? []
      : [{ kind: 'run', label: answers.anyDate(undated.all), run: undated.line } as const]),
    { kind: 'share', label: buttons.share, run: quoteLine(asked, shown) },
  ];
  const menus = [
    ...detailMenu(
      hits.map(({ utterance }) => utterance),
      quoteLine(asked, shown),
      corpus,
      texts,
    ),
    ...filterMenus(asked, answer, corpus, texts),
  ];
  return privately(...blocks, actions(...offered, ...menus));
}

/** What was typed and filtered by, filters by the names that they were read as. */
function filtersOf(
  { words, speaker, topic, outlet, since, until }: QuoteQuery,
  { understood: reading }: QuoteAnswer,
  { dates }: Texts,
): Parameters<Texts['answers']['found']>[1] {
  const match = reading.speaker;
  const range = { since: since === undefined ? null : reading.since, until: until === undefined ? null : reading.until };
  return {
    words,
    by: speaker === undefined ? null : match !== null && 'speaker' in match ? { name: match.speaker.name } : { wrote: speaker },
    topic: topic === undefined ? null : (reading.topic?.title ?? topic),
    outlet: outlet === undefined ? null : (reading.outlet ?? outlet),
    range: dates.range(range),
  };
}

/** Of several people who were asked for, those who have nothing here. */
function silent({ understood: { speaker }, hits }: QuoteAnswer, { answers }: Texts): string | null {
  if (speaker?.kind !== 'several') return null;
  const without = speaker.speakers.filter(({ id }) => !hits.some(({ utterance }) => utterance.speaker === id));
  return without.length === 0 ? null : answers.nothingBy(without.map(({ name }) => name));
}

/** Names a button can carry beside paging and sharing. */
const MAX_CHOICES = 3;

/** When a name or an office fits several people, or several were asked for, one button for each of whom something was found. */
function choices(query: QuoteQuery, { understood: reading, hits }: QuoteAnswer, { answers }: Texts): readonly Action[] {
  const match = reading.speaker;
  const asked = match?.kind === 'ambiguous' ? match.candidates : match?.kind === 'several' ? match.speakers : [];
  if (asked.length < 2) return [];
  const found = Map.groupBy(hits, ({ utterance }) => utterance.speaker);
  const quotesBy = ({ id }: Speaker): number => found.get(id)?.length ?? 0;
  const heard = asked.filter((speaker) => quotesBy(speaker) > 0);
  if (heard.length < 2) return [];
  // Of "Trump and Cruz" the first three are not all called Trump.
  const people = match?.kind === 'several' ? heard.toSorted((a, b) => quotesBy(b) - quotesBy(a)) : heard;
  return people.slice(0, MAX_CHOICES).map((speaker) => ({
    kind: 'run',
    label: answers.only(speaker.name),
    run: quoteLine({ ...query, ...readFilters(reading), words: reading.words.join(' '), speaker: speaker.name }),
  }));
}

/** "What did the chancellor say", of which nothing can be said to be about it. */
const isSentence = (words: string): boolean =>
  /^(?:what|who|when|where|did|does|has|have|is)\b/i.test(words) || /\b(?:said|says?)$/i.test(words);

/** Where whoever articles describe so is taken for the speaker, and others speak of that office. */
function alsoAbout(query: QuoteQuery, { understood: reading, hits }: QuoteAnswer, corpus: Corpus, { nothing }: Texts): readonly Action[] {
  const isOffice = reading.speaker === null && reading.byOffice === hits.length;
  if (!isOffice || query.words === '' || reading.words.length > 0 || isSentence(query.words)) return [];
  const asked = { ...query, words: `about ${query.words}` };
  const { understood: how, hits: others } = corpus.search(asked);
  if (others.length === how.byOffice || how.speaker !== null || how.corrected.length + how.leftOut.length > 0) return [];
  return [{ kind: 'run', label: nothing.about(query.words, others.length), run: quoteLine(asked) }];
}

/** Where an office was asked for by words that are somebody's name as well. */
function alsoNamed(query: QuoteQuery, { understood: reading }: QuoteAnswer, corpus: Corpus, { nothing }: Texts): readonly Action[] {
  return reading.alsoNamed.slice(0, MAX_CHOICES).flatMap(({ name }) => {
    const asked = { ...query, ...readFilters(reading), words: reading.words.join(' '), speaker: name };
    const quotes = corpus.search(asked).hits.length;
    return quotes === 0 ? [] : [{ kind: 'run', label: nothing.word(name, quotes), run: quoteLine(asked) } as const];
  });
}

/** Where quotes hold the words, which are a topic's name as well. */
const alsoTopic = ({ understood: { alsoTopic: topic } }: QuoteAnswer, { answers }: Texts): readonly Action[] =>
  topic === null ? [] : [{ kind: 'run', label: answers.topic(topic.title), run: quoteLine({ words: '', topic: topic.id }) }];
