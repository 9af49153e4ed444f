import type { SpeakerId, TopicId } from './ids.ts';

export interface TopicTerm {
  /** Matched as whole words, without regard to case or accents. */
  readonly text: string;
  /** 1 is ordinary; more counts for more. */
  readonly weight: number;
}

/** What a digest is about: a weighted profile of terms, people and bodies. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly terms: readonly TopicTerm[];
  readonly people: readonly SpeakerId[];
}
