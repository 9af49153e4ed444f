import type { Utterance } from '../model/utterance.ts';
import { foldText } from '../search/words/fold.ts';

/** Words by which the name of a paper, an agency, a station or a broadcast is known. */
const MEDIA: ReadonlySet<string> = new Set(
  (
    'times post journal news telegraph guardian mail mirror sun herald tribune gazette chronicle observer standard independent express star inquirer examiner ledger courier ' +
    'register record dispatch globe bulletin review weekly insider spectator economist statesman scotsman politico axios atlantic newsweek time today bbc cnn nbc cbs abc itv sky fox ' +
    'msnbc cnbc pbs npr lbc bloomberg reuters press afp dpa tass interfax radio tv television channel show programme program podcast magazine newspaper newsnight monde figaro liberation ' +
    'echos bild spiegel zeit zeitung welt repubblica corriere stampa pais mundo hill intercept correspondent bunte'
  ).split(' '),
);
/** A name with one of these is that of an event, which others attend as well. */
const EVENTS: ReadonlySet<string> = new Set(
  'council conference briefing committee court summit club festival forum awards centre center institute headquarters house party debate'.split(
    ' ',
  ),
);
/** Small words that stand inside a name. */
const SMALL = /^(?:the|of|on|and|for|programme|program|show|podcast|newspaper|magazine|radio|television)$/;
const INTERVIEW = /\binterview\b(?:\s+(?:with|to|for|on|in)\s+(.+))?/i;
/** An interview of which nobody says with whom; no medium is called so. */
const UNNAMED = '(interview)';

/** The name of a medium, for a text; null for an interview of which nobody says with whom. */
export const mediumName = (medium: string): string | null => (medium === UNNAMED ? null : medium);

/**
 * The medium that words were said to, where it alone heard them: "The Sunday Times" for “told The Sunday Times”. Null for
 * speeches, posts and whatever else others can have heard themselves, and where two media are named.
 */
export function heardBy({ quotes }: Utterance): string | null {
  const media = quotes.flatMap(({ venue }) => (venue === null ? [] : (mediumOf(venue) ?? [])));
  const named = media.filter((medium) => medium !== UNNAMED);
  const [first, ...others] = named;
  if (first === undefined) return media.length > 0 ? UNNAMED : null;
  return others.every((other) => isSameMedium(first, other)) ? first : null;
}

/** Whether two names are of one medium: "the BBC" and "BBC". */
export const isSameMedium = (a: string, b: string): boolean => mediumKey(a) === mediumKey(b);

/** The medium that a venue names, as it is printed there. */
export function mediumOf(venue: string): string | null {
  const interview = INTERVIEW.exec(venue);
  if (interview !== null) {
    const medium = interview[1]?.trim() ?? '';
    return medium !== '' && isName(medium) ? medium : UNNAMED;
  }
  const words = foldText(venue).split(' ');
  return isName(venue) && words.some((word) => MEDIA.has(word)) && !words.some((word) => EVENTS.has(word)) ? venue.trim() : null;
}

/** "The press" and "local media" are nobody in particular. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const large = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !/^The$/.test(word));
  return large.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word));
}

const mediumKey = (name: string): string =>
  foldText(name)
    .split(' ')
    .filter((word) => !/^(?:the|newspaper|paper|magazine)$/.test(word))
    .join(' ');
