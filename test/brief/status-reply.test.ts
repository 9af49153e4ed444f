import { describe, expect, it } from 'vitest';
import { askNext, nextDigest } from '../../src/brief/status-reply.ts';
import { AttacheError } from '../../src/model/errors.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';

const failing = (code: 'store-unavailable' | 'internal') => ({
  next: async () => {
    throw new AttacheError(code, 'PostgreSQL on db.internal cannot be used.');
  },
});

describe('the next digest in the status', () => {
  it('is said to be unknown while the store is away, and hides no other fault', async () => {
    const next = await askNext(failing('store-unavailable'));
    const corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [] });
    expect(nextDigest(next, corpus)).toBe('unknown while the store cannot be reached');
    await expect(askNext(failing('internal'))).rejects.toMatchObject({ code: 'internal' });
  });
});
