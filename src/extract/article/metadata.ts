import type { PartialDate } from '../../model/partial-date.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { CleanSpan, CleanText } from './clean.ts';
import { authorIn, outletInByline, withoutPortrait } from './clean-bylines.ts';
import type { LabelField } from './clean-labels.ts';
import { dateIn, isDateLine, publishedIn } from './metadata-dates.ts';
import { agencyIn, isOwnSite, nameInSourceLine, rightsHolderIn, siteName, withoutOutlet } from './metadata-outlet.ts';

/** What an article's own text says about it; null where it says nothing. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: { readonly date: PartialDate; readonly basis: 'printed' } | null;
  /** http or https only. */
  readonly url: string | null;
  /** The site it was read on, when the text names another outlet as its source. */
  readonly via: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/i;
/** "/2016/11/14/" or "/2016/nov/14/" inside an address: the day it was put there. */
const DATED_PATH = /\/((?:19|20)\d{2})[/-](\d{2}|[a-z]{3})[/-](\d{2})(?=[/-]|$)/i;

function addressIn(line: string): string | null {
  const raw = ADDRESS.exec(line)?.[0].replace(/[).,;]+$/, '');
  return raw !== undefined && URL.canParse(raw) ? raw : null;
}

function dateInAddress(url: string | null): PartialDate | null {
  const found = url === null ? null : DATED_PATH.exec(url);
  if (found === null || found === undefined) return null;
  return /^\d/.test(found[2] ?? '') ? dateIn(`${found[1]}-${found[2]}-${found[3]}`) : dateIn(`${found[3]} ${found[2]} ${found[1]}`);
}

const SIGNED = /^\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'.-]{0,20}){1,2}$/u;

const first = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null => {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
};

/** "Ann Lee" alone on the line above the date, below the headline: how some papers sign; null where something else stands there. */
function signedAboveDate(text: string, spans: readonly CleanSpan[]): string | null {
  const dated = spans.findIndex(({ kind, start, end }) => kind === 'byline' && isDateLine(text.slice(start, end)));
  const above = spans[dated - 1];
  if (above === undefined || above.kind !== 'standfirst') return null;
  const line = withoutPortrait(text.slice(above.start, above.end));
  return SIGNED.test(line) && genderOfFirstName((line.split(' ')[0] ?? '').toLowerCase()) !== null ? line : null;
}

/** A name as a label gives it; an address of mail is none, and no name is so long. */
const shortName = (value: string): string | null => (value.length > 100 || value.includes('@') ? null : value);

const withoutForwarding = (subject: string): string => subject.replace(/^(?:(?:re|fwd?|wg|tr): ?)+/i, '');

/**
 * Reads title, outlet, author, date of publication and address where the text prints them, by what `cleanArticle` found in it.
 * Dates inside the prose are dates of events and are never taken; a line that speaks only of an update is not a date of publication.
 */
export function readMetadata(text: string, clean: CleanText): Metadata {
  const linesOf = (kind: CleanSpan['kind']): readonly string[] =>
    clean.spans.filter((span) => span.kind === kind).map((span) => text.slice(span.start, span.end));
  const labels = [...clean.labels.values()];
  const told = <Found>(field: LabelField, read: (value: string) => Found | null): Found | null =>
    first(labels, (label) => (label.field === field && label.value !== '' ? read(label.value) : null));
  const heading = (told('title', withoutForwarding) ?? linesOf('title')[0])?.replace(/\s+/g, ' ').replace(/;$/, '') ?? null;
  const bylines = linesOf('byline');
  const sources = linesOf('source-line');
  const lead = linesOf('prose')[0]?.slice(0, 160) ?? '';
  const { title, outlet: suffix } = heading === null ? { title: null, outlet: null } : withoutOutlet(heading);
  const agency = agencyIn(lead);
  const url = told('url', addressIn) ?? first(sources, addressIn);
  const site = url === null ? null : siteName(url);
  const named =
    told('outlet', shortName) ??
    first(sources.toReversed(), nameInSourceLine) ??
    suffix ??
    agency?.outlet ??
    first(bylines, outletInByline) ??
    first(linesOf('boilerplate'), rightsHolderIn);
  const date =
    told('date', publishedIn) ??
    first(bylines, (line) => (isDateLine(line) ? publishedIn(line) : null)) ??
    first(bylines, (line) => (/\b(?:published|posted)\b/i.test(line) || authorIn(line) !== null ? publishedIn(line) : null)) ??
    agency?.date ??
    dateInAddress(url);
  const elsewhere = named !== null && url !== null && site?.toLowerCase() !== named.toLowerCase() && !isOwnSite(named, url);
  return {
    title,
    outlet: named ?? site,
    author:
      told('author', (value) => shortName(value.replace(/^by /i, ''))) ?? first(bylines, authorIn) ?? signedAboveDate(text, clean.spans),
    published: date === null ? null : { date, basis: 'printed' },
    url,
    via: elsewhere ? site : null,
  };
}
