import { isBlank } from '../../reply/clean-text.ts';
import { moreText, plainText } from '../../reply/plain.ts';
import { occasion, quotedText, remarks, roleText, sourceWords, speakerName } from '../../reply/quote-words.ts';
import type { Action, Block, Field, QuoteBlock, Reply } from '../../reply/reply.ts';
import { linkable, type Run, runOf, runsOf, textOf } from '../../reply/runs.ts';
import type { Texts } from '../../texts/texts.ts';
import { isNumbered } from './console-reply.ts';
import { displayWidth } from './display-width.ts';
import { escapeTerminal, hyperlink, type Look, type Style, spelledOut, styled } from './escape.ts';
import { TERMINAL_LIMITS } from './limits.ts';
import { wrapRuns } from './wrap.ts';

export interface TerminalLook extends Look {
  /** Columns. */
  readonly width: number;
}

/** Addresses are printed whole, so no length is too much. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;
const BAR = '┃ ';
/** Labels of fields stand in a column of this width at most, and of a third of the line. */
const LABEL_COLUMN = 20;

/**
 * The reply for a terminal, without a line feed at its end. Nothing in foreign text reaches the terminal as a command. Lines keep to
 * the width but for addresses, which are never torn. Buttons are numbered from 1 over the whole reply, in the order of its actions.
 */
export function renderTerminal(reply: Reply, look: TerminalLook, texts: Texts): string {
  const width = Math.max(TERMINAL_LIMITS.minWidth, Math.floor(look.width) || 0);
  let pressed = 0;
  const parts = reply.blocks.map((block) => {
    const lines = blockLines(block, { ...look, width }, pressed, texts);
    if (block.kind === 'actions') pressed += block.actions.filter(isNumbered).length;
    return lines.map((line) => line.trimEnd()).join('\n');
  });
  const shown = parts.filter((part) => part !== '');
  return shown.length === 0 ? texts.replies.nothing : shown.join('\n\n');
}

/** The reply as plain text, for pipes and for readers who want no layout. */
export const renderPlain = (reply: Reply, texts: Texts): string =>
  plainText(reply, texts).replaceAll('\t', ' '.repeat(TERMINAL_LIMITS.tab));

function blockLines(block: Block, look: TerminalLook, pressed: number, texts: Texts): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return flow([runOf(block.text, { bold: true })], look, { style: { accent: true } });
    case 'paragraph':
      return flow(runsOf(block.children, ANY_LENGTH), look);
    case 'quote':
      return quoteLines(block, look, texts);
    case 'list':
      return listLines(block, look);
    case 'fields':
      return fieldLines(block.fields, look);
    case 'image':
      return flow(imageRuns(block.url, block.alt, texts), look, { style: { dim: true } });
    case 'note':
      return flow(runsOf(block.children, ANY_LENGTH), look, { style: { dim: true } });
    case 'more':
      return flow([runOf(moreText(block.text, block.run, texts))], look, { style: { dim: true } });
    case 'actions':
      return actionLines(block.actions, look, pressed, texts);
    default:
      return block satisfies never;
  }
}

/** Choices of a menu that are shown; the option's completion has them all. */
const MOST_CHOICES = 6;

/** Numbered commands, then pages and the options that a menu would set, to be typed. A thread has no place in a terminal. */
function actionLines(actions: readonly Action[], look: TerminalLook, pressed: number, { terminal }: Texts): readonly string[] {
  let number = pressed;
  return actions.flatMap((action) => {
    switch (action.kind) {
      case 'run':
      case 'share':
      case 'form': {
        number += 1;
        const [label, line] = [flat(action.label), flat(action.run)];
        const runs = label === line ? [runOf(line)] : [runOf(label, { bold: true }), runOf(` → ${line}`)];
        const mark = `[${number}] `;
        return flow(runs, look, { first: styled(mark, { accent: true }, look), others: ' '.repeat(mark.length) });
      }
      case 'visit': {
        const url = linkable(action.url, ANY_LENGTH);
        return url === null ? [] : flow([runOf(flat(action.label)), ...addressRuns(url)], look, { style: { dim: true } });
      }
      case 'menu': {
        const adds = [...new Set(action.choices.map((choice) => flat(choice.adds)).filter((each) => each !== ''))];
        if (adds.length === 0) return [];
        const said = terminal.addChoice(flat(action.label), adds.slice(0, MOST_CHOICES), Math.max(0, adds.length - MOST_CHOICES));
        return flow([runOf(said)], look, { style: { dim: true }, first: '', others: '  ' });
      }
      case 'discuss':
        return [];
      default:
        return action satisfies never;
    }
  });
}

