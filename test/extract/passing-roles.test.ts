import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const QUOTE = '“The bridge will open before the end of the summer,” ';

const said = (text: string) => extract(text).quotes.at(-1)?.speaker;

describe('what somebody is for a night, or in an opinion, is no role', () => {
  it.each([
    'Helen Marsh was unquestionably the star of the long night.',
    'Helen Marsh was the guest of honour.',
    'Helen Marsh became the victim of thieves.',
    'Helen Marsh was also the first candidate to speak of it.',
    'Helen Marsh is not the mayor.',
    'Perhaps Helen Marsh is the mayor.',
    'Helen Marsh seeks to be seen as the rightful leader of the party.',
  ])('%s', (sentence) => {
    expect(said(`${sentence} ${QUOTE}Helen Marsh said.`)?.role).toBeNull();
  });

  it('but what somebody also is, or now is, is one', () => {
    expect(said(`Helen Marsh is also a farmer. ${QUOTE}Helen Marsh said.`)?.role).toBe('farmer');
    expect(said(`Helen Marsh is now the mayor of Hull. ${QUOTE}Helen Marsh said.`)?.role).toBe('mayor of Hull');
  });
});

describe('an office that stands for somebody', () => {
  it('is not that of whoever does something to its holder in the same sentence', () => {
    expect(
      said(`Helen Marsh spoke early. Marsh went on with her attack on the Liberal candidate. ${QUOTE}Helen Marsh said.`)?.role,
    ).toBeNull();
  });

  it('is not that of whoever was named last, where the article has a head of state', () => {
    const text = `President Ivan V. Orlov praised the ferry on Thursday. He had words about Helen B. Marsh.\n\nThe Polish leader was calm. ${QUOTE}the Polish leader said.`;
    expect(said(text)?.name).not.toBe('Helen B. Marsh');
  });

  it('is not that of the only one in sight', () => {
    const speaker = said(`Helen Marsh is a judge of the high court. The governor named her to the court in May. ${QUOTE}Helen Marsh said.`);
    expect(speaker?.role).not.toMatch(/governor/);
  });

  it('is a first lady’s', () => {
    expect(said(`Former first lady Helen Marsh wrote it. Her husband was President Marsh. ${QUOTE}Helen Marsh said.`)?.role).toMatch(
      /^Former first lady/,
    );
  });
});

describe('a speaker has a name of his own', () => {
  it('behind a headline in capitals', () => {
    const text = `FlagShareRay Booed After Telling Jim Marsh To Wait\n\nFormer governor Jim Marsh came on Monday. ${QUOTE}Marsh said.`;
    expect(said(text)?.name).toBe('Jim Marsh');
    expect(said(`Ray Booed After Telling Jim Marsh: wait\n\nMarsh came on Monday. ${QUOTE}Marsh said.`)?.name).toBe('Jim Marsh');
  });

  it('behind a rank, of which the first is an earl’s elsewhere', () => {
    const speaker = said(`In May, Gov. Earl Ray Marsh of Kent praised it. ${QUOTE}Mr. Marsh said.`);
    expect(speaker).toMatchObject({ name: 'Earl Ray Marsh', role: 'Gov.' });
  });

  it('behind a headline that lost its line', () => {
    expect(said('TEN SHIPS LEAVE FOR THE DOVER COAST The crew cited “blocked roads” on Monday.')?.name).toBe('crew');
  });

  it('and is no heading before the reporter’s own words', () => {
    expect(said('Rain Power Stops Boat Work: Ending “the long wait” is one of the goals of the council.')).toBeFalsy();
  });

  it('behind “see” in a bracket', () => {
    expect(said(`Jim Marsh left.\n\n(See Marsh’s full page below.)\n\nMarsh came back. ${QUOTE}Marsh said.`)?.name).toBe('Jim Marsh');
  });

  it('or is the person who has just been described', () => {
    expect(said(`“We wait,” said a old adviser to the mayor, who asked for silence. ${QUOTE}the person added.`)?.name).toBe(
      'old adviser to the mayor',
    );
  });
});
