import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { destination } from '../../src/model/schedule.ts';
import type { ChatDriver, Options, Seen } from '../scenarios/chat-driver.ts';
import { controlOf, readDiscord } from '../scenarios/read-discord.ts';
import type { DoubleModal } from '../support/discord-double/shapes.ts';
import { eventually } from '../support/eventually.ts';

/** What is used of discord-digital-twin; it is not among our own dependencies, so its types are not either. */
interface Twin {
  readonly restUrl: string;
  readonly botUserId: string;
  readonly guildId: string;
  readonly prisma: {
    readonly channel: { findMany(): Promise<readonly { readonly id: string; readonly parentId: string | null }[]> };
    readonly interactionResponse: {
      findMany(): Promise<readonly TwinAnswer[]>;
    };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  getFirstNonBotUserId(): Promise<string | null>;
  channel(id: string): { getMessages(): Promise<readonly TwinMessage[]> };
  simulateSlashCommand(what: Where & { readonly name: string; readonly options: readonly TwinOption[] }): Promise<unknown>;
  simulateButtonClick(what: Where & { readonly messageId: string; readonly customId: string }): Promise<unknown>;
  simulateSelectMenu(
    what: Where & { readonly messageId: string; readonly customId: string; readonly values: readonly string[] },
  ): Promise<unknown>;
  simulateInteraction(
    what: Where & { readonly type: number; readonly data: object; readonly messageId?: string },
  ): Promise<{ readonly id: string }>;
}
interface TwinAnswer {
  readonly interactionId: string;
  readonly acknowledged: boolean;
  readonly type: number;
  readonly data: string | null;
}
interface Where {
  readonly channelId: string;
  readonly userId: string;
}
interface TwinMessage extends Readonly<Record<string, unknown>> {
  readonly id: string;
}
interface TwinOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number;
  readonly focused?: boolean;
  readonly options?: readonly TwinOption[];
}

const [SUBCOMMAND, STRING, INTEGER] = [1, 3, 4];
const [COMMAND, AUTOCOMPLETE, MODAL_SUBMIT] = [2, 4, 5];
const MESSAGE_COMMAND = 3;
const MODAL = 9;
const STRING_SELECT = 3;
const BOT_TOKEN = 'a-token-of-the-digital-twin';

/** What it cannot do. */
export const TWIN_LACKS: ChatDriver['lacks'] = {
  privacy: 'it forgets that a deferred answer was to be private',
  installation: 'its interactions do not say where the app is installed',
  rules: 'it takes messages of any length and shape',
  redelivery: 'it cannot deliver an interaction twice',
  home: 'Discord has no such page',
  mentions: 'its messages name nobody whom they mention',
};

