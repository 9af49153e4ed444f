import type { ContextBlock, RichTextBlock, RichTextElement, TextObject } from '@slack/types';
import { isBlank } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import { type Run, splitRuns, textOf } from '../../reply/runs.ts';
import { mrkdwn } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** What a run takes of a message: its text, and its address. */
export const richSize = (run: Run): number => run.text.length + (run.url?.length ?? 0);

/** Runs cut into groups that each fit one rich text block. */
const richGroups = (runs: readonly Run[]): readonly (readonly Run[])[] => splitRuns(runs, SLACK_LIMITS.richText, richSize);

/** Runs as the literal elements of rich text: nothing in them can become markup. */
export function richElements(runs: readonly Run[]): RichTextElement[] {
  return runs.map((run): RichTextElement => {
    const style = { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italic: true } : {}) };
    const styled = run.bold || run.italic ? { style } : {};
    return run.url === null ? { type: 'text', text: run.text, ...styled } : { type: 'link', url: run.url, text: run.text, ...styled };
  });
}

/** Body text: one block, or several where it is too long for one; none for blank text. */
export function richBlocks(runs: readonly Run[]): readonly RichTextBlock[] {
  if (isBlank(textOf(runs))) return [];
  return richGroups(runs).map((group) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: richElements(group) }],
  }));
}

/**
 * Small print: each line an element. Literal where the line has no style and no link; otherwise mrkdwn without automatic
 * links, so that a name with # or @ in it stays text.
 */
export function contextBlocks(lines: readonly (readonly Run[])[]): readonly ContextBlock[] {
  const rows = packRows(lines.flatMap(contextElements), ({ text }) => [1, text.length], [
    SLACK_LIMITS.contextElements,
    SLACK_LIMITS.textObject,
  ]);
  return rows.map((row) => ({ type: 'context', elements: [...row] }));
}

function contextElements(line: readonly Run[]): readonly TextObject[] {
  const literal = line.every((run) => !run.bold && !run.italic && run.url === null);
  const groups = literal
    ? splitRuns(line, SLACK_LIMITS.textObject, (run) => run.text.length)
    : splitRuns(line.map(withRoomForText), SLACK_LIMITS.textObject, (run) => mrkdwn(run).length);
  return groups
    .filter((group) => !isBlank(textOf(group)))
    .map((group) =>
      literal
        ? { type: 'plain_text', text: textOf(group), emoji: false }
        : { type: 'mrkdwn', text: group.map(mrkdwn).join(''), verbatim: true },
    );
}

/** An address that would take most of an element gives way to its label. */
const withRoomForText = (run: Run): Run =>
  mrkdwn({ ...run, text: 'x' }).length > SLACK_LIMITS.textObject / 2 ? { ...run, url: null } : run;
