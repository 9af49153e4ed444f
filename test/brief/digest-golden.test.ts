import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../src/brief/digest.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { topicId } from '../../src/model/ids.ts';
import type { DiscordMessage } from '../../src/platforms/discord/render.ts';
import type { Rendering } from '../../src/platforms/prepare.ts';
import type { SlackMessage } from '../../src/platforms/slack/render.ts';
import { publicly, type Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { inventNews } from '../bench/digest-corpus.ts';
import { checkBlockKit } from '../support/block-kit.ts';
import { checkDiscord } from '../support/discord-rules.ts';
import { expectGolden } from '../support/golden.ts';
import { renderDiscord, renderSlack, renderTerminal } from '../support/in-english.ts';
import { ROOT } from '../support/process.ts';

const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
const corpus = createCorpus(parts);

/** The morning after the newest article, with its two days of news. */
const SLOT = Temporal.Instant.from('2025-02-14T08:00:00Z');

const digestOn = (topic: (typeof corpus.topics)[number]): Reply => {
  const made = composeDigest(
    {
      corpus,
      topic,
      slot: SLOT,
      from: SLOT.subtract({ hours: 48 }),
      had: new Set(),
      zone: 'Europe/London',
      whenEmpty: 'archive',
      lateBy: null,
    },
    english,
  );
  return made.kind === 'edition' ? made.reply : publicly();
};

const json = ({ payloads, memos }: Rendering<unknown>): string => JSON.stringify({ payloads, memos }, null, 2);

const hegseth = corpus.topic(topicId('person:pete-hegseth'));
const TOPICS = [
  ...corpus.topics.map((topic) => [topic.id, topic] as const),
  ...(hegseth ? [['person-pete-hegseth', hegseth] as const] : []),
];

describe.each(TOPICS)('the digest on %s', (id, topic) => {
  const reply = digestOn(topic);

  it('reads as it did on every platform', () => {
    expectGolden(`digest/${id}.terminal.txt`, renderTerminal(reply, { width: 100, colour: false, hyperlinks: false }));
    expectGolden(`digest/${id}.slack.json`, json(renderSlack(reply)));
    expectGolden(`digest/${id}.discord.json`, json(renderDiscord(reply)));
  });

  it('is what Slack and Discord accept', () => {
    expect(renderSlack(reply).payloads.flatMap((payload) => checkBlockKit(payload))).toEqual([]);
    expect(renderDiscord(reply).payloads.flatMap((payload) => checkDiscord(payload))).toEqual([]);
  });

  it('carries the same items, links and buttons in the same order on Slack and on Discord', () => expectParity(reply));
});

describe('a digest of many stories', () => {
  const news = inventNews(2_000);
  const slot = Temporal.Instant.from('2026-06-08T08:00:00Z');
  const made = composeDigest(
    {
      corpus: createCorpus(news.parts),
      topic: news.topic,
      slot,
      from: slot.subtract({ hours: 24 * 7 }),
      had: new Set(),
      zone: 'America/New_York',
      whenEmpty: 'archive',
      lateBy: null,
    },
    english,
  );

  it('carries the same on Slack and on Discord, over as many parts as it takes', () => {
    if (made.kind === 'silence') throw new Error(made.reason);
    expect(made.receipt.articles.filter(({ fate }) => fate === 'shown').length).toBeGreaterThan(2);
    expect(made.receipt.articles.filter(({ fate }) => fate === 'merged').length).toBeGreaterThan(2);
    expectParity(made.reply);
  });
});

function expectParity(reply: Reply): void {
  const items = itemsOf(reply);
  expect(items.length).toBeGreaterThan(2);
  const [slack, discord] = [slackText(reply), discordText(reply)];
  expect(placesOf(items, slack)).toEqual(items);
  expect(placesOf(items, discord)).toEqual(items);
  const urls = [...new Set(JSON.stringify(reply).match(/https?:\/\/[^"\\ ]+/g) ?? [])];
  for (const url of urls) for (const text of [slack, discord]) expect(text).toContain(url);
  const links = (text: string): readonly string[] => [...text.matchAll(/https?:\/\/[^\s"<>|)\\]+/g)].map(([url]) => url);
  expect(new Set(links(slack))).toEqual(new Set(urls));
  expect(new Set(links(discord))).toEqual(new Set(urls));
}

/** What a reader can point at, in order: headings, titles, summaries, quotes, and buttons last. */
const itemsOf = ({ blocks }: Reply): readonly string[] => [
  ...blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'quote':
        return [bare(block.segments[0] ?? '').slice(0, 60)];
      case 'paragraph':
      case 'note':
        return [bare(JSON.stringify(block.children).match(/"(?:text|label)":"([^"\\]+)/)?.[1] ?? '').slice(0, 60)];
      default:
        return [];
    }
  }),
  ...blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.map(({ label }) => label) : [])),
];

/** The items that are found one after the other, each behind the one before. */
function placesOf(items: readonly string[], text: string): readonly string[] {
  let from = 0;
  return items.filter((item) => {
    const at = text.indexOf(bare(item), from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

/** Without markup and without what a platform may do to spaces. */
const bare = (text: string): string =>
  text
    .replace(/[\\*_~`>]/g, '')
    .replace(/&(amp|lt|gt);/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(strings)
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];

const slackText = (reply: Reply): string =>
  bare(
    renderSlack(reply)
      .payloads.flatMap(({ blocks }: SlackMessage) => strings(blocks))
      .join(' '),
  );

/** An embed is read from its title to its footer. */
const discordText = (reply: Reply): string =>
  bare(
    renderDiscord(reply)
      .payloads.flatMap(({ content, embeds, components }: DiscordMessage) => [
        ...strings(content ?? ''),
        ...embeds.flatMap(({ author, title, url, description, fields, footer }) =>
          strings([author, title, url, description, fields, footer]),
        ),
        ...strings(components),
      ])
      .join(' '),
  );
