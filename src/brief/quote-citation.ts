import type { Quote } from '../model/quote.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Action, actions, heading, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { type Cited, cite, STYLES, type Style } from './citation.ts';
import { outletOf, roleOf } from './quote-block.ts';
import { detailLine, pages } from './quote-detail.ts';
import { listed } from './words.ts';

const NAMES: Readonly<Record<Style, string>> = { ap: 'AP', chicago: 'Chicago (note)', plain: 'Plain' };

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
): Reply {
  const quote = utterance.quotes.find((printing) => printing.id === id) ?? utterance.quotes[0];
  const cited = citedOf(quote, utterance, corpus, accessed);
  if (cited === null) return privately(paragraph('The article that prints this quote is no longer held, so it cannot be cited.'));
  const styles = style === 'all' ? STYLES : [style];
  const unknown = unknownOf(cited);
  return privately(
    ...styles.flatMap((each) => [heading(NAMES[each]), paragraph(...cite(each, cited))]),
    ...(unknown.length === 0 ? [] : [note(`Not known, and so left out: ${listed(unknown)}.`)]),
    actions(
      ...STYLES.filter((other) => style !== 'all' && other !== style).map(
        (other): Action => ({ kind: 'run', label: NAMES[other], run: `${detailLine(quote.id)} cite:${other}` }),
      ),
      ...otherPrintings(utterance, quote, style, corpus),
      ...pages({ ...utterance, quotes: [quote] }, corpus),
      { kind: 'run', label: 'Back to the quote', run: detailLine(quote.id) },
      { kind: 'share', label: 'Share to channel', run: `${detailLine(quote.id)} cite:${style}` },
    ),
  );
}

/** When a style is asked for without a quote. */
export const citeWhat = (): Reply =>
  privately(
    paragraph(
      'Which quote? Ask for quotes first, choose one under “Details of a quote”, and press “Cite” there; or type /quote id:… cite:ap.',
    ),
  );

function citedOf(quote: Quote, utterance: Utterance, corpus: Corpus, accessed: Temporal.PlainDate): Cited | null {
  const article = corpus.article(quote.article);
  if (article === undefined) return null;
  const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
  const saidOn = quote.saidOn ?? utterance.quotes.find((printing) => printing.saidOn !== null)?.saidOn ?? null;
  return {
    quote,
    article,
    speaker: speaker?.name ?? null,
    described: quote.attribution.kind === 'anonymous' ? quote.attribution.description : null,
    role: roleOf(utterance, speaker),
    saidOn,
    accessed,
  };
}

function unknownOf({ article, saidOn }: Cited): readonly string[] {
  return [
    ...(article.author === null ? ['the author'] : []),
    ...(article.outlet === null ? ['the outlet'] : []),
    ...(article.published === null ? ['when it appeared'] : []),
    ...(saidOn === null ? ['when it was said'] : []),
    ...(article.url === null ? ['its address'] : []),
  ];
}

/** The same words as another outlet prints them. */
const otherPrintings = (utterance: Utterance, quote: Quote, style: Style | 'all', corpus: Corpus): readonly Action[] =>
  utterance.quotes
    .filter((other) => other !== quote)
    .slice(0, 3)
    .map((other) => ({
      kind: 'run',
      label: `As in ${outletOf(corpus.article(other.article))}`,
      run: `${detailLine(other.id)} cite:${style}`,
    }));
