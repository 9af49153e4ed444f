import { oneLine } from '../../reply/clean-text.ts';

/** A line of our own markdown as it is read: without its marks and backslashes. */
export const plainLine = (line: string): string =>
  oneLine(
    line
      .replace(/^(?:#{1,3} |-# |> )/, '')
      .replace(/\\(.)|\*+|(?<!\\)[_`~|]{2}/gsu, '$1')
      .replaceAll('\u200b', ''),
  ).trim();
