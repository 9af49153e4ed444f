import { describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { modalOf } from '../../src/platforms/discord/modal.ts';
import { referenceOf, withMark } from '../../src/platforms/discord/post-mark.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderDiscordComponents } from '../../src/platforms/discord/render-components.ts';
import { formView, suggestedOptions } from '../../src/platforms/slack/form-view.ts';
import { homeView } from '../../src/platforms/slack/home-view.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { answerView } from '../../src/platforms/slack/reply-view.ts';
import { renderPlain, renderTerminal } from '../../src/platforms/terminal/render.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { FOREIGN_FORM, FOREIGN_REPLIES } from '../support/foreign-replies.ts';
import { isOutside, pseudoTexts } from '../support/pseudo-texts.ts';
import { readStrings } from '../support/read-strings.ts';
import { watchTexts } from '../support/watched-texts.ts';

/** No sentences: what people type, addresses inside markup, a channel's id, and the name of the bot. */
const KNOWN = [/\/(?:quote|brief)[^\n]*/g, /outlet:"\d+"/g, /https\\?:[^\s|>)]+/g, /<#C0CHANNEL01>/g, /Attaché/g];
const { texts: marked, pieces } = pseudoTexts(KNOWN);
const { texts, unasked } = watchTexts(marked);
const outside = (strings: readonly string[]): readonly string[] => [
  ...strings.filter((shown) => isOutside(shown, KNOWN)),
  ...[...pieces].map((piece) => `given to a text: ${piece}`),
];

const WIDE = { width: 1_000_000, colour: false, hyperlinks: false };
const RENDERERS: Readonly<Record<string, (reply: Reply) => readonly string[]>> = {
  Slack: (reply) => readStrings(renderSlack(reply, texts).payloads),
  'Discord, embeds': (reply) => readStrings(renderDiscord(reply, texts).payloads),
  'Discord, components': (reply) => readStrings(renderDiscordComponents(reply, texts).payloads),
  'the terminal': (reply) => renderTerminal(reply, WIDE, texts).split('\n'),
  'plain text': (reply) => renderPlain(reply, texts).split('\n'),
};

describe.each(Object.entries(RENDERERS))('on %s, what stands around the parts of a reply comes from the texts:', (_, shown) => {
  it.each(Object.entries(FOREIGN_REPLIES))('a reply %s', (_name, reply) => {
    const strings = shown(reply);
    expect(strings.length).toBeGreaterThan(0);
    expect(outside(strings)).toEqual([]);
  });
});

describe('what a platform shows besides replies comes from the texts:', () => {
  const everything = FOREIGN_REPLIES['of many parts'] ?? { visibility: 'private', blocks: [] };
  const { payloads } = renderSlack(everything, texts);

  it('forms', () => {
    expect(outside(readStrings([formView(FOREIGN_FORM, '', texts), modalOf(FOREIGN_FORM, '')]))).toEqual([]);
    expect(outside(readStrings(suggestedOptions([], 'стрелка', texts)))).toEqual([]);
  });

  it('windows, and that one is full', () => {
    const strings = readStrings(answerView('Attaché', payloads, '', texts));
    expect(outside(strings)).toEqual([]);
    expect(strings).toContain(texts.slack.windowFull);
  });

  it('a Home', async () => {
    const here = { where: destination('slack', 'T0TEAM0001', 'C0CHANNEL01'), reply: everything };
    const home = await homeView(async () => payloads, { opening: everything, latest: here, channels: [here] }, null, texts);
    expect(outside(readStrings(home))).toEqual([]);
  });

  it('the mark of a post', () => {
    const mark = { reference: referenceOf('х'), part: 1, of: 2 };
    for (const payload of renderDiscord(everything, texts).payloads)
      expect(outside(readStrings(withMark(payload, mark, texts)).map((shown) => shown.replace(mark.reference, '')))).toEqual([]);
  });

  it('and every one of them is said', () => {
    expect(unasked('replies')).toEqual([]);
  });
});
