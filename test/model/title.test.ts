import { describe, expect, it } from 'vitest';
import { isTitleOf } from '../../src/model/title.ts';

describe('a title of a record', () => {
  it.each([
    ['Ferry row splits the council', 'FERRY ROW splits the council', true],
    ['Ferry row splits the council …', 'Ferry row splits the council for a third year', true],
    ['Ferry row splits the council…', 'Ferry row splits the council', true],
    ['Ferry row splits the council …', 'Ferry row splits the councillors', false],
    ['Ferry row splits the council', 'Ferry row splits the council for a third year', false],
    ['Ferry row …', 'Ferry row splits the council', false],
    ['…', 'Ferry row splits the council', false],
  ])('%s stands for “%s”: %s', (held, read, same) => expect(isTitleOf(held, read)).toBe(same));
});
