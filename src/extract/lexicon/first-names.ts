import { FEMALE_NAMES } from './female-names.ts';
import { MALE_NAMES } from './male-names.ts';
import { words } from './words.ts';

const EITHER = words(
  `alex alexis amrit andrea angel ashley ashton aubrey avery ayo billie bo bobbie cameron carey casey charlie chris claude corey courtney dana darcy
 devon dominique drew farai francis frankie gabriele gale gurpreet hardeep harpreet hayden hikaru iman ira jackie jaime jamie jan jaspreet jaswinder
 jean jesse jessie jo jocelyn jody jordan joss jude jules jun jyoti kagiso kari kehinde kelly kerry kim kiran kris lakshmi laxmi durga lebohang lee leigh lesedi lesley
 leslie lindsay lindsey loren lou manpreet marty max mel michele mika min morgan mpho neema nicky nicola nikita noel nour nyasha oluwaseun parminder pat
 patrice quinn rajinder ray reese remi rene riley robin ronnie rudo sam sandy sasha satnam shahin shannon shashi shelby shiva shola sidney simone sola
 stacy sukhjinder suman surinder sydney tafadzwa taylor tayo tebogo temitope tendai terry tinashe toni tope tracy val vanja wei xi yi yuki`,
);

const SECOND_HALF = /(?:anne|lynne?|beth|marie|belle)$/;
const PLAIN = /^[\w.'’-]*$/;
/** Whether a word has no letters with accents; most are told by their codes. */
function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at += 1) if (lower.charCodeAt(at) > 127) return PLAIN.test(lower);
  return true;
}

/** Every listed name with what it shows: one table is asked for each capitalised word of an article. */
const GENDERS: ReadonlyMap<string, 'm' | 'f' | '?'> = new Map([
  ...[...MALE_NAMES].map((name) => [name, FEMALE_NAMES.has(name) ? '?' : 'm'] as const),
  ...[...FEMALE_NAMES].filter((name) => !MALE_NAMES.has(name)).map((name) => [name, 'f'] as const),
  ...[...EITHER].map((name) => [name, '?'] as const),
]);

/** The gender that a first name suggests; `?` when it is a first name of either; null when it is not known as a first name. */
export function genderOfFirstName(lower: string): 'm' | 'f' | '?' | null {
  const shown = GENDERS.get(lower);
  if (shown !== undefined) return shown;
  // "Kellyanne", "Marybeth": the second half shows it.
  if (lower.length > 6 && SECOND_HALF.test(lower)) return 'f';
  // "María" where the list has "Maria"
  return isPlain(lower) ? null : (GENDERS.get(lower.normalize('NFD').replace(/\p{M}/gu, '')) ?? null);
}
