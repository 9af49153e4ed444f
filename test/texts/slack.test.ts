import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { privately, type Reply } from '../../src/reply/reply.ts';
import { FOREIGN_FORM, FOREIGN_REPLIES } from '../support/foreign-replies.ts';
import { isOutside, pseudoTexts } from '../support/pseudo-texts.ts';
import { readStrings } from '../support/read-strings.ts';
import { createRecordingHandler } from '../support/recording-handler.ts';
import {
  buttonPress,
  CHANNEL,
  DIRECT,
  homeOpened,
  mention,
  pressInView,
  shortcut,
  slashCommand,
  submission,
} from '../support/slack-double/payloads.ts';
import { BOT_TOKEN } from '../support/slack-double/slack-double.ts';
import { TEAM } from '../support/slack-double/web-api.ts';
import { openSlackSession, type SlackSession } from '../support/slack-session.ts';

/** No sentences: what people type, addresses, a channel's id, and the name of the bot, also as the title of a window. */
const KNOWN = [/\/(?:quote|brief)[^\n]*/g, /outlet:"\d+"/g, /https:[^\s|>)]+/g, /<#[A-Z0-9]+>/g, /Attaché/g];
const { texts } = pseudoTexts(KNOWN);
const WHERE = destination('slack', TEAM, CHANNEL);
const answer = FOREIGN_REPLIES['with one block of each kind'] ?? privately();

let session: SlackSession;
const responses: unknown[] = [];
const urls: string[] = [];
afterEach(() => session.close());

async function open(reply: Reply = answer, home = true): Promise<SlackSession> {
  const handler = Object.assign(
    createRecordingHandler(() => reply),
    {
      form: () => FOREIGN_FORM,
      readForm: (_line: string, values: Readonly<Record<string, string>>) =>
        ({ ok: true, value: { command: 'quote', subcommand: null, options: values } }) as const,
      home: async () => {
        if (!home) throw new Error('away');
        return { opening: answer, latest: null, channels: [{ where: WHERE, reply: answer }] };
      },
    },
  );
  session = await openSlackSession({ handler, texts, render: renderSlack, timings: { historyPause: 1 } });
  responses.length = 0;
  urls.length = 0;
  return session;
}

const url = (): string => {
  const made = session.double.create();
  urls.push(made);
  return made;
};

/** Everything that the bot has sent that a person reads: into channels and windows, to response_urls, and with acknowledgements. */
const read = (): readonly string[] =>
  readStrings([session.double.calls.map(({ args }) => args), urls.map((made) => session.double.responsesTo(made)), responses]);

/** Waits for a text of the bot, and looks at all that was sent until then. */
async function says(sentence: string): Promise<void> {
  await session.double.until(sentence, () => (read().some((shown) => shown.includes(sentence)) ? true : null));
  expect(read().filter((shown) => isOutside(shown, KNOWN))).toEqual([]);
}

