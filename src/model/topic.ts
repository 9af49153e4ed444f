import { isSlug, type SpeakerId, type TopicId, topicId } from './ids.ts';

export interface TopicTerm {
  /** Matched as whole words, without regard to case or accents. */
  readonly text: string;
  /** 1 is ordinary; more counts for more. */
  readonly weight: number;
}

/** What a digest is about: a weighted profile of terms, people and bodies; or words that somebody typed. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly terms: readonly TopicTerm[];
  readonly people: readonly SpeakerId[];
  /** Only for a topic made of words: an article is about it when it has all of them. In lower case, in the order typed, never empty. */
  readonly words?: readonly string[];
}

const PREFIX = 'words:';
/** More than this is a sentence, and no article has all the words of a sentence. */
export const MAX_TOPIC_WORDS = 6;
const PLAIN = /^[a-z0-9]+$/;
/** A word with letters that an id cannot hold: their code points in hexadecimal. */
const CODED = /^u:([0-9a-f]+(?:\.[0-9a-f]+)*)$/;
const MAX_CODE_POINT = 0x10ffff;

/**
 * The topic that is made of words in lower case, with an id from which `topicFromId` makes it again: nothing else need be kept.
 * Null for no words, for more than MAX_TOPIC_WORDS, and for words that are too long for an id.
 */
export function topicOfWords(words: readonly string[]): Topic | null {
  if (words.length === 0 || words.length > MAX_TOPIC_WORDS || words.includes('')) return null;
  const id = PREFIX + words.map(encode).join('-');
  return isSlug(id) ? wordTopic(topicId(id), words) : null;
}

/** The topic that an id made by `topicOfWords` stands for; null for any other id. */
export function topicFromId(id: string): Topic | null {
  if (!id.startsWith(PREFIX) || !isSlug(id)) return null;
  const words = id.slice(PREFIX.length).split('-').map(decode);
  const known = words.filter((word) => word !== null);
  const topic = known.length === words.length ? topicOfWords(known) : null;
  return topic?.id === id ? topic : null;
}

function wordTopic(id: TopicId, words: readonly string[]): Topic {
  const phrase = words.join(' ');
  return {
    id,
    title: `“${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}”`,
    aliases: [],
    description: `Articles with all of the words ${words.join(', ')}.`,
    terms: [],
    people: [],
    words,
  };
}

const encode = (word: string): string =>
  PLAIN.test(word) ? word : `u:${Array.from(word, (letter) => letter.codePointAt(0)?.toString(16)).join('.')}`;

function decode(part: string): string | null {
  if (PLAIN.test(part)) return part;
  const points = CODED.exec(part)?.[1]
    ?.split('.')
    .map((hex) => Number.parseInt(hex, 16));
  return points === undefined || points.some((point) => point > MAX_CODE_POINT) ? null : String.fromCodePoint(...points);
}
