import { type RespondArguments, RespondError, type RespondFn, type types, type webApi } from '@slack/bolt';
import type { Texts } from '../../texts/texts.ts';
import type { PlatformLog } from '../platform-log.ts';
import { classifyFailure } from './api-failure.ts';
import type { SlackPayload } from './slack-payload.ts';

/** Slack takes a response_url five times, within 30 minutes (Slack docs, "Handling user interaction"). */
const RESPONSES = 5;

/** Where an answer goes when its response_url is used up. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
}

/** Who sees it: the person alone, everybody, or instead of the message whose button was pressed. */
export type Manner = 'private' | 'public' | 'replace';

export interface Answering {
  /** Of the workspace where it happens. */
  readonly client: webApi.WebClient;
  readonly respond: RespondFn;
  readonly place: Place;
  readonly manner: Manner;
}

/** Status 404 and the like: certainly not shown. A broken connection or a time-out may have been shown, and is not repeated. */
function certainlyNotShown(thrown: unknown): boolean {
  if (thrown instanceof RespondError) return thrown.statusCode >= 400 && thrown.statusCode < 500;
  return classifyFailure(thrown).kind === 'unavailable';
}

/**
 * Sends the parts of an answer, in order: through the response_url as long as Slack allows, then as messages, for which
 * the bot must be in the channel. When those are refused the last use of the response_url says so. Never throws.
 */
export function createAnswers(log: PlatformLog, texts: Texts): (answering: Answering, payloads: readonly SlackPayload[]) => Promise<void> {
  const post = async (payload: SlackPayload, { client, place, manner }: Answering): Promise<boolean> => {
    const { channel, user, thread } = place;
    const message = { ...payload, blocks: [...payload.blocks], channel, ...(thread === null ? {} : { thread_ts: thread }) };
    try {
      if (manner === 'public') await client.chat.postMessage(message);
      else await client.chat.postEphemeral({ ...message, user });
      return true;
    } catch (thrown) {
      log.warn('slack answer refused', { failure: classifyFailure(thrown) });
      return false;
    }
  };

  return async (answering, payloads) => {
    const { respond, place, manner } = answering;
    // One use is kept back for saying that the rest cannot be sent.
    const direct = payloads.length > RESPONSES ? RESPONSES - 1 : payloads.length;
    for (const [part, payload] of payloads.entries()) {
      if (part < direct) {
        try {
          await respond(responseTo(payload, part === 0 ? manner : manner === 'public' ? 'public' : 'private', place));
          continue;
        } catch (thrown) {
          log.warn('slack response_url failed', { failure: thrown instanceof Error ? thrown.name : 'unknown' });
          if (!certainlyNotShown(thrown)) continue;
        }
      }
      if (await post(payload, answering)) continue;
      if (payloads.length > RESPONSES) await sayShort(respond, payloads.length - part, log, texts);
      return;
    }
  };
}

function responseTo(payload: SlackPayload, manner: Manner, place: Place): RespondArguments {
  const message = { ...payload, blocks: [...payload.blocks], ...(place.thread === null ? {} : { thread_ts: place.thread }) };
  if (manner === 'replace') return { ...message, replace_original: true };
  return { ...message, response_type: manner === 'public' ? 'in_channel' : 'ephemeral', replace_original: false };
}

async function sayShort(respond: RespondFn, missing: number, log: PlatformLog, { slack }: Texts): Promise<void> {
  try {
    await respond({ text: slack.partsMissing(missing), response_type: 'ephemeral', replace_original: false });
  } catch {
    log.warn('slack answer cut', { missing });
  }
}

/** One sentence of our own as a message. */
export function sentence(text: string): SlackPayload {
  const block: types.SectionBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  return { text, blocks: [block], unfurl_links: false, unfurl_media: false };
}
