import { describe, expect, it } from 'vitest';
import { askNext, askSuspended, nextDigest, statusReply } from '../../src/brief/status-reply.ts';
import { AttacheError } from '../../src/model/errors.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { plainText } from '../support/in-english.ts';

const failing = (code: 'store-unavailable' | 'store-newer' | 'internal') => ({
  next: async () => {
    throw new AttacheError(code, 'PostgreSQL on db.internal cannot be used.');
  },
});

describe('the next digest in the status', () => {
  it('is said to be unknown while the store is away, and hides no other fault', async () => {
    const corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [] });
    for (const code of ['store-unavailable', 'store-newer'] as const)
      expect(nextDigest(await askNext(failing(code), null), corpus, english)).toBe('unknown while the store cannot be reached');
    await expect(askNext(failing('internal'), null)).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('suspended digests in the status', () => {
  const now = Temporal.Instant.from('2026-11-02T08:00:00Z');
  const corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [] });
  const health = { version: '1', startedAt: now, store: 'sqlite', platforms: [], problems: [] };

  it('are named with why and what to do, which is the only word about those of the schedule file', async () => {
    const suspension = { fault: 'permission', reason: 'The bot may not post there.', remedy: 'Invite it.', since: now } as const;
    const suspended = [aSchedule({ state: 'suspended', suspension, origin: 'file' })];
    const reply = statusReply({ corpus, health, next: null, suspended, isOperator: true, now, zone: 'Europe/London' }, english);
    expect(plainText(reply)).toContain('1 digest suspended');
    expect(plainText(reply)).toContain('d-aaaaa, transatlantic-relations: The bot may not post there. Invite it.');
    expect(
      plainText(statusReply({ corpus, health, next: null, suspended: [], isOperator: true, now, zone: 'Europe/London' }, english)),
    ).not.toContain('suspended');
  });

  it('are left out while the store is away', async () => {
    const away = { suspended: failing('store-unavailable').next };
    expect(await askSuspended(away, null)).toEqual([]);
    await expect(askSuspended({ suspended: failing('internal').next }, null)).rejects.toMatchObject({ code: 'internal' });
  });
});
