import { type Action, actions, type Block, more, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { coverage, coverageOf } from './coverage.ts';
import { quoteBlock } from './quote-block.ts';
import { understood } from './understood.ts';
import { count, listed, optionValue, quoted } from './words.ts';

/** Quotes shown at once: what a chat window holds without scrolling far, and under Discord's ten embeds. */
export const PAGE_SIZE = 5;

/** The question as a whole command line, so that a button can ask it again. */
export function quoteLine(query: QuoteQuery, page = 1): string {
  const parts = [
    '/quote',
    query.words,
    ...(['speaker', 'topic', 'outlet', 'since', 'until'] as const).map((key) =>
      query[key] === undefined ? '' : `${key}:${optionValue(query[key])}`,
    ),
    page > 1 ? `page:${page}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The answer to /quote: how the question was read, one page of quotes, how to get on; or, without quotes, what is held instead. */
export function quoteReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, page: number): Reply {
  if (answer.hits.length === 0) return emptyReply(query, answer, corpus);
  const pages = Math.ceil(answer.hits.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const hits = answer.hits.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const left = answer.hits.length - shown * PAGE_SIZE;
  const reading = understood(answer.understood, query);
  const blocks: Block[] = [
    paragraph(
      `${count(answer.hits.length, 'quote')} for ${quoted(askedFor(query))}${pages > 1 ? `, page ${shown} of ${pages}` : ''}.`,
      ...(reading === null ? [] : [` ${reading}`]),
    ),
    ...hits.map((hit) => quoteBlock(hit.utterance, corpus)),
  ];
  if (left > 0) blocks.push(more(`${count(left, 'more quote')}.`, quoteLine(query, shown + 1)));
  const buttons: Action[] = [
    ...choices(query, answer),
    ...(left > 0 ? [{ kind: 'run', label: `More (${left})`, run: quoteLine(query, shown + 1), primary: true } as const] : []),
    ...(shown > 1 ? [{ kind: 'run', label: 'Back', run: quoteLine(query, shown - 1) } as const] : []),
    { kind: 'share', label: 'Share to channel', run: quoteLine(query, shown) },
  ];
  return privately(...blocks, actions(...buttons));
}

/** Names a button can carry beside paging and sharing. */
const MAX_CHOICES = 3;

/** When a name or an office fits several people, one button each. */
function choices(query: QuoteQuery, answer: QuoteAnswer): readonly Action[] {
  const match = answer.understood.speaker;
  if (match?.kind !== 'ambiguous') return [];
  return match.candidates.slice(0, MAX_CHOICES).map((speaker) => ({
    kind: 'run',
    label: `Only ${speaker.name}`,
    run: quoteLine({ ...query, ...readFromWords(answer.understood), words: answer.understood.words.join(' '), speaker: speaker.name }),
  }));
}

/** The filters that the words were understood to name, so that a narrower question keeps them. */
function readFromWords({ topic, outlet, since, until }: QuoteAnswer['understood']): Partial<QuoteQuery> {
  return {
    ...(topic === null ? {} : { topic: topic.id }),
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}

function askedFor(query: QuoteQuery): string {
  return quoteLine(query).replace(/^\/quote ?/, '');
}

/** How many quoted people an empty answer offers. */
const MAX_OFFERED = 4;

function emptyReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): Reply {
  const { speaker } = answer.understood;
  const held = paragraph(`I hold ${coverage(corpus)}.`);
  const person = speaker === null || speaker.kind === 'none' || speaker.kind === 'ambiguous' ? null : speaker.speaker;
  const offered = (answer.nearest.length > 0 ? answer.nearest : mostQuoted(corpus))
    .filter((candidate) => candidate.id !== person?.id)
    .slice(0, MAX_OFFERED);
  const buttons = actions(
    ...offered.map((candidate): Action => ({ kind: 'run', label: candidate.name, run: quoteLine({ words: '', speaker: candidate.name }) })),
  );
  const closest =
    offered.length === 0
      ? []
      : [
          paragraph(
            `${person !== null ? 'Quoted instead' : answer.nearest.length > 0 ? 'Closest names on record' : 'Most quoted'}: ${listed(offered.map(({ name }) => name))}.`,
          ),
          buttons,
        ];
  if (person === null) return privately(paragraph(`No quote matches ${quoted(askedFor(query))}.`), held, ...closest);

  const all = corpus.utterancesBy(person.id);
  const reading = understood(answer.understood, query);
  const how = reading === null ? [] : [paragraph(reading)];
  if (all.length === 0) {
    return privately(paragraph(`${person.name} is named in the articles I hold, but not quoted in any of them.`), ...how, held, ...closest);
  }
  const by = quoteLine({ words: '', speaker: person.name });
  return privately(
    paragraph(`No quote by ${person.name}${aboutWhat(query, answer)}.`),
    ...how,
    paragraph(`On record: ${coverageOf(all, corpus)}.`),
    actions({ kind: 'run', label: `All by ${person.name}`, run: by, primary: true }),
    note(`I hold ${coverage(corpus)}.`),
  );
}

function aboutWhat(query: QuoteQuery, answer: QuoteAnswer): string {
  const { words, topic, outlet, since, until } = answer.understood;
  const parts = [
    words.length > 0 ? `with ${quoted(words.join(' '))}` : null,
    topic === null ? (query.topic === undefined ? null : `on ${quoted(query.topic)}`) : `on ${topic.title}`,
    outlet === null ? (query.outlet === undefined ? null : `in ${quoted(query.outlet)}`) : `in ${outlet}`,
    since === null ? null : `since ${since}`,
    until === null ? null : `until ${until}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** Speakers by how many quotes are held of them, most first. */
export function mostQuoted(corpus: Corpus): Corpus['speakers'] {
  return corpus.speakers
    .filter((speaker) => corpus.utterancesBy(speaker.id).length > 0)
    .toSorted((a, b) => corpus.utterancesBy(b.id).length - corpus.utterancesBy(a.id).length || a.name.localeCompare(b.name, 'en'));
}
