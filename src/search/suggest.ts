import type { Speaker } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Completion } from './completer.ts';
import { foldText } from './fold.ts';
import { officeLabel } from './offices.ts';

/** How much is held under each thing that can be completed. */
export interface Holdings {
  readonly speakers: readonly Speaker[];
  readonly topics: readonly Topic[];
  readonly outlets: readonly string[];
  quotesBy(speaker: Speaker): number;
  quotesOn(topic: Topic): number;
  quotesIn(outlet: string): number;
}

/** Discord refuses a choice whose label is longer. */
const MAX_LABEL = 100;

/** Everything that can be completed: people, the offices they hold or held, topics and outlets. */
export function completionsOf(held: Holdings): readonly Completion[] {
  return [
    ...held.speakers.map(
      (speaker): Completion => ({
        kind: 'speaker',
        label: clip(speaker.name),
        value: clip(speaker.name),
        forms: speaker.aliases,
        weight: held.quotesBy(speaker),
      }),
    ),
    ...officeCompletions(held),
    ...held.topics.map(
      (topic): Completion => ({
        kind: 'topic',
        label: clip(topic.title),
        value: topic.id,
        forms: [topic.id, ...topic.aliases],
        weight: held.quotesOn(topic),
      }),
    ),
    ...held.outlets.map(
      (outlet): Completion => ({ kind: 'outlet', label: clip(outlet), value: clip(outlet), forms: [], weight: held.quotesIn(outlet) }),
    ),
  ];
}

/** One for each office, with its holders, the latest first: "UK Defence Secretary (John Healey, Ben Wallace)". */
function officeCompletions(held: Holdings): readonly Completion[] {
  const offices = new Map<
    string,
    { readonly words: string; readonly terms: { from: string; speaker: Speaker }[]; readonly forms: Set<string> }
  >();
  for (const speaker of held.speakers) {
    for (const office of speaker.offices) {
      const words = officeLabel(office);
      const entry = offices.get(foldText(words)) ?? { words, terms: [], forms: new Set<string>() };
      entry.terms.push({ from: office.from, speaker });
      for (const form of [office.title, words, ...office.aliases]) entry.forms.add(form);
      offices.set(foldText(words), entry);
    }
  }
  return [...offices.values()].map(({ words, terms, forms }) => {
    const holders = [...new Set(terms.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0)).map(({ speaker }) => speaker))];
    return {
      kind: 'office',
      label: clip(`${words} (${holders.map(({ name }) => name).join(', ')})`),
      value: clip(words),
      forms: [...forms],
      weight: holders.reduce((sum, speaker) => sum + held.quotesBy(speaker), 0),
    };
  });
}

const clip = (text: string): string => (text.length <= MAX_LABEL ? text : `${text.slice(0, MAX_LABEL - 1).trimEnd()}…`);
