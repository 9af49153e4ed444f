import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { discordRegistration } from '../../src/platforms/discord/register.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../src/reply/reply.ts';
import { commands } from '../support/commands.ts';
import { IDS } from '../support/discord-double/discord-double.ts';
import { apiError } from '../support/discord-double/limits.ts';
import type { DoubleMessage } from '../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../support/discord-session.ts';
import { ME } from '../support/discord-writing.ts';
import { eventually } from '../support/eventually.ts';
import { FOREIGN_FORM, FOREIGN_REPLIES } from '../support/foreign-replies.ts';
import { isOutside, pseudoTexts } from '../support/pseudo-texts.ts';
import { readStrings } from '../support/read-strings.ts';
import { createRecordingHandler } from '../support/recording-handler.ts';

/** No sentences: what people type, addresses, the reference of a post, and the name of the bot. */
const KNOWN = [/\b[0-9a-f]{10}\b/g, /\/(?:quote|brief)[^\n]*/g, /outlet:"\d+"/g, /https\\?:[^\s|>)]+/g, /Attaché/g];
const { texts } = pseudoTexts(KNOWN);
const everything = FOREIGN_REPLIES['with one block of each kind'] ?? privately();
const long = FOREIGN_REPLIES['of many parts'] ?? privately();
/** An answer with every control that does something here. */
const controls = (...also: Reply['blocks']): Reply['blocks'] => [
  ...also,
  actions(
    { kind: 'share', label: 'Всем', run: '/quote мосты' },
    { kind: 'discuss', label: 'Обсудить', run: '/brief мосты' },
    { kind: 'form', label: 'Спросить', run: '/quote снег' },
  ),
];

let session: DiscordSession;
afterEach(() => session.close());

async function open(answer: (line: string) => Reply, more: Parameters<typeof openDiscordSession>[0] = {}): Promise<DiscordSession> {
  const handler = Object.assign(createRecordingHandler(answer), {
    form: () => FOREIGN_FORM,
    readForm: (_line: string, values: Readonly<Record<string, string>>) =>
      values.text === 'плохо'
        ? ({ ok: false, failure: { text: 'Так нельзя.' } } as const)
        : ({ ok: true, value: { command: 'quote', subcommand: null, options: values } } as const),
  });
  session = await openDiscordSession({ handler, texts, render: renderDiscord, commands, timings: { historyPause: 1 }, ...more });
  return session;
}

/** Everything that the bot has sent that a person reads. */
const read = (): readonly string[] => readStrings(session.double.rest.exchanges.map(({ body }) => body));

/** Waits for a text of the bot, and looks at all that was sent until then. */
async function says(sentence: string): Promise<void> {
  const said = plain(sentence);
  await eventually(() => read().some((shown) => plain(shown).includes(said)));
  expect(read().filter((shown) => isOutside(shown, KNOWN))).toEqual([]);
}
/** Without the marks that keep foreign text from being markup. */
const plain = (shown: string): string => shown.replaceAll('\\', '').replaceAll('\u200b', '');

const first = (): Promise<DoubleMessage> => eventually(() => session.double.rest.messages[0]);

