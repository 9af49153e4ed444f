import { editDistance } from '../../model/edit-distance.ts';
import type { Speaker } from '../../model/speaker.ts';
import { termsOf } from '../words/fold.ts';
import { isHonorific } from '../words/question-words.ts';
import { soundOf } from '../words/sounds-like.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';

/** Someone under the name by which they were found. */
export interface Named {
  readonly speaker: Speaker;
  readonly kind: 'name' | 'alias';
}

export interface NearNames {
  readonly found: readonly Named[];
  readonly distance: number;
}

/** Finds people by folded words that are a whole name: given and family name in either order, family name, given name, alias. */
export interface NameIndex {
  add(speaker: Speaker): void;
  /** Takes the very object out that was added. */
  remove(speaker: Speaker): void;
  /** Everyone of exactly this name. A full name or alias shuts out family names, and these shut out given names. */
  exact(words: readonly string[]): readonly Named[];
  /** Whether it is somebody's given name, whoever else has it as a family name. */
  isGiven(word: string): boolean;
  /** Those whom articles call by these words and no others ("Clinton", "Paul Ryan"), though others have them in longer names. */
  only(words: readonly string[]): readonly Named[];
  /** Everyone at the least distance within what a typo may do; null when nobody is near. */
  near(words: readonly string[]): NearNames | null;
  /** Everyone whose name begins with this one word, of three letters at least. */
  begun(word: string): NearNames | null;
  /** Those who may be meant by any of these words, or, where they are one name, by its last or by all of them; nearest first. */
  nearest(words: readonly string[], limit: number, areOneName?: boolean): readonly Speaker[];
}

/** How much of a name it is: a given name alone is the weakest. */
const RANK = { whole: 3, family: 2, given: 1 } as const;

interface Form extends Named {
  readonly words: readonly string[];
  readonly rank: number;
}

/** Names shorter than this are only found letter for letter: "Pen" has too many neighbours. */
const MIN_FUZZY = 4;
const MIN_FUZZY_GIVEN = 5;
const MIN_BEGUN = 3;
/** More people than this under one beginning is a letter, not a name. */
const MAX_BEGUN = 50;

/** Names shorter than this sound like too many others. */
const MIN_SOUNDED = 5;
const MAX_SOUNDED = 9;

