import {
  type AllMiddlewareArgs,
  type RespondArguments,
  RespondError,
  type RespondFn,
  type SlackOptionsMiddlewareArgs,
  type SlackViewMiddlewareArgs,
  type ViewSubmitAction,
  type webApi,
} from '@slack/bolt';
import type { FieldErrors } from '../../command/form.ts';
import type { Carried } from '../action-code.ts';
import { within } from '../within.ts';
import { sentence } from './answers.ts';
import { classifyFailure } from './api-failure.ts';
import { type FilledState, SUGGEST_ACTION, shownErrors, suggestedOptions, valuesOf } from './form-view.ts';
import { acknowledge, callerIn, type Listening, mannerOf } from './listening.ts';
import { followHome, showHome } from './on-home.ts';
import { answerView, replyForView } from './reply-view.ts';
import { readMetadata } from './view-place.ts';

/** Milliseconds: the form is acknowledged within half a second, and whether it is right comes before that. */
const RECALL_WITHIN = 300;

/** Answers a form that was filled in: faults stand under their fields, the answer where the form was asked for. */
export const onSubmit =
  (parts: Listening) =>
  async ({ ack, body, client, context, view }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const read = readMetadata(view.private_metadata, parts.origins);
    const line = read === null ? null : await lineOf(read.line, parts);
    const old = (): Promise<void> =>
      ack({ response_action: 'update', view: answerView('Attaché', [sentence(parts.texts.slack.oldForm)], '', parts.texts) });
    if (read === null || line === null) return old();
    const state: FilledState = view.state.values;
    const values = valuesOf(state);
    const refuse = (faults: FieldErrors): Promise<void> =>
      ack({ response_action: 'errors', errors: { ...shownErrors(faults, Object.keys(values)) } });
    // Nothing that was filled in is lost: it can be sent again.
    if (line === 'late') return refuse({ '': parts.texts.chat.busy });
    const filled = parts.handler.readForm(line, values);
    if (filled === null) return old();
    if (!filled.ok) return refuse(filled.failure);
    const { place } = read;
    const inWindow = place.responseUrl === null;
    const title = `/${filled.value.command}`;
    await acknowledge(
      () =>
        inWindow
          ? ack({
              response_action: 'update',
              view: answerView(title, [sentence(parts.texts.slack.looking)], view.private_metadata, parts.texts),
            })
          : ack(),
      parts,
    );
    if (!parts.isNew(`view ${view.id} ${view.hash}`)) return;
    const team = context.teamId ?? body.team?.id ?? '';
    const caller = callerIn(team, place.channel, body.user.id);
    const show = async (work: () => Promise<{ readonly reply: Parameters<typeof mannerOf>[0] | null }>): Promise<void> => {
      const { reply } = await work();
      if (place.responseUrl !== null) {
        const payloads = reply === null ? [sentence(parts.texts.chat.busy)] : await parts.prepare(reply);
        const at = { channel: place.channel, user: body.user.id, thread: place.thread };
        const respond = respondTo(place.responseUrl, parts.fetch);
        await parts.answer({ client, respond, place: at, manner: reply === null ? 'private' : mannerOf(reply) }, payloads);
        return followHome(parts, { client, team, user: body.user.id }, title);
      }
      const payloads = reply === null ? [sentence(parts.texts.chat.busy)] : await parts.prepare(replyForView(reply));
      await updateView(parts, client, view.id, answerView(title, payloads, view.private_metadata, parts.texts));
      // Only a Home opens a form for a channel without an address to answer to; it may show what has just been changed.
      if (place.channel !== '') await showHome(parts, { client, team, user: body.user.id }, null);
    };
    const work = parts.inFlight.track(() =>
      show(async () => ({ reply: await parts.handler.dispatch({ form: 'options', ...filled.value, caller }) })),
    );
    await (work ?? show(async () => ({ reply: null })));
  };

/** The form's command; null where it is not remembered, `late` where the store does not say in time for the acknowledgement. */
const lineOf = (line: Carried, { clock, handler }: Listening): Promise<string | null> =>
  'run' in line ? Promise.resolve(line.run) : within(clock, RECALL_WITHIN, handler.recall(line.key)).catch(() => null);

/** Puts another view in the place of one; a window that was closed meanwhile is nobody's fault. */
export async function updateView(
  parts: Listening,
  client: webApi.WebClient,
  id: string,
  view: Parameters<webApi.WebClient['views']['update']>[0]['view'],
): Promise<void> {
  try {
    await client.views.update({ view_id: id, view });
  } catch (thrown) {
    parts.log.warn('slack window not updated', { failure: classifyFailure(thrown) });
  }
}

/** Completes a field while it is typed. */
export const onSuggest =
  ({ handler, texts }: Listening) =>
  async ({ ack, payload }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs): Promise<void> => {
    const [, command = '', subcommand = ''] = SUGGEST_ACTION.exec(payload.action_id) ?? [];
    const option = /^field:([a-z-]{1,32})$/.exec(payload.block_id)?.[1] ?? '';
    const wrote = payload.value.slice(0, 300);
    await ack({ options: suggestedOptions(handler.suggest(command, subcommand === '' ? null : subcommand, option, wrote), wrote, texts) });
  };

/** Bolt's `respond` for an address that was kept. */
const respondTo =
  (url: string, fetchOf: Listening['fetch']): RespondFn =>
  async (message: string | RespondArguments) => {
    const body = JSON.stringify(typeof message === 'string' ? { text: message } : message);
    const response = await fetchOf(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) throw new RespondError('the response_url refused', response.status);
    return response;
  };
