import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Command, defineCommand, defineGroup } from '../../../src/command/command.ts';
import { AttacheError } from '../../../src/model/errors.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { SCOPE_REASONS } from '../../../src/platforms/slack/scopes.ts';
import { privately } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';

const action = (name: string, summary = 'Finds things') =>
  defineCommand({
    name,
    summary,
    examples: ['x'],
    options: {
      words: { kind: 'text', maxLength: 100, summary: 'What to look for', required: true },
      speaker: { kind: 'speaker', summary: 'Who said it' },
      since: { kind: 'date', summary: 'From when' },
      order: { kind: 'choice', choices: ['new', 'old'], summary: 'How' },
      page: { kind: 'integer', min: 1, max: 99, summary: 'Which page' },
    },
    run: () => privately(),
  });

const problemsOf = (commands: readonly Command[], name?: string): string => {
  try {
    slackManifest(commands, english, name === undefined ? {} : { name });
  } catch (thrown) {
    if (thrown instanceof AttacheError) return thrown.message;
  }
  return '';
};

describe('the Slack manifest', () => {
  it('has a slash command for each command, with its options as a hint', () => {
    const group = defineGroup({
      name: 'digest',
      summary: 'The digest',
      examples: ['list'],
      subcommands: [action('list'), action('pause')],
    });
    expect(slackManifest([action('quote'), group], english).features.slash_commands).toEqual([
      {
        command: '/quote',
        description: 'Finds things',
        usage_hint: 'words [speaker:…] [since:YYYY-MM-DD] [order:new|old] [page:1-99]',
        should_escape: false,
      },
      { command: '/digest', description: 'The digest', usage_hint: 'list | pause', should_escape: false },
    ]);
  });

  it('asks for Socket Mode, a Home, shortcuts, messages to the bot, and no right beyond those that have a reason', () => {
    const manifest = slackManifest([action('quote')], english, { name: 'Desk' });
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, org_deploy_enabled: false, interactivity: { is_enabled: true } });
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ]);
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.features.shortcuts.map(({ type, callback_id }) => [type, callback_id])).toEqual([
      ['message', 'attache_find'],
      ['global', 'attache_ask'],
    ]);
    expect(manifest.oauth_config).toEqual({ scopes: { bot: SCOPE_REASONS.map(([scope]) => scope) } });
    expect(manifest.display_information.name).toBe('Desk');
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
    expect(JSON.stringify(manifest)).not.toContain('url');
  });

  it('over HTTP names the one address for everything, and where an installation comes back to', () => {
    const requestUrl = 'https://bot.example/slack/events';
    const redirectUrl = 'https://bot.example/slack/oauth_redirect';
    const manifest = slackManifest([action('quote')], english, { requestUrl, redirectUrl });
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      org_deploy_enabled: true,
      event_subscriptions: { request_url: requestUrl },
      interactivity: { request_url: requestUrl, message_menu_options_url: requestUrl },
    });
    expect(manifest.features.slash_commands.map(({ url }) => url)).toEqual([requestUrl]);
    expect(manifest.oauth_config.redirect_urls).toEqual([redirectUrl]);
  });

  it('gives every scope a reason, which the README has too', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const [scope, reason] of SCOPE_REASONS) expect(readme).toContain(`| \`${scope}\` | ${reason} |`);
  });

  it('names everything that Slack would not take', () => {
    expect(problemsOf([action('remind')])).toContain('/remind is a command of Slack itself');
    expect(problemsOf([action('a b')])).toContain('/a b has characters that Slack does not take');
    expect(problemsOf([action('quote'), action('quote')])).toContain('/quote is there twice');
    expect(problemsOf([action('quote', '')])).toContain('the summary of /quote is empty');
    expect(problemsOf([action('q')], 'x'.repeat(36))).toContain('the name has more than 35 characters');
    expect(problemsOf([action('q')], 'x'.repeat(35))).toBe('');
    expect(problemsOf([action('q'.repeat(32))])).toContain('more than 32 characters');
    expect(problemsOf([action('q'.repeat(31))])).toBe('');
    expect(problemsOf(Array.from({ length: 51 }, (_, at) => action(`q${at}`)))).toContain('more than 50 commands');
    expect(problemsOf(Array.from({ length: 50 }, (_, at) => action(`q${at}`)))).toBe('');
  });
});
