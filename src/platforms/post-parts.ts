import type { PostOrder, PostResult } from '../model/post-result.ts';
import type { Texts } from '../texts/texts.ts';
import type { Called } from './paced-call.ts';

/**
 * Sends the parts that the order does not name as sent, one after the other, and tells of each before the next. Nothing is
 * kept here between two orders: what has arrived is known by the order, or by the channel's history. `send` gets the number
 * of a part, from 0. When the word of a part cannot be taken down, no further part is sent.
 */
export async function postParts(
  parts: number,
  { sent = [], arrived }: PostOrder,
  send: (part: number) => Promise<Called<string>>,
  { posts }: Texts,
): Promise<PostResult> {
  const messages = [...sent];
  for (let part = sent.length; part < parts; part += 1) {
    const result = await send(part);
    if (result.kind === 'failed') return { ...result, messages };
    if (result.kind === 'uncertain') return { ...result, messages };
    messages.push(result.value);
    try {
      await arrived?.(result.value);
    } catch {
      return { kind: 'failed', permanent: false, fault: 'unreachable', reason: posts.notWrittenDown, messages };
    }
  }
  return { kind: 'posted', messages };
}
