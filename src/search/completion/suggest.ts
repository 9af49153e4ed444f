import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import { officeLabel } from '../directory/offices.ts';
import { foldText } from '../words/fold.ts';
import type { Completion } from './completer.ts';

/** Discord refuses a choice whose label is longer. */
const MAX_LABEL = 100;

/** A person or body under name and aliases; `weight` says how many quotes are held. */
export const speakerCompletion = (speaker: Speaker, weight: number): Completion => ({
  kind: 'speaker',
  label: clip(speaker.name),
  value: clip(speaker.name),
  forms: speaker.aliases,
  aliases: [],
  weight,
});

export const topicCompletion = (topic: Topic, weight: number): Completion => ({
  kind: 'topic',
  label: clip(topic.title),
  value: topic.id,
  forms: [topic.id],
  aliases: topic.aliases,
  weight,
});

export const outletCompletion = (outlet: string, weight: number): Completion => ({
  kind: 'outlet',
  label: clip(outlet),
  value: clip(outlet),
  forms: [],
  aliases: [],
  weight,
});

/** One for each office that these people hold or held, with its holders, the latest first: "UK Defence Secretary (John Healey, Ben Wallace)". */
export function officeCompletions(speakers: readonly Speaker[], quotesBy: (speaker: Speaker) => number): readonly Completion[] {
  const offices = new Map<
    string,
    {
      readonly words: string;
      readonly terms: { from: string; speaker: Speaker }[];
      readonly titles: Set<string>;
      readonly aliases: Set<string>;
    }
  >();
  for (const speaker of speakers) {
    for (const office of speaker.offices) {
      const words = officeLabel(office);
      const entry = offices.get(foldText(words)) ?? { words, terms: [], titles: new Set<string>(), aliases: new Set<string>() };
      entry.terms.push({ from: office.from, speaker });
      entry.titles.add(office.title).add(words);
      for (const alias of office.aliases) entry.aliases.add(alias);
      offices.set(foldText(words), entry);
    }
  }
  return [...offices.values()].map(({ words, terms, titles, aliases }) => {
    const holders = [...new Set(terms.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0)).map(({ speaker }) => speaker))];
    return {
      kind: 'office',
      label: clip(`${words} (${holders.map(({ name }) => name).join(', ')})`),
      value: clip(words),
      forms: [...titles],
      aliases: [...aliases],
      weight: holders.reduce((sum, speaker) => sum + quotesBy(speaker), 0),
    };
  });
}

const clip = (text: string): string => (text.length <= MAX_LABEL ? text : `${text.slice(0, MAX_LABEL - 1).trimEnd()}…`);
