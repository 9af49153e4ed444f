import { showDate } from '../model/partial-date.ts';
import type { QuoteQuery, Understanding } from '../search/corpus.ts';
import { officeTitle } from './quote-block.ts';
import { listed, quoted } from './words.ts';

/** How a question was read, where that is not what was typed: "Showing Pete Hegseth; you wrote “hegsteh”." Null when it was taken literally. */
export function understood(reading: Understanding, query: QuoteQuery): string | null {
  const parts: string[] = [];
  const match = reading.speaker;
  switch (match?.kind) {
    case 'fuzzy':
      parts.push(`Showing ${match.speaker.name}; you wrote ${quoted(match.wrote)}.`);
      break;
    case 'alias':
      if (!isPartOf(match.wrote, match.speaker.name)) parts.push(`${quoted(match.wrote)} is ${match.speaker.name}.`);
      break;
    case 'office':
      parts.push(
        `${quoted(match.wrote)} is ${match.speaker.name}, ${officeTitle(match.office)}${match.office.to === null ? ` since ${showDate(match.office.from)}` : `, ${showDate(match.office.from)} to ${showDate(match.office.to)}`}.`,
      );
      break;
    case 'ambiguous':
      parts.push(
        `${quoted(match.wrote)} may be ${listed(
          match.candidates.map(({ name }) => name),
          'or',
        )}; showing all of them.`,
      );
      break;
    case 'name':
    case 'none':
    case undefined:
      break;
    default:
      match satisfies never;
  }
  if (reading.topic !== null && query.topic === undefined) parts.push(`Read as the topic ${reading.topic.title}.`);
  if (reading.outlet !== null && query.outlet === undefined) parts.push(`Only ${reading.outlet}.`);
  const since = query.since === undefined ? reading.since : null;
  const until = query.until === undefined ? reading.until : null;
  if (since !== null || until !== null)
    parts.push(
      `Only ${[since === null ? '' : `from ${showDate(since)}`, until === null ? '' : `to ${showDate(until)}`].filter(Boolean).join(' ')}.`,
    );
  for (const { wrote, read } of reading.corrected) parts.push(`${quoted(wrote)} was read as ${quoted(read)}.`);
  return parts.length === 0 ? null : parts.join(' ');
}

/** A surname, or a first name, is as good as the whole name; only a different spelling or a title is worth a word. */
function isPartOf(wrote: string, name: string): boolean {
  const words = new Set(name.toLocaleLowerCase('en').split(/\s+/));
  return wrote
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => words.has(word));
}
