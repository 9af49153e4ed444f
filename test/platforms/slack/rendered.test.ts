import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import {
  actions,
  heading,
  link,
  list,
  note,
  paragraph,
  privately,
  publicly,
  type QuoteBlock,
  type Reply,
} from '../../../src/reply/reply.ts';
import { renderSlack } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, CHANNEL, slashCommand } from '../../support/slack-double/payloads.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession, type SlackSession } from '../../support/slack-session.ts';

const NASTY = 'Hello <!channel> <@U0PERSON01> <https://evil.example|click> & *bold* _it_ `code` @here <!subteam^S0TEAM0001>';
const quote: QuoteBlock = {
  kind: 'quote',
  segments: [NASTY],
  partial: false,
  speaker: NASTY,
  role: NASTY,
  said: '12 Feb 2025',
  venue: NASTY,
  context: NASTY,
  caveats: [NASTY],
  sources: [{ outlet: NASTY, date: '13 Feb 2025', url: 'https://example.org/a' }],
};
const nasty: Reply = privately(
  heading(NASTY),
  paragraph(NASTY, link(NASTY, 'https://example.org/?a=1|2>3')),
  quote,
  list([NASTY]),
  note(NASTY),
  actions({ kind: 'run', label: NASTY, run: `/quote ${NASTY}` }, { kind: 'share', label: 'Share', run: '/quote x' }),
);

let session: SlackSession;

beforeEach(async () => {
  session = await openSlackSession({ render: renderSlack, handler: createRecordingHandler(() => nasty) });
});

afterEach(async () => {
  await session.close();
  expect(session.double.problems).toEqual([]);
});

describe('other people’s words', () => {
  it('fire no mention and become no link in a private answer, and its buttons work', async () => {
    const { double, handler } = session;
    const url = double.create();
    double.deliver('slash_commands', slashCommand('/quote', 'x', url));
    const shown = await double.until('the answer', () => double.responsesTo(url)[0]);
    const code = /"value":"(run\|[^"]*)"/.exec(JSON.stringify(shown))?.[1] ?? '';
    const next = double.create();
    double.deliver('interactive', buttonPress(code, next));
    await double.until('the page', () => double.responsesTo(next)[0]);
    expect(handler.lines[1]).toBe(`/quote ${NASTY}`);
  });

  it('fire no mention in what is shared and posted', async () => {
    const { double, slack } = session;
    const url = double.create();
    double.deliver('interactive', buttonPress('share|/quote x', url));
    const shared = await double.until('the shared answer', () => double.responsesTo(url)[0]);
    expect(JSON.stringify(shared.blocks)).not.toContain('share|');
    const posted = await slack.post(destination('slack', TEAM, CHANNEL), publicly(...nasty.blocks), { key: 'key' });
    expect(posted.kind).toBe('posted');
    expect(double.posted[0]).toMatchObject({ channel: CHANNEL });
  });
});
