import type { Article, Published } from '../../model/article.ts';
import type { Style } from '../../model/citation-style.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Quote } from '../../model/quote.ts';
import { date } from './dates.ts';
import { innerMarks } from './inner-marks.ts';
import { capitalised, listed } from './words.ts';

/** One printing of a quote, with what is known of it. */
export interface Cited {
  readonly quote: Pick<Quote, 'segments' | 'venue'>;
  readonly article: Pick<Article, 'title' | 'outlet' | 'via' | 'author' | 'url' | 'published'>;
  /** A name; null for words that are not attributed, and for an anonymous source, whom `described` describes as printed. */
  readonly speaker: string | null;
  readonly described: string | null;
  /** The office on that day, or the role as printed. */
  readonly role: string | null;
  readonly saidOn: PartialDate | null;
  /** The day on which the citation is made, in the zone of whoever makes it. */
  readonly accessed: Temporal.PlainDate;
}

/** A piece of a citation: words, the name of a publication, or an address. */
export type CitationPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'publication'; readonly name: string }
  | { readonly kind: 'address'; readonly url: string };

const text = (words: string): CitationPart => ({ kind: 'words', words });
const emphasis = (name: string): CitationPart => ({ kind: 'publication', name });
const address = (url: string): CitationPart => ({ kind: 'address', url });

/**
 * A citation in a style; what is not known is left out, an unknown date of publication is said ("n.d.", in AP "undated").
 * AP: The Associated Press Stylebook (attribution in the sentence, months abbreviated beside a day). Chicago: The Chicago
 * Manual of Style, notes ("quoted in", American marks, brackets around a date that is inferred). Plain: British marks.
 */
