import { showDate } from '../model/partial-date.ts';
import type { QuoteQuery, SpeakerMatch, Understanding } from '../search/corpus.ts';
import { foldText } from '../search/fold.ts';
import { officeTitle } from './quote-block.ts';
import { showRange } from './show-range.ts';
import { listed, quoted } from './words.ts';

/**
 * How a question was read, where that is not what was typed: "Showing Pete Hegseth; you wrote “hegsteh”." `found` is
 * how many quotes there are. Null when it was taken literally.
 */
export function understood(reading: Understanding, query: QuoteQuery, found: number): string | null {
  const parts = [...whose(reading.speaker)];
  if (reading.vacant !== null) parts.push(`Nobody on record was ${quoted(reading.vacant)} then.`);
  if (reading.outOfOffice && found > 0) parts.push('None of it is from that time in office.');
  parts.push(...aboutTopic(reading, query, found));
  if (reading.byOffice > 0) parts.push(byOffice(reading.byOffice, found));
  if (reading.outlet !== null && query.outlet === undefined && found > 0) parts.push(`Only ${reading.outlet}.`);
  if (query.outlet !== undefined && reading.outlet !== null && foldText(query.outlet) !== foldText(reading.outlet))
    parts.push(`${quoted(query.outlet)} was read as ${reading.outlet}.`);
  const range = showRange({
    since: query.since === undefined ? reading.since : null,
    until: query.until === undefined ? reading.until : null,
  });
  if (range !== null && found > 0) parts.push(`Only ${range}.`);
  for (const { wrote, read } of reading.corrected) parts.push(`${quoted(wrote)} was read as ${quoted(read)}.`);
  if (reading.verbatim) parts.push(wordForWord(reading.passedOver));
  if (reading.leftOut.length > 0)
    parts.push(`${listed(reading.leftOut.map((word) => quoted(word)))} left out: no quote holds all the words.`);
  if (reading.without.length > 0)
    parts.push(
      `Without ${listed(
        reading.without.map((word) => quoted(word)),
        'or',
      )}.`,
    );
  return parts.length === 0 ? null : parts.join(' ');
}

/** Quotes that are there for who speaks, not for what is said. */
function byOffice(last: number, found: number): string {
  if (last === found) return 'Found by the office or description of whoever speaks.';
  return `The last ${last === 1 ? 'is' : `${last} are`} there for the office or description of whoever speaks.`;
}

/** Who was taken for the speaker, where that is not just the name that was typed. */
export function whose(match: SpeakerMatch | null): readonly string[] {
  switch (match?.kind) {
    case 'fuzzy':
      return [`Showing ${match.speaker.name}; you wrote ${quoted(match.wrote)}.`];
    case 'alias':
      return isPartOf(match.wrote, match.speaker.name) ? [] : [`${quoted(match.wrote)} is ${match.speaker.name}.`];
    case 'office': {
      const { from, to } = match.office;
      const term = to === null ? ` since ${showDate(from)}` : `, ${showDate(from)} to ${showDate(to)}`;
      return [`${quoted(match.wrote)} ${to === null ? 'is' : 'was'} ${match.speaker.name}, ${officeTitle(match.office)}${term}.`];
    }
    case 'ambiguous':
      return [
        `${quoted(match.wrote)} may be ${listed(
          match.candidates.map(({ name }) => name),
          'or',
        )}; showing all of them.`,
      ];
    case 'several':
      return [`Showing ${listed(match.speakers.map(({ name }) => name))}.`];
    case 'name':
    case 'none':
    case undefined:
      return [];
    default:
      return match satisfies never;
  }
}

/** What a topic was read from, and how much of the answer really speaks of it. */
function aboutTopic({ topic, topicWrote, onTopic }: Understanding, query: QuoteQuery, found: number): readonly string[] {
  if (topic === null) return [];
  if (topicWrote === null) {
    const wrote = query.topic ?? topic.id;
    return [topic.title, topic.id].some((name) => foldText(name) === foldText(wrote))
      ? []
      : [`${quoted(wrote)} was read as the topic ${topic.title}.`];
  }
  const sameName = foldText(topicWrote) === foldText(topic.title);
  // Quotes that hold all the words of a longer title are among those that are shown; a single word was looked for before.
  const isTitle = sameName && topicWrote.includes(' ');
  const read = isTitle
    ? `Read as the topic ${topic.title}`
    : `No quote holds ${quoted(topicWrote)}${sameName ? ' itself' : ''}; read as the topic ${topic.title}${sameName ? '' : ', of which it is another name'}`;
  const filed = found - onTopic;
  if (found === 0) return [`${read}.`];
  if (filed === 0) return [`${read}: ${onTopic === 1 ? 'it speaks' : 'they speak'} of it${isTitle ? '' : ' in other words'}.`];
  if (onTopic === 0)
    return [`${read}: none speaks of it; ${filed === 1 ? 'it stands in an article' : 'they stand in articles'} filed under it.`];
  return [
    `${read}: ${onTopic === 1 ? 'the first speaks' : `the first ${onTopic} speak`} of it, the other ${filed} only ${filed === 1 ? 'stands' : 'stand'} in articles filed under it.`,
  ];
}

/** A surname, or a first name, is as good as the whole name; only a different spelling or a title is worth a word. */
function isPartOf(wrote: string, name: string): boolean {
  const words = new Set(name.toLocaleLowerCase('en').split(/\s+/));
  return wrote
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => words.has(word));
}

/** Words that name somebody, and were said by somebody else. */
function wordForWord(passedOver: SpeakerMatch | null): string {
  if (passedOver === null || !('speaker' in passedOver)) return 'Found word for word.';
  return `Nothing like it by ${passedOver.speaker.name}; these very words are somebody else’s.`;
}
