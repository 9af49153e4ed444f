import type { Command, Option } from '../../command/command.ts';
import { AttacheError } from '../../model/errors.ts';

/** Limits of the app manifest (Slack docs, "App manifest reference"). */
const LIMITS = Object.freeze({ name: 35, description: 140, displayName: 80, commands: 50, command: 32, summary: 2000, usageHint: 1000 });

/** Commands of Slack itself, which an app cannot have (Slack help, "Use built-in slash commands"). */
const BUILT_IN = new Set(
  'active,apps,archive,away,call,collapse,dm,dnd,expand,feed,invite,invite_people,join,kick,leave,list,me,msg,mute,open,part,pro,prefs,remind,remove,rename,search,shortcuts,shrug,star,status,todo,topic,unarchive,who'.split(
    ',',
  ),
);

/**
 * What the bot may do, and why: commands (slash commands), chat:write (answers and digests), app_mentions:read and
 * im:history (questions in mentions and direct messages), channels:history and groups:history (to see, in channels that it
 * was invited to, whether a digest of its own arrived before one is sent again), im:write (to tell a person privately that
 * their digest cannot be posted). Nothing lets it read about people.
 */
const SCOPES = ['app_mentions:read', 'channels:history', 'chat:write', 'commands', 'groups:history', 'im:history', 'im:write'] as const;

export interface SlackManifest {
  readonly display_information: { readonly name: string; readonly description: string; readonly background_color: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

/**
 * The manifest that makes the Slack app, computed from the commands. Throws an AttacheError `bad-config` that names
 * everything Slack would not take.
 */
export function slackManifest(commands: readonly Command[], options: { readonly name?: string } = {}): SlackManifest {
  const name = options.name ?? 'Attaché';
  const manifest: SlackManifest = {
    display_information: {
      name,
      description: 'Who said what, word for word, with speaker, office, date and outlet.',
      background_color: '#1b2a41',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        description: command.summary,
        usage_hint: usageHint(command),
        // People's names stay as typed; with true, Slack would put ids in their place.
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { bot_events: ['app_mention', 'message.im'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
  const problems = problemsOf(manifest);
  if (problems.length > 0)
    throw new AttacheError('bad-config', `Slack would refuse the manifest: ${problems.join('; ')}. Change the commands or the name.`);
  return manifest;
}

function usageHint(command: Command): string {
  if ('subcommands' in command) return command.subcommands.map((action) => action.name).join(' | ');
  return Object.entries(command.options)
    .map(([name, option]) => (option.required ? hint(name, option) : `[${hint(name, option)}]`))
    .join(' ');
}

function hint(name: string, option: Option): string {
  switch (option.kind) {
    case 'text':
      return name;
    case 'choice':
      return `${name}:${option.choices.join('|')}`;
    case 'date':
      return `${name}:YYYY-MM-DD`;
    case 'integer':
      return `${name}:${option.min}-${option.max}`;
    case 'word':
    case 'speaker':
    case 'topic':
    case 'outlet':
      return `${name}:…`;
    default: {
      const never: never = option;
      return never;
    }
  }
}

function problemsOf({ display_information: shown, features }: SlackManifest): readonly string[] {
  const problems: string[] = [];
  const atMost = (what: string, value: string, limit: number): void => {
    if (value.length === 0) problems.push(`${what} is empty`);
    if (value.length > limit) problems.push(`${what} has more than ${limit} characters`);
  };
  atMost('the name', shown.name, LIMITS.name);
  atMost('the description', shown.description, LIMITS.description);
  atMost('the display name', features.bot_user.display_name, LIMITS.displayName);
  if (features.slash_commands.length > LIMITS.commands) problems.push(`there are more than ${LIMITS.commands} commands`);
  const seen = new Set<string>();
  for (const { command, description, usage_hint: usage } of features.slash_commands) {
    atMost(command, command, LIMITS.command);
    atMost(`the summary of ${command}`, description, LIMITS.summary);
    if (usage.length > LIMITS.usageHint) problems.push(`the usage of ${command} has more than ${LIMITS.usageHint} characters`);
    if (!/^\/[a-z0-9_-]+$/.test(command)) problems.push(`${command} has characters that Slack does not take`);
    if (BUILT_IN.has(command.slice(1))) problems.push(`${command} is a command of Slack itself`);
    if (seen.has(command)) problems.push(`${command} is there twice`);
    seen.add(command);
  }
  return problems;
}
