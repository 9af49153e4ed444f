import type { webApi } from '@slack/bolt';
import { classifyFailure } from './api-failure.ts';
import { FORM_ROOM, formView } from './form-view.ts';
import type { Listening } from './listening.ts';
import { type ViewPlace, writeMetadata } from './view-place.ts';

/** Asks for the options of a line's command in a modal. False when that command has nothing to ask, and nothing was opened. */
export async function openForm(
  parts: Listening,
  client: webApi.WebClient,
  trigger: string,
  asked: { readonly line: string; readonly place: ViewPlace },
): Promise<'opened' | 'no form' | { readonly problem: string }> {
  const form = parts.handler.form(asked.line, FORM_ROOM);
  if (form === null) return 'no form';
  const { metadata, memo } = writeMetadata(asked.line, asked.place);
  try {
    // Slack takes the trigger for three seconds: the window first, and what has to be remembered meanwhile.
    const remembered =
      memo === null ? null : parts.handler.remember(memo.key, memo.value).catch(() => parts.log.warn('form not remembered'));
    await client.views.open({ trigger_id: trigger, view: formView(form, metadata, parts.texts) });
    await remembered;
    return 'opened';
  } catch (thrown) {
    const failure = classifyFailure(thrown);
    parts.log.warn('slack form refused', { failure });
    const { formTooLate, formRefused } = parts.texts.slack;
    return { problem: failure.kind === 'refused' && /trigger/.test(failure.code) ? formTooLate : formRefused };
  }
}
