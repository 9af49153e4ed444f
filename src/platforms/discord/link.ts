import type { GatewayMessageCreateDispatchData } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import type { DiscordPermission } from '../../model/discord-permission.ts';
import type { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformHealth } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { Listener } from './listeners.ts';
import type { Place } from './may-manage.ts';
import type { DiscordTimings } from './timings.ts';

/** What is known of Discord once it is reached. */
export interface Peer {
  /** The bot's own user id. */
  readonly me: string;
  /** The permissions that the bot is known to lack in a channel; empty when that is not known. */
  missing(channel: string): readonly DiscordPermission[];
  /** Whether a person may change a channel's digests; false when that is not known. */
  mayManage(place: Place): boolean;
}

/** Takes a message as the gateway brings it. Resolves when it is answered, or is not for us; never rejects. */
export type MessageListener = (raw: GatewayMessageCreateDispatchData, peer: Peer) => Promise<void>;

/** The way in which Discord's interactions reach us: the gateway, or an HTTP endpoint. */
export interface Link {
  /**
   * Hands interactions to the listener from now on, and messages to theirs where this way brings any; resolves once Discord is reached. Rejects with an AttacheError
   * when it cannot be.
   */
  open(listener: Listener, messages: MessageListener | null): Promise<Peer>;
  /** Takes no more interactions; those under way can still be answered. */
  deafen(): void;
  /** Lets go of Discord, within so many milliseconds. */
  end(milliseconds: number): Promise<void>;
  health(): PlatformHealth;
  /** From now on health says that the connection is lost. */
  lost(detail: string): void;
  /** From now on health says that it was ended on purpose. */
  stopped(): void;
}

/** What every link needs. */
export interface LinkParts {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
  readonly timings: DiscordTimings;
  /** Told when the connection is lost for good. */
  lose(error: AttacheError): void;
}
