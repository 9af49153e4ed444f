import type { types } from '@slack/bolt';
import type { Memo } from '../../reply/buttons.ts';
import { oneLine } from '../../reply/clean-text.ts';
import type { Carried } from '../action-code.ts';
import { decodeAction, encodeAction } from '../action-code.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Where a form was asked for, and so where its answer goes. */
export interface ViewPlace {
  /** Empty outside of channels. */
  readonly channel: string;
  readonly thread: string | null;
  /** Takes the answer; null where there is none, and the answer is shown in the form's own window. */
  readonly responseUrl: string | null;
}

export const NOWHERE: ViewPlace = { channel: '', thread: null, responseUrl: null };

const CHANNEL = /^[CGD][A-Z0-9]{2,20}$/;
const TS = /^\d{1,12}\.\d{1,10}$/;
const ROOM_FOR_LINE = 1_800;

/** A form's line and place as a view's private_metadata; the memo must be remembered before it is read. */
export function writeMetadata(
  line: string,
  { channel, thread, responseUrl }: ViewPlace,
): { readonly metadata: string; readonly memo: Memo | null } {
  const { code, memo } = encodeAction({ kind: 'form', label: '', run: line.toWellFormed() }, ROOM_FOR_LINE);
  const metadata = JSON.stringify({ code, channel, thread, url: responseUrl });
  // An address that leaves no room is given up: the answer is then shown in the window.
  return {
    metadata: metadata.length <= SLACK_LIMITS.privateMetadata ? metadata : JSON.stringify({ code, channel, thread, url: null }),
    memo,
  };
}

/**
 * Reads what writeMetadata wrote; null for anything else. `origins`: whose addresses may be answered to, since a request of ours
 * must not be sent wherever a text says.
 */
export function readMetadata(metadata: string, origins: readonly string[]): { readonly line: Carried; readonly place: ViewPlace } | null {
  const read = objectIn(metadata);
  if (read === null) return null;
  const action = typeof read.code === 'string' ? decodeAction(read.code) : null;
  if (action === null || action.kind !== 'form') return null;
  const url = typeof read.url === 'string' ? URL.parse(read.url) : null;
  return {
    line: action,
    place: {
      channel: typeof read.channel === 'string' && CHANNEL.test(read.channel) ? read.channel : '',
      thread: typeof read.thread === 'string' && TS.test(read.thread) ? read.thread : null,
      responseUrl: url !== null && origins.includes(url.origin) ? url.href : null,
    },
  };
}

function objectIn(raw: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Clean text for titles, labels and buttons, literal, clipped to `limit`. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  const line = oneLine(text);
  return { type: 'plain_text', text: line.length <= limit ? line : `${line.slice(0, limit - 1).toWellFormed()}…`, emoji: false };
}
