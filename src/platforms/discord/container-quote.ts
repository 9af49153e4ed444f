import { type APIContainerComponent, type APITextDisplayComponent, ButtonStyle, ComponentType } from 'discord.js';
import { isBlank } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import { quotedText, roleText, sourceWords, speakerName } from '../../reply/quote-words.ts';
import type { QuoteBlock } from '../../reply/reply.ts';
import { linkable, runOf, splitRuns, textOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { QUOTE_COLOUR, smallPrint } from './blocks-quote.ts';
import { linesOf } from './blocks-text.ts';
import { escapeMarkdown, markdown } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** Words of a quote in one container, so that there is room for more beside it. */
const WORDS = 2_600;
const TEXT = 3_400;
/** Of a name, what stands in the first line; a longer one stands whole below it. */
const NAME = 256;
/** Of the button's label; Discord takes far more. */
const LABEL = 30;

const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

/**
 * The speaker in bold, the words between marks and the small print, in a container with a bar; beside it a button to the
 * article. Words too long for one go on in further containers under the speaker's name.
 */
export function quoteContainers(quote: QuoteBlock, texts: Texts): readonly APIContainerComponent[] {
  const name = speakerName(quote, texts);
  const speaker = texts.replies.speaker(name, roleText(quote));
  const groups = splitRuns([runOf(quotedText(quote, texts))], WORDS, (run) => escapeMarkdown(run.text).length);
  const pieces = groups.map((group) => escapeMarkdown(textOf(group)));
  const long = speaker.length > NAME ? linesOf([runOf(speaker, { bold: true })], '', false) : [];
  const line = (text: string): string => `${text}\n`;
  const parts = [...long.map(line), ...pieces, ...(pieces.length > 0 ? ['\n'] : []), ...smallPrint(quote, texts).map(line)];
  const rows = packRows(parts, (part) => [part.length], [TEXT]).filter((row) => !isBlank(row.join('')));
  const head = (text: string): string => markdown(runOf(text, { bold: true }));
  return (rows.length === 0 ? [[]] : rows).map((row, index): APIContainerComponent => {
    const title = index === 0 ? head(clipText(speaker, NAME)) : `${head(clipText(name, NAME))}${escapeMarkdown(texts.replies.goesOn)}`;
    const shown = textDisplay(`${title}\n${row.join('')}`.trim());
    const url = index === 0 ? linkable(quote.sources[0]?.url ?? null, DISCORD_LIMITS.buttonUrl) : null;
    return {
      type: ComponentType.Container,
      accent_color: QUOTE_COLOUR,
      components: [
        url === null
          ? shown
          : {
              type: ComponentType.Section,
              components: [shown],
              accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: articleLabel(quote, texts), url },
            },
      ],
    };
  });
}

/** Short enough to leave room for the words beside it: of an outlet “via” another only the first, since the small print has both. */
function articleLabel({ sources: [source] }: QuoteBlock, texts: Texts): string {
  const [outlet = ''] = source === undefined ? [] : sourceWords(source, texts).outlet.split(', ');
  return clipText(texts.controls.article(outlet), LABEL);
}
