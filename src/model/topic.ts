import { isSlug, type SpeakerId, type TopicId, topicId } from './ids.ts';

export interface TopicTerm {
  /** Matched as whole words, without regard to case or accents. */
  readonly text: string;
  /** 1 is ordinary; more counts for more. */
  readonly weight: number;
}

/** What a digest is about: a weighted profile of terms, people and bodies; words that somebody typed; or a person. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly terms: readonly TopicTerm[];
  readonly people: readonly SpeakerId[];
  /** Only for a topic made of words: an article is about it when it has all of them. In lower case, in the order typed, never empty. */
  readonly words?: readonly string[];
  /** Only for a topic that follows a person: whose words it is made of. The title is the name, the terms are what others call them. */
  readonly speaker?: SpeakerId;
}

const PREFIX = 'words:';
/** More than this is a sentence, and no article has all the words of a sentence. */
export const MAX_TOPIC_WORDS = 6;
const PLAIN = /^[a-z0-9]+$/;
/** A word that is written with a capital, or in capitals. */
const CAPITAL = /^([ca]):([a-z0-9]+)$/;
/** A word with letters that an id cannot hold: their code points in hexadecimal. */
const CODED = /^u:([0-9a-f]+(?:\.[0-9a-f]+)*)$/;
const MAX_CODE_POINT = 0x10ffff;

/**
 * The topic that is made of words, with an id from which `topicFromId` makes it again: nothing else need be kept. Capitals count
 * for the title alone; where they make the id too long they are lost. Null for no words, for more than MAX_TOPIC_WORDS, and for
 * words that are too long for an id.
 */
export function topicOfWords(typed: readonly string[]): Topic | null {
  if (typed.length === 0 || typed.length > MAX_TOPIC_WORDS || typed.includes('')) return null;
  const shown = typed.map((word, at) => (at === 0 && capitalised(lower(word)) === word ? lower(word) : word));
  const ids = [shown, shown.map(lower)].map((words) => ({ words, id: PREFIX + words.map(encode).join('-') }));
  const fits = ids.find(({ id }) => isSlug(id));
  return fits === undefined ? null : wordTopic(topicId(fits.id), fits.words);
}

/** The topic that an id made by `topicOfWords` stands for; null for any other id. */
export function topicFromId(id: string): Topic | null {
  if (!id.startsWith(PREFIX) || !isSlug(id)) return null;
  const words = id.slice(PREFIX.length).split('-').map(decode);
  const known = words.filter((word) => word !== null);
  const topic = known.length === words.length ? topicOfWords(known) : null;
  return topic?.id === id ? topic : null;
}

/** The same for ids that mean one topic: the same words make the same topic, whatever their capitals. */
export function topicKey(id: TopicId): string {
  const words = topicFromId(id)?.words;
  return words === undefined ? id : PREFIX + words.join(' ');
}

function wordTopic(id: TopicId, shown: readonly string[]): Topic {
  const words = shown.map(lower);
  return {
    id,
    title: `“${capitalised(shown.join(' '))}”`,
    aliases: [],
    // Nobody wrote one, and it would be a sentence in some language.
    description: '',
    terms: [],
    people: [],
    words,
  };
}

const lower = (word: string): string => word.toLowerCase().normalize('NFC');
const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function encode(word: string): string {
  const small = lower(word);
  if (!PLAIN.test(small)) return coded(word);
  if (word === small) return word;
  if (word === capitalised(small)) return `c:${small}`;
  return word === small.toUpperCase() ? `a:${small}` : coded(word);
}

const coded = (word: string): string => `u:${Array.from(word, (letter) => letter.codePointAt(0)?.toString(16)).join('.')}`;

function decode(part: string): string | null {
  if (PLAIN.test(part)) return part;
  const [, how, small] = CAPITAL.exec(part) ?? [];
  if (small !== undefined) return how === 'a' ? small.toUpperCase() : capitalised(small);
  const points = CODED.exec(part)?.[1]
    ?.split('.')
    .map((hex) => Number.parseInt(hex, 16));
  return points === undefined || points.some((point) => point > MAX_CODE_POINT) ? null : String.fromCodePoint(...points);
}
