import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { sentence } from './answers.ts';
import { callerIn, type Listening } from './listening.ts';
import { updateView } from './on-form.ts';
import { openForm } from './open-form.ts';
import { readPress } from './pressed.ts';
import { answerView, replyForView } from './reply-view.ts';
import { NOWHERE, readMetadata } from './view-place.ts';

/** Answers a press inside a window of ours, in that window. */
export async function onWindowAction(
  parts: Listening,
  { body, client, context, payload }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs,
  view: NonNullable<BlockAction['view']>,
): Promise<void> {
  const metadata = view.private_metadata;
  const place = readMetadata(metadata, parts.origins)?.place ?? NOWHERE;
  const show = async (payloads: Parameters<typeof answerView>[1]): Promise<void> =>
    updateView(parts, client, view.id, answerView('Attaché', payloads, metadata, parts.texts));
  const work = parts.inFlight.track(async () => {
    const asked = await readPress(payload, parts.handler);
    if (asked?.kind === 'form') {
      const opened = await openForm(parts, client, body.trigger_id, { line: asked.run, place });
      return opened === 'opened' ? undefined : show([sentence(opened === 'no form' ? parts.texts.chat.unknownButton : opened.problem)]);
    }
    if (asked === null || asked.kind === 'share' || asked.kind === 'discuss') return show([sentence(parts.texts.chat.unknownButton)]);
    const caller = callerIn(context.teamId ?? body.team?.id ?? '', place.channel, body.user.id);
    return show(await parts.prepare(replyForView(await parts.handler.dispatch({ form: 'line', line: asked.run, pressed: true, caller }))));
  });
  await (work ?? show([sentence(parts.texts.chat.busy)]));
}
