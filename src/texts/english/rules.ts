import type { PartialDate } from '../../model/partial-date.ts';
import type { QuoteRule, SharedMatter } from '../../model/quote-rule.ts';
import { date } from './dates.ts';

/** What a story got for each thing that counts, of how much. */
interface Points {
  readonly relevance: Share;
  readonly novelty: Share;
  readonly outlets: Share;
  readonly recency: Share;
}
type Share = readonly [points: number, of: number];

const points = ({ relevance, novelty, outlets, recency }: Points): string =>
  [['relevance', relevance] as const, ['novelty', novelty] as const, ['outlets', outlets] as const, ['recency', recency] as const]
    .map(([name, [given, of]]) => `${name} ${given} of ${of}`)
    .join(', ');

const pairOn = (matter: SharedMatter): string => {
  if (matter === null) return 'no two speak of the same matter in the same weeks';
  return matter === 'story' ? 'both on one story' : `both on ${matter.join(', ')}`;
};

/** The rule by which a quote was shown or left out, for the receipt of an edition. */
function quote(rule: QuoteRule): string {
  switch (rule.kind) {
    case 'american':
      return `The American voice of the pair: ${pairOn(rule.matter)}.`;
    case 'european':
      return `The European voice of the pair: ${pairOn(rule.matter)}.`;
    case 'worth': {
      const what = rule.whole ? 'whole sentence' : 'words out of a sentence';
      const voice = rule.before === 0 ? 'a voice not yet heard' : `the same speaker has ${rule.before} already`;
      return `Worth ${rule.score}, ${what}; ${voice}.`;
    }
    case 'owed':
      return 'It stood in a part of an earlier edition that was not posted.';
    case 'near-same':
      return `Nearly the same words as “${rule.opening}”, which is shown.`;
    case 'same-voice':
      return `Its speaker is quoted ${rule.most} times already.`;
    case 'no-room':
      return `There is room for ${rule.room}, and others say more or speak for somebody new.`;
    case 'nobodys':
      return 'No article says whose words these are.';
    case 'followed':
      return `Words of ${rule.name}, whom this digest follows.`;
    case 'of-followed':
      return `Somebody else’s words, which speak of ${rule.name}.`;
    case 'not-new':
      return 'No new article prints it.';
    case 'beside-topic':
      return 'Neither the quote nor the title of its article speaks of the topic.';
    case 'beside-fragment':
      return 'A fragment that does not itself speak of the topic.';
    case 'unsure':
      return `Whose words these are is not certain enough (${rule.confidence.toFixed(2)}, ${rule.needed} needed).`;
    case 'had':
      return 'This channel has had it.';
    case 'nothing-posted':
      return 'There was nothing new to say, and nothing was posted.';
    case 'untold':
      return 'Its story is not told in this edition.';
    default:
      return rule satisfies never;
  }
}

/** The rules by which an edition was made, a sentence each: they are kept with its receipt. Numbers of stories are ranks from 1. */
export const rules = {
  quote,
  story: (rank: number, told: number, given: Points): string => `Story ${rank} of ${told}: ${points(given)}.`,
  /** Stands among the terms of an article that an editor has put under the topic. */
  listed: 'listed under it',
  newButBehind: (rank: number, told: number, given: Points): string =>
    `New, but story ${rank} by rank (${points(given)}), and ${told} are told.`,
  archivedUnquoted: 'From the archive a story is told with a quote that is shown, and none of its quotes is.',
  archivedButBehind: (rank: number, told: number, given: Points): string =>
    `From the archive, but story ${rank} by rank (${points(given)}), and ${told} are told.`,
  sameEvent: (title: string): string => `The same event as “${title}”.`,
  /** `medium` is null for an interview of which nobody says with whom. */
  sameInterview: (medium: string | null): string =>
    `Both draw on ${medium ?? 'one interview'} for what they quote: not counted as a witness of its own.`,
  sameText: 'The same outlet or the same text: not counted as a witness of its own.',
  onlyMentions: (relevance: number, needed: number): string =>
    `Only mentions the topic: relevance ${relevance}, more than ${needed} is needed.`,
  toldBefore: 'This channel was told of it before.',
  /** Of an article that came under another address, or in another paper. */
  repeatsTold: 'It says again what this channel was told by another article, and nothing else.',
  undatedArchive: (most: number): string =>
    `It has no date, and came with more than ${most} others that have none: an archive, and no news.`,
  undated: 'It has no date, so nothing shows that it is new.',
  tooVagueToBeNew: (on: PartialDate): string => `Its date (${date(on)}) is too vague to show that it is new.`,
  tooVagueToHaveAppeared: (on: PartialDate): string => `Its date (${date(on)}) is too vague to show that it has appeared.`,
  tooLate: (days: number): string =>
    `It arrived since the edition before, but appeared more than ${days} days before the time that this edition covers.`,
  /** Of an edition that tells no stories: an article under whose title quotes stand, and one that is as new without them. */
  printsShown: 'It prints quotes that are shown.',
  newUnquoted: 'New, but nothing that it prints is shown.',
  before: 'It appeared before the time that this edition covers.',
  lateButNew: (days: number): string =>
    `Its date is before the time that this edition covers, but it arrived since the edition before, at most ${days} days late.`,
  undatedButNew: 'It has no date, but it arrived since the edition before.',
};
