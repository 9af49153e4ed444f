import type { Article } from '../model/article.ts';
import { type Office, officesOn, type Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import type { QuoteBlock, Source } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { heardBy, mediumName } from './interview.ts';
import { speakerNameOf } from './speaker-name-of.ts';

/** An utterance as a reader meets it: fullest wording, speaker, office at that date, every outlet that printed it, and what to know before using it. */
export function quoteBlock(utterance: Utterance, corpus: Corpus, texts: Texts): QuoteBlock {
  const [fullest] = utterance.quotes;
  const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
  const name = speakerNameOf(utterance, corpus, texts);
  const role = roleOf(utterance, speaker, texts);
  const saidOn = utterance.quotes.find((quote) => quote.saidOn !== null)?.saidOn ?? null;
  return {
    kind: 'quote',
    segments: fullest.segments,
    partial: fullest.kind === 'partial',
    speaker: name,
    role: role !== null && foldText(role) === foldText(name) ? null : role,
    said: saidOn === null ? null : texts.quotes.said(saidOn),
    venue: utterance.quotes.find((quote) => quote.venue !== null)?.venue ?? null,
    context: fullest.context,
    caveats: caveatsOf(utterance, corpus, texts),
    sources: [...new Set(utterance.quotes.map(({ article }) => article))].map((id) => sourceOf(corpus.article(id), texts)),
  };
}

/** The office held on the day of the quote; where the record knows none, the role as the article prints it. */
export function roleOf(utterance: Utterance, speaker: Speaker | undefined, texts: Texts): string | null {
  const office = speaker === undefined || utterance.date === null ? undefined : officesOn(speaker, utterance.date)[0];
  return office === undefined ? (utterance.quotes.find((quote) => quote.role !== null)?.role ?? null) : officeTitle(office, texts);
}

/** "UK Defence Secretary", "US Defense Secretary"; the title alone where it already names its country or body. */
export const officeTitle = ({ title, country }: Office, texts: Texts): string => texts.sources.office(title, country);

function caveatsOf(utterance: Utterance, corpus: Corpus, texts: Texts): readonly string[] {
  const { quotes } = texts;
  const [fullest] = utterance.quotes;
  const caveats: string[] = [];
  if (fullest.attribution.kind === 'anonymous') caveats.push(quotes.anonymous);
  if (fullest.attribution.kind === 'unattributed') {
    // Another article that prints the words may name whose they are.
    caveats.push(
      utterance.speaker === null ? quotes.unattributed : quotes.unattributedIn(outletOf(corpus.article(fullest.article), texts)),
    );
  }
  const others = corpus.disputed(utterance);
  if (others.length > 0) caveats.push(quotes.disputed(others));
  const relay = utterance.quotes.find((quote) => quote.relay !== null)?.relay ?? null;
  if (relay !== null) caveats.push(quotes.passedOnBy(relay));
  const medium = new Set(utterance.quotes.map(({ article }) => sourceKey(corpus.article(article)))).size < 2 ? null : heardBy(utterance);
  if (medium !== null) caveats.push(quotes.oneWitness(mediumName(medium)));
  for (const quote of utterance.quotes) {
    if (quote.attribution.kind !== 'speaker' || quote.attribution.settledBy === null) continue;
    const where = corpus.article(quote.article);
    const settling = corpus.article(quote.attribution.settledBy);
    caveats.push(quotes.namedElsewhere(outletOf(where, texts), outletOf(settling, texts)));
  }
  return caveats;
}

const sourceKey = (article: Article | undefined): string => JSON.stringify([article?.outlet, article?.outlet == null || article.via]);

/** The outlet as a reader knows it: "The Times, via The Australian", or what is known instead of a name. */
export const outletOf = (article: Article | undefined, texts: Texts): string =>
  texts.sources.outlet(article?.outlet ?? null, article?.via ?? null);

/** "13 Feb 2025", with "about" before a date that the editor settled, or "date unknown". */
export function publishedOf(article: Article | undefined, texts: Texts): string {
  const published = article?.published ?? null;
  return texts.sources.published(published?.date ?? null, published?.basis === 'inferred');
}

/** Outlet, date and link of an article. */
function sourceOf(article: Article | undefined, texts: Texts): Source {
  return { outlet: texts.words.capitalised(outletOf(article, texts)), date: publishedOf(article, texts), url: article?.url ?? null };
}
