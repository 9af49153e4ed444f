import { oneLine } from '../../reply/clean-text.ts';

/** A line of our own markdown as it is read: without its marks and backslashes. */
export const plainLine = (line: string): string =>
  oneLine(
    line
      .replace(/^(?:#{1,3} |-# |> )/, '')
      .replace(/\\(.)|\*+|(?<!\\)[_`~|]{2}/gsu, '$1')
      .replaceAll('\u200b', ''),
  ).trim();

/** Mentions, emoji of a server and times: Discord shows something else there. */
const OBJECTS = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:\d+(?::\w)?|id:\w+)>/gu;
/** No bracket within, unless it is escaped: what many brackets open is read once. */
const LINK = /\[((?:\\.|[^[\]\\\n])*)\]\(<?https?:\/\/[^\s)]*>?\)/gu;

/** What somebody wrote in Discord, as its readers see it: without marks, mentions and the addresses behind links. */
export const readableText = (content: string): string =>
  content
    .replace(OBJECTS, ' ')
    .replace(LINK, '$1')
    .split('\n')
    .map((line) => plainLine(line).replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|`+/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
