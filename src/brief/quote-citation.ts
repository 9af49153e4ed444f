import { STYLES, type Style } from '../model/citation-style.ts';
import type { Quote } from '../model/quote.ts';
import type { Utterance } from '../model/utterance.ts';
import {
  type Action,
  actions,
  emphasis,
  heading,
  type Inline,
  link,
  note,
  paragraph,
  privately,
  type Reply,
  refusal,
  text,
} from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { outletOf, roleOf } from './quote-block.ts';
import { detailLine, pages } from './quote-detail.ts';

type Cited = Parameters<Texts['citations']['cite']>[1];
type CitationPart = ReturnType<Texts['citations']['cite']>[number];

/**
 * The citation of one printing in a style, or in all of them: each a paragraph of its own, so that it can be copied. `id`
 * chooses the printing where several outlets print the words; `accessed` is the day of whoever asks.
 */
export function citationReply(
  {
    utterance,
    id,
    style,
    accessed,
  }: { readonly utterance: Utterance; readonly id: string; readonly style: Style | 'all'; readonly accessed: Temporal.PlainDate },
  corpus: Corpus,
  texts: Texts,
): Reply {
  const { citations } = texts;
  const quote = utterance.quotes.find((printing) => printing.id === id) ?? utterance.quotes[0];
  const cited = citedOf({ quote, utterance, accessed }, corpus, texts);
  if (cited === null) return refusal(paragraph(citations.articleGone));
  const styles = style === 'all' ? STYLES : [style];
  const unknown = unknownOf(cited);
  const others = corpus.disputed(utterance);
  return privately(
    ...(others.length === 0 ? [] : [paragraph(texts.quotes.disputed(others))]),
    ...styles.flatMap((each) => [heading(citations.style(each)), paragraph(...citations.cite(each, cited).map(inlineOf))]),
    ...(unknown.length === 0 ? [] : [note(citations.notKnown(unknown))]),
    actions(
      ...STYLES.filter((other) => style !== 'all' && other !== style).map(
        (other): Action => ({ kind: 'run', label: citations.style(other), run: `${detailLine(quote.id)} cite:${other}` }),
      ),
      ...otherPrintings({ utterance, quote, style }, corpus, texts),
      ...pages({ ...utterance, quotes: [quote] }, corpus, texts),
      { kind: 'run', label: citations.backToQuote, run: detailLine(quote.id) },
      { kind: 'share', label: texts.buttons.share, run: `${detailLine(quote.id)} cite:${style}` },
    ),
  );
}

/** When a style is asked for without a quote. */
export const citeWhat = ({ citations }: Texts): Reply => refusal(paragraph(citations.whichQuote));

function inlineOf(part: CitationPart): Inline {
  switch (part.kind) {
    case 'words':
      return text(part.words);
    case 'publication':
      return emphasis(part.name);
    case 'address':
      return link(part.url, part.url);
    default:
      return part satisfies never;
  }
}

function citedOf(
  { quote, utterance, accessed }: { readonly quote: Quote; readonly utterance: Utterance; readonly accessed: Temporal.PlainDate },
  corpus: Corpus,
  texts: Texts,
): Cited | null {
  const article = corpus.article(quote.article);
  if (article === undefined) return null;
  const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
  const saidOn = quote.saidOn ?? utterance.quotes.find((printing) => printing.saidOn !== null)?.saidOn ?? null;
  return {
    quote,
    article,
    speaker: speaker?.name ?? null,
    described: quote.attribution.kind === 'anonymous' ? quote.attribution.description : null,
    role: roleOf(utterance, speaker, texts),
    saidOn,
    accessed,
  };
}

function unknownOf({ article, saidOn }: Cited): Parameters<Texts['citations']['notKnown']>[0] {
  return [
    ...(article.author === null ? (['author'] as const) : []),
    ...(article.outlet === null ? (['outlet'] as const) : []),
    ...(article.published === null ? (['published'] as const) : []),
    ...(saidOn === null ? (['said'] as const) : []),
    ...(article.url === null ? (['address'] as const) : []),
  ];
}

/** The same words as another outlet prints them. */
const otherPrintings = (
  { utterance, quote, style }: { readonly utterance: Utterance; readonly quote: Quote; readonly style: Style | 'all' },
  corpus: Corpus,
  texts: Texts,
): readonly Action[] =>
  utterance.quotes
    .filter((other) => other !== quote)
    .slice(0, 3)
    .map((other) => ({
      kind: 'run',
      label: texts.citations.asIn(outletOf(corpus.article(other.article), texts)),
      run: `${detailLine(other.id)} cite:${style}`,
    }));
