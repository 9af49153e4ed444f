import { genderOfFirstName } from '../lexicon/first-names.ts';
import { oneLetterApart } from './misprints.ts';

/** First names with the forms that do not begin as they do, or differ by more than a letter: one name with its forms on each line. */
const FORMS = `abigail gail
 albert al bert
 alexander alec sandy sasha xander
 alexandra sandra sandy sasha
 alfred al alf fred
 amanda mandy
 andrew andy drew
 archibald archie
 arthur artie
 anthony tony
 augustus gus
 bartholomew bart
 bernard bernie
 benjamin ben benny
 catherine katherine kathryn katharine cathy kathy kate katie katy kay kitty
 charles charlie chuck chas
 christina tina
 christopher kit topher
 cynthia cindy
 deborah debra
 dorothy dot dolly
 edward edmund edwin ed eddie ned ted teddy
 ernest ernie
 elizabeth elisabeth liz lizzie lisa libby beth betty betsy bess
 evgeny yevgeny
 francis frank
 frederick fred freddie freddy
 geoffrey jeffrey jeff geoff
 gerald gerard jerry gerry
 gregory greg gregg
 harold harry hal
 henry harry hank
 jacob jake
 james jim jimmy jamie
 jerome jerry
 john jack johnny
 joseph joe joey
 josephine jo josie
 lawrence laurence larry
 margaret maggie meg peggy margie
 martha marty
 martin marty
 mary molly polly
 michael mike mick mickey mikhail
 mohammed mohamed muhammad mohammad muhammed
 nicholas nicolas nick nicky
 oliver ollie
 patricia trish patty patsy tricia
 philip phillip phil pip
 rebecca becky
 reginald reggie
 richard rick ricky rich dick
 robert bob bobby rob robbie bert
 ronald ron ronnie
 sarah sally sara
 stephen steven steve stevie
 susan sue susie suzy
 theodore ted teddy theo
 theresa teresa terry tess
 thomas tom tommy
 timothy tim timmy
 randall randolph randy
 rudolph rudolf rudy
 victoria vicky vicki
 vladimir volodymyr
 william will willie bill billy
 zachary zack zach`
  .split('\n')
  .map((line) => line.trim().split(' '));

/** Lines of FORMS by each of their words. */
const linesOf = new Map<string, Set<number>>();
for (const [line, forms] of FORMS.entries()) for (const form of forms) linesOf.set(form, (linesOf.get(form) ?? new Set()).add(line));

/** Fewer letters begin too many names. */
const BEGINNING = 3;
/** In shorter names one letter makes another name. */
const SPELLING = 5;

/** The letters that a pet name shares with the whole one: "jen" of "jenny"; otherwise the name itself. */
const stemOf = (name: string): string => /^(\p{L}{2,}?(\p{L}))\2(?:ie|ey|y)$/u.exec(name)?.[1] ?? name;

/** Whether two names differ by a letter too many, or by one that is written either way. Another vowel at the end is another name. */
const isSpelling = (a: string, b: string): boolean =>
  a.length === b.length ? asHeard(a) === asHeard(b) : oneLetterApart(a, b) && a.at(-1) === b.at(-1);

const asHeard = (name: string): string =>
  name
    .replace(/y/g, 'i')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?<=.)[aeo](?=.)/g, 'a');

/** The initials between the first name and the surname: "hw" of George H. W. Bush; empty where a middle name is written out. */
function initialsOf(parts: readonly string[]): string {
  const middle = parts.slice(1, -1);
  return middle.every((part) => /^\p{L}(?:\.\p{L})*$/u.test(part)) ? middle.join('').replaceAll('.', '') : '';
}

/** Whether the initials in the middle of two names, in lower case, let them be one person's: one of them may tell less. */
export function sameInitials(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [initialsOf(a), initialsOf(b)];
  return one.startsWith(other) || other.startsWith(one);
}

/** François is Francois where the agency has no such letter. */
const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Whether two first names before one surname may be one person's: the same, an initial, a short form (Jen, Jenny, Jennifer; Bob, Robert) or
 * another spelling (Sergei, Sergey). Not where one is a woman's and the other a man's. Both in lower case.
 */
export function sameFirstName(a: string, b: string): boolean {
  return isSame(unaccented(a), unaccented(b));
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const genders = new Set([genderOfFirstName(a), genderOfFirstName(b)]);
  if (genders.has('m') && genders.has('f')) return false;
  const lines = linesOf.get(b);
  if ([...(linesOf.get(a) ?? [])].some((line) => lines?.has(line))) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // Erik and Erika, Paul and Paule.
  if (long.length === short.length + 1 && long.startsWith(short) && /[ae]$/.test(long)) return false;
  const stem = stemOf(short);
  if ((stem.length >= BEGINNING && long.startsWith(stem)) || short.startsWith(stemOf(long))) return true;
  return short.length >= SPELLING && short[0] === long[0] && isSpelling(short, long);
}
