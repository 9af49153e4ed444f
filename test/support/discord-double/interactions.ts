import { type Component, type DoubleMessage, type DoubleModal, IDS, member, messageAnswer, snowflake } from './shapes.ts';

/** Who causes an interaction, and where; by default the usual person, who may manage, in the usual channel. */
export interface Circumstances {
  /** An earlier interaction's id, to deliver it again. */
  readonly id?: string;
  readonly mayManage?: boolean;
  readonly roles?: readonly string[];
  /** Another server's id, and a channel there. */
  readonly guild?: string;
  readonly channel?: string;
  /** The kind of the channel, by Discord's number; a text channel when absent. */
  readonly channelType?: number;
  /** Bits of the bot, and of the person, in that channel. */
  readonly appPermissions?: bigint;
  readonly permissions?: bigint;
  readonly inDirectMessage?: boolean;
  /** A conversation of several people, where the bot cannot be. */
  readonly inGroup?: boolean;
  /** The person brought the app along; the server does not have it. */
  readonly ownApp?: boolean;
  /** The language of the person's Discord; then the names are those that it shows. */
  readonly locale?: string;
  /** Somebody else's id. */
  readonly person?: string;
}

const STRING = 3;
const INTEGER = 4;
const SUBCOMMAND = 1;
/** The component of a menu. */
const STRING_SELECT = 3;

/** An interaction as Discord sends it, at a message where it has one. */
export function interactionOf(
  what: { readonly id: string; readonly token: string; readonly type: number; readonly data: unknown },
  more: Circumstances & { readonly message?: DoubleMessage },
) {
  const channel = more.channel ?? IDS.channel;
  return {
    ...what,
    application_id: IDS.application,
    version: 1,
    channel_id: channel,
    channel: {
      id: channel,
      type: more.channelType ?? (more.inGroup ? 3 : more.inDirectMessage ? 1 : 0),
      name: 'channel-20',
      permissions: '2048',
    },
    ...(more.inDirectMessage || more.inGroup
      ? { user: member(false).user }
      : { guild_id: more.guild ?? IDS.guild, member: memberOf(more) }),
    ...(more.message === undefined ? {} : { message: messageAnswer(more.message) }),
    app_permissions: String(more.appPermissions ?? 2048n),
    locale: more.locale ?? 'en-GB',
    entitlements: [],
    authorizing_integration_owners: more.ownApp || more.inGroup ? { 1: IDS.user } : { 0: more.guild ?? IDS.guild },
    context: more.inGroup ? 2 : more.inDirectMessage ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}

const memberOf = ({ mayManage = true, person, roles = [], permissions }: Circumstances) => {
  const made = member(mayManage, person);
  return { ...made, roles, permissions: permissions === undefined ? made.permissions : String(permissions) };
};

/** As much of a registered command, subcommand or option as tells its names. */
export interface Registered {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Registered[];
}

/** A slash command: Discord sends the registered names where somebody typed those of their language. */
export function commandData(
  registered: readonly Registered[],
  typed: {
    readonly command: string;
    readonly subcommand: string | undefined;
    readonly options: Readonly<Record<string, string | number>>;
    readonly locale: string | undefined;
  },
) {
  const find = (list: readonly Registered[] | undefined, name: string): Registered => {
    const found = typed.locale === undefined ? undefined : list?.find((each) => each.name_localizations?.[typed.locale ?? ''] === name);
    if (found === undefined && typed.locale !== undefined) throw new Error(`Discord shows no ${name} in ${typed.locale}`);
    return found ?? { name };
  };
  const group = find(registered, typed.command);
  const action = typed.subcommand === undefined ? group : find(group.options, typed.subcommand);
  const given = Object.entries(typed.options).map(([name, value]) => ({
    name: find(action.options, name).name,
    value,
    type: typeof value === 'number' ? INTEGER : STRING,
  }));
  const options = typed.subcommand === undefined ? given : [{ name: action.name, type: SUBCOMMAND, options: given }];
  return { id: snowflake(), name: group.name, type: 1, options };
}

/** A form as Discord sends it back; a field that is not named keeps its value. */
export const submission = (modal: DoubleModal, values: Readonly<Record<string, string>>) => ({
  custom_id: modal.custom_id,
  components: modal.components.map(({ component }, index) => ({
    type: 18,
    id: 2 * index + 1,
    component: submitted(component, 2 * index + 2, values[component.custom_id ?? '']),
  })),
});

function submitted({ type, custom_id, options = [], value = '' }: Component & { readonly value?: string }, id: number, given?: string) {
  const chosen = given ?? options.find((option) => option.default)?.value;
  return type === STRING_SELECT
    ? { type, id, custom_id, values: chosen === undefined || chosen === '' ? [] : [chosen] }
    : { type, id, custom_id, value: given ?? value };
}
