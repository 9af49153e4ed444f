import type { ContextBlock, ContextBlockElement, RichTextBlock, RichTextElement } from '@slack/types';
import { isBlank } from '../../reply/clean-text.ts';
import { type Run, splitRuns, textOf } from '../../reply/runs.ts';
import { mrkdwn } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** What a run takes of a message: its text, and its address. */
export const richSize = (run: Run): number => run.text.length + (run.url?.length ?? 0);

/** Runs cut into groups of text that each fit one rich text block with room to spare for addresses. */
export const richGroups = (runs: readonly Run[]): readonly (readonly Run[])[] =>
  splitRuns(runs, SLACK_LIMITS.richText, (run) => Math.min(richSize(run), run.text.length + 1));

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
  const elements = lines.flatMap(contextElements);
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < elements.length; at += SLACK_LIMITS.contextElements) {
    blocks.push({ type: 'context', elements: elements.slice(at, at + SLACK_LIMITS.contextElements) });
  }
  return blocks;
}

function contextElements(line: readonly Run[]): readonly ContextBlockElement[] {
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