/** `weight` says how much is held by a speaker: among equals, the most quoted comes first. */
export function createNameIndex(speakers: readonly Speaker[], weight: (speaker: Speaker) => number): NameIndex {
  const forms = new Map<string, Form[]>();
  const dictionary = createDictionary();
  const bySound = new Map<string, Set<string>>();
  const add: NameIndex['add'] = (speaker) => {
    for (const form of formsOf(speaker)) {
      const key = form.words.join('');
      const known = forms.get(key);
      if (form.rank > RANK.given && key.length >= MIN_SOUNDED && known?.some(({ rank }) => rank > RANK.given) !== true) {
        const sound = soundOf(key);
        const alike = bySound.get(sound);
        if (alike === undefined) bySound.set(sound, new Set([key]));
        else alike.add(key);
      }
      if (known === undefined) forms.set(key, [form]);
      else known.push(form);
      dictionary.add(key);
    }
  };
  const remove: NameIndex['remove'] = (speaker) => {
    for (const key of new Set(formsOf(speaker).map(({ words }) => words.join('')))) {
      const left = (forms.get(key) ?? []).filter((form) => form.speaker !== speaker);
      if (left.length > 0) forms.set(key, left);
      else {
        forms.delete(key);
        dictionary.remove(key);
      }
      if (!left.some(({ rank }) => rank > RANK.given)) bySound.get(soundOf(key))?.delete(key);
    }
  };
  for (const speaker of speakers) add(speaker);
  const at = (key: string): readonly Form[] => forms.get(key) ?? [];
  /** Names that only sound like it; how many letters they differ in says how doubtful that is. */
  const sounding = (words: readonly string[]): NearNames | null => {
    const key = words.join('');
    if (key.length < MIN_SOUNDED) return null;
    const keys = [...(bySound.get(soundOf(key)) ?? [])].filter((other) => mayBeHeardAs(key, other));
    const found = strongest(
      keys.flatMap(at).filter((form) => !hasOneBeside(words, form)),
      weight,
    );
    return found.length === 0 ? null : { found, distance: Math.min(...keys.map((other) => editDistance(key, other, MAX_SOUNDED))) };
  };
  const exact: NameIndex['exact'] = (words) => strongest(at(shortened(words).join('')), weight);

  return {
    add,
    remove,
    exact,
    isGiven: (word) => at(word).some(({ rank }) => rank === RANK.given),
    only: (words) =>
      strongest(
        at(words.join('')).filter(({ speaker, kind }) => kind === 'name' && nameWords(speaker.name).join(' ') === words.join(' ')),
        weight,
      ),
    near(typed) {
      const words = shortened(typed);
      const key = words.join('');
      const candidates = dictionary
        .near(key, editsAllowed(key.length))
        // "O'Relly" is no "O'Nell": two slips need a long name on both sides.
        .filter(({ term, distance }) => beginsAlike(key, term, distance) && distance <= editsAllowed(Math.min(key.length, term.length)))
        .map(({ term, distance }) => ({ distance, forms: at(term).filter((form) => mayMean(words, form)) }))
        .filter((candidate) => candidate.forms.length > 0);
      const distance = candidates[0]?.distance;
      if (distance === undefined) return sounding(words);
      const nearest = candidates.filter((candidate) => candidate.distance === distance).flatMap((candidate) => candidate.forms);
      return { found: strongest(nearest, weight), distance };
    },
    begun(word) {
      if (word.length < MIN_BEGUN) return null;
      const keys = dictionary.startingWith(word, MAX_BEGUN);
      const found = strongest(keys.flatMap(at), weight);
      return found.length === 0 ? null : { found, distance: Math.min(...keys.map((key) => key.length)) - word.length };
    },
    nearest(words, limit, areOneName = false) {
      const best = new Map<Speaker, number>();
      // Nobody is near "Ann Lee" for being called Ann.
      const counts = ({ rank }: Form): boolean => rank > RANK.given || words.length === 1;
      const note = (key: string, distance: number): void => {
        for (const form of at(key)) if (counts(form)) put(form, distance);
      };
      const put = ({ speaker }: Form, distance: number): void => {
        best.set(speaker, Math.min(distance, best.get(speaker) ?? distance));
      };
      for (const key of new Set([...(areOneName ? words.slice(-1) : words), words.join('')])) {
        if (key.length < MIN_FUZZY) {
          if (at(key).length > 0) note(key, 0);
          continue;
        }
        for (const { term, distance } of dictionary.near(key, editsToBeNear(key.length))) {
          const isNear = distance <= editsToBeNear(Math.min(key.length, term.length));
          if (isNear && term.length >= MIN_FUZZY && beginsAlike(key, term, distance)) note(term, distance);
        }
        for (const begun of dictionary.startingWith(key, MAX_BEGUN)) note(begun, 1);
      }
      return [...best]
        .sort(([a, x], [b, y]) => x - y || weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
        .slice(0, limit)
        .map(([speaker]) => speaker);
    },
  };
}

/** How many edits a name may be away to be offered, by the letters of the shorter: farther away it is somebody else's. */
const editsToBeNear = (letters: number): number => (letters < 7 ? 1 : letters < 9 ? 2 : 3);

/** Nobody mistypes two letters of which one is the first: "juncker" is not "Zucker", nor are "balloons" a "Fallon". */
const beginsAlike = (typed: string, name: string, distance: number): boolean => distance < 2 || typed[0] === name[0];

/** Whether most letters are the same as well: "hello" has the sound of "Healey", and "daesh" that of "Deutch". */
const mayBeHeardAs = (key: string, other: string): boolean =>
  editDistance(key, other, MAX_SOUNDED) * 2 < Math.max(key.length, other.length);

/** Those of the highest rank, each speaker once, by name rather than by alias, the most quoted first. */
function strongest(forms: readonly Form[], weight: (speaker: Speaker) => number): readonly Named[] {
  const rank = Math.max(0, ...forms.map((form) => form.rank));
  const found = new Map<Speaker, Named>();
  for (const { speaker, kind, rank: own } of forms) {
    if (own === rank && found.get(speaker)?.kind !== 'name') found.set(speaker, { speaker, kind });
  }
  return [...found.values()].sort((a, b) => weight(b.speaker) - weight(a.speaker) || (a.speaker.id < b.speaker.id ? -1 : 1));
}

/** Word by word, as many edits as a word of that length may have, so that "Rand Paul" does not become "Ron Paul". */
function mayMean(words: readonly string[], form: Form): boolean {
  if (form.words.join('').length < (form.rank === RANK.given ? MIN_FUZZY_GIVEN : MIN_FUZZY)) return false;
  if (words.length !== form.words.length) return !hasOneBeside(words, form);
  return words.every((word, i) => {
    const max = editsAllowed(Math.max(word.length, form.words[i]?.length ?? 0));
    return editDistance(word, form.words[i] ?? '', max) <= max;
  });
}

/** Whether one of the words only stands beside the name, which is as near without it: "Wallace EU" is not one name, as "Mc Connell" is, nor is "trump ran" "Truman". */
function hasOneBeside(words: readonly string[], form: Form): boolean {
  const name = form.words.join('');
  const far = (some: readonly string[]): number => editDistance(some.join(''), name, MAX_SOUNDED);
  return words.some((_, i) => words.length > 1 && far(words.toSpliced(i, 1)) <= far(words));
}

/** Whether all that is known of a person's name is one word. */
const isBare = (speaker: Speaker, name: readonly string[]): boolean => speaker.kind === 'person' && name.length === 1;

function formsOf(speaker: Speaker): readonly Form[] {
  const name = nameWords(speaker.name);
  const aliases = speaker.aliases.map(nameWords);
  // Whom an article calls by a family name alone may be anybody of that name: "Clinton" also asks for Hillary Clinton.
  const rank = isBare(speaker, name) ? RANK.family : RANK.whole;
  const own = [{ words: name, rank }, ...(speaker.kind === 'person' ? personForms(name) : [])];
  const isOwn = (words: readonly string[]): boolean => own.some((form) => form.words.join('') === words.join(''));
  return [
    ...own.map((form): Form => ({ ...form, speaker, kind: 'name' })),
    // "Mr Johnson" as an alias says no more than the family name, which another Johnson has as well.
    ...aliases.filter((words) => !isOwn(words)).map((words): Form => ({ speaker, kind: 'alias', words, rank: RANK.whole })),
    // "Volodymyr Zelenskyy" is another spelling of the name, and so has a family name; "the host of the show" has none.
    ...aliases
      .filter((alias) => speaker.kind === 'person' && alias.length > 1 && (isOtherSpelling(alias[0], name[0]) || !isLatin(alias)))
      .flatMap(personForms)
      .filter((form) => !isOwn(form.words))
      .map((form): Form => ({ ...form, speaker, kind: 'alias' })),
  ].filter(({ words }) => words.length > 0);
}

/** A name in another script is a whole name: nobody writes "the host of the show" in Cyrillic beside an English record. */
const isLatin = (words: readonly string[]): boolean => /\p{Script=Latin}/u.test(words.join(''));

const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '));
const IN_SHORT: ReadonlyMap<string, string> = new Map([
  ['junior', 'jr'],
  ['senior', 'sr'],
]);

/** "Robert Kennedy Junior" is "Robert Kennedy Jr". */
const shortened = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : [...words.slice(0, -1), IN_SHORT.get(words.at(-1) ?? '') ?? words.at(-1) ?? ''];

/** "Wolodymyr" is how another language writes "Volodymyr". */
const isOtherSpelling = (word: string | undefined, name: string | undefined): boolean =>
  word !== undefined &&
  name !== undefined &&
  (word === name || (name.length >= MIN_SOUNDED && (soundOf(word) === soundOf(name) || editDistance(word, name, 1) <= 1)));

/** Of "Ursula von der Leyen": both orders, without the middle, "von der Leyen", "der Leyen", "Leyen", and "Ursula"; of "Joseph R. Biden Jr." those of "Joseph R. Biden", and "Biden Jr". */
function personForms(whole: readonly string[]): readonly Pick<Form, 'words' | 'rank'>[] {
  const suffix = SUFFIXES.has(whole.at(-1) ?? '') ? whole.slice(-1) : [];
  const name = suffix.length > 0 ? whole.slice(0, -1) : whole;
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length < 2) return [];
  return [
    ...(suffix.length === 0
      ? []
      : [
          { words: name, rank: RANK.whole },
          { words: [last, ...suffix], rank: RANK.family },
          { words: [first, last, ...suffix], rank: RANK.whole },
        ]),
    { words: [...name.slice(1), first], rank: RANK.whole },
    ...(name.length > 2 ? [{ words: [first, last], rank: RANK.whole }] : []),
    ...name.slice(1).map((_, i) => ({ words: name.slice(i + 1), rank: RANK.family })),
    { words: [first], rank: RANK.given },
  ];
}

/** The words of a name without the address in front of it, unless there is nothing else. */
export function nameWords(name: string): readonly string[] {
  const words = shortened(termsOf(name));
  const start = words.findIndex((word) => !isHonorific(word) && word !== 'the');
  return start <= 0 ? words : words.slice(start);
}
