import type { PostOrder, PostResult } from '../model/post-result.ts';
import { type Called, type CallWay, crowded } from './paced-call.ts';
import type { Lane, Pacing } from './pacing.ts';

/**
 * Sends in the channel's turn the payloads that the order does not name as sent, one after the other, and tells of each before the next. Nothing is
 * kept here between two orders: what has arrived is known by the order, or by the channel's history. `send` gets a payload and its
 * number, from 0. When the word of a part cannot be taken down, no further part is sent.
 */
export async function postParts<Payload>(
  { pacing, texts }: Pick<CallWay, 'texts'> & { readonly pacing: Pick<Pacing, 'inTurn'> },
  channel: string,
  payloads: readonly Payload[],
  { sent = [], arrived }: PostOrder,
  send: (payload: Payload, part: number, lane: Lane) => Promise<Called<string>>,
): Promise<PostResult> {
  const posted = pacing.inTurn(channel, async (lane): Promise<PostResult> => {
    const messages = [...sent];
    for (const [part, payload] of [...payloads.entries()].slice(sent.length)) {
      const result = await send(payload, part, lane);
      if (result.kind !== 'done') return { ...result, messages };
      messages.push(result.value);
      try {
        await arrived?.(result.value);
      } catch {
        return { kind: 'failed', permanent: false, fault: 'unreachable', reason: texts.posts.notWrittenDown, messages };
      }
    }
    return { kind: 'posted', messages };
  });
  return posted ?? { kind: 'failed', ...crowded(texts), messages: sent };
}
