import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import { isQuestionWord, isWeakWord } from '../search/words/question-words.ts';

/** What is read of a message: enough for a long one, and never a pasted book. */
const MAX_LETTERS = 2000;
/** Capitalised runs and office-like phrases that are looked up as names. */
const MAX_LOOKED_UP = 24;
/** Distinct words whose rarity is asked of the index. */
const MAX_WORDS = 16;
const MIN_WORD = 4;
/** Rare words that a question is made of. */
const MAX_RARE = 3;

/** Quotes to look for on behalf of a message, and what of it they were looked for by, as a reader sees it. */
export interface MessageQuestion {
  readonly words: string;
  readonly speaker?: string;
  readonly topic?: string;
  readonly lookedFor: readonly string[];
}

/** Words that begin with a capital, with the small ones that join them into a title or a name. */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|the|von|van|der|de)\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){0,4}/gu;
/** "the defence secretary", "Pentagon chief": an office in small letters. It begins where a word does, or a long word would be read once for each of its letters. */
const OFFICE =
  /(?<![\p{L}'’-])(?:[\p{L}'’-]+\s+){0,3}(?:secretary|minister|president|chancellor|chief|commander|ambassador|premier|spokes(?:man|woman|person))(?:\s+of\s+(?:the\s+)?(?:[\p{L}'’-]+\s?){1,2})?/giu;

/**
 * The question that a message raises: a person on record whom it names, a topic, the rarest of its words that somebody has
 * said; the fullest combination that finds something. Null when the message holds nothing that anybody on record has said or is.
 * Bounded: a fixed number of look-ups, whatever the length.
 */
export function messageQuestion(message: string, corpus: Corpus, today: Temporal.PlainDate): MessageQuestion | null {
  const text = readPart(message);
  const speaker = speakerIn(text, corpus, today);
  const topic = topicIn(text, corpus.topics);
  const names = [speaker?.name, speaker?.wrote, topic?.title, ...(topic?.aliases ?? [])].filter((name) => name !== undefined);
  const named = new Set(names.flatMap(wordsIn));
  const rare = rareWords(text, corpus).filter((word) => !named.has(word));
  const who = speaker === null ? null : { speaker: speaker.name };
  const about = topic === null ? null : { topic: topic.id };
  const found = (question: Omit<MessageQuestion, 'lookedFor'>): boolean => {
    const { hits, understood } = corpus.search(question);
    return hits.length > 0 && understood.corrected.length === 0 && understood.leftOut.length === 0;
  };
  const ways: readonly MessageQuestion[] = [
    ...(who === null ? [] : rare.map((word) => ({ ...who, words: word, lookedFor: [who.speaker, word] }))),
    ...(who === null || about === null ? [] : [{ ...who, ...about, words: '', lookedFor: [who.speaker, topic?.title ?? ''] }]),
    ...(who === null ? [] : [{ ...who, words: '', lookedFor: [who.speaker] }]),
    ...combinations(rare).map((words) => ({ words: words.join(' '), lookedFor: words })),
    ...(about === null ? [] : [{ ...about, words: '', lookedFor: [topic?.title ?? ''] }]),
    ...rare.map((word) => ({ words: word, lookedFor: [word] })),
  ];
  return ways.find(found) ?? null;
}

/**
 * The first words of a message, in one line. Addresses are left out, and so is a word that only its beginning would be left of: half a link or half a
 * mention would be looked for. One word after the other and without looking back, since anybody can post forty thousand letters for somebody else to press on.
 */
function readPart(message: string): string {
  let text = '';
  for (const [word] of message.matchAll(/\S+/g)) {
    if (/^\W*www\./i.test(word) || word.includes('@') || word.includes('://')) continue;
    // Where words are not parted by spaces, a long one is a sentence.
    const room = MAX_LETTERS - text.length;
    if (text !== '' && word.length >= room) break;
    text = text === '' ? [...word.slice(0, 2 * MAX_LETTERS)].slice(0, MAX_LETTERS).join('') : `${text} ${word}`;
    if (text.length >= MAX_LETTERS) break;
  }
  return text;
}

/** All of the rare words together, then all but the least rare. */
const combinations = (rare: readonly string[]): readonly (readonly string[])[] =>
  rare.length < 2 ? [] : Array.from({ length: rare.length - 1 }, (_, left) => rare.slice(0, rare.length - left));

/** The person named first who is quoted: by name or alias before office. A likeness is not enough, since a message is full of other names. */
function speakerIn(text: string, corpus: Corpus, today: Temporal.PlainDate): { readonly name: string; readonly wrote: string } | null {
  const written = [...(text.match(CAPITALISED) ?? []).flatMap(partsOfRun), ...(text.match(OFFICE) ?? [])];
  const distinct = [...new Set(written.map((each) => each.replace(/[.'’-]+$/u, '').trim()))].filter((each) => each.length > 2);
  let office: { readonly name: string; readonly wrote: string } | null = null;
  for (const wrote of distinct.slice(0, MAX_LOOKED_UP)) {
    const match = corpus.findSpeaker(wrote, { today });
    if (!('speaker' in match) || match.kind === 'fuzzy' || corpus.utterancesBy(match.speaker.id).length === 0) continue;
    const person = { name: match.speaker.name, wrote };
    if (match.kind !== 'office') return person;
    office ??= person;
  }
  return office;
}

/** A run of capitals, and without its first word, which may only begin a sentence. */
function partsOfRun(run: string): readonly string[] {
  const [, ...rest] = run.split(' ');
  return rest.length === 0 ? [run.replace(/['’]s$/u, '')] : [run.replace(/['’]s$/u, ''), rest.join(' ').replace(/['’]s$/u, '')];
}

/** The topic of which a name stands in the text in whole words, the longest first. */
function topicIn(text: string, topics: readonly Topic[]): Topic | null {
  const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = topics.flatMap((topic) =>
    [topic.title, ...topic.aliases].flatMap((name) => {
      const words = foldText(name)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      return words !== '' && folded.includes(` ${words} `) ? [{ topic, length: words.length }] : [];
    }),
  );
  return named.toSorted((a, b) => b.length - a.length)[0]?.topic ?? null;
}

const wordsIn = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of the text that somebody has said, the rarest first. */
function rareWords(text: string, corpus: Corpus): readonly string[] {
  const distinct = [...new Set(wordsIn(text))].filter((word) => word.length >= MIN_WORD && !isQuestionWord(word) && !isWeakWord(word));
  return distinct
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_WORDS)
    .flatMap((word) => {
      const { hits, understood } = corpus.search({ words: word });
      const isSaid = hits.length > 0 && understood.corrected.length === 0 && understood.topicWrote === null && understood.speaker === null;
      return isSaid ? [{ word, quotes: hits.length }] : [];
    })
    .toSorted((a, b) => a.quotes - b.quotes)
    .slice(0, MAX_RARE)
    .map(({ word }) => word);
}
