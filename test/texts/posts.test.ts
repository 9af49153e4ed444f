import { PassThrough } from 'node:stream';
import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { createPulse } from '../../src/platforms/discord/pulse.ts';
import { explainRefusal as ofDiscord, revoked } from '../../src/platforms/discord/refusals.ts';
import { DISCORD_TIMINGS } from '../../src/platforms/discord/timings.ts';
import { troubleOf as discordTrouble, readingTroubleOf as readingDiscord } from '../../src/platforms/discord/trouble.ts';
import { crowded, overtaken, pacedCall, type Refusal, stopping } from '../../src/platforms/paced-call.ts';
import { createPacing } from '../../src/platforms/pacing.ts';
import { silentPlatformLog } from '../../src/platforms/platform-log.ts';
import { postParts } from '../../src/platforms/post-parts.ts';
import { createScheduled } from '../../src/platforms/scheduled.ts';
import { boltLogger } from '../../src/platforms/slack/bolt-logger.ts';
import { clientMaker } from '../../src/platforms/slack/client-options.ts';
import { installRoutes } from '../../src/platforms/slack/install-routes.ts';
import { makeState } from '../../src/platforms/slack/install-state.ts';
import { otherWorkspace } from '../../src/platforms/slack/poster.ts';
import { explainRefusal as ofSlack } from '../../src/platforms/slack/refusals.ts';
import { readingTroubleOf as readingSlack, troubleOf as slackTrouble } from '../../src/platforms/slack/trouble.ts';
import { createConsole } from '../../src/platforms/terminal/console.ts';
import { privately } from '../../src/reply/reply.ts';
import { supervise } from '../../src/supervise.ts';
import { english } from '../../src/texts/english.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { isOutside, pseudoTexts } from '../support/pseudo-texts.ts';

const paced = (clock: ManualClock) =>
  createPacing({
    clock,
    channel: { gap: 60_000, burst: 1 },
    all: { gap: 0, burst: 1 },
    limit: 10,
    stop: new AbortController().signal,
  });

/** No sentences: codes of the platforms, and instants. */
const CODES = [/^(?:[a-z_]+|[a-z]+-[a-z-]+|HTTP \d+|E[A-Z]+|[A-Z]\w+Error)$/, /^\d+$/];
const { texts, pieces } = pseudoTexts(CODES);
const outside = (...said: readonly (string | undefined)[]): readonly string[] => [
  ...said.filter((sentence) => sentence !== undefined && isOutside(sentence)).map(String),
  ...[...pieces].map((piece) => `given to a text: ${piece}`),
];
const said = ({ reason, remedy }: Refusal): readonly string[] => outside(reason, remedy);

describe('why a post came to nothing is said in the texts:', () => {
  it.each([...Object.keys(english.slack.channelRefusals), ...Object.keys(english.slack.tokenRemedies), 'something_new'])(
    'Slack refuses with %s',
    (code) => {
      expect(said(ofSlack(code, texts))).toEqual([]);
    },
  );

  it.each([...Object.keys(english.discord.refusals).map(Number), 50035, 1])('Discord refuses with %i', (code) => {
    for (const status of [400, 403, 404])
      for (const missing of [[], ['SendMessages', 'EmbedLinks']] as const)
        expect(said(ofDiscord(code, status, missing, texts))).toEqual([]);
  });

  it('nobody knows, or the way is cut', () => {
    const thrown = [
      'boom',
      new DOMException('late', 'TimeoutError'),
      new webApi.WebAPIHTTPError(503, '', {}),
      new webApi.WebAPIPlatformError({ ok: false, error: '<html>' }),
      Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    ];
    const troubles = thrown.flatMap((each) => [
      slackTrouble(each, texts),
      readingSlack(each, texts),
      discordTrouble(each, [], texts),
      readingDiscord(each, [], texts),
    ]);
    expect(troubles.flatMap((trouble) => ('reason' in trouble ? outside(trouble.reason) : []))).toEqual([]);
    expect(new Set(troubles.map(({ kind }) => kind))).toEqual(new Set(['unavailable', 'unclear']));
  });

  it('it is too late, too much, or another workspace', async () => {
    expect([stopping(texts), overtaken(texts), crowded(texts), revoked(texts), otherWorkspace(texts)].flatMap(said)).toEqual([]);
    const clock = createManualClock('2026-11-21T10:00:00Z');
    const here = destination('slack', 'T1', 'C1');
    for (const name of ['slack', 'discord', 'terminal'] as const) {
      const result = await createScheduled(name, clock, texts).post(here, privately(), { key: 'ключ' });
      expect('reason' in result ? outside(result.reason) : ['posted']).toEqual([]);
    }
    const pacing = paced(clock);
    const way = { platform: 'discord', timings: { postBackoff: [], unnamedWait: 0 }, texts, revoked: () => {} } as const;
    const call = () =>
      pacing.inTurn('C1', (lane) =>
        pacedCall(way, {
          lane,
          deadline: pacing.deadline(1_000),
          call: async () => 'да',
          read: () => ({ kind: 'unclear', reason: '' }),
        }),
      );
    expect(await call()).toMatchObject({ kind: 'done' });
    const limited = await call();
    expect(limited).toMatchObject({ kind: 'failed', fault: 'limited' });
    expect(limited !== null && 'reason' in limited ? outside(limited.reason) : ['none']).toEqual([]);
  });

  it('what arrived could not be written down', async () => {
    const order = { key: 'ключ', arrived: () => Promise.reject(new Error('away')) };
    const result = await postParts({ pacing: paced(createManualClock('2026-11-21T10:00:00Z')), texts }, 'C', ['part'], order, async () => ({
      kind: 'done',
      value: '1',
    }));
    expect(result).toMatchObject({ kind: 'failed', reason: texts.posts.notWrittenDown });
  });
});

