import { type APIInteraction, DiscordAPIError, InteractionResponseType } from 'discord.js';
import { oneLine } from '../../reply/clean-text.ts';
import { paragraph, privately } from '../../reply/reply.ts';
import type { InFlight } from '../in-flight.ts';
import { isFirst } from '../is-first.ts';
import type { AnswerStep } from '../platform.ts';
import { AnsweredElsewhere, answeredOnce } from './answered-once.ts';
import { acknowledgeWith, apologise, type Case, promise, publish, show } from './answers.ts';
import { classifyFailure } from './api-failure.ts';
import { type Asked, readInteraction } from './asked.ts';
import { submitForm } from './forms.ts';
import { press } from './presses.ts';
import type { Pressing } from './pressing.ts';
import type { Responder, Ticket } from './responder.ts';

/** Discord shows this many choices, each with a name and a value of at most 100 characters. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

export interface Listening extends Pressing {
  /** True the first time it is asked about a key: Discord may deliver an interaction twice. */
  readonly isNew: (key: string) => boolean;
  readonly inFlight: InFlight;
  /** Whether an interaction may reach several processes, each of which could answer it. */
  readonly replayable: boolean;
}

/** What became of an interaction: `unknown` is of no kind that we answer, `repeated` was answered before. */
export type Heard = 'answered' | 'unknown' | 'repeated';

/** Takes an interaction as Discord sends it; `respond` says how this one is answered. Resolves when it is; never rejects. */
export type Listener = (raw: APIInteraction, respond: (ticket: Ticket) => Responder) => Promise<Heard>;

/**
 * Answers commands, completions, buttons, menus and forms, however they arrive. Each interaction has one owner, which
 * acknowledges first; nothing that fails leaves it.
 */
export const createListener =
  (parts: Listening): Listener =>
  async (raw, respond) => {
    const one = caseOf(raw, respond, parts);
    if (one === null) return 'unknown';
    if (!parts.isNew(one.asked.id)) return 'repeated';
    const work = async (): Promise<void> => {
      try {
        await answer(one, parts);
      } catch (thrown) {
        if (thrown instanceof AnsweredElsewhere) return parts.log.warn('discord interaction answered by another process');
        // Too late, answered already, or a permission lost meanwhile: nobody is left to be told.
        parts.log.warn('discord interaction not answered', { failure: classifyFailure(thrown) });
        if (!(thrown instanceof DiscordAPIError)) await apologise(one, parts).catch(() => {});
      }
    };
    await (parts.inFlight.track(work) ?? refuse(one, parts));
    return 'answered';
  };

function caseOf(raw: APIInteraction, respond: (ticket: Ticket) => Responder, parts: Listening): Case | null {
  const { handler, log, clock } = parts;
  try {
    const asked = readInteraction(raw);
    if (asked === null) return null;
    const step = handler.arrived?.('discord');
    const responder = step === undefined ? respond(asked) : timed(respond(asked), asked, step);
    // A completion changes nothing.
    const once = parts.replayable && asked.kind !== 'completion';
    const first = (): Promise<boolean> => isFirst(`discord interaction ${asked.id}`, handler, clock);
    return { asked, responder: once ? answeredOnce(responder, first) : responder, changes: null };
  } catch {
    log.warn('discord interaction not understood');
    return null;
  }
}

/** Tells when Discord has taken the acknowledgement, and when it has the answer. */
function timed(responder: Responder, { kind }: Asked, step: (step: AnswerStep) => void): Responder {
  let answered = false;
  const told = (): void => {
    if (!answered) step('answered');
    answered = true;
  };
  return {
    acknowledge: async (answer) => {
      await responder.acknowledge(answer);
      step('acknowledged');
      if (kind === 'completion') told();
    },
    edit: async (message) => {
      await responder.edit(message);
      told();
    },
    follow: async (message, visibility) => {
      await responder.follow(message, visibility);
      told();
    },
  };
}

async function answer(one: Case, parts: Listening): Promise<void> {
  const { asked } = one;
  switch (asked.kind) {
    case 'completion':
      return complete(one, asked, parts);
    case 'command':
      return command(one, asked, parts);
    case 'press':
      return press({ ...one, asked }, parts);
    case 'form':
      return submitForm({ ...one, asked }, parts);
    case 'message-command':
      return aboutMessage(one, asked, parts);
    default:
      asked satisfies never;
  }
}

async function complete(
  { responder }: Case,
  asked: Extract<Asked, { readonly kind: 'completion' }>,
  { handler }: Listening,
): Promise<void> {
  const found = handler.suggest(asked.command, asked.subcommand, asked.option, asked.typed);
  // Never through the middle of a letter: Discord would refuse all of them.
  const cut = (text: string): string => text.slice(0, MAX_CHOICE_LENGTH).replace(/[\ud800-\udbff]$/, '');
  const choices = found
    .slice(0, MAX_CHOICES)
    .flatMap(({ label, value }) => (label === '' || value === '' ? [] : [{ name: cut(oneLine(label)), value: cut(value) }]));
  await responder.acknowledge({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}

async function command(one: Case, asked: Extract<Asked, { readonly kind: 'command' }>, parts: Listening): Promise<void> {
  // Whether it will be private is fixed here, before the answer is known; a public answer follows as a message of its own.
  await promise(one, parts);
  const { subcommand, options, caller } = asked;
  const reply = await parts.dispatch({ form: 'options', command: asked.command, subcommand, options, caller }, asked);
  return reply.visibility === 'private' ? show(one, reply, parts) : publish(one, reply, parts);
}

/** Quotes about a message. Discord shows the name of the command, and sends what it was registered under. */
async function aboutMessage(one: Case, asked: Extract<Asked, { readonly kind: 'message-command' }>, parts: Listening): Promise<void> {
  await promise(one, parts);
  if (asked.command !== parts.texts.controls.aboutMessage) return show(one, privately(paragraph(parts.texts.chat.unknownCommand)), parts);
  await show(one, await parts.dispatch({ form: 'message', text: asked.text, caller: asked.caller }, asked), parts);
}

/** Too much is under way to begin another answer. */
async function refuse(one: Case, parts: Listening): Promise<void> {
  if (one.asked.kind === 'completion') return;
  try {
    await acknowledgeWith(parts.texts.chat.busy, one, parts);
  } catch {
    parts.log.warn('discord busy');
  }
}
