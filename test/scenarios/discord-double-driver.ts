import { destination } from '../../src/model/schedule.ts';
import { COMPONENTS_V2 } from '../support/discord-component-rules.ts';
import { BOT_TOKEN, IDS, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import type { DoubleMessage } from '../support/discord-double/shapes.ts';
import { eventually } from '../support/eventually.ts';
import type { ChatDriver, Seen } from './chat-driver.ts';
import { controlOf, readDiscord } from './read-discord.ts';

/** What cannot be done there. */
export const DISCORD_DOUBLE_LACKS: ChatDriver['lacks'] = {
  home: 'Discord has no such page',
};

/** A chat with our own Discord double, through the gateway; `layout` null: the bot’s own; `refuses`: the double takes no components. */
export async function openDiscordDouble(layout: 'components' | 'embeds' | null = null, refuses = false): Promise<ChatDriver> {
  const double = await startDiscordDouble();
  for (const place of refuses ? [IDS.guild, IDS.user] : []) double.rest.refuseComponents(place);
  let last: () => void = () => {};
  /** The message at which the form was asked for, and how many forms were sent. */
  let askedAt: Seen | null = null;
  let sent = 0;
  const tried = (): boolean =>
    double.rest.exchanges.some(({ body }) => (Number((body as { readonly flags?: number } | null)?.flags ?? 0) & COMPONENTS_V2) !== 0);
  const messageOf = ({ id }: Seen): DoubleMessage => {
    const found = double.rest.messages.find((message) => message.id === id);
    if (found === undefined) throw new Error('that message is gone');
    return found;
  };

  return {
    name: `our Discord double${layout === null ? '' : `, ${layout}`}${refuses ? ' refused' : ''}`,
    lacks: DISCORD_DOUBLE_LACKS,
    environment: {
      DISCORD_TOKEN: BOT_TOKEN,
      DISCORD_APPLICATION_ID: IDS.application,
      DISCORD_API_URL: double.apiUrl,
      ...(layout === null ? {} : { DISCORD_LAYOUT: layout }),
    },
    destination: destination('discord', IDS.guild, IDS.channel),
    messages: async () =>
      double.rest.messages.map(({ body, id, ephemeral, channel }) => {
        const flags = Number(body.flags ?? 0) | (ephemeral ? 64 : 0);
        // A thread that was opened at a message has its id.
        const { message_id: answered = null } = (body.message_reference ?? {}) as { readonly message_id?: string };
        return readDiscord({ ...body, id, flags, thread: channel === IDS.channel ? answered : channel });
      }),
    userRunsCommand: async (command, options, action) => {
      const more = action === undefined ? {} : { subcommand: action };
      const id = double.runs(command, options, more).replace(/^token-/, '');
      last = () => void double.runs(command, options, { ...more, id });
    },
    userTypes: async (command, option, typed) => {
      const before = double.rest.choices.length;
      double.types(command, option, typed);
      const choices = await eventually(() => double.rest.choices[before]);
      return choices.map(({ name }) => name);
    },
    userClicks: async (message, label) => {
      const pressed = messageOf(message);
      askedAt = message;
      double.forges(pressed, controlOf(pressed.body.components, 'button', label).customId);
    },
    userChooses: async (message, menu, choice) => {
      double.chooses(messageOf(message), menu, choice);
    },
    userSays: async (words) => {
      double.writes(`<@${IDS.bot}> ${words}`);
    },
    userAsksAbout: async (words) => {
      double.asksAbout('Find quotes about this', words);
    },
    userOpensHome: async () => {},
    home: async () => null,
    form: async () => {
      const modal = double.rest.modals[sent];
      return modal === undefined ? null : { title: modal.title, fields: modal.components.map(({ label }) => label) };
    },
    userSubmits: async (values) => {
      const modal = double.rest.modals[sent];
      if (modal === undefined || askedAt === null) throw new Error('no form is open');
      sent += 1;
      const named = modal.components.map(({ label, component }) => [component.custom_id ?? '', values[label]] as const);
      const given = Object.fromEntries(named.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
      double.submits(modal, given, messageOf(askedAt));
    },
    redeliver: async () => last(),
    problems: () => [...double.rest.violations, ...(refuses && !tried() ? ['components were never tried'] : [])],
    close: () => double.close(),
  };
}
