import type { webApi } from '@slack/bolt';
import { classifyFailure } from './api-failure.ts';
import type { Listening } from './listening.ts';

const PAGE = 200;
const PAGES = 10;

/**
 * The channels that a person and the bot are both in; null when Slack does not say. What is scheduled in a channel is shown to,
 * and changed by, those who are in it.
 */
export async function channelsOf(
  client: webApi.WebClient,
  user: string,
  { log }: Pick<Listening, 'log'>,
): Promise<ReadonlySet<string> | null> {
  const channels = new Set<string>();
  let cursor = '';
  try {
    for (let page = 0; page < PAGES; page += 1) {
      const read = await client.users.conversations({
        user,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: PAGE,
        ...(cursor === '' ? {} : { cursor }),
      });
      for (const { id } of read.channels ?? []) if (id !== undefined) channels.add(id);
      cursor = read.response_metadata?.next_cursor ?? '';
      if (cursor === '') break;
    }
    return channels;
  } catch (thrown) {
    log.warn('slack memberships unknown', { failure: classifyFailure(thrown) });
    return null;
  }
}
