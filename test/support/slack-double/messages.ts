/** A message as the bot sends it. */
export interface SlackMessage {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly thread_ts?: string;
}

/** What Slack would refuse; empty when it would take the message. */
export type CheckMessage = (message: SlackMessage) => readonly string[];

const BROADCAST = /<!(?:channel|here|everyone|subteam)|<@[A-Z0-9]+>/;
const MAX_TEXT = 40_000;
const MAX_BLOCKS = 50;

/** What holds for every message of ours: a plain reading, Slack's outer limits, no live mention anywhere, no previews. */
export function checkMessage(
  message: SlackMessage & { readonly unfurl_links?: unknown; readonly unfurl_media?: unknown },
): readonly string[] {
  const problems: string[] = [];
  if (message.text === undefined || message.text.trim() === '') problems.push('no text');
  if ((message.text ?? '').length > MAX_TEXT) problems.push('text too long');
  if ((message.blocks ?? []).length > MAX_BLOCKS) problems.push('too many blocks');
  if (BROADCAST.test(message.text ?? '')) problems.push('a mention in the text');
  for (const text of mrkdwnTexts(message.blocks)) if (BROADCAST.test(text)) problems.push('a mention in a block');
  return problems;
}

/** Every text that Slack reads as markup. */
function mrkdwnTexts(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(mrkdwnTexts);
  const own = 'type' in node && node.type === 'mrkdwn' && 'text' in node && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap(mrkdwnTexts)];
}
