import { PARTICLES } from '../lexicon/particles.ts';
import { looksLikeOutlet } from './clean-patterns.ts';
import { isDateLine } from './metadata-dates.ts';

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*`;
const PERSON = `${NAME}(?: (?:${NAME}|${[...PARTICLES].join('|')})){1,4}`;
const PEOPLE = `${PERSON}(?:(?:, | and | & |, and )${PERSON}){0,5}`;

const BY = new RegExp(
  String.raw`^(?:written |reported |words |report |text )?by:? (${PEOPLE})(?=$|[,|(/·•–—-]| in \p{Lu}| for \p{Lu}|\s[|(/·•–—-])`,
  'iu',
);
const CASED = new RegExp(`^${PEOPLE}$`, 'u');
const IN_PLACE = new RegExp(`^(${PEOPLE}),? in ${NAME}(?: ${NAME}){0,2}$`, 'u');
const WITH_POST = new RegExp(
  String.raw`^(${PERSON})(?:,| [|·•–—-]) (?:\p{L}+ ){0,4}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Ww]riter|[Bb]ureau [Cc]hief|[Ss]taff)(?: in ${NAME}(?: ${NAME})?)?$`,
  'u',
);
const POSTED = /editor|correspondent|reporter|columnist|writer|bureau chief|staff/i;
/** "Jane Doe — 4 March 2021". */
const WITH_DATE = new RegExp(`^(${PERSON})(?:,| [|·•–—-]) (.{6,60})$`, 'u');

const REPORTING = new RegExp(
  String.raw`^\(?(?:-{1,2} ?)?(?:additional )?(?:reporting|writing|editing) (?:by|from) (${PEOPLE})(?=$|[;,.)]| in )`,
  'iu',
);
const CREDITS_LINE = /^\(?(?:-{1,2}|—|–)? ?(?:additional |with )?(?:reporting|writing|editing|compiled|edited) (?:by|from)\b.{0,240}$/i;

/** The longest byline that is looked at, in characters; real ones name five people at most. */
const MAX_BYLINE = 200;

/** What follows a name after a comma when it is the post and no further name. */
const POST = /, (?:[\p{L}-]+ ){0,4}(?:editor|correspondent|reporter|columnist|writer|chief|staff|press)(?: .*)?$/iu;

/** The outlet that a byline names after its people: "By Jane Doe, The Example Post", "By Jane Doe for Reuters"; null where it names none. */
export function outletInByline(line: string): string | null {
  if (line.length > MAX_BYLINE || authorIn(line) === null) return null;
  const name = /(?:, | for | [|·•–—-] )([^,|·•–—]{2,50})$/.exec(line)?.[1]?.trim() ?? '';
  return looksLikeOutlet(name) ? name : null;
}

/** "Jane Doe Image": the name that a page prints under a portrait. */
export const withoutPortrait = (name: string): string => name.replace(/ (?:Image|Photo|Headshot|Avatar)$/, '');

/** "JANE DOE Messenger staff writer", "Jane Doe Gazette staff writer": the name without the post behind it and whose it is. */
function withoutStaff(found: string): string {
  const name = /^(.{3,80}?) (?:senior )?(?:staff )(?:writer|reporter|correspondent)$/i.exec(found)?.[1];
  if (name === undefined) return found;
  const parts = name.split(' ');
  const shouted = parts.findIndex((part) => /\p{Ll}/u.test(part));
  if (shouted >= 2) return parts.slice(0, shouted).join(' ');
  const own = parts.findIndex((_, at) => at >= 2 && looksLikeOutlet(parts.slice(at).join(' ')));
  return own < 0 ? name : parts.slice(0, own).join(' ');
}

function cased(found: string | undefined): string | null {
  const name = withoutPortrait(withoutStaff(withoutEmployer(found ?? '').replace(POST, '')));
  return CASED.test(name) && !looksLikeOutlet(name) ? name : null;
}

/** "Jane Doe, Example Gazette", "Jane Doe for Reuters": the people alone. */
function withoutEmployer(people: string): string {
  const parts = /^(.*)(?:, | for )(.*)$/u.exec(people);
  return parts !== null && looksLikeOutlet(parts[2] ?? '') ? (parts[1] ?? '') : people.replace(POST, '');
}

const dated = (found: RegExpExecArray | null): string | null => (isDateLine(found?.[2] ?? '') ? cased(found?.[1]) : null);

/** "Jane Doe, The Example Post" */
const atOutlet = (found: RegExpExecArray | null): string | null => (looksLikeOutlet(found?.[2] ?? '') ? cased(found?.[1]) : null);

/** The author or authors that a line names as such ("By Jane Doe", "Jane Doe in London", "(Reporting by Jane Doe)"); null when it is no byline. */
export function authorIn(line: string): string | null {
  if (line.length > MAX_BYLINE) return null;
  // The word that a shape cannot do without is asked first: the shapes are ten times as slow.
  const credited = /\b(?:by|from)\b/i.test(line);
  const beside = /, | [|·•–—-] /.test(line) ? WITH_DATE.exec(line) : null;
  return (
    (credited ? cased(BY.exec(line)?.[1]) : null) ??
    (line.includes(' in ') ? cased(IN_PLACE.exec(line)?.[1]) : null) ??
    (POSTED.test(line) ? cased(WITH_POST.exec(line)?.[1]) : null) ??
    (credited ? cased(REPORTING.exec(line)?.[1]) : null) ??
    dated(beside) ??
    atOutlet(beside)
  );
}

/** Whether a line stands at the head of a piece to say who wrote it or when: a byline, or a date alone. `top`: before the first prose. */
export function isByline(line: string, top: boolean): boolean {
  if (line.length > 260) return false;
  if (CREDITS_LINE.test(line)) return true;
  if (isDateLine(line)) return true;
  if (line.length > MAX_BYLINE || /[!?]$/.test(line)) return false;
  return /^(?:written )?by:? /i.test(line) ? authorIn(line) !== null && !/\w\.$/.test(line) : top && authorIn(line) !== null;
}
