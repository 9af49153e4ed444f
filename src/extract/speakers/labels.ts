import { looksLikeOutlet } from '../article/clean-patterns.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { HONORIFICS, isPeopleNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { roleOf, tidyRole } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './holders.ts';
import type { Identified } from './voices.ts';

/** A label in capitals at the head of a quotation: “SMITH: …”. */
const INSIDE = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}):\s/u;
/** "@annalee: “…”" right before a quotation. */
const HANDLE = /(?:^|\s)@(\w{2,30}):?\s*["“‘']?$/;
/** What opens a notice and names nobody. */
const NOTICE = /^(?:folks|all|everyone|everybody|warning|note|notice|attention|caution|danger|update|breaking|urgent|important|ps|fyi)$/;
const INITIALS = /^\p{Lu}{2,3}$/u;
/** An interviewer has no name here. */
const ASKING = /^(?:q|question|interviewer|host|moderator|reporter|presenter|caller|audience member|speaker|man|woman|voice)$/;

const NAMELESS = /^(?:unidentified|unknown|unnamed|anonymous)\b/i;

/** Whether a word of a label is a form of address or an office in short, and no name. */
const isTitle = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return HONORIFICS.has(lower) || (TITLES.has(lower) && word.endsWith('.')) || OFFICES.test(lower);
};
/** Offices that transcripts write out before a name. */
const OFFICES = /^(?:president|senator|governor|congressman|congresswoman|secretary|representative|mayor|judge|speaker)$/;

/** Reads the labels that transcripts and tweets put before somebody's words. */
export function openLabels(reading: Reading, discourse: Discourse): (span: number, place: Place) => Identified | null {
  const { text, spans, cast } = reading;
  let everybody: readonly Entity[] | null = null;
  const people = (): readonly Entity[] => {
    everybody ??= cast.entities.filter((one) => one.kind === 'person' && !one.described).slice(0, MOST_NAMED);
    return everybody;
  };
  /** Found once, null where there is none. */
  let answering: Entity | null | undefined;

  const identified = (entity: Entity, place: Place, sure: number): Identified => {
    discourse.note(entity, place, 'speaker');
    const kind = entity.kind;
    return { entity, sure, speaker: { name: entity.name, kind, role: kind === 'person' ? roleOf(entity) : null } };
  };

  /** Whom the lines before the first answer name most, when that is one person: the one who is asked. */
  const interviewee = (): Entity | null => {
    const first = spans.find(({ label }) => label !== undefined);
    const counts = new Map<Entity, number>();
    for (const run of reading.runs) {
      if ((reading.tokens[run.from]?.paragraph ?? 0) >= (first?.paragraph ?? 0)) break;
      const entity = cast.ofRun.get(run);
      if (entity?.kind === 'person' && entity.parts.length > 1) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return best !== undefined && best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : null;
  };

  const byLabel = (label: string, place: Place): Identified | null => {
    if (label === 'A') {
      if (answering === undefined) answering = interviewee();
      return answering === null ? null : identified(answering, place, 0.8);
    }
    if (label.length <= 1) return null;
    const printed = label.split(/\s+/);
    const titles = printed.findIndex((word) => !isTitle(word));
    // "GOV. ANN LEE": the office before the name.
    const words = printed.slice(Math.max(0, titles)).map((word) => word.toLowerCase());
    const last = words.at(-1) ?? '';
    const bearers = people().filter((one) => one.parts.at(-1) === last && (words.length === 1 || one.parts.includes(words[0] ?? '')));
    const [only] = bearers;
    if (only !== undefined && bearers.length === 1) return identified(only, place, 1);
    if (bearers.length > 1) return null;
    const initials = INITIALS.test(label)
      ? people().filter((one) => one.parts.length > 1 && one.parts.map((part) => part[0]).join('') === label.toLowerCase())
      : [];
    if (initials.length === 1 && initials[0] !== undefined) return identified(initials[0], place, 0.9);
    if (NAMELESS.test(label)) return { entity: null, sure: 0.9, speaker: { name: label.toLowerCase(), kind: 'anonymous', role: null } };
    const body =
      titles > 0
        ? undefined
        : cast.entities.slice(0, MOST_NAMED).find((one) => one.kind === 'organisation' && one.parts.join(' ') === words.join(' '));
    if (body !== undefined) return identified(body, place, 0.9);
    if (DOCUMENT_NOUNS.has(last) || isPeopleNoun(last) || NOTICE.test(last)) return null;
    if (ASKING.test(label.toLowerCase()) || isPersonNoun(last) || TITLES.has(last))
      return { entity: null, sure: 0.9, speaker: { name: label.toLowerCase(), kind: 'anonymous', role: null } };
    const name = words.join(' ').replace(/(^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());
    // "Hexby Gazette: Why did you close it?"
    if (titles <= 0 && genderOfFirstName(words[0] ?? '') === null && looksLikeOutlet(name))
      return { entity: null, sure: 0.8, speaker: { name, kind: 'organisation', role: null } };
    const role = titles > 0 ? tidyRole(printed.slice(0, titles).join(' ')) : null;
    return { entity: null, sure: 0.8, speaker: { name, kind: 'person', role } };
  };

  return (span, place) => {
    const own = spans[span];
    if (own === undefined) return null;
    if (own.label !== undefined) return byLabel(text.slice(own.label.start, own.label.end), place);
    const inside = INSIDE.exec(text.slice(own.start, own.start + 60))?.[1];
    if (inside !== undefined) return byLabel(inside, place);
    const handle = HANDLE.exec(text.slice(Math.max(0, own.outerStart - 36), own.outerStart))?.[1]?.toLowerCase();
    if (handle === undefined) return null;
    const tweeting = people().filter((one) => one.parts.length > 1 && one.parts.join('') === handle.replaceAll('_', ''));
    return tweeting.length === 1 && tweeting[0] !== undefined ? identified(tweeting[0], place, 0.95) : null;
  };
}
