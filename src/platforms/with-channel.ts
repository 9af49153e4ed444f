import type { Reply } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';

/** A private word about a channel, with the way there: whoever has digests in several sees which one is meant. `url` opens it. */
export const withChannel = (reply: Reply, url: string, { posts }: Texts): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { kind: 'note', children: [{ kind: 'link', label: posts.openChannel, url }] }],
});
