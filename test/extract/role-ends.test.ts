import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

describe('a role ends where its words do', () => {
  it.each([
    ['editor of TheMarfordNews.com', ''],
    ['president of the A.F.K.-C.I.O.', ''],
    ['president of the D.C.-based Harbour Institute', ''],
    ['president of Save the River', ''],
    ['author of Let the Sea Rule', ': a history'],
    ['campaign manager for Tom Ray’s 2004 Liberal campaign', ''],
    ['president of the Marford 2016 Boat Committee', ''],
    ['chair of the Ohio ABLE harbour council', ''],
    ['expert on coastal messaging', ''],
    ['strategist for electric causes', ', on Monday'],
    ['vice president for harbour and water policy studies', ' at the Tidal Institute'],
    ['director of city campaigns', ' and political work'],
    ['founder of two shipping and consulting firms', ''],
    ['president of a sailing and harbour trades council in Hull', ''],
    ['manager at the oldest city-owned ferry station in Hull', ''],
    ['organizer of a group called Friends of Rain', ''],
    ['creative sailing professor', ''],
    ['historian', ' and runs the Marford.com page'],
  ])('%s', (role, rest) => {
    expect(extract(`“It is late,” said Helen Marsh, a ${role}${rest}.`).quotes[0]?.speaker?.role).toBe(role);
  });

  it('and not in the sentence that was glued to it', () => {
    expect(extract('“It is late,” said Helen Marsh, the mayor of Hull.The rain went on.').quotes[0]?.speaker?.role).toBe('mayor of Hull');
    expect(extract('“It is late,” said Helen Marsh, head of the clinic and Tom Ray’s wife.').quotes[0]?.speaker?.role).not.toMatch(/Ray$/);
  });
});
