import { describe, expect, it } from 'vitest';
import { nearestId } from '../../src/ingest/nearest-id.ts';

const KNOWN = ['ben-wallace', 'pete-hegseth', 'ursula-von-der-leyen', 'jd-vance'];

describe('nearestId', () => {
  it.each([
    ['hegset', 'pete-hegseth'],
    ['pete-hegsteh', 'pete-hegseth'],
    ['wallace', 'ben-wallace'],
    ['ursula-vonderleyen', 'ursula-von-der-leyen'],
    ['vanse', 'jd-vance'],
  ])('%s was meant as %s', (wrote, meant) => expect(nearestId(wrote, KNOWN)).toBe(meant));

  it.each(['xyzzy', 'ab', '', 'zelensky'])('guesses nothing for %j', (wrote) => expect(nearestId(wrote, KNOWN)).toBeNull());
});