export function cite(style: Style, cited: Cited): readonly CitationPart[] {
  switch (style) {
    case 'ap':
      return apCitation(cited);
    case 'chicago':
      return chicagoCitation(cited);
    case 'plain':
      return plainCitation(cited);
    default:
      return style satisfies never;
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** AP abbreviates months of six letters and more, and only beside a day. */
const AP_MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const;

/** "February 12, 2025", "February 2025", "2025"; with AP's months "Feb. 12, 2025". */
export function americanDate(on: PartialDate, style: 'ap' | 'chicago'): string {
  const [year = '', month, day] = on.split('-');
  if (month === undefined) return year;
  const at = Number(month) - 1;
  if (day === undefined) return `${MONTHS[at] ?? ''} ${year}`;
  return `${(style === 'ap' ? AP_MONTHS : MONTHS)[at] ?? ''} ${Number(day)}, ${year}`;
}

const today = (accessed: Temporal.PlainDate): PartialDate => accessed.toString() as PartialDate;

/** Each segment in double marks, its paragraphs run together as a sentence needs them. */
const inDouble = (segments: readonly string[]): string =>
  segments.map((segment) => `“${innerMarks(segment.replace(/\s+/g, ' ').trim())}”`).join(' … ');

/** A comma goes inside American marks, in the place of a full stop; a question or an exclamation keeps its mark. */
const beforeAttribution = (segment: string): string => (/[?!]$/.test(segment) ? segment : `${segment.replace(/[.,;:]$/, '')},`);

/** A title with the comma that follows it, which Americans put inside all marks. */
const titleBeforeComma = (title: string): string => innerMarks(title).replace(/\.?(['’]*)$/, ',$1');

const ENDED = /[.?!]$/;
const lastReplaced = (segments: readonly string[], change: (last: string) => string): readonly string[] => [
  ...segments.slice(0, -1),
  change(segments.at(-1) ?? ''),
];

/** The words as a sentence of their own: Americans put the full stop inside the marks, in the place of a comma that leads on. */
const closed = (segments: readonly string[]): string =>
  inDouble(lastReplaced(segments, (last) => (ENDED.test(last) ? last : `${last.replace(/[,;:]$/, '')}.`)));

/** The same with the full stop outside, where the words have none. */
function closedOutside(segments: readonly string[]): string {
  const words = inDouble(lastReplaced(segments, (last) => last.replace(/[,;:]$/, '')));
  return ENDED.test(segments.at(-1) ?? '') ? words : `${words}.`;
}

function apCitation({ quote, article, role, saidOn, accessed, ...who }: Cited): readonly CitationPart[] {
  const { segments } = quote;
  const words = inDouble(lastReplaced(segments, beforeAttribution));
  const said = saidOn === null ? 'said' : `said ${saidOn.length === 10 ? '' : 'in '}${americanDate(saidOn, 'ap')}`;
  const reported = article.outlet === null ? 'an article' : `${article.outlet}${article.via === null ? '' : `, via ${article.via}`}`;
  const { published } = article;
  const when = published === null ? 'undated' : `${published.basis === 'inferred' ? 'about ' : ''}${americanDate(published.date, 'ap')}`;
  const author = article.author === null ? '' : `${article.author}, `;
  return [
    text(`${words} ${apSpeaker(who, role)} ${said}, according to ${reported} (${author}“${titleBeforeComma(article.title)}” ${when}`),
    ...(article.url === null ? [] : [text(', '), address(article.url)]),
    text(`, accessed ${americanDate(today(accessed), 'ap')}).`),
  ];
}

/** AP puts a short title before the name, in capitals, and a long one after it, between commas. */
const SHORT_TITLE = 4;

function apSpeaker({ speaker, described }: Pick<Cited, 'speaker' | 'described'>, role: string | null): string {
  if (speaker === null) return described ?? 'a speaker whom the article does not name';
  if (role === null) return speaker;
  const title = role.replace(/\bUS\b/g, 'U.S.').replace(/\bUK\b/g, 'U.K.');
  const isShort = title.split(/\s+/).length <= SHORT_TITLE && /^\p{Lu}/u.test(title) && !/,| of | for | and /.test(title);
  return isShort ? `${title} ${speaker}` : `${speaker}, ${title},`;
}

function chicagoCitation({ quote, article, speaker, described, accessed }: Cited): readonly CitationPart[] {
  const whose = speaker ?? (described === null ? null : capitalised(described));
  const author = article.author === null ? '' : `${article.author}, `;
  const source = `${author}“${titleBeforeComma(article.title)}” `;
  return [
    text(`${closed(quote.segments)} ${whose === null ? capitalised(`quoted in ${source}`) : `${whose}, quoted in ${source}`}`),
    ...(article.outlet === null ? [] : [emphasis(article.outlet), text(', ')]),
    ...(article.via === null ? [] : [text('via '), emphasis(article.via), text(', ')]),
    text(`${chicagoDate(article.published)}, accessed ${americanDate(today(accessed), 'chicago')}`),
    ...(article.url === null ? [] : [text(', '), address(article.url)]),
    text('.'),
  ];
}

function chicagoDate(published: Published | null): string {
  if (published === null) return 'n.d.';
  const on = americanDate(published.date, 'chicago');
  return published.basis === 'inferred' ? `[${on}]` : on;
}

function plainCitation({ quote, article, speaker, described, role, saidOn, accessed }: Cited): readonly CitationPart[] {
  const name = speaker ?? (described === null ? 'Unattributed' : capitalised(described));
  const said = saidOn === null ? '' : `, ${date(saidOn)}`;
  const venue = quote.venue === null ? '' : ` (${quote.venue})`;
  const { published } = article;
  const when = published === null ? 'n.d.' : `${date(published.date)}${published.basis === 'inferred' ? ' (date inferred)' : ''}`;
  const source = [
    article.author,
    `“${innerMarks(article.title)}”`,
    article.outlet,
    article.via === null ? null : `via ${article.via}`,
    when,
  ];
  return [
    text(`${closedOutside(quote.segments)} ${name}${role === null || speaker === null ? '' : `, ${role}`}${said}${venue}. `),
    text(source.filter((part) => part !== null).join(', ')),
    ...(article.url === null ? [] : [text(', '), address(article.url)]),
    text(`, accessed ${date(today(accessed))}.`),
  ];
}

/** What of a citation may not be known. */
type Unknown = 'author' | 'outlet' | 'published' | 'said' | 'address';

const UNKNOWN: Readonly<Record<Unknown, string>> = {
  author: 'the author',
  outlet: 'the outlet',
  published: 'when it appeared',
  said: 'when it was said',
  address: 'its address',
};

const NAMES: Readonly<Record<Style, string>> = { ap: 'AP', chicago: 'Chicago (note)', plain: 'Plain' };

/** How quotes are cited, and what is said beside it. */
export const citations = {
  cite,
  style: (style: Style): string => NAMES[style],
  notKnown: (parts: readonly Unknown[]): string => `Not known, and so left out: ${listed(parts.map((part) => UNKNOWN[part]))}.`,
  articleGone: 'The article that prints this quote is no longer held, so it cannot be cited.',
  whichQuote:
    'Which quote? Ask for quotes first, choose one under “Details of a quote”, and press “Cite” there; or type /quote id:… cite:ap.',
  backToQuote: 'Back to the quote',
  asIn: (outlet: string): string => `As in ${outlet}`,
};
