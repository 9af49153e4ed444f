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
    expect(roleIn(`The engineer and longtime Marsh ally Peter Dunn met Helen Marsh. ${QUOTE}Helen Marsh said.`)).toBeNull();
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

describe('a title that several share', () => {
  it('is each one’s in the singular', () => {
    const text = 'Sens. Helen Marsh (D-Ohio), Peter Dunn and Ruth Orr wrote a letter. “The bridge is late,” ';
    for (const name of ['Marsh', 'Dunn', 'Orr']) expect(roleIn(`${text}${name} said.`)).toBe('Sen.');
    expect(roleIn(`Co-authors Helen Marsh and Peter Dunn wrote it. ${QUOTE}Dunn said.`)).toBe('Co-author');
  });

  it('is nobody’s when it only counts people', () => {
    expect(roleIn(`It was late for Helen Marsh and Peter Dunn, the two other engineers. ${QUOTE}Dunn said.`)).toBeNull();
  });
});

describe('a role before a form of address or a bracket', () => {
  it('is the office, and what somebody is called is none', () => {
    expect(roleIn(`The museum’s curator Dr Helen Marsh came. ${QUOTE}Dr Marsh said.`)).toBe('museum’s curator');
    expect(roleIn(`${QUOTE}energy minister Lord Marsh said.`)).toBe('energy minister');
    expect(roleIn(`Labour MP (Member of Parliament) Helen Marsh came. ${QUOTE}Marsh said.`)).toBe('Labour MP');
    expect(roleIn(`Helen Marsh MP came. ${QUOTE}Marsh said.`)).toBe('MP');
  });

  it('is not what a name in front of a noun belongs to', () => {
    expect(roleIn(`Peter Dunn, a longtime Marsh critic, met Helen Marsh. ${QUOTE}Marsh said.`)).toBeNull();
  });

  it('is no order, headline or thing in front of it', () => {
    const title = (words: string): string | null | undefined => roleIn(`They want to ${words} Helen Marsh. ${QUOTE}Marsh said.`);
    expect(title('defeat Libyan leader')).toBe('Libyan leader');
    expect(title('ask former mayor')).toBe('former mayor');
    expect(roleIn(`No matter what action President Helen Marsh takes, it is late. ${QUOTE}Marsh said.`)).toBe('President');
    expect(roleIn(`The campaign manager Helen Marsh came. ${QUOTE}Marsh said.`)).toBe('campaign manager');
    expect(roleIn(`It was late for state Rep. Helen Marsh. ${QUOTE}Marsh said.`)).toBe('state Rep.');
  });

  it('is no verb or time before it', () => {
    expect(roleIn(`Some Republicans promote Helen Marsh. ${QUOTE}Marsh said.`)).toBeNull();
    expect(roleIn(`It was last year council founder Helen Marsh’s plan. ${QUOTE}Marsh said.`)).toBe('council founder');
  });
});

describe('what is no role', () => {
  it.each([
    'Helen Marsh, who has a large stake in the ferry, came.',
    'Helen Marsh wants to be the next mayor.',
    'They described Helen Marsh as the mayor.',
    'Helen Marsh at the harbour conference in Dover came.',
    'Helen Marsh, running second in the polls, came.',
    'Helen Marsh, eager all evening to speak, came.',
    'They beat Helen Marsh, 53 percent to 39 percent.',
    'Like Helen Marsh, a friend of the plan, Peter Dunn came.',
  ])('%s', (text) => {
    expect(roleIn(`${text} ${QUOTE}Marsh said.`)).toBeNull();
  });
});

describe('what somebody does something as', () => {
  it('is an office, where nobody else comes in before it', () => {
    expect(roleIn(`Helen Marsh visited the ferry on Monday as the harbour’s chief. ${QUOTE}Marsh said.`)).toBe('harbour’s chief');
    expect(roleIn(`Helen Marsh is here. She holds a key as the harbour commissioner. ${QUOTE}Marsh said.`)).toBe('harbour commissioner');
    expect(roleIn(`Helen Marsh met Peter Dunn as the harbour commissioner left. ${QUOTE}Helen Marsh said.`)).toBeNull();
  });
});

describe('somebody described first and named next', () => {
  const OPENING = 'Ferry is late\n\nA former harbour engineer says the mayor should act.\n\n';

  it('is what the opening says', () => {
    expect(roleIn(`${OPENING}${QUOTE}said Helen Marsh, who lives in Dover.`)).toBe('former harbour engineer');
  });

  it('is somebody else where another role is stated, or the name came before', () => {
    expect(roleIn(`${OPENING}${QUOTE}said Helen Marsh, a baker.`)).toBe('baker');
    expect(
      roleIn(`Helen Marsh came late.\n\nA former harbour engineer says the mayor should act.\n\n${QUOTE}Helen Marsh said.`),
    ).toBeNull();
  });
});

describe('a description in place of a name', () => {
  it('is the part of whoever owned something before it', () => {
    expect(roleIn(`Helen Marsh’s gains may prove slight if the Liberal candidate’s plan is read. ${QUOTE}Helen Marsh said.`)).toBe(
      'Liberal candidate',
    );
  });

  it('teaches nothing where it may be somebody else', () => {
    expect(roleIn(`${QUOTE}Helen Marsh said after the first-term senator had won. ${QUOTE}Marsh said.`)).toBeNull();
    expect(
      roleIn(`Helen Marsh spoke. Peter Dunn’s call, a position the Liberal nominee has left, was old. ${QUOTE}Helen Marsh said.`),
    ).toBeNull();
  });

  it('is not a president’s when it names a lower office, nor anybody’s who never was what he “formerly” was', () => {
    const of = (said: string, holder: string): string | null | undefined =>
      extract(`${holder} Helen Marsh spoke on Monday. Marsh was late. ${QUOTE}${said} said.`).quotes.at(-1)?.speaker?.name;
    expect(of('the Ohio senator', 'President')).not.toBe('Helen Marsh');
    expect(of('the former president', 'Senator')).not.toBe('Helen Marsh');
  });
});
