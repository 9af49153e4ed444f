import { spanOf } from '../model/partial-date.ts';
import type { Office, Speaker } from '../model/speaker.ts';
import { countryWords } from './countries.ts';
import { type DateRange, spanOverlaps } from './date-range.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';
import { termsOf } from './fold.ts';
import { isQuestionWord } from './question-words.ts';

export interface Holder {
  readonly speaker: Speaker;
  readonly office: Office;
}

/** Finds who held an office by the words that name it, in any order: "UK defence secretary", "Secretary of Defense", "the Pentagon chief". */
export interface OfficeIndex {
  /** Holders within the range, the latest to take office first. */
  find(words: readonly string[], range: DateRange): readonly Holder[];
}

interface Phrase {
  readonly holder: Holder;
  /** All of these must be said. */
  readonly core: ReadonlySet<string>;
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

  /** A mistyped word as the office word it must be; a lone word is taken as it stands. */
  const corrected = (word: string, alone: boolean): string =>
    alone || dictionary.has(word) ? word : (dictionary.near(word, editsAllowed(word.length))[0]?.term ?? word);

  return {
    find(words, range) {
      const content = words.filter((word) => !isQuestionWord(word));
      const said = new Set(content.map((word) => corrected(word, content.length === 1)));
      const fitting = [...new Set([...said].flatMap((word) => byWord.get(word) ?? []))].filter(
        ({ core, allowed }) => [...core].every((word) => said.has(word)) && [...said].every((word) => allowed.has(word)),
      );
      return [...new Set(fitting.map(({ holder }) => holder))].filter(({ office }) => heldDuring(office, range)).sort(latestFirst);
    },
  };
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
  return [office.title, shortTitle(office.title), ...office.aliases].flatMap((name) => {
    const words = termsOf(name).filter((word) => !isQuestionWord(word));
    if (words.length === 0) return [];
    const own = words.filter((word) => !country.includes(word));
    return [{ holder, core: new Set(own.length === 0 ? words : own), allowed: new Set([...words, ...besides]) }];
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
