import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs, webApi } from '@slack/bolt';
import { partsOf } from '../../model/schedule.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import { classifyFailure } from './api-failure.ts';
import { channelOfBlock, homeView, type Notice } from './home-view.ts';
import { callerIn, type Listening } from './listening.ts';
import { channelsOf } from './memberships.ts';
import { openForm } from './open-form.ts';
import { readPress } from './pressed.ts';

/** Whose Home, in which workspace. */
export interface HomeOwner {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
}

const said = (text: string): Reply => privately(paragraph(text));

/** Publishes a person's Home anew; never throws. `seen`: their channels, when they are known already. */
export async function showHome(
  parts: Listening,
  { client, team, user }: HomeOwner,
  notice: Notice | null,
  seen?: ReadonlySet<string> | null,
): Promise<void> {
  const { handler, log } = parts;
  if (handler.home === undefined) return;
  parts.homes.note(team, user);
  const channels = seen === undefined ? await channelsOf(client, user, parts) : seen;
  const away = { opening: said(parts.texts.slack.digestsAway), latest: null, channels: [] };
  try {
    const page =
      channels === null ? away : await handler.home('slack', team, (where) => channels.has(partsOf(where).channel)).catch(() => away);
    await client.views.publish({ user_id: user, view: await homeView(parts.prepare, page, notice, parts.texts) });
  } catch (thrown) {
    log.warn('slack home not shown', { failure: classifyFailure(thrown) });
  }
}

/** Shows a Home anew after a line that the person ran elsewhere, where that may have changed it; never throws. */
export async function followHome(parts: Listening, owner: HomeOwner, line: string): Promise<void> {
  if (parts.homes.isStale(owner.team, owner.user, line)) await showHome(parts, owner, null);
}

/** Answers what is typed or pressed on a Home, on that Home. The channel of a button is believed when the person is in it. */
export async function onHomeAction(
  parts: Listening,
  { body, client, context, payload }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs,
): Promise<void> {
  const owner: HomeOwner = { client, team: context.teamId ?? body.team?.id ?? '', user: body.user.id };
  const work = parts.inFlight.track(async () => {
    if (payload.type === 'plain_text_input') {
      const words = payload.value?.replace(/\s+/g, ' ').trim() ?? '';
      if (words === '') return showHome(parts, owner, null);
      const line = `/${parts.words.otherwise} ${words}`;
      const reply = await parts.handler.dispatch({ form: 'line', line, caller: callerIn(owner.team, '', owner.user) });
      return showHome(parts, owner, { reply, channel: null });
    }
    const asked = await readPress(payload, parts.handler);
    const channel = channelOfBlock(payload.block_id);
    const channels = await channelsOf(client, owner.user, parts);
    const tell = (text: string): Promise<void> => showHome(parts, owner, { reply: said(text), channel: null }, channels);
    if (channel !== null && channels?.has(channel) !== true) return tell(parts.texts.slack.notYourChannel);
    if (asked === null || asked.kind === 'share' || asked.kind === 'discuss') return tell(parts.texts.chat.unknownButton);
    if (asked.kind === 'form') {
      const place = { channel: channel ?? '', thread: null, responseUrl: null };
      const opened = await openForm(parts, client, body.trigger_id, { line: asked.run, place });
      return opened === 'opened' ? undefined : tell(opened === 'no form' ? parts.texts.chat.unknownButton : opened.problem);
    }
    const caller = callerIn(owner.team, channel ?? '', owner.user);
    const reply = await parts.handler.dispatch({ form: 'line', line: asked.run, pressed: true, caller });
    return showHome(parts, owner, { reply, channel }, channels);
  });
  await (work ?? showHome(parts, owner, { reply: said(parts.texts.chat.busy), channel: null }));
}