it('a platform that is away, and the console, say so in the texts', async () => {
  const clock = createManualClock('2026-11-21T10:00:00Z');
  const away = supervise({
    name: 'slack',
    make: () => {
      throw new Error('never made');
    },
    ends: ({ blocks }) => [blocks.length],
    clock,
    log: silentPlatformLog,
    texts,
    random: () => 0,
  });
  const here = createConsole({
    input: new PassThrough(),
    output: new PassThrough(),
    interactive: false,
    colour: false,
    commands: [],
    root: 'attache',
    texts,
    history: [],
    saveHistory: () => {},
    greeting: null,
  });
  const where = destination('slack', 'T1', 'C1');
  const search = { key: 'ключ', fingerprint: null, since: clock.now() };
  for (const platform of [away, here]) {
    const [posted, found] = [await platform.post(where, privately(), { key: 'ключ' }), await platform.findPost(where, search)];
    const reasons = [posted, found].map((result) => ('reason' in result ? result.reason : 'none'));
    expect(outside(platform.health().detail, ...reasons)).toEqual([]);
  }
  await away.stop(0);
  expect(outside(away.health().detail)).toEqual([]);
});

it('how Discord’s gateway stands is said in the texts', async () => {
  const clock = createManualClock('2026-11-21T10:00:00Z');
  const pulse = createPulse(clock, DISCORD_TIMINGS, texts);
  const details = [pulse.health().detail];
  const look = (): void => void details.push(pulse.health().detail);
  pulse.beat(0);
  look();
  pulse.beat(1);
  pulse.waiting(0);
  await clock.advance(DISCORD_TIMINGS.quiet + 1);
  look();
  await clock.advance(DISCORD_TIMINGS.silence);
  look();
  pulse.waiting(1);
  look();
  pulse.stopped();
  look();
  expect(new Set(details).size).toBe(6);
  expect(outside(...details)).toEqual([]);
});

it('the pages of an installation are in the language of the texts, and say which one that is', async () => {
  const clock = createManualClock('2026-11-21T10:00:00Z');
  const key = new Uint8Array(32);
  const clientOf = clientMaker({ logger: boltLogger(silentPlatformLog), apiUrl: 'http://127.0.0.1:1/', timeout: 100 });
  const settings = { clientId: 'x', clientSecret: 'x', publicUrl: 'https://example.org', keys: [key] };
  const log = silentPlatformLog;
  const routes = installRoutes({ settings, authorizeUrl: 'https://example.org', clientOf, clock, log, texts, save: async () => {} });
  const open = async (query: string): Promise<string> => {
    const { state, nonce } = makeState(key, clock.now().epochMilliseconds / 1000);
    const url = new URL(`https://example.org/slack/oauth_redirect?state=${encodeURIComponent(state)}${query}`);
    const headers = { cookie: query.includes('state=') ? '' : `attache_install=${nonce}` };
    let body = '';
    await routes['GET /slack/oauth_redirect']?.({ url, headers, body: Buffer.alloc(0) }, async (answer) => {
      body = answer.body ?? '';
    });
    return body;
  };
  for (const [query, sentence] of [
    ['&state=', texts.slack.install.tooOld],
    ['&error=access_denied', texts.slack.install.notAgreed],
    ['&code=1', texts.slack.install.notNow],
  ] as const) {
    const page = await open(query);
    expect(page).toContain(sentence);
    expect(page).toContain(`<html lang="${texts.slack.install.language}">`);
    const words = page.replace(/<style>.*<\/style>/, '').replace(/<[^>]+>/g, ' ');
    expect(outside(...words.split('\n'))).toEqual([]);
  }
});
