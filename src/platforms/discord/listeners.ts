import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  HTTPError,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Caller } from '../../command/command.ts';
import type { Invocation } from '../../command/invocation.ts';
import type { Clock } from '../../model/clock.ts';
import { destination } from '../../model/schedule.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import { decodeAction } from '../action-code.ts';
import type { InFlight } from '../in-flight.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { sharedReply } from '../shared-reply.ts';
import { classifyFailure } from './api-failure.ts';
import type { Prepare } from './render.ts';

import type { DiscordTimings } from './timings.ts';

/** Discord shows this many choices, each with a name and a value of at most 100 characters. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

const BUSY = 'I am answering many questions at the moment. Please ask again in a minute.';
const BROKEN = 'Something went wrong with this answer. Please ask again.';
const NOT_SHARED = 'Discord did not take the message for this channel, or not all of it. Please look before you share it again.';
const UNKNOWN_BUTTON = 'This button is not one of mine, or too old. Please type the command instead.';

export interface Listening {
  readonly handler: Handler;
  readonly prepare: Prepare;
  /** True the first time it is asked about a key: the gateway may deliver an interaction twice. */
  readonly isNew: (key: string) => boolean;
  readonly inFlight: InFlight;
  readonly log: PlatformLog;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
}

/** Answers commands, completions and buttons. Each interaction has one owner, which acknowledges first; nothing that fails leaves it. */
export function listen(client: Client, parts: Listening): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (!parts.isNew(interaction.id)) return;
    const work = (): Promise<void> =>
      answer(interaction, parts).catch(async (thrown: unknown) => {
        // Too late, answered already, or a permission lost meanwhile: nobody is left to be told.
        parts.log.warn('discord interaction not answered', { failure: classifyFailure(thrown) });
        if (thrown instanceof DiscordAPIError || !interaction.isChatInputCommand() || !interaction.deferred) return;
        await interaction.editReply({ content: BROKEN }).catch(() => {});
      });
    if (parts.inFlight.track(work) === null && interaction.isRepliable()) {
      interaction.reply({ content: BUSY, flags: MessageFlags.Ephemeral }).catch(() => parts.log.warn('discord busy'));
    }
  });
}

async function answer(interaction: Interaction, parts: Listening): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, parts);
  if (interaction.isChatInputCommand()) return command(interaction, parts);
  if (interaction.isButton()) return button(interaction, parts);
}

/**
 * In a direct message there is no channel that a digest could belong to, nor in a server where only this person has the
 * app: there the bot cannot post by itself.
 */
function callerOf(interaction: BaseInteraction): Caller {
  const { guildId, channelId, memberPermissions, authorizingIntegrationOwners: owners } = interaction;
  const installed = owners?.[ApplicationIntegrationType.GuildInstall] === guildId;
  const where = guildId === null || channelId === null || !installed ? null : destination('discord', guildId, channelId);
  const mayManage =
    where !== null && (memberPermissions?.any([PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageChannels]) ?? false);
  return { platform: 'discord', destination: where, mayManage, person: interaction.user.id };
}

async function complete(interaction: AutocompleteInteraction, { handler }: Listening): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const found = handler.suggest(interaction.commandName, interaction.options.getSubcommand(false), name, String(value));
  const cut = (text: string): string => [...text].slice(0, MAX_CHOICE_LENGTH).join('').slice(0, MAX_CHOICE_LENGTH);
  await interaction.respond(
    found
      .slice(0, MAX_CHOICES)
      .flatMap((suggestion) =>
        suggestion.label === '' || suggestion.value === '' ? [] : [{ name: cut(suggestion.label), value: cut(suggestion.value) }],
      ),
  );
}

async function command(interaction: ChatInputCommandInteraction, parts: Listening): Promise<void> {
  // Whether it will be private is fixed here, before the answer is known; a public answer follows as a message of its own.
  await patiently(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }), parts);
  const subcommand = interaction.options.getSubcommand(false);
  const given = subcommand === null ? interaction.options.data : (interaction.options.data[0]?.options ?? []);
  const options = Object.fromEntries(
    given.flatMap(({ name, value }) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])),
  );
  const reply = await parts.handler.dispatch({
    form: 'options',
    command: interaction.commandName,
    subcommand,
    options,
    caller: callerOf(interaction),
  });
  if (reply.visibility === 'private') return show(interaction, reply, parts);
  await patiently(() => interaction.editReply({ content: 'Posted below.' }), parts);
  await postBelow(interaction, reply, parts);
}

async function button(interaction: ButtonInteraction, parts: Listening): Promise<void> {
  const decoded = decodeAction(interaction.customId);
  const inPlace = interaction.message.flags.has(MessageFlags.Ephemeral);
  const share = decoded?.kind === 'share';
  await patiently(() => (share || inPlace ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral })), parts);
  const line = decoded === null ? null : 'run' in decoded ? decoded.run : await parts.handler.recall(decoded.key).catch(() => null);
  if (line === null) {
    const sorry = privately(paragraph(UNKNOWN_BUTTON));
    // The answer that carries the button stays readable.
    return inPlace || share ? follow(interaction, await parts.prepare(sorry), parts) : show(interaction, sorry, parts);
  }
  const invocation: Invocation = { form: 'line', line, caller: callerOf(interaction) };
  const reply = await parts.handler.dispatch(invocation);
  return share ? postBelow(interaction, reply, parts) : show(interaction, reply, parts);
}

type Deferred = ChatInputCommandInteraction | ButtonInteraction;
type Payloads = Awaited<ReturnType<Prepare>>;

/** Fills the deferred answer with the first part, and sends the others after it, for the person alone. */
async function show(interaction: Deferred, reply: Reply, parts: Listening): Promise<void> {
  const [first, ...rest] = await parts.prepare(reply);
  if (first === undefined) return;
  await patiently(() => interaction.editReply(first), parts);
  await follow(interaction, rest, parts);
}

/** Posts the answer for everyone. A part that may have arrived is not sent again: two of them would be seen by all. */
async function postBelow(interaction: Deferred, reply: Reply, parts: Listening): Promise<void> {
  try {
    for (const payload of await parts.prepare(sharedReply(reply))) await interaction.followUp(payload);
  } catch (thrown) {
    parts.log.warn('discord answer not shared', { failure: classifyFailure(thrown) });
    await follow(interaction, await parts.prepare(privately(paragraph(NOT_SHARED))), parts);
  }
}

/** Sends further messages for the person alone. */
async function follow(interaction: Deferred, payloads: Payloads, parts: Listening): Promise<void> {
  for (const payload of payloads) {
    await patiently(() => interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral }), parts);
  }
}

/** Tries again what Discord did not take, for an answer that never comes leaves a person with "thinking…" for a quarter of an hour. */
async function patiently(send: () => Promise<unknown>, { clock, timings }: Listening): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await send();
      return;
    } catch (thrown) {
      const pause = timings.answerBackoff[tries];
      const again = thrown instanceof HTTPError || classifyFailure(thrown).kind === 'unavailable';
      if (!again || pause === undefined) throw thrown;
      await clock.sleep(pause);
    }
  }
}