describe('on Slack, every sentence comes from the texts:', () => {
  it('an answer, what became of a button that is not known, and what is said in a thread', async () => {
    const { double } = await open();
    double.deliver('slash_commands', slashCommand('/quote', 'союз', url()));
    await says(texts.replies.context('Она говорила о мостах.'));
    double.deliver('interactive', buttonPress('nonsense', url()));
    await says(texts.chat.unknownButton);
    double.deliver('events_api', mention('союз'));
    await double.until('the answer', () => double.posted[0]);
    await says(texts.replies.unattributed);
  });

  it('an answer with more parts than can be shown', async () => {
    const { double } = await open(FOREIGN_REPLIES['of many parts']);
    double.failAlways('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    const at = url();
    double.deliver('slash_commands', slashCommand('/quote', 'союз', at));
    await double.until('the end', () => (double.responsesTo(at).length === 5 ? true : null));
    await says(texts.slack.partsMissing(renderSlack(FOREIGN_REPLIES['of many parts'] ?? answer, texts).payloads.length - 4));
  });

  it('a discussion that has begun, has no place, or is refused', async () => {
    const { double } = await open();
    double.fail('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    double.deliver('interactive', buttonPress('discuss|/brief мосты', url(), { ephemeral: false }));
    await says(texts.slack.channelRefusals.not_in_channel.remedy);
    double.deliver('interactive', buttonPress('discuss|/brief мосты', url(), { ephemeral: false }));
    await double.until('the first word', () => double.posted[0]);
    double.deliver('interactive', buttonPress('discuss|/brief мосты', url(), { ephemeral: false }));
    await says(texts.slack.discussedAlready);
    double.deliver('interactive', buttonPress('discuss|/brief мосты', url(), { channel: DIRECT, ephemeral: true }));
    await says(texts.slack.discussUnseen);
  });

  it('a form, one that is too old, and one that Slack does not open', async () => {
    const { double } = await open();
    double.deliver('interactive', shortcut('attache_ask', null));
    const view = await double.until('the form', () => double.views.opened[0]);
    await says(texts.controls.typeToFind);
    responses.push(await double.deliver('interactive', submission({ ...view, metadata: '' }, { text: 'союз' })).response());
    await says(texts.slack.oldForm);
    responses.push(await double.deliver('interactive', submission(view, { text: 'союз' })).response());
    await says(texts.slack.looking);
    await says(texts.controls.close);
    for (const [error, sentence] of [
      ['expired_trigger_id', texts.slack.formTooLate],
      ['invalid_arguments', texts.slack.formRefused],
    ] as const) {
      double.fail('views.open', { kind: 'error', error });
      double.deliver('interactive', buttonPress('form|/quote', url()));
      await says(sentence);
    }
  });

  it('a Home, and one whose store is away', async () => {
    const { double } = await open();
    double.deliver('events_api', homeOpened());
    const home = await double.until('the Home', () => double.views.homeOf('U0PERSON01'));
    await says(texts.slack.search);
    double.deliver('interactive', pressInView(home, 'run|/digest remove d-1', { block: 'in:C0FOREIGN1:1' }));
    await says(texts.slack.notYourChannel);
    await session.close();
    const away = await open(answer, false);
    away.double.deliver('events_api', homeOpened());
    await says(texts.slack.digestsAway);
  });

  it('a post whose mark is gone is found by its fingerprint, and how many parts it has by the words of the language', async () => {
    const { double, slack } = await open();
    const client = new webApi.WebClient(BOT_TOKEN, { slackApiUrl: double.apiUrl });
    const { ts } = await client.chat.postMessage({ channel: CHANNEL, text: `${texts.replies.part(3, 3)}\n\nВыпуск k7f3ab12.` });
    const search = { key: 'ключ', fingerprint: 'k7f3ab12', since: Temporal.Instant.from('2020-01-01T00:00:00Z') };
    expect(await slack.findPost(WHERE, search)).toEqual({ kind: 'found', messages: ['deleted-1', 'deleted-2', ts] });
  });

  it('an answer when too many are under way', async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { double, handler } = await open();
    const dispatch = handler.dispatch.bind(handler);
    handler.dispatch = async (invocation) => {
      await gate;
      return dispatch(invocation);
    };
    for (let at = 0; at <= 200; at += 1) double.deliver('slash_commands', slashCommand('/quote', 'союз', url()));
    await says(texts.chat.busy);
    release();
  });

  it('how the connection stands, and that nothing more is posted', async () => {
    const { slack } = await open();
    expect(isOutside(slack.health().detail, [...KNOWN, /T|Z/g])).toBe(false);
    await slack.stop(1_000);
    expect(slack.health().detail).toBe(texts.slack.connection.ended);
    expect(await slack.post(WHERE, answer, { key: 'ключ' })).toMatchObject({ reason: texts.posts.stopping });
    expect(await slack.findPost(WHERE, { key: 'ключ', fingerprint: null, since: Temporal.Instant.from('2026-11-21T10:00:00Z') })).toEqual({
      kind: 'unknown',
      reason: texts.posts.stopping,
    });
  });
});
