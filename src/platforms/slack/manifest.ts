import type { Command, Option } from '../../command/command.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { BOT_EVENTS, BOT_SCOPES } from './scopes.ts';
import { ASK_SHORTCUT, FIND_SHORTCUT } from './shortcut-ids.ts';

/** Limits of the app manifest (Slack docs, "App manifest reference"). */
const LIMITS = Object.freeze({
  shortcut: 24,
  shortcutText: 150,
  name: 35,
  description: 140,
  displayName: 80,
  commands: 50,
  command: 32,
  summary: 2000,
  usageHint: 1000,
});

/** Commands of Slack itself, which an app cannot have (Slack help, "Use built-in slash commands"). */
const BUILT_IN = new Set(
  'active,apps,archive,away,call,collapse,dm,dnd,expand,feed,invite,invite_people,join,kick,leave,list,me,msg,mute,open,part,pro,prefs,remind,remove,rename,search,shortcuts,shrug,star,status,todo,topic,unarchive,who'.split(
    ',',
  ),
);

/** What the manifest must say besides the commands. */
export interface ManifestOptions {
  readonly name?: string | undefined;
  /** The address that Slack's requests come to; in Socket Mode there is none. */
  readonly requestUrl?: string | undefined;
  /** Where the browser of somebody who installs the app comes back to. */
  readonly redirectUrl?: string | undefined;
}

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
      readonly url?: string;
    }[];
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: 'message' | 'global';
      readonly callback_id: string;
      readonly description: string;
    }[];
  };
  readonly oauth_config: { readonly redirect_urls?: readonly string[]; readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string; readonly message_menu_options_url?: string };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

/**
 * The manifest that makes the Slack app, computed from the commands and in their language. Throws an AttacheError `bad-config` that names
 * everything Slack would not take.
 */
export function slackManifest(commands: readonly Command[], texts: Texts, options: ManifestOptions = {}): SlackManifest {
  const { manifest: said } = texts.slack;
  const { name = 'Attaché', requestUrl, redirectUrl } = options;
  const request = requestUrl === undefined ? {} : { request_url: requestUrl };
  const manifest: SlackManifest = {
    display_information: {
      name,
      description: said.description,
      background_color: '#1b2a41',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        description: command.summary,
        usage_hint: usageHint(command),
        // People's names stay as typed; with true, Slack would put ids in their place.
        should_escape: false,
        ...(requestUrl === undefined ? {} : { url: requestUrl }),
      })),
      shortcuts: [
        {
          name: texts.controls.aboutMessage,
          type: 'message',
          callback_id: FIND_SHORTCUT,
          description: said.aboutMessageDescription,
        },
        { name: texts.buttons.askForQuotes, type: 'global', callback_id: ASK_SHORTCUT, description: said.askDescription },
      ],
    },
    oauth_config: { ...(redirectUrl === undefined ? {} : { redirect_urls: [redirectUrl] }), scopes: { bot: BOT_SCOPES } },
    settings: {
      event_subscriptions: { ...request, bot_events: BOT_EVENTS },
      interactivity: { is_enabled: true, ...request, ...(requestUrl === undefined ? {} : { message_menu_options_url: requestUrl }) },
      // Only an app that any workspace may install can be given to a whole organisation.
      org_deploy_enabled: redirectUrl !== undefined,
      socket_mode_enabled: requestUrl === undefined,
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
  for (const { name, description } of features.shortcuts) {
    atMost(`the shortcut ${name}`, name, LIMITS.shortcut);
    atMost(`the description of ${name}`, description, LIMITS.shortcutText);
  }
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
