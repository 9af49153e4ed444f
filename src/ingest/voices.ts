import type { ExtractedQuote, ExtractedSpeaker } from '../extract/extraction.ts';
import { speakerId } from '../model/ids.ts';
import type { Attribution } from '../model/quote.ts';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';
import { shortHash, slug } from './identify.ts';
import { oneLine } from './one-line.ts';

/** Whose words a quote is, and the speaker when no list of people knows him. */
export interface Voice {
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
}

const MAX_NAME = 100;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|general|gen|senator|sen|rep|prof|professor)\b\.? /;

/** A look-up of voices: known people by their full name, everybody else as the article names them. */
export function createVoices(people: readonly Speaker[]): (quote: ExtractedQuote) => Voice {
  const known = knownPeople(people);
  const named = (name: string, kind: SpeakerKind): Voice => {
    const found = known(name);
    const speaker = found !== null && (found.kind === 'person') === (kind === 'person') ? found : null;
    const made = speaker === null ? speakerFrom(name, kind) : null;
    const id = speaker?.id ?? made?.id;
    if (id === undefined) return { attribution: { kind: 'unattributed' }, speaker: null };
    return { attribution: { kind: 'speaker', speaker: id, settledBy: null }, speaker: made };
  };
  return ({ speaker }) => (speaker === null ? { attribution: { kind: 'unattributed' }, speaker: null } : voiceOf(speaker, named));
}

function voiceOf({ name, kind }: ExtractedSpeaker, named: (name: string, kind: SpeakerKind) => Voice): Voice {
  switch (kind) {
    case 'person':
    case 'organisation':
    case 'document':
      return named(name, kind);
    case 'group':
      return COUNTED.test(name) ? unnamed(name) : named(name, kind);
    case 'anonymous':
      return unnamed(name);
    default:
      return kind satisfies never;
  }
}

/** "52 percent of voters", "29 others", "many marchers": no two articles mean the same people, who are nobody that could be looked up. */
const COUNTED =
  /^(?:\d|(?:some|many|most|several|others?|half|few|both|multiple|(?:vast )?majority|(?:number|handful|dozens|hundreds|thousands) of)\b)/i;

/** Words whose source the article describes and does not name; "one of two witnesses" keeps its "one". */
const unnamed = (name: string): Voice => ({
  attribution: { kind: 'anonymous', description: oneLine(name.replace(/^(?:an?|the|one|another) (?!of\b)/i, ''), 200) },
  speaker: null,
});

/** Only whole names count: a surname alone may be a namesake's. A middle initial may be left out of the list. Bodies may be known by one word. */
function knownPeople(people: readonly Speaker[]): (name: string) => Speaker | null {
  const byName = new Map<string, Speaker | null>();
  for (const person of people) {
    for (const name of new Set([person.name, ...person.aliases].map(plain))) {
      if (person.kind === 'person' && name !== plain(person.name) && !name.includes(' ')) continue;
      const other = byName.get(name);
      byName.set(name, other === undefined || other === person ? person : null);
    }
  }
  return (name) => {
    const wrote = plain(name);
    const found = byName.get(wrote);
    if (found !== undefined) return found;
    const bare = wrote.replace(INITIAL, '$1 $2');
    const person = bare === wrote ? null : (byName.get(bare) ?? null);
    // With another initial on the list, this one is somebody else's.
    const other =
      person !== null && [...byName].some(([each, who]) => who === person && INITIAL.test(each) && each.replace(INITIAL, '$1 $2') === bare);
    return other ? null : person;
  };
}

/** "vladimir v putin" */
const INITIAL = /^(\p{L}{2,}) \p{L} (\p{L}{2,})$/u;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(HONORIFIC, '');

/** A speaker of whom only the name is known. Persons and bodies of one name stay apart. */
function speakerFrom(raw: string, kind: SpeakerKind): Speaker | null {
  const name = oneLine(raw, MAX_NAME);
  if (name === '') return null;
  const base = slug(name) || shortHash(name);
  return {
    id: speakerId(kind === 'person' ? base : `${base}.${kind}`),
    kind,
    name,
    aliases: [],
    country: null,
    side: 'other',
    offices: [],
  };
}
