import { type Cue, cueOf } from '../lexicon/cues.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { VerbForm } from '../lexicon/inflect.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import { settled } from './settled-words.ts';
import type { Draft } from './verb-or-noun.ts';
import { byLexicon, type Tag } from './word-classes.ts';

/** What the lists know of a word in small letters, each as the list itself answers. */
export interface KnownWord {
  readonly cue: Cue | undefined;
  readonly verb: VerbForm | undefined;
  /** What it is as a first name. */
  readonly gender: ReturnType<typeof genderOfFirstName>;
  readonly closed: Tag | null;
  /** What it is in small letters whatever stands around it. */
  readonly settled: Draft | undefined;
}

/** Most words are in no list. */
const UNKNOWN: KnownWord = { cue: undefined, verb: undefined, gender: null, closed: null, settled: undefined };

/** Asks every list once, so that nobody who has the word needs to ask again: the tags of an article take a dozen looks at some words. */
export function knownWord(lower: string): KnownWord {
  const [cue, verb, gender, closed] = [cueOf(lower), commonVerb(lower), genderOfFirstName(lower), byLexicon(lower)];
  if (cue === undefined && verb === undefined && gender === null && closed === null) return UNKNOWN;
  return { cue, verb, gender, closed, settled: settled(lower) };
}
