import type { EditionReceipt, KeptEdition, ReceiptArticle, ReceiptQuote } from '../model/edition-receipt.ts';
import type { UtteranceId } from '../model/ids.ts';
import { notPosted } from '../model/partly-posted.ts';
import { type PreviewName, previewName } from '../model/preview-name.ts';
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
  refusal,
  strong,
  text,
} from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { toldMark } from './channel-memory.ts';

/** Rows shown at once: under Slack's blocks and Discord's embeds, and more than most editions have of each kind. */
const PAGE_SIZE = 12;
/** Terms of an article that are named; the others are counted. */
const MAX_TERMS = 6;

/** The channel has no such edition. */
export function noReceipt(edition: string | undefined, { receipts }: Texts): Reply {
  const here: Action = { kind: 'run', label: receipts.digestsHere, run: '/digest list' };
  if (edition === undefined) return privately(paragraph(receipts.noneYet), actions(here));
  return refusal(
    paragraph(receipts.none(edition)),
    note(receipts.howNamed),
    actions({ kind: 'run', label: receipts.latest, run: '/digest why' }, here),
  );
}

/** The receipt of one edition: how it was sent, then every article and quote with the rule by which it was shown or left out. Pages are numbered from 1. */
export function whyReply(kept: KeptEdition, page: number, texts: Texts): Reply {
  const { receipt, occurrence, zone } = kept;
  const { slot, fingerprint, id } = occurrence;
  const opening = openingOfKept(kept, texts);
  return explained({ receipt, slot, zone, name: fingerprint ?? id, opening, missing: notPosted(occurrence) }, page, texts);
}

/** The receipt of a preview, made again just now; `name` is what its button says. */
export function whyPreviewReply(
  { receipt, zone }: { readonly receipt: EditionReceipt; readonly zone: string },
  name: PreviewName,
  page: number,
  texts: Texts,
): Reply {
  const { receipts } = texts;
  const { at, fingerprint } = name;
  const opening: readonly Block[] = [
    fields([
      ...editionFields(receipt.fingerprint, at, zone, texts),
      [receipts.outcome, receipts.previewed],
      ...contentFields(receipt, zone, texts),
    ]),
    ...(receipt.fingerprint === fingerprint ? [] : [note(receipts.changedSince)]),
  ];
  return explained({ receipt, slot: at, zone, name: previewName(name), opening, missing: new Set() }, page, texts);
}

interface Explained {
  readonly receipt: EditionReceipt | null;
  readonly slot: Temporal.Instant;
  readonly zone: string;
  /** What `/digest why` knows it by. */
  readonly name: string;
  /** What the first page begins with. */
  readonly opening: readonly Block[];
  /** What was to be posted, and was not. */
  readonly missing: ReadonlySet<UtteranceId>;
}

function explained({ receipt, slot, zone, name, opening, missing }: Explained, page: number, texts: Texts): Reply {
  const { receipts } = texts;
  const rows = receipt === null ? [] : rowsOf(receipt);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const line = (to: number): string => `/digest why ${name}${to > 1 ? ` page:${to}` : ''}`;
  const left = rows.length - shown * PAGE_SIZE;
  const hasNext = shown < pages;
  const buttons: readonly Action[] = [
    ...(hasNext ? [{ kind: 'run', label: texts.buttons.more(left), run: line(shown + 1), primary: true } as const] : []),
    ...(shown > 1 ? [{ kind: 'run', label: texts.buttons.back, run: line(shown - 1) } as const] : []),
    { kind: 'run', label: receipts.digestsHere, run: '/digest list' },
  ];
  return privately(
    heading(receipts.title(receipt?.title ?? null, slot, zone, shown, pages)),
    ...(shown === 1 ? opening : []),
    ...sections(rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE), missing, texts),
    ...(shown === pages && receipt !== null ? beyond(receipt, texts) : []),
    ...(hasNext ? [more(receipts.moreLines(left), line(shown + 1))] : []),
    actions(...buttons),
  );
}

type Fields = readonly (readonly [name: string, value: string])[];

const editionFields = (fingerprint: string | null, slot: Temporal.Instant, zone: string, { receipts, dates }: Texts): Fields => [
  [receipts.edition, fingerprint ?? receipts.noEdition],
  [receipts.for, dates.moment(slot, zone)],
];

const contentFields = ({ window, considered, about, fresh }: EditionReceipt, zone: string, { receipts }: Texts): Fields => [
  [receipts.covers, receipts.span(instantOrNull(window.from), Temporal.Instant.from(window.to), zone)],
  [receipts.considered, receipts.articlesConsidered(considered, about, fresh)],
];

function openingOfKept({ occurrence, receipt, zone, events }: KeptEdition, texts: Texts): readonly Block[] {
  const { receipts } = texts;
  const { fingerprint, state, reason, messages } = occurrence;
  const happened = [...events]
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, what }) => receipts.event(at, zone, what));
  return [
    fields([
      ...editionFields(fingerprint, occurrence.slot, zone, texts),
      [receipts.outcome, receipts.outcomeOf(state, reason)],
      ...(state === 'skipped' ? [] : [[receipts.partsSent, String(messages.length)] as const]),
      ...(receipt === null ? [] : contentFields(receipt, zone, texts)),
    ]),
    ...(happened.length === 0 ? [] : [note(receipts.whatHappened(zone)), list(happened)]),
    ...(receipt === null ? [note(receipts.noContent)] : []),
  ];
}

const instantOrNull = (iso: string | null): Temporal.Instant | null => (iso === null ? null : Temporal.Instant.from(iso));

type Row =
  | { readonly section: 'articles'; readonly article: ReceiptArticle }
  | { readonly section: 'quotes'; readonly quote: ReceiptQuote };

const rowsOf = ({ articles, quotes }: EditionReceipt): readonly Row[] => [
  ...articles.map((article): Row => ({ section: 'articles', article })),
  ...quotes.map((quote): Row => ({ section: 'quotes', quote })),
];

function sections(rows: readonly Row[], missing: Explained['missing'], texts: Texts): readonly Block[] {
  return (['articles', 'quotes'] as const).flatMap((section): readonly Block[] => {
    const here = rows.filter((row) => row.section === section);
    return here.length === 0
      ? []
      : [
          heading(texts.receipts[section]),
          list(here.map((row) => ('article' in row ? articleRow(row.article, missing, texts) : quoteRow(row.quote, missing, texts)))),
        ];
  });
}

const articleRow = ({ fate, terms, ...article }: ReceiptArticle, missing: Explained['missing'], { receipts }: Texts): readonly Inline[] => [
  strong(receipts.fates[missing.has(toldMark(article.article)) ? 'not-posted' : fate]),
  text(receipts.article({ ...article, terms: terms.slice(0, MAX_TERMS), left: Math.max(0, terms.length - MAX_TERMS) })),
];

const quoteRow = (
  { utterance, fate, speaker, opening: first, rule }: ReceiptQuote,
  missing: Explained['missing'],
  { receipts }: Texts,
): readonly Inline[] => [strong(receipts.fates[missing.has(utterance) ? 'not-posted' : fate]), text(receipts.quote(speaker, first, rule))];

/** What the receipt counts but does not name. */
function beyond({ articlesLeft, quotesLeft }: EditionReceipt, { receipts }: Texts): readonly Block[] {
  if (articlesLeft === 0 && quotesLeft === 0) return [];
  return [note(receipts.notListed(articlesLeft, quotesLeft))];
}
