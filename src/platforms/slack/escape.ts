import type { Run } from '../../reply/runs.ts';

/**
 * Foreign text for mrkdwn and for a message's top-level text. Ampersand and angle brackets are all that Slack lets one escape
 * (docs.slack.dev, "Formatting message text"), and enough that no mention, channel or link can be written.
 */
export const escapeMrkdwn = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run as mrkdwn, its text escaped. Marks stand inside surrounding space, or Slack shows them as characters. */
export function mrkdwn(run: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? [];
  if (core === '') return run.text;
  const escaped = escapeMrkdwn(core);
  const linked = run.url === null ? escaped : `<${escapeMrkdwn(run.url)}|${escaped.replaceAll('\n', ' ')}>`;
  const leaning = run.italic ? `_${linked}_` : linked;
  return `${before}${run.bold ? `*${leaning}*` : leaning}${after}`;
}
