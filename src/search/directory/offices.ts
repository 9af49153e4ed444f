import { editDistance } from '../../model/edit-distance.ts';
import { spanOf } from '../../model/partial-date.ts';
import type { Office, Speaker } from '../../model/speaker.ts';
import { type DateRange, spanOverlaps } from '../dates/date-range.ts';
import { countryWords, isOfCountry } from '../words/countries.ts';
import { termsOf } from '../words/fold.ts';
import { officeWords } from '../words/office-words.ts';
import { isOfficeNoun } from '../words/question-words.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';

export interface Holder {
  readonly speaker: Speaker;
  readonly office: Office;
}

/** Finds who held an office by the words that name it, in any order: "UK defence secretary", "Secretary of Defense", "the Pentagon chief". */
export interface OfficeIndex {
  /** Holders within the range, the latest to take office first. `isSpelt`: a word that is in use elsewhere, and so no typo of another. */
  find(words: readonly string[], range: DateRange, isSpelt: (word: string) => boolean): readonly Holder[];
}

interface Phrase {
  readonly holder: Holder;
  /** All of these must be said. */
  readonly core: ReadonlySet<string>;
  /** And one of these, where there are any: "Chinese leader" without its country would be any leader. */
  readonly country: ReadonlySet<string>;
  /** These may be said as well: the country, the body. */
  readonly allowed: ReadonlySet<string>;
}

export function createOfficeIndex(speakers: readonly Speaker[]): OfficeIndex {
  const phrases: Phrase[] = speakers.flatMap((speaker) => speaker.offices.flatMap((office) => phrasesOf({ speaker, office })));
  const byWord = new Map<string, Phrase[]>();
  const dictionary = createDictionary();
  for (const phrase of phrases) {
    for (const word of phrase.core) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
    for (const word of phrase.allowed) dictionary.add(word);
  }

  /** A mistyped word as the office word it must be; what is no typo stands. */
  const corrected = (word: string): string =>
    dictionary.has(word) || isOfCountry(word)
      ? word
      : (dictionary.near(word, editsAllowed(word.length)).find(({ term }) => mayBeTypoOf(word, term))?.term ?? word);

  return {
    find(words, range, isSpelt) {
      const content = officeWords(words);
      const said = new Set(content.map((word) => (content.length === 1 || isSpelt(word) ? word : corrected(word))));
      const fitting = [...new Set([...said].flatMap((word) => byWord.get(word) ?? []))].filter(
        ({ core, country, allowed }) =>
          [...core].every((word) => said.has(word)) &&
          (country.size === 0 || [...said].some((word) => country.has(word))) &&
          [...said].every((word) => allowed.has(word)),
      );
      return [...new Set(fitting.map(({ holder }) => holder))].filter(({ office }) => heldDuring(office, range)).sort(latestFirst);
    },
  };
}

const MOST_SLIPS = 2;

/**
 * Whether a word of a question may stand for this word of an office. "African" is no slip for "American", "crime" none for "prime", "minority" none for "majority": the first letter is right, or swapped with the second,
 * and only the words that every office has ("minister", "secretary") may have two slips,
 * with the last letter right as well: "presidency" is no "president".
 */
export function mayBeTypoOf(word: string, term: string): boolean {
  const distance = editDistance(word, term, MOST_SLIPS);
  const begins = word[0] === term[0] || (word[0] === term[1] && word[1] === term[0]);
  return begins && !isOfCountry(term) && (distance < 2 || (distance === MOST_SLIPS && isOfficeNoun(term) && word.at(-1) === term.at(-1)));
}

/** Whether the office was held on any day of the range. */
const heldDuring = (office: Office, range: DateRange): boolean =>
  spanOverlaps({ first: spanOf(office.from).first, last: office.to === null ? '9999-12-31' : spanOf(office.to).last }, range);

function latestFirst(a: Holder, b: Holder): number {
  const current = Number(b.office.to === null) - Number(a.office.to === null);
  return current || (a.office.from > b.office.from ? -1 : a.office.from < b.office.from ? 1 : a.speaker.id < b.speaker.id ? -1 : 1);
}

function phrasesOf(holder: Holder): readonly Phrase[] {
  const { office } = holder;
  const country = countryWords(office.country).flatMap(termsOf);
  const besides = [...country, ...termsOf(office.body ?? '')];
  const titles = [office.title, shortTitle(office.title)];
  return [...titles, ...office.aliases].flatMap((name, i) => {
    const words = officeWords(termsOf(name));
    if (words.length === 0) return [];
    const own = words.filter((word) => !country.includes(word));
    const isCut = i >= titles.length && own.length === 1 && words.length > 1;
    return [
      {
        holder,
        core: new Set(own.length === 0 ? words : own),
        country: new Set(isCut ? country : []),
        allowed: new Set([...words, ...besides]),
      },
    ];
  });
}

/** "Secretary of State for Defence" is said "Defence Secretary". */
const shortTitle = (title: string): string => title.replace(/\bSecretary of State for\b/i, 'Secretary for');

/** Titles that name what they lead: "UK Leader of Reform UK" says too much. */
const LEADS = /^(?:interim )?(?:leader|chair\w*|head|member|spokes\w+) of\b/i;

/** The words of an office as a person would type them, with the country where the title leaves it open: "UK Defence Secretary". */
export function officeLabel({ title, country }: Office): string {
  const names = countryWords(country);
  const words = termsOf(title);
  const said = names.some((name) => termsOf(name).every((word) => words.includes(word)));
  return said || LEADS.test(title) || names[0] === undefined ? title : `${names[0]} ${title}`;
}
