import type { EditionReceipt, KeptEdition, ReceiptArticle, ReceiptQuote } from '../model/edition-receipt.ts';
import type { OccurrenceState } from '../model/schedule.ts';
import {
  type Action,
  actions,
  type Block,
  fields,
  heading,
  type Inline,
  list,
  more,
  note,
  paragraph,
  privately,
  type Reply,
  strong,
  text,
} from '../reply/reply.ts';
import { calendarDay, clockTime, momentIn, placeOf } from './when.ts';
import { capitalised, count, quoted } from './words.ts';

/** Rows shown at once: under Slack's blocks and Discord's embeds, and more than most editions have of each kind. */
const PAGE_SIZE = 12;
/** Terms of an article that are named; the others are counted. */
const MAX_TERMS = 6;

/** The channel has no such edition, or it was a preview, which leaves nothing behind. */
export function noReceipt(edition: string | undefined): Reply {
  const here: Action = { kind: 'run', label: 'Digests here', run: '/digest list' };
  if (edition === undefined)
    return privately(paragraph('No digest has been due in this channel yet, so there is nothing to explain.'), actions(here));
  return privately(
    paragraph(`No edition ${quoted(edition)} is kept for this channel. Previews leave no receipt, and receipts are kept for 90 days.`),
    note('An edition is named by the code in its last line, by the first four letters of it, or by its day, such as 2026-11-20.'),
    actions({ kind: 'run', label: 'Latest edition', run: '/digest why' }, here),
  );
}

/** The receipt of one edition: how it was sent, then every article and quote with the rule by which it was shown or left out. Pages are numbered from 1. */
export function whyReply(kept: KeptEdition, page: number): Reply {
  const { receipt, occurrence } = kept;
  const rows = receipt === null ? [] : rowsOf(receipt);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const line = (to: number): string => `/digest why ${occurrence.fingerprint ?? occurrence.id}${to > 1 ? ` page:${to}` : ''}`;
  const hasNext = shown < pages;
  const buttons: readonly Action[] = [
    ...(hasNext ? [{ kind: 'run', label: `More (${rows.length - shown * PAGE_SIZE})`, run: line(shown + 1), primary: true } as const] : []),
    ...(shown > 1 ? [{ kind: 'run', label: 'Back', run: line(shown - 1) } as const] : []),
    { kind: 'run', label: 'Digests here', run: '/digest list' },
  ];
  return privately(
    heading(titleOf(kept, shown, pages)),
    ...(shown === 1 ? opening(kept) : []),
    ...sections(rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)),
    ...(shown === pages && receipt !== null ? beyond(receipt) : []),
    ...(hasNext ? [more(`${count(rows.length - shown * PAGE_SIZE, 'more line')}.`, line(shown + 1))] : []),
    actions(...buttons),
  );
}

function titleOf({ occurrence, receipt, zone }: KeptEdition, page: number, pages: number): string {
  const what = receipt?.title ?? 'Digest';
  return `Why: ${what}, ${calendarDay(occurrence.slot, zone)}${pages > 1 ? `, page ${page} of ${pages}` : ''}`;
}

function opening({ occurrence, receipt, zone, events }: KeptEdition): readonly Block[] {
  const { fingerprint, state, reason, messages } = occurrence;
  const at = (iso: string): string => momentIn(Temporal.Instant.from(iso), zone);
  const happened = [...events]
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at: when, what }) => `${clockTime(when, zone)} ${what}`);
  return [
    fields([
      ['Edition', fingerprint ?? 'none'],
      ['For', momentIn(occurrence.slot, zone)],
      ['Outcome', `${OUTCOMES[state]}.${reason === null ? '' : ` ${sentence(reason)}`}`],
      ...(state === 'skipped' ? [] : [['Parts sent', String(messages.length)] as const]),
      ...(receipt === null
        ? []
        : ([
            ['Covers', `${receipt.window.from === null ? 'the week' : at(receipt.window.from)} to ${at(receipt.window.to)}`],
            ['Considered', `${count(receipt.considered, 'article')}; ${receipt.about} about the topic, ${receipt.fresh} new`],
          ] as const)),
    ]),
    ...(happened.length === 0 ? [] : [note(`What happened (${placeOf(zone)} time):`), list(happened)]),
    ...(receipt === null ? [note('No receipt of its content is kept.')] : []),
  ];
}

const OUTCOMES: Readonly<Record<OccurrenceState, string>> = {
  claimed: 'Being composed',
  sending: 'Being posted',
  delivered: 'Posted',
  failed: 'Failed',
  skipped: 'Not posted',
};

/** Reasons come as half a sentence or a whole one. */
const sentence = (reason: string): string => `${capitalised(reason.trim()).replace(/[.\s]+$/, '')}.`;

type Row =
  | { readonly section: 'Articles'; readonly article: ReceiptArticle }
  | { readonly section: 'Quotes'; readonly quote: ReceiptQuote };

const rowsOf = ({ articles, quotes }: EditionReceipt): readonly Row[] => [
  ...articles.map((article): Row => ({ section: 'Articles', article })),
  ...quotes.map((quote): Row => ({ section: 'Quotes', quote })),
];

const FATES = { shown: 'Shown', merged: 'Merged', 'left-out': 'Left out' } as const;

function sections(rows: readonly Row[]): readonly Block[] {
  return (['Articles', 'Quotes'] as const).flatMap((section): readonly Block[] => {
    const here = rows.filter((row) => row.section === section);
    return here.length === 0
      ? []
      : [heading(section), list(here.map((row) => ('article' in row ? articleRow(row.article) : quoteRow(row.quote))))];
  });
}

const articleRow = ({ fate, title, outlet, score, terms, rule }: ReceiptArticle): readonly Inline[] => [
  strong(FATES[fate]),
  text(`: ${title} (${outlet}). ${rule} Relevance ${score}${terms.length === 0 ? '' : ` = ${sum(terms)}`}.`),
];

const quoteRow = ({ fate, speaker, opening: first, rule }: ReceiptQuote): readonly Inline[] => [
  strong(FATES[fate]),
  text(`: ${speaker}, “${first}”. ${rule}`),
];

/** "Ukraine 12 + peace deal 3 + 4 more terms" */
function sum(terms: ReceiptArticle['terms']): string {
  const named = terms.slice(0, MAX_TERMS).map(({ term, weight }) => `${term} ${weight}`);
  const left = terms.length - named.length;
  return [...named, ...(left > 0 ? [`${count(left, 'more term')}`] : [])].join(' + ');
}

/** What the receipt counts but does not name. */
function beyond({ articlesLeft, quotesLeft }: EditionReceipt): readonly Block[] {
  if (articlesLeft === 0 && quotesLeft === 0) return [];
  return [note(`Not listed: ${count(articlesLeft, 'more article')} and ${count(quotesLeft, 'more quote')}, all left out.`)];
}