/** A chat with discord-digital-twin. It listens on all interfaces: only where there is no network. */
export async function openTwin(): Promise<ChatDriver> {
  const entry = pathToFileURL(path.join(import.meta.dirname, 'node_modules/discord-digital-twin/dist/index.js')).href;
  const { DigitalDiscord }: { DigitalDiscord: new (options: object) => Twin } = await import(entry);
  const twin = new DigitalDiscord({
    guild: { name: 'Newsroom' },
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'reader' }],
    botToken: BOT_TOKEN,
  });
  await twin.start();
  const [channel] = await twin.prisma.channel.findMany();
  const where: Where = { channelId: channel?.id ?? '', userId: (await twin.getFirstNonBotUserId()) ?? '' };
  const read = (): Promise<readonly TwinMessage[]> => twin.channel(where.channelId).getMessages();
  let sent = 0;
  /** The form that is open: the newest that was not sent. */
  const openModal = async (): Promise<DoubleModal | null> => {
    const shown = (await twin.prisma.interactionResponse.findMany()).filter(({ type }) => type === MODAL);
    const data = shown[sent]?.data;
    return typeof data === 'string' ? JSON.parse(data) : null;
  };
  const control = async (message: Seen, kind: 'button' | 'menu', label: string) => {
    const found = (await read()).find(({ id }) => id === message.id);
    return { ...where, messageId: message.id, ...controlOf(found?.components, kind, label) };
  };
  const optionsOf = (options: Options): readonly TwinOption[] =>
    Object.entries(options).map(([name, value]) => ({ name, value, type: typeof value === 'number' ? INTEGER : STRING }));

  return {
    name: 'discord-digital-twin',
    lacks: TWIN_LACKS,
    environment: { DISCORD_TOKEN: BOT_TOKEN, DISCORD_APPLICATION_ID: twin.botUserId, DISCORD_API_URL: twin.restUrl },
    destination: destination('discord', twin.guildId, where.channelId),
    messages: async () => {
      const channels = await twin.prisma.channel.findMany();
      const threads = channels.filter(({ parentId }) => parentId === where.channelId);
      const inThreads = await Promise.all(
        threads.map(async ({ id: thread }) =>
          (await twin.channel(thread).getMessages()).filter(({ id }) => id !== thread).map((message) => ({ ...message, thread })),
        ),
      );
      return [...(await read()), ...inThreads.flat()].map(readDiscord);
    },
    userRunsCommand: async (name, options, action) => {
      const given = optionsOf(options);
      await twin.simulateSlashCommand({
        ...where,
        name,
        options: action === undefined ? given : [{ name: action, type: SUBCOMMAND, options: given }],
      });
    },
    userTypes: async (command, option, typed) => {
      const options: readonly TwinOption[] = [{ name: option, type: STRING, value: typed, focused: true }];
      const { id } = await twin.simulateInteraction({ ...where, type: AUTOCOMPLETE, data: { id: '1', name: command, type: 1, options } });
      return offered(twin, id);
    },
    userClicks: async (message, label) => {
      await twin.simulateButtonClick(await control(message, 'button', label));
    },
    userChooses: async (message, menu, choice) => {
      const found = await control(message, 'menu', menu);
      const values = found.options.filter(({ label }) => label === choice).map(({ value }) => value);
      await twin.simulateSelectMenu({ ...found, values });
    },
    userSays: async () => {},
    userAsksAbout: async (words) => {
      const author = { id: where.userId, username: 'reader', discriminator: '0', global_name: null, avatar: null };
      const target = { id: '1', channel_id: where.channelId, content: words, author, embeds: [], components: [], attachments: [] };
      const resolved = { messages: { [target.id]: target } };
      const data = { id: '2', name: 'Find quotes about this', type: MESSAGE_COMMAND, target_id: target.id, resolved };
      await twin.simulateInteraction({ ...where, type: COMMAND, data });
    },
    userOpensHome: async () => {},
    home: async () => null,
    form: async () => {
      const modal = await openModal();
      return modal === null ? null : { title: modal.title, fields: modal.components.map(({ label }) => label) };
    },
    userSubmits: async (values) => {
      const modal = await openModal();
      if (modal === null) throw new Error('no form is open');
      sent += 1;
      const components = modal.components.map(({ label, component }) => {
        const { type, custom_id, value = '' } = component;
        const given = values[label] ?? value;
        return { type: 18, component: { custom_id, type, ...(type === STRING_SELECT ? { values: [given] } : { value: given }) } };
      });
      await twin.simulateInteraction({ ...where, type: MODAL_SUBMIT, data: { custom_id: modal.custom_id, components } });
    },
    redeliver: async () => {},
    problems: () => [],
    close: () => twin.stop(),
  };
}

/** The choices that an interaction was answered with. */
async function offered(twin: Twin, id: string): Promise<readonly string[]> {
  let data: string | null = null;
  const look = async (): Promise<void> => {
    const known = (await twin.prisma.interactionResponse.findMany()).find(({ interactionId }) => interactionId === id);
    if (known?.acknowledged === true) data = known.data;
  };
  await eventually(() => {
    void look();
    return data;
  });
  const answer: { readonly choices?: readonly { readonly name: string }[] } = JSON.parse(data ?? '{}');
  return (answer.choices ?? []).map(({ name }) => name);
}
