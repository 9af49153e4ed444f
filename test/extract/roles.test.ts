import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const QUOTE = '“The bridge will open before the end of the summer,” ';

/** The role of whoever says the last quotation of an invented text. */
const roleIn = (text: string): string | null | undefined => extract(text).quotes.at(-1)?.speaker?.role;

const AFTER_THE_NAME: readonly (readonly [string, string])[] = [
  ['Helen Marsh, the head of the harbour authority.', 'head of the harbour authority'],
  ['Helen Marsh, 63, a farmer from Dorset.', 'farmer from Dorset'],
  ['Helen Marsh, a leading advocate for river safety.', 'leading advocate for river safety'],
  ['Helen Marsh of Ohio, the panel’s oldest member.', 'panel’s oldest member'],
  ['Helen Marsh, the Director-General of the ITO.', 'Director-General of the ITO'],
  ['Helen Marsh, one of the engineers.', 'one of the engineers'],
  ['Helen Marsh, who runs a ferry company in Dover.', 'runs a ferry company in Dover'],
  ['Helen Marsh, 45, who teaches history at a school in Leeds.', 'teaches history at a school in Leeds'],
  ['Helen Marsh, defending the council.', 'defending the council'],
  ['Helen Marsh, a ‘river lover’ and founder of the boat club.', 'founder of the boat club'],
];

describe('a role after the name', () => {
  it('is the body that is named in marks', () => {
    expect(roleIn(`Helen Marsh of “River Watch”, a charity, said: ${QUOTE}`)).toBe('of “River Watch”');
  });

  it('is stated in passing and again', () => {
    expect(roleIn(`Helen Marsh, who as a navy captain was the harbour physician in Dover, said: ${QUOTE}`)).toBe(
      'navy captain, harbour physician in Dover',
    );
  });

  it.each(AFTER_THE_NAME)('%s', (aside, role) => {
    expect(roleIn(`${QUOTE}said ${aside}`)).toBe(role);
  });

  it('takes every office of a clause', () => {
    const role = roleIn(
      `${QUOTE}said Helen Marsh, an economist who served as director of the ports agency and is now president of the Tidal Institute.`,
    );
    expect(role).toBe('economist, director of the ports agency, president of the Tidal Institute');
  });

  it('of somebody who speaks for, or against, whoever is named next is not that person’s', () => {
    expect(roleIn(`${QUOTE}Henry J. Marsh said. A spokeswoman for Mr. Marsh did not return a message.`)).toBeNull();
    expect(
      roleIn(`Henry J. Marsh came late. ${QUOTE}Mr. Marsh said. They lost the single most outspoken detractor of Mr. Marsh.`),
    ).toBeNull();
  });

  it('is not a time, a deed or a remark', () => {
    expect(roleIn(`${QUOTE}said Helen Marsh, a day after the vote.`)).toBeNull();
    expect(roleIn(`${QUOTE}said Helen Marsh, a move that surprised nobody.`)).toBeNull();
  });

  it('counts where somebody belongs, and what he once did, only for want of a better', () => {
    expect(roleIn(`${QUOTE}said Helen Marsh, from the pro-Union camp.`)).toBe('from the pro-Union camp');
    expect(roleIn(`${QUOTE}said Helen Marsh, the mayor of Hull. Ms Marsh, who led the appeal, was pleased. ${QUOTE}Ms Marsh said.`)).toBe(
      'mayor of Hull',
    );
  });
});

describe('a role before the name', () => {
  it('reaches over the place that an office belongs to', () => {
    expect(roleIn(`On Monday, United States Senator from Vermont Helen Marsh said: ${QUOTE}`)).toBe('United States Senator from Vermont');
  });

  it('may be any noun after "former"', () => {
    expect(roleIn(`${QUOTE}former BBC television personality Helen Marsh said.`)).toBe('former BBC television personality');
  });

  it('is none where the name only marks a thing', () => {
    const [quote] = extract(`Helen Marsh spoke in Hull. ${QUOTE}a narrator in the Marsh advert says.`).quotes;
    expect(quote?.speaker?.name).not.toBe('Helen Marsh');
  });

  it('is none in a headline whose words only stand before the name', () => {
    expect(
      roleIn(`Gold Star Parents Corner Marsh On Bridge Plan\n\nHelen Marsh, the mayor of Hull, spoke on Monday. ${QUOTE}she said.`),
    ).toBe('mayor of Hull');
  });
});

