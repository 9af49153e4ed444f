import type { ExtractedKind, ExtractedSpeaker } from '../extract/extraction.ts';
import { knownName } from '../extract/offices/offices.ts';
import { shortHash, slug } from '../ingest/identify.ts';
import { oneLine } from '../ingest/one-line.ts';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';

/** How a record says whose words they are, and what a person should look at. */
export interface RecordVoice {
  readonly fields:
    | { readonly speaker: string; readonly settledBy?: string }
    | { readonly anonymous: string }
    | { readonly unattributed: true };
  readonly doubts: readonly string[];
}

/** Somebody whom people.yaml does not hold yet. */
export interface NewSpeaker {
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly role: string | null;
}

/** Turns speakers into fields of a record; `strangers` grows by everybody it meets whom `people` does not hold. */
export function createRecordVoices(people: readonly Speaker[]): {
  voiceOf(speaker: ExtractedSpeaker | null): RecordVoice;
  readonly strangers: ReadonlyMap<string, NewSpeaker>;
} {
  const canonical = knownName(people);
  const strangers = new Map<string, NewSpeaker>();
  const named = (name: string, kind: SpeakerKind, role: string | null): RecordVoice => {
    const listed = canonical(name);
    const known = people.find((person) => person.name === listed && (person.kind === 'person') === (kind === 'person'));
    if (known !== undefined) {
      const bare = kind === 'person' && !/\s/.test(name);
      return { fields: { speaker: known.id }, doubts: bare ? [`the article prints no more of the name than “${oneLine(name, 100)}”`] : [] };
    }
    const key = `${kind}:${name}`;
    const stranger = strangers.get(key) ?? { id: freeId(name, people, strangers), kind, name: oneLine(name, 100), role };
    strangers.set(key, { ...stranger, role: stranger.role ?? role });
    return { fields: { speaker: stranger.id }, doubts: ['nobody of this name is in people.yaml; see the end of this file'] };
  };
  return { strangers, voiceOf: (speaker) => (speaker === null ? NOBODY : voice(speaker, named)) };
}

const NOBODY: RecordVoice = { fields: { unattributed: true }, doubts: ['the text alone makes nobody certain'] };

function voice(speaker: ExtractedSpeaker, named: (name: string, kind: SpeakerKind, role: string | null) => RecordVoice): RecordVoice {
  const kind: ExtractedKind = speaker.kind;
  switch (kind) {
    case 'person':
    case 'organisation':
    case 'group':
    case 'document':
      return named(speaker.name, kind, speaker.role);
    case 'anonymous':
      return { fields: { anonymous: oneLine(speaker.name.replace(/^(?:an?|the|one|another) /i, ''), 200) }, doubts: [] };
    default:
      return kind satisfies never;
  }
}

function freeId(name: string, people: readonly Speaker[], strangers: ReadonlyMap<string, NewSpeaker>): string {
  const base = slug(name) || shortHash(name);
  const taken = new Set([...people.map(({ id }): string => id), ...[...strangers.values()].map(({ id }) => id)]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
