import { test } from 'vitest';
import type { PostFound, PostResult } from '../../src/model/post-result.ts';
import type { Destination } from '../../src/model/schedule.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { paragraph, publicly, type Reply } from '../../src/reply/reply.ts';
import type { HurriedClock } from '../support/hurried-clock.ts';

/** What a send meets. `accepted`: the message is in the channel all the same, but the sender does not get to know. */
export type SendFault =
  | 'accepted, no answer'
  | 'accepted, connection cut'
  | 'accepted, status 500'
  | 'not accepted, status 500'
  | { readonly limited: number }
  | 'limited, no time named';

/** How a channel, or the whole app, refuses the bot. */
export type Refusing = 'deleted' | 'archived' | 'forbidden' | 'revoked';

/** A platform through its real client library, and the double that it talks to. */
export interface PosterBench {
  readonly platform: Platform;
  readonly clock: HurriedClock;
  readonly where: Destination;
  readonly elsewhere: Destination;
  /** A place on another platform. */
  readonly foreign: Destination;
  readonly person: string;
  readonly logged: readonly string[];
  /** Texts of the messages that were made in a channel, in order. */
  texts(where: Destination): readonly string[];
  /** Private messages to that person. */
  toldTo(person: string): readonly string[];
  /** Requests that were made to post anywhere. */
  sends(): number;
  /** The next sends meet these, one each. */
  fail(...faults: readonly SendFault[]): void;
  failAlways(fault: SendFault): void;
  /** Everything works again. */
  mend(): void;
  refuse(how: Refusing): void;
  setReadable(readable: boolean): void;
  setReachable(person: string, reachable: boolean): void;
  /** The platform no longer knows anything that would let it refuse or show a message twice. */
  forgetEverything(): void;
  /** Somebody deletes a message. */
  remove(message: string): void;
  /** Somebody else writes. */
  writeOther(text: string): void;
  /** The bot writes something that is no post. */
  writeOwn(text: string): Promise<void>;
  /** Nothing can be reached any more. */
  goAway(): Promise<void>;
  /** The same bot in another process. */
  another(): Promise<Platform>;
  close(): Promise<void>;
}

export const digest = (parts: number): Reply => publicly(...Array.from({ length: parts }, (_, at) => paragraph(`Part ${at + 1}`)));
export const names = (parts: number): readonly string[] => Array.from({ length: parts }, (_, at) => `Part ${at + 1}`);

/** The sends whose outcome the sender does not get to know, though the message is there. */
export const LOST: readonly SendFault[] = ['accepted, no answer', 'accepted, connection cut', 'accepted, status 500'];

/** What a test of posting works with. */
interface Posting {
  readonly peer: PosterBench;
  /** When the test began. */
  readonly since: Temporal.Instant;
  readonly post: (parts: number, key?: string, more?: { readonly sent?: readonly string[] }, by?: Platform) => Promise<PostResult>;
  readonly find: (key?: string, by?: Platform, fingerprint?: string | null) => Promise<PostFound>;
  readonly texts: () => readonly string[];
}

/** Tests that each get a peer of their own, closed when they end. */
export const postingTest = (open: () => Promise<PosterBench>) =>
  test.extend<Posting>({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that it needs no other fixture.
    peer: async ({}, use) => {
      const peer = await open();
      await use(peer);
      await peer.close();
    },
    since: ({ peer }, use) => use(peer.clock.now()),
    post: ({ peer }, use) =>
      use((parts, key = 'd-1.slot', more = {}, by = peer.platform) => by.post(peer.where, digest(parts), { key, ...more })),
    find: ({ peer, since }, use) =>
      use((key = 'd-1.slot', by = peer.platform, fingerprint = null) => by.findPost(peer.where, { key, fingerprint, since })),
    texts: ({ peer }, use) => use(() => peer.texts(peer.where)),
  });

export type PostingTest = ReturnType<typeof postingTest>;