describe('a role in a sentence of its own', () => {
  it('is learned from "is now"', () => {
    expect(roleIn(`Helen Marsh is now the chairman of the ferry board. ${QUOTE}Ms Marsh said.`)).toBe('chairman of the ferry board');
  });

  it('is learned from "served as … and is now …"', () => {
    expect(roleIn(`${QUOTE}said Helen Marsh. Ms Marsh served as mayor of Hull and is now president of the Tidal Institute.`)).toBe(
      'mayor of Hull, president of the Tidal Institute',
    );
  });

  it('is learned when it follows the quotation', () => {
    const [quote] = extract(`${QUOTE}said Helen Marsh. Ms Marsh is the mayor of Hull.`).quotes;
    expect(quote?.speaker?.role).toBe('mayor of Hull');
  });

  it('is learned from what a pronoun says', () => {
    expect(roleIn(`Helen Marsh grew up in Hull. She works as a dental nurse. ${QUOTE}Ms Marsh said.`)).toBe('dental nurse');
    expect(roleIn(`Helen Marsh grew up in Hull. A maize farmer, she sold her land. ${QUOTE}Ms Marsh said.`)).toBe('maize farmer');
  });

  it('is learned from an office in place of the one name before it', () => {
    expect(roleIn(`Helen Marsh spoke in Hull on Monday. It was not the Liberal candidate’s best day. ${QUOTE}Ms Marsh said.`)).toBe(
      'Liberal candidate',
    );
    expect(
      roleIn(`Helen Marsh met Peter Dunn in Hull on Monday. It was not the Liberal candidate’s best day. ${QUOTE}Ms Marsh said.`),
    ).toBeNull();
  });

  it('has both offices before a name, and who only stands in for somebody', () => {
    expect(roleIn(`It was late. Founder and engineer Helen Marsh was there. ${QUOTE}Ms Marsh said.`)).toBe('Founder and engineer');
    expect(roleIn(`${QUOTE}said the former mayor and council leader Helen Marsh.`)).toBe('former mayor and council leader');
    expect(roleIn(`It was late. Acting chief constable Helen Marsh was there. ${QUOTE}Ms Marsh said.`)).toBe('Acting chief constable');
    expect(roleIn(`The engineer and longtime Marsh ally Peter Dunn met Helen Marsh. ${QUOTE}Helen Marsh said.`)).not.toMatch(/engineer/);
  });

  it('is read past where somebody belongs, and past a time', () => {
    expect(roleIn(`${QUOTE}said their solicitor, Helen Marsh of Dunn Ruf, on Monday.`)).toBe('solicitor');
    expect(roleIn(`Their solicitor, Helen Marsh of Dunn Ruf, spoke. ${QUOTE}Ms Marsh said.`)).toBe('solicitor');
    expect(roleIn(`Helen Marsh, who until last year was head of the bank, spoke. ${QUOTE}Ms Marsh said.`)).toBe('head of the bank');
  });

  it('may be an office for something', () => {
    expect(roleIn(`Helen Marsh, Cabinet Member for Environment, spoke. ${QUOTE}Ms Marsh said.`)).toBe('Cabinet Member for Environment');
  });

  it('is, for want of a better, the body that somebody belongs to', () => {
    expect(roleIn(`${QUOTE}said Labour’s Helen Marsh.`)).toBe('Labour');
    expect(roleIn(`The Harbour Trust’s Helen Marsh spoke. ${QUOTE}Ms Marsh said.`)).toBe('Harbour Trust');
    expect(roleIn(`Norway’s Helen Marsh spoke. ${QUOTE}Ms Marsh said.`)).toBeNull();
  });

  it('is not learned from somebody whose name follows, though a lord', () => {
    expect(
      extract(`Sara Dunn, head of health, spoke. The party’s leader in the Lords, Lord Marsh, said: “The bridge is quite safe.”`).quotes[0]
        ?.speaker,
    ).toEqual({ name: 'Lord Marsh', kind: 'person', role: 'party’s leader in the Lords' });
  });
});
