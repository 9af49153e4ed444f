import type { QuoteQuery, SpeakerMatch, Understanding } from '../search/corpus.ts';
import { foldText, isCut, tokenizeQuery } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { peopleMeant } from './people-meant.ts';
import { unreadDateHint } from './question-hints.ts';
import { officeTitle } from './quote-block.ts';

/**
 * How a question was read, where that is not what was typed: "Showing Pete Hegseth; you wrote “hegsteh”." `found` is
 * how many quotes there are. Null when it was taken literally.
 */
export function understood(reading: Understanding, query: QuoteQuery, found: number, texts: Texts): string | null {
  const said = texts.understood;
  // That all of them are shown is said where something is.
  const speaker = asTyped(reading.speaker, reading.corrected);
  const parts = [...(found === 0 && speaker?.kind === 'ambiguous' ? [] : whose(speaker, texts))];
  if (isCut(query.words)) parts.unshift(said.cut(tokenizeQuery(query.words).length));
  if (reading.vacant !== null) parts.push(said.vacant(reading.vacant));
  if (reading.outOfOffice && found > 0) parts.push(said.outOfOffice);
  parts.push(...aboutTopic(reading, query, found, texts));
  if (reading.ofBody > 0 && reading.speaker !== null) parts.push(said.ofBody(namesMeant(reading.speaker), reading.ofBody));
  if (reading.byOffice > 0) parts.push(said.byOffice(reading.byOffice, found));
  if (reading.printedElsewhere > 0) parts.push(said.printedElsewhere(reading.printedElsewhere, found));
  if (reading.outlet !== null && query.outlet === undefined && found > 0) parts.push(said.only(reading.outlet));
  if (query.outlet !== undefined && reading.outlet !== null && foldText(query.outlet) !== foldText(reading.outlet))
    parts.push(said.outletReadAs(query.outlet, reading.outlet));
  const range = texts.dates.range({
    since: query.since === undefined ? reading.since : null,
    until: query.until === undefined ? reading.until : null,
  });
  if (range !== null && found > 0) parts.push(said.only(range));
  // An empty answer says so among its hints.
  if (reading.unreadDate !== null && found > 0) parts.push(unreadDateHint(reading.unreadDate, texts.nothing));
  const told = speaker?.kind === 'fuzzy' ? speaker.wrote.split(' ') : [];
  for (const { wrote, read } of reading.corrected) if (!told.includes(wrote)) parts.push(said.readAs(wrote, read));
  if (reading.verbatim) parts.push(wordForWord(reading.passedOver, texts));
  else if (reading.passedOver !== null) parts.push(said.saidByOthers(namesMeant(reading.passedOver)));
  if (reading.inArticle.length > 0) parts.push(said.inArticle(reading.inArticle));
  if (reading.alsoWritten.length > 0) parts.push(said.alsoWritten(reading.alsoWritten));
  if (reading.leftOut.length > 0) parts.push(said.leftOut(reading.leftOut));
  if (reading.without.length > 0) parts.push(said.without(reading.without));
  if (reading.notBy.length > 0) parts.push(said.notBy(reading.notBy.slice(0, MAX_NAMED).map(({ name }) => name)));
  return parts.length === 0 ? null : parts.join(' ');
}

/** Whom the words name, by the words as they were typed: "Трамп", and not the "tramp" that it was read as. */
function asTyped(match: SpeakerMatch | null, corrected: Understanding['corrected']): SpeakerMatch | null {
  if (match === null || !('wrote' in match)) return match;
  const typed = (word: string): string => corrected.find(({ read }) => foldText(read) === foldText(word))?.wrote ?? word;
  return { ...match, wrote: match.wrote.split(' ').map(typed).join(' ') };
}

/** More people than this are counted rather than listed. */
const MAX_AMBIGUOUS = 4;

/** Who was taken for the speaker, where that is not just the name that was typed. */
export function whose(match: SpeakerMatch | null, texts: Texts): readonly string[] {
  const said = texts.understood;
  switch (match?.kind) {
    case 'fuzzy':
      return [said.respelt(match.speaker.name, match.wrote)];
    case 'alias':
      return isPartOf(match.wrote, match.speaker.name) ? [] : [said.alias(match.wrote, match.speaker.name)];
    case 'office': {
      const { from, to } = match.office;
      return [said.office(match.wrote, match.speaker.name, officeTitle(match.office, texts), from, to)];
    }
    case 'ambiguous':
      return ambiguous(match, texts);
    case 'several':
      return [said.several(match.speakers.map(({ name }) => name))];
    case 'name':
    case 'none':
    case undefined:
      return [];
    default:
      return match satisfies never;
  }
}

function ambiguous({ wrote, candidates }: Extract<SpeakerMatch, { kind: 'ambiguous' }>, { understood: said }: Texts): readonly string[] {
  // A person and a body, or two bodies, may have one name.
  const names = [
    ...new Set(candidates.map(({ name, kind }) => (kind === 'person' && !name.includes(' ') ? said.noFirstName(name) : name))),
  ];
  if (names.length < 2) return [];
  return [names.length > MAX_AMBIGUOUS ? said.manyNamed(wrote, names.length, names.slice(0, MAX_NAMED)) : said.ambiguous(wrote, names)];
}

/** What a topic was read from, and how much of the answer really speaks of it. */
function aboutTopic({ topic, topicWrote, onTopic }: Understanding, query: QuoteQuery, found: number, texts: Texts): readonly string[] {
  if (topic === null) return [];
  if (topicWrote === null) {
    const wrote = query.topic ?? topic.id;
    return [topic.title, topic.id].some((name) => foldText(name) === foldText(wrote)) ? [] : [texts.understood.isTopic(wrote, topic.title)];
  }
  const sameName = foldText(topicWrote) === foldText(topic.title);
  const severalWords = topicWrote.includes(' ');
  return [texts.understood.aboutTopic({ title: topic.title, wrote: topicWrote, sameName, severalWords, found, onTopic })];
}

/** A surname, or a first name, is as good as the whole name; only a different spelling or a title is worth a word. */
function isPartOf(wrote: string, name: string): boolean {
  const words = new Set(name.toLocaleLowerCase('en').split(/\s+/));
  return wrote
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => words.has(word));
}

/** More names than this say no more. */
const MAX_NAMED = 3;

const namesMeant = (match: SpeakerMatch): readonly string[] =>
  peopleMeant(match)
    .slice(0, MAX_NAMED)
    .map(({ name }) => name);

/** Words that name somebody, and were said by somebody else. */
function wordForWord(passedOver: SpeakerMatch | null, { understood: said }: Texts): string {
  if (passedOver === null || !('speaker' in passedOver)) return said.wordForWord;
  return said.somebodyElses(passedOver.speaker.name);
}
