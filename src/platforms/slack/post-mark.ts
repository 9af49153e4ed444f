import type { webApi } from '@slack/bolt';

/** What every message of a post carries unseen, so that it can be found again in the channel's history. */
const POST_EVENT = 'attache_digest';

export interface PostMark {
  readonly key: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

type Metadata = NonNullable<webApi.ChatPostMessageArguments['metadata']>;

/** The mark as a message's metadata (Slack docs, "Message metadata"). */
export const metadataOf = ({ key, part, of }: PostMark): Metadata => ({
  event_type: POST_EVENT,
  event_payload: { key, part, of },
});

/** The mark of a message as the API gives it back; null when it has none of ours. */
export function readMark(metadata: {
  readonly event_type?: string;
  readonly event_payload?: Readonly<Record<string, unknown>>;
}): PostMark | null {
  if (metadata.event_type !== POST_EVENT) return null;
  const { key, part, of } = metadata.event_payload ?? {};
  return typeof key === 'string' && isNumber(part) ? { key, part, of: isNumber(of) ? of : part } : null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;
