import type { Context } from '../command/command.ts';
import { parsePreviewName } from '../model/preview-name.ts';
import type { Reply } from '../reply/reply.ts';
import { noChannel } from './digest-refusal.ts';
import { noReceipt, whyPreviewReply, whyReply } from './why-reply.ts';

/** Why an edition of this channel says what it says: the one that is named, a preview by the name that its button has, or the latest. Pages from 1. */
export async function whyAnswer(edition: string | undefined, page: number, context: Context): Promise<Reply> {
  const { corpus, digests, caller, texts } = context;
  const preview = edition === undefined ? null : parsePreviewName(edition);
  const topic = preview === null ? undefined : corpus.topic(preview.topic);
  if (preview !== null && topic !== undefined) {
    const explained = await digests.explain(caller.destination, topic, preview.at);
    if (explained !== null) return whyPreviewReply(explained, preview, page, texts);
  }
  if (caller.destination === null) return noChannel(texts);
  const kept = await digests.receipt(caller.destination, edition ?? null);
  return kept === null ? noReceipt(edition, texts) : whyReply(kept, page, texts);
}
