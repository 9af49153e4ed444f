import { describe, expect, it } from 'vitest';
import { noReceipt, whyReply } from '../../src/brief/why-reply.ts';
import type { EditionReceipt, KeptEdition } from '../../src/model/edition-receipt.ts';
import { articleId, occurrenceId, scheduleId, utteranceId } from '../../src/model/ids.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { checkBlockKit } from '../support/block-kit.ts';
import { checkDiscord } from '../support/discord-rules.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import { plainText, renderDiscord, renderSlack } from '../support/in-english.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

const kept = (receipt: EditionReceipt | null, more: Partial<KeptEdition['occurrence']> = {}): KeptEdition => ({
  occurrence: {
    id: occurrenceId('d-aaaaa.20261123t0800z'),
    schedule: scheduleId('d-aaaaa'),
    slot: at('2026-11-23T07:00:00Z'),
    state: 'delivered',
    claimedAt: at('2026-11-23T07:00:03Z'),
    finishedAt: at('2026-11-23T07:00:20Z'),
    reason: null,
    utterances: [],
    parts: null,
    messages: ['11', '12'],
    fingerprint: 'k7f3aaaa',
    ...more,
  },
  zone: 'Europe/Brussels',
  receipt,
  events: [
    { at: at('2026-11-23T07:00:20Z'), what: 'Part 2 arrived.' },
    { at: at('2026-11-23T07:00:05Z'), what: 'The first try failed: too many requests.' },
  ],
});

const articles = (count: number): EditionReceipt['articles'] =>
  Array.from({ length: count }, (_, n) => ({
    article: articleId(`a-${n}`),
    title: `Article ${n} on *ships* <!channel> @everyone`,
    outlet: 'The Daily Ledger',
    score: 12.5,
    terms: Array.from({ length: 9 }, (_each, term) => ({ term: `term ${term}`, weight: 1.5 })),
    fate: n < 2 ? 'shown' : n < 4 ? 'merged' : 'left-out',
    rule: `The rule of ${n}.`,
  }));
const quotes = (count: number): EditionReceipt['quotes'] =>
  Array.from({ length: count }, (_, n) => ({
    utterance: utteranceId(`u-${n}`),
    speaker: 'Ann Arbor',
    opening: `Word ${n} of it …`,
    fate: n === 0 ? 'shown' : 'left-out',
    rule: `Because of ${n}.`,
  }));

/** Every page of a receipt, by pressing More until there is none. */
function pagesOf(edition: KeptEdition): readonly Reply[] {
  const pages = [whyReply(edition, 1, english)];
  for (;;) {
    const next = pages.at(-1)?.blocks.flatMap((block) => (block.kind === 'more' ? [block.run] : []))[0];
    if (next === undefined) return pages;
    expect(next).toBe(`/digest why k7f3aaaa page:${pages.length + 1}`);
    pages.push(whyReply(edition, pages.length + 1, english));
  }
}

describe('the answer to why', () => {
  it('says how the edition was sent, in the zone of its schedule and in order', () => {
    const text = plainText(whyReply(kept(aReceipt({ considered: 14, about: 9, fresh: 3 })), 1, english));
    expect(text).toContain('Why: The alliance, Mon 23 Nov 2026');
    expect(text).toContain('Edition: k7f3aaaa');
    expect(text).toContain('For: Mon 23 Nov 2026, 08:00 Brussels');
    expect(text).toContain('Outcome: Posted.');
    expect(text).toContain('Parts sent: 2');
    expect(text).toContain('Considered: 14 articles; 9 about the topic, 3 new');
    expect(text).toMatch(/08:00 The first try failed: too many requests\.\s+- 08:00 Part 2 arrived\./);
  });

  it('names the rule for every article and quote, once, over as many pages as it takes', () => {
    const pages = pagesOf(kept(aReceipt({ articles: articles(30), quotes: quotes(20), articlesLeft: 7, quotesLeft: 100 })));
    expect(pages).toHaveLength(5);
    const all = pages.map(plainText).join('\n');
    for (let n = 0; n < 30; n += 1) expect(all.split(`The rule of ${n}.`)).toHaveLength(2);
    for (let n = 0; n < 20; n += 1) expect(all.split(`Because of ${n}.`)).toHaveLength(2);
    expect(all).toContain('Merged: Article 2');
    expect(all).toContain('Relevance 12.5 = term 0 1.5 + term 1 1.5 + term 2 1.5 + term 3 1.5 + term 4 1.5 + term 5 1.5 + 3 more terms.');
    expect(all.match(/Not listed: 7 more articles and 100 more quotes, all left out\./g)).toHaveLength(1);
  });

  it('fits what Slack and Discord take, and wakes nobody', () => {
    for (const page of pagesOf(kept(aReceipt({ articles: articles(60), quotes: quotes(60) })))) {
      const [slack, discord] = [renderSlack(page).payloads, renderDiscord(page).payloads];
      expect(slack.flatMap((payload) => checkBlockKit(payload))).toEqual([]);
      expect(discord.flatMap((payload) => checkDiscord(payload))).toEqual([]);
      // In blocks it stands as text that Slack does not read; the line above each message is read.
      expect(slack.map(({ text }) => text).join()).not.toContain('<!channel>');
    }
  });

  it('says of an edition that was broken off what was not posted', () => {
    const part = (...names: readonly string[]) => ({ utterances: names.map(utteranceId), news: [] });
    const parts = [part('told:a-0'), part('told:a-1', 'told:a-2', 'u-0')];
    const fatesOf = (more: Partial<KeptEdition['occurrence']>) =>
      [
        ...plainText(whyReply(kept(aReceipt({ articles: articles(5), quotes: quotes(2) }), more), 1, english)).matchAll(
          /^\W*(Shown|Merged|Left out|Not posted)/gm,
        ),
      ].map(([, fate]) => fate);
    expect(fatesOf({ state: 'failed', reason: 'refused', messages: ['11'], parts })).toEqual([
      'Shown',
      'Not posted',
      'Not posted',
      'Merged',
      'Left out',
      'Not posted',
      'Left out',
    ]);
    expect(fatesOf({ parts })).toEqual(['Shown', 'Shown', 'Merged', 'Merged', 'Left out', 'Shown', 'Left out']);
  });

  it('says why nothing was posted, and where no receipt is kept', () => {
    const silent = plainText(
      whyReply(
        kept(aReceipt({ fingerprint: null }), { state: 'skipped', reason: 'nothing new', fingerprint: null, messages: [] }),
        1,
        english,
      ),
    );
    expect(silent).toContain('Edition: none');
    expect(silent).toContain('Outcome: Not posted. Nothing new.');
    expect(plainText(whyReply(kept(null), 1, english))).toContain('No receipt of its content is kept.');
    expect(plainText(noReceipt('abcd', english))).toContain(
      'No edition “abcd” is kept for this channel. Receipts are kept for 90 days; a preview has none',
    );
  });
});