interface Margin {
  readonly style?: Style;
  /** Before the first line; takes as many columns as `others`. */
  readonly first?: string;
  /** Before every further line; without escape codes unless `columns` tells its width. */
  readonly others?: string;
  readonly columns?: number;
}

/** Runs wrapped to the width behind a margin; none for blank text. */
function flow(runs: readonly Run[], look: TerminalLook, margin: Margin = {}): readonly string[] {
  if (isBlank(textOf(runs))) return [];
  const { style = {}, others = '', first = others, columns = displayWidth(others) } = margin;
  return wrapRuns(spelledOut(runs, look), Math.max(1, look.width - columns)).map((line, index) => {
    const text = line.map((run) => hyperlink(styled(run.text, { ...style, bold: run.bold, italic: run.italic }, look), run.url, look));
    return `${index === 0 ? first : others}${text.join('')}`;
  });
}

function quoteLines(quote: QuoteBlock, look: TerminalLook, texts: Texts): readonly string[] {
  const bar = { first: styled(BAR, { accent: true }, look), others: styled(BAR, { accent: true }, look), columns: BAR.length };
  const small = { style: { dim: true }, others: ' '.repeat(BAR.length) };
  const role = roleText(quote);
  const when = occasion(quote, texts);
  const speaker = [runOf(speakerName(quote, texts), { bold: true }), runOf(role === null ? '' : texts.replies.role(role))];
  return [
    ...flow([runOf(quotedText(quote, texts))], look, bar),
    ...flow(speaker, look, { others: ' '.repeat(BAR.length) }),
    ...(when === null ? [] : flow([runOf(when)], look, small)),
    ...remarks(quote, texts).flatMap((remark) => flow([runOf(remark)], look, small)),
    ...quote.sources.flatMap((source) => {
      const { outlet, after } = sourceWords(source, texts);
      const url = linkable(source.url, ANY_LENGTH);
      const named = look.hyperlinks ? [runOf(outlet, { url }), runOf(after)] : [runOf(`${outlet}${after}`), ...addressRuns(url)];
      return flow(named, look, small);
    }),
  ];
}

const addressRuns = (url: string | null): readonly Run[] => (url === null ? [] : [runOf(' '), runOf(url, { url })]);

function listLines(list: Extract<Block, { readonly kind: 'list' }>, look: TerminalLook): readonly string[] {
  const columns = list.ordered ? `${list.items.length}. `.length : 2;
  return list.items.flatMap((item, index) => {
    const mark = (list.ordered ? `${index + 1}. ` : '• ').padStart(columns);
    return flow(runsOf(item, ANY_LENGTH), look, { first: styled(mark, { dim: true }, look), others: ' '.repeat(columns) });
  });
}

/** Labels in a column, values beside them; a label too long for the column stands above its value. */
function fieldLines(fields: readonly Field[], look: TerminalLook): readonly string[] {
  const most = Math.min(LABEL_COLUMN, Math.floor(look.width / 3));
  const labels = fields.map((field) => flat(field.label));
  const column = Math.max(0, ...labels.map(displayWidth).filter((columns) => columns <= most)) + 2;
  return fields.flatMap((field, index) => {
    const label = labels[index] ?? '';
    const found = runsOf(field.value, ANY_LENGTH);
    const value = isBlank(textOf(found)) ? [runOf('–')] : found;
    const others = ' '.repeat(column);
    const space = ' '.repeat(Math.max(0, column - displayWidth(label)));
    if (displayWidth(label) > most) return [...flow([runOf(label, { bold: true })], look), ...flow(value, look, { others })];
    return flow(value, look, { first: `${styled(label, { bold: true }, look)}${space}`, others });
  });
}

function imageRuns(raw: string, alt: string, { replies }: Texts): readonly Run[] {
  const url = linkable(raw, ANY_LENGTH);
  return [runOf(isBlank(alt) ? replies.picture : replies.pictureOf(flat(alt))), ...(url === null ? [] : [runOf(' '), runOf(url, { url })])];
}

/** Foreign text on one line. */
const flat = (raw: string): string => escapeTerminal(raw).replace(/\s+/gu, ' ').trim();
