import type { Article } from '../model/article.ts';
import { showDate } from '../model/partial-date.ts';
import { type Office, officesOn, type Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import type { QuoteBlock, Source } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { heardBy } from './interview.ts';
import { speakerNameOf } from './speaker-name-of.ts';
import { capitalised } from './words.ts';

/** An utterance as a reader meets it: fullest wording, speaker, office at that date, every outlet that printed it, and what to know before using it. */
export function quoteBlock(utterance: Utterance, corpus: Corpus): QuoteBlock {
  const [fullest] = utterance.quotes;
  const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
  const saidOn = utterance.quotes.find((quote) => quote.saidOn !== null)?.saidOn ?? null;
  return {
    kind: 'quote',
    segments: fullest.segments,
    partial: fullest.kind === 'partial',
    speaker: speakerNameOf(utterance, corpus),
    role: roleOf(utterance, speaker),
    said: saidOn === null ? null : showDate(saidOn),
    venue: utterance.quotes.find((quote) => quote.venue !== null)?.venue ?? null,
    context: fullest.context,
    caveats: caveatsOf(utterance, corpus),
    sources: utterance.quotes.map((quote) => sourceOf(corpus.article(quote.article))),
  };
}

/** The office held on the day of the quote; where the record knows none, the role as the article prints it. */
export function roleOf(utterance: Utterance, speaker: Speaker | undefined): string | null {
  const office = speaker === undefined || utterance.date === null ? undefined : officesOn(speaker, utterance.date)[0];
  return office === undefined ? (utterance.quotes.find((quote) => quote.role !== null)?.role ?? null) : officeTitle(office);
}

/** Titles that two countries share are told apart. */
const COUNTRY: Readonly<Record<string, string>> = { GB: 'UK', US: 'US' };

/** "UK Defence Secretary", "US Defense Secretary"; the title alone where it already names its country or body. */
export function officeTitle(office: Office): string {
  const country = office.country === null ? undefined : COUNTRY[office.country];
  return country === undefined || office.title.startsWith(country) || / of /.test(office.title)
    ? office.title
    : `${country} ${office.title}`;
}

function caveatsOf(utterance: Utterance, corpus: Corpus): readonly string[] {
  const [fullest] = utterance.quotes;
  const caveats: string[] = [];
  if (fullest.attribution.kind === 'anonymous') caveats.push('Anonymous: the article gives no name.');
  if (fullest.attribution.kind === 'unattributed') caveats.push('The article does not say whose words these are.');
  const relay = utterance.quotes.find((quote) => quote.relay !== null)?.relay ?? null;
  if (relay !== null) caveats.push(`Passed on by ${relay}.`);
  const medium = new Set(utterance.quotes.map(({ article }) => outletOf(corpus.article(article)))).size < 2 ? null : heardBy(utterance);
  if (medium !== null) caveats.push(`One witness: all who print these words draw on ${medium}.`);
  for (const quote of utterance.quotes) {
    if (quote.attribution.kind !== 'speaker' || quote.attribution.settledBy === null) continue;
    const where = corpus.article(quote.article);
    const settling = corpus.article(quote.attribution.settledBy);
    caveats.push(`${capitalised(outletOf(where))} prints these words without a name; ${outletOf(settling)} makes the speaker certain.`);
  }
  return caveats;
}

/** The outlet as a reader knows it: "The Times, via The Australian", or what is known instead of a name. */
export const outletOf = (article: Article | undefined): string =>
  article?.outlet == null ? 'an unnamed outlet' : article.via === null ? article.outlet : `${article.outlet}, via ${article.via}`;

/** "13 Feb 2025", with "about" before a date that the editor settled, or "date unknown". */
export function publishedOf(article: Article | undefined): string {
  const published = article?.published ?? null;
  if (published === null) return 'date unknown';
  return published.basis === 'inferred' ? `${showDate(published.date)} (date inferred)` : showDate(published.date);
}

/** Outlet, date and link of an article. */
export function sourceOf(article: Article | undefined): Source {
  return { outlet: capitalised(outletOf(article)), date: publishedOf(article), url: article?.url ?? null };
}
