import { sameFirstName } from '../extract/names/same-first-name.ts';

/** A person's name taken apart, in lower case without accents. */
export interface PersonName {
  /** First and middle names; empty where only one name is printed. */
  readonly given: readonly string[];
  readonly family: string;
  /** "jr"; null for most. */
  readonly suffix: string | null;
  /** "bobby" of Robert “Bobby” Lee. */
  readonly nickname: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const ADDRESS = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|general|gen|senator|sen|rep|gov|prof|professor|pope)$/;

/** The parts of a person's name. */
export function personName(name: string): PersonName {
  const nickname = /["“'‘(]([\p{L}.-]+)["”'’)]/u.exec(name)?.[1] ?? null;
  const parts = plain(nickname === null ? name : name.replace(/["“'‘(][\p{L}.-]+["”'’)]/u, ' '));
  while (parts.length > 1 && ADDRESS.test(parts[0] ?? '')) parts.shift();
  const suffix = parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  return {
    given: parts.slice(0, -1),
    family: parts.at(-1) ?? '',
    suffix,
    nickname: nickname === null ? null : (plain(nickname)[0] ?? null),
  };
}

const plain = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((part) => part !== '');

/**
 * How two names with the same family name could be one person's: `same` when only a middle name is told or not, `alike` when a short form,
 * another spelling or a suffix makes the difference; null when they cannot be, or one has no first name.
 */
export function couldBeOne(a: PersonName, b: PersonName): 'same' | 'alike' | null {
  const [first, other] = [a.given[0], b.given[0]];
  if (a.family !== b.family || first === undefined || other === undefined) return null;
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null;
  if (!agree(a.given.slice(1), b.given.slice(1))) return null;
  if (first === other) return a.suffix === b.suffix ? 'same' : 'alike';
  const firsts = [first, a.nickname ?? first];
  const others = [other, b.nickname ?? other];
  return firsts.some((one) => others.some((two) => sameFirstName(one, two))) ? 'alike' : null;
}

/** Middle names: each is the other's, its initial, or is not told. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const among = (middle: string): boolean => long.some((each) => each === middle || isInitialOf(each, middle) || isInitialOf(middle, each));
  return short.every(among);
}

const isInitialOf = (initial: string, name: string): boolean => initial.length === 1 && name.startsWith(initial);