describe('on Discord, every sentence comes from the texts:', () => {
  it('an answer, and what is said of a button, a form and a command that are not known', async () => {
    const { double } = await open(() => everything);
    double.runs('quote', { words: 'союз' });
    await says(texts.replies.context('Она говорила о мостах.'));
    double.forges(await first(), 'nonsense');
    await says(texts.chat.unknownButton);
    double.submits({ custom_id: 'nonsense', title: '', components: [] }, {}, await first());
    await says(texts.chat.unknownForm);
    double.asksAbout('Забытое', 'союз');
    await says(texts.chat.unknownCommand);
    double.asksAbout(texts.controls.aboutMessage, 'союз');
    await eventually(() => session.handler.asked.length === 2);
  });

  it('a form, and what is wrong with what was filled in', async () => {
    const { double } = await open(() => privately(...controls(paragraph('Да.'))));
    double.runs('quote', { words: 'союз' });
    double.presses(await first(), 'Спросить');
    const modal = await eventually(() => double.rest.modals[0]);
    double.submits(modal, { text: 'плохо' }, await first());
    await says(texts.controls.notDoneYet);
    await says(texts.controls.correct);
    await says(texts.controls.wrongField('Слова', 'Так нельзя.'));
  });

  it('what is shared, or cannot be', async () => {
    const { double } = await open((line) => (line === 'quote' ? privately(...controls(paragraph('Да.'))) : publicly(paragraph('Всем.'))));
    double.runs('quote', { words: 'союз' });
    double.rest.fail(/POST \/webhooks/, apiError(403, 50013));
    double.presses(await first(), 'Всем');
    await says(texts.discord.notShared);
    double.runs('brief', { topic: 'союз' });
    await says(texts.discord.postedBelow);
  });

  it('a discussion that is opened, is there already, has no place, or is refused', async () => {
    const { double } = await open((line) => (line === 'digest' ? publicly(...controls(paragraph('Новости.'))) : everything));
    double.runs('digest', {}, { subcommand: 'preview' });
    const message = await eventually(() => double.rest.messages.find(({ ephemeral }) => !ephemeral));
    double.rest.fail(/threads$/, apiError(403, 50013));
    double.presses(message, 'Обсудить');
    await says(texts.discord.threadRefusals[50013].remedy);
    double.rest.fail(new RegExp(`POST /channels/${message.id}/messages$`), apiError(403, 50013));
    double.presses(message, 'Обсудить');
    await says(texts.discord.threadMute.after);
    double.presses(message, 'Обсудить');
    await says(texts.discord.discussedAlready.before);
    await session.close();
    const alone = await open(() => privately(...controls(paragraph('Мне.'))));
    alone.double.runs('quote', { words: 'союз' });
    alone.double.presses(await first(), 'Обсудить');
    await says(texts.discord.noThreadsHere);
  });

  it('an answer to a mention, and one where embeds are forbidden', async () => {
    const { double } = await open(() => everything);
    double.writes(`${ME} союз`);
    await says(texts.replies.unattributed);
    await session.close();
    const forbidden = await open(() => everything, { denied: 1n << 14n });
    forbidden.double.writes(`${ME} союз`);
    await says(texts.discord.noEmbeds);
  });

  it('posts with their marks, refusals of posts, and how the connection stands', async () => {
    const { discord, double } = await open(() => everything);
    const where = destination('discord', IDS.guild, IDS.channel);
    expect(await discord.post(where, long, { key: 'ключ' })).toMatchObject({ kind: 'posted' });
    await says(texts.discord.post);
    double.rest.fail(/POST \/channels/, apiError(403, 50013));
    expect(await discord.post(where, everything, { key: 'другой' })).toMatchObject({ reason: texts.discord.refusals[50013].reason });
    expect(isOutside(discord.health().detail)).toBe(false);
    await discord.stop(1_000);
    expect(discord.health().detail).toBe(texts.discord.connection.ended);
    expect(await discord.post(where, everything, { key: 'третий' })).toMatchObject({ reason: texts.posts.stopping });
  });

  it('a post whose mark is gone is found by its fingerprint, and how many parts it has by the words of the language', async () => {
    const { discord, double } = await open(() => everything);
    double.rest.channels.writeOwn(IDS.channel, `${texts.discord.part(3, 3)} Выпуск k7f3ab12.`);
    const where = destination('discord', IDS.guild, IDS.channel);
    const search = { key: 'ключ', fingerprint: 'k7f3ab12', since: Temporal.Instant.from('2020-01-01T00:00:00Z') };
    expect(await discord.findPost(where, search)).toMatchObject({
      kind: 'found',
      messages: ['deleted-1', 'deleted-2', expect.any(String)],
    });
  });

  it('the command in the menu of a message', async () => {
    await open(() => everything);
    expect(discordRegistration([], texts).map(({ name }) => name)).toEqual([texts.controls.aboutMessage]);
  });
});
