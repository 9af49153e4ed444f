import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

/** Speaker and role of the first quotation of a text. */
const first = (text: string): readonly [string | undefined, string | null | undefined] => {
  const [quote] = extract(text).quotes;
  return [quote?.speaker?.name, quote?.speaker?.role];
};

describe('an office that is called after several things', () => {
  it.each([
    ['Secretary of State for Work and Pensions', 'Ann Keller'],
    ['Minister for Information Technology', 'R. Pondurai'],
    ['Minister for Rural Development and Fisheries', 'K. S. Lomax'],
    ['Minister for Children, Equality and Disability', 'Roderic Lomax'],
    ['Cabinet Secretary for Rural Affairs, Land Reform and Islands', 'Mairi Lomax'],
    ['Commissioner for Human Rights', 'Dunja Lomax'],
    ['Under Secretary of Defense for Policy', 'Colin Rayburn'],
    ['Parliamentary Under-Secretary of State for Schools', 'Nick Rayburn'],
    ['Assistant Secretary of State for European and Eurasian Affairs', 'Ann Keller'],
    ['Under-Secretary-General for Political Affairs', 'Rosemary Keller'],
    ['Vice Chancellor for Student Affairs', 'Ann Keller'],
    ['Director of Public Prosecutions', 'Max Rayburn'],
  ])('is no part of the name after it: %s %s', (office, name) => {
    expect(first(`The vote was late. The letter was sent by ${office} ${name}. “It is late,” ${name} said.`)).toEqual([name, office]);
  });

  it.each([
    ['Deputy Commandant for Programs', 'Warren Keller'],
    ['Associate Dean for Engagement', 'Ann Keller'],
    ['Vice President for Outreach', 'Naveen Rayburn'],
    ['deputy director for policy', 'Ann Keller'],
    ['deputy commissioner for plans and drills', 'Ann Keller'],
    ['associate dean for academic affairs', 'Tom Rayburn'],
    ['senior adviser for rail', 'Tom Rayburn'],
  ])('stands before the name of whoever has it: %s %s', (office, name) => {
    expect(first(`Jo Hill listened. The board’s ${office} ${name} called the plan “a needless cut”.`)[0]).toBe(name);
  });

  it.each(['candidate', 'first lady', 'defence contractor', 'singer'])('is for somebody: a %s', (whom) => {
    expect(first(`The finance director for ${whom} Ann Keller told Jo Hill that it was “late again”.`)[0]).not.toBe('Ann Keller');
  });

  it('is whole before a comma', () => {
    expect(first('The Minister of State for Local Government and Planning, K. S. Lomax, said: “It is late.”')).toEqual([
      'K. S. Lomax',
      'Minister of State for Local Government and Planning',
    ]);
  });
});

describe('an office of, or to, a body', () => {
  const OFFICES = [
    'US Ambassador to the United Nations',
    'Leader of the Opposition',
    'Chairman of the Joint Chiefs of Staff',
    'Chief Secretary to the Treasury',
    'Director of the Office of Management and Budget',
    'Permanent Representative of India to the United Nations',
  ] as const;

  it.each(OFFICES)('leaves the name after it to whoever holds it: %s', (office) => {
    expect(first(`${office} Linda Rayburn said: “It is late.”`)).toEqual(['Linda Rayburn', office]);
  });

  it.each(OFFICES)('does so after the verb: %s', (office) => {
    expect(first(`“It is late,” said ${office} Linda Rayburn.`)).toEqual(['Linda Rayburn', office]);
  });
});

describe('whoever is somebody’s', () => {
  it.each([
    ['The mother of murdered schoolgirl Ann Keller said: “It is late.”', 'mother of murdered schoolgirl Ann Keller'],
    ['The daughter of the late Tom Rayburn said: “It is late.”', 'daughter of the late Tom Rayburn'],
    ['The lawyer of former president Tom Rayburn said: “It is late.”', 'lawyer of former president Tom Rayburn'],
    ['A friend of actor Tom Rayburn said: “It is late.”', 'friend of actor Tom Rayburn'],
    ['“It is late,” said the father of victim Ann Keller.', 'father of victim Ann Keller'],
    ['The parents of missing toddler Ann Keller said: “It is late.”', 'parents of missing toddler Ann Keller'],
    ['The campaign manager of Senator Ann Keller called it “a farce”.', 'campaign manager of Senator Ann Keller'],
  ])('is not the one named: %s', (text, name) => {
    expect(first(text)[0]).toBe(name);
  });

  it('is nobody else whom the article names, nor one of many', () => {
    const text =
      '“I have enough enemies,” said the ambassador, Julia Stonor.\n\nThe mother of Corporal Dean Ashdown, who was killed in 2022, said: “He did not die for a sum.”';
    expect(extract(text).quotes.at(-1)?.speaker?.name).toBe('mother of Corporal Dean Ashdown');
    expect(first('The father of one of the victims said: “He did not die for a sum.”')[0]).toContain('father');
  });

  it('has the name that follows after a comma', () => {
    expect(first('The wife of jailed businessman Tom Rayburn, Ann Keller, said: “It is late.”')).toEqual([
      'Ann Keller',
      'wife of jailed businessman Tom Rayburn',
    ]);
  });

  it('lends its description to nobody', () => {
    const [, role] = first('The mother of murdered schoolgirl Ann Keller wept. “Go,” Ann Keller had said.');
    expect(role).toBe('murdered schoolgirl');
  });
});

describe('a member of an assembly', () => {
  it.each([
    ['Mid Wales Plaid Cymru AM Ann Lee said it was “late”.', 'Mid Wales Plaid Cymru AM'],
    ['Labour AM Ann Lee said it was “late”.', 'Labour AM'],
    ['Ann Lee AM said it was “late”.', 'AM'],
  ])('is no part of the name: %s', (text, role) => {
    expect(extract(text).quotes[0]?.speaker).toEqual({ name: 'Ann Lee', kind: 'person', role });
  });

  it('is no hour of the day', () => {
    expect(extract('At 7 AM Ann Lee said it was “late”.').quotes[0]?.speaker).toEqual({ name: 'Ann Lee', kind: 'person', role: null });
  });
});

describe('an office named after what it sees to', () => {
  it.each([
    'In reply, Tánaiste and Minister for the Marine Çağla Quispe said: “It is late.”',
    'The Minister for the Environment and Climate Çağla Quispe said: “It is late.”',
    'Minister for the Arts Çağla Quispe said it was “late”.',
  ])('is no part of the name: %s', (text) => expect(first(text)[0]).toBe('Çağla Quispe'));

  it.each(['Transport Convener', 'Coroner', 'Headteacher', 'Harbourmaster'])('is no body in capitals: the %s', (office) => {
    const text = `Ann Lee was cross. Tom Ray was not.\n\nThe ${office} said they had “sunk low at once”.`;
    expect(extract(text).quotes[0]?.speaker?.kind).not.toBe('organisation');
  });
});
