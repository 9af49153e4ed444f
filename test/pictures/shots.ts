import { MODAL_ROOM, modalOf } from '../../src/platforms/discord/modal.ts';
import { referenceOf, withMark } from '../../src/platforms/discord/post-mark.ts';
import { FORM_ROOM, formView } from '../../src/platforms/slack/form-view.ts';
import { homeView } from '../../src/platforms/slack/home-view.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { renderDiscord, renderDiscordComponents, renderSlack } from '../support/in-english.ts';
import { discordMessagesPage, discordModalPage } from './discord-page.ts';
import { objectOf } from './html.ts';
import type { Pictured, PicturedReply } from './replies.ts';
import { slackHomePage, slackMessagesPage, slackModalPage } from './slack-page.ts';
import type { Stage } from './stage.ts';

/** The page to be photographed, by platform. */
export type Shots = Readonly<Partial<Record<Pictured, string>>>;

/** What the platforms are sent for a reply, drawn. */
export async function shotsOf({ kind, line }: PicturedReply, stage: Stage): Promise<Shots> {
  switch (kind) {
    case 'reply': {
      const ask = async (on: 'slack' | 'discord'): Promise<Reply> => (line === null ? stage.digest : await stage.ask(line, on));
      const [onSlack, reply] = [await ask('slack'), await ask('discord')];
      const personal = reply.visibility === 'private';
      const command = line === null ? null : (/^\/(\S+)/.exec(line)?.[1] ?? null);
      const embeds = renderDiscord(reply).payloads;
      const posted = embeds.map((payload, at) =>
        withMark(payload, { reference: referenceOf('an occurrence'), part: at + 1, of: embeds.length }, english),
      );
      const answered = personal ? renderDiscordComponents(reply).payloads : embeds;
      return {
        slack: slackMessagesPage(renderSlack(onSlack).payloads, personal),
        discord: discordMessagesPage(line === null ? posted : answered, personal, command),
        embeds: discordMessagesPage(embeds, personal, command),
      };
    }
    case 'form': {
      const [slack, discord] = [stage.handler.form(line ?? '', FORM_ROOM), stage.handler.form(line ?? '', MODAL_ROOM)];
      if (slack === null || discord === null) throw new Error(`${line} has no form`);
      return {
        slack: slackModalPage(objectOf(formView(slack, '', english))),
        discord: discordModalPage(objectOf(modalOf(discord, 'form'))),
      };
    }
    case 'home': {
      const page = await stage.handler.home?.('slack', 'T0TEAM0001', () => true);
      if (page === undefined) throw new Error('there is no Home');
      return { slack: slackHomePage(objectOf(await homeView(async (reply) => renderSlack(reply).payloads, page, null, english))) };
    }
    default:
      return kind satisfies never;
  }
}
