import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const lastRole = (text: string): string | null | undefined => extract(text).quotes.at(-1)?.speaker?.role;
const SAID = 'said it was “a scandal for all of us”.';

describe('an office before a name', () => {
  it.each([
    ['Pathologist Dr Ann Keller', 'Pathologist'],
    ['Review chair Prof Ann Keller', 'Review chair'],
    ['The historian Professor Ann Keller', 'historian'],
    ['Law professor Ann Keller', 'Law professor'],
    ['Fianna Fáil spokesperson on Foreign Affairs Ann Keller', 'Fianna Fáil spokesperson on Foreign Affairs'],
    ['Labour spokeswoman for housing Ann Keller', 'Labour spokeswoman for housing'],
    ['Det Garda Ann Keller', 'Det Garda'],
    ['Police and Crime Commissioner Ann Keller', 'Police and Crime Commissioner'],
    ['Senior Ann Keller', 'Senior'],
    ['Marlford State sophomore Ann Keller', 'Marlford State sophomore'],
    ['Tech forward Ann Keller', 'Tech forward'],
    ['The obstetrician Ann Keller', 'obstetrician'],
    ['Ports coordinator Ann Keller', 'Ports coordinator'],
  ])('is taken whole: %s', (who, role) => {
    const { quotes } = extract(`${who} ${SAID}`);
    expect(quotes[0]?.speaker).toEqual({ name: 'Ann Keller', kind: 'person', role });
  });

  it('leaves a name free of the letters of the Welsh assembly', () => {
    expect(extract(`Plaid Cymru AM Ann Keller ${SAID}`).quotes[0]?.speaker?.name).toBe('Ann Keller');
  });

  it.each(['A spokesman for mayor Ann Keller', 'A lawyer for schoolgirl Ann Keller', 'A spokeswoman for embattled Ann Keller'])(
    'is nobody’s who is served: %s',
    (who) => {
      expect(extract(`${who} ${SAID}`).quotes[0]?.speaker?.name).not.toBe('Ann Keller');
    },
  );
});

describe('a description that a name closes', () => {
  it.each([
    ['The minister responsible for housing', 'minister responsible for housing'],
    ['The director of parks and recreation', 'director of parks and recreation'],
    ['The minister for women and equalities', 'minister for women and equalities'],
    ['The officer leading the inquiry', 'officer leading the inquiry'],
    ['The judge presiding over the case', 'judge presiding over the case'],
    ['A lawyer representing the family', 'lawyer representing the family'],
    ['Counsel assisting the inquiry', 'Counsel assisting the inquiry'],
    ['The man who built the bridge', 'man who built the bridge'],
    ['The woman in charge of the port', 'woman in charge of the port'],
  ])('is taken whole: %s', (who, role) => {
    expect(extract(`${who}, Ann Keller, ${SAID}`).quotes[0]?.speaker).toEqual({ name: 'Ann Keller', kind: 'person', role });
  });

  it('says nothing of a name that may be another’s', () => {
    expect(lastRole(`The man who beat the champion, Ann Keller, ${SAID}`) ?? '').not.toContain('beat');
  });
});

describe('a description behind a name', () => {
  it.each([
    ['Ann Keller, MP for Hexby South said', 'MP for Hexby South'],
    ['Ann Keller, a spokesman for Nordlys said', 'spokesman for Nordlys'],
    ['Rep. Ann Keller, D-Ohio, chairman of the House panel, said', 'Rep., chairman of the House panel'],
    ['The Rev Ann Keller, vicar of St Mary’s, said', 'Rev, vicar of St Mary’s'],
    ['Ann Keller, the Labour PPC for Hexby, said', 'Labour PPC for Hexby'],
    ['Ann Keller, Chief Forecaster for the Hexby Weather Centre, said', 'Chief Forecaster for the Hexby Weather Centre'],
    ['Ann Keller, Community Fundraiser, said', 'Community Fundraiser'],
    ['Ann Keller, Senior Lecturer in Law at Hexby University, said', 'Senior Lecturer in Law at Hexby University'],
    ['Ann Keller, defeated mayor of Hexby, said', 'defeated mayor of Hexby'],
  ])('is read without its last comma, past a state and whole: %s', (who, role) => {
    expect(lastRole(`${who}: “It is far too late for that.”`)).toBe(role);
  });

  it('is nothing of somebody of whom another tells', () => {
    expect(lastRole('Ann Keller, a friend of Nordlys said, was late. “It is far too late for that,” she said.')).toBeNull();
  });

  it('is no office where it is a second name', () => {
    expect(lastRole('Ann Keller, Zola Baker, said: “It is far too late for that.”')).toBeNull();
  });

  it('belongs to an archbishop by his office and his name', () => {
    const { quotes } = extract('The Archbishop of Hexby, the Most Rev Tom Keller, said: “It is far too late for that.”');
    expect(quotes[0]?.speaker).toEqual({ name: 'Tom Keller', kind: 'person', role: 'Rev, Archbishop of Hexby' });
  });
});

describe('the part that somebody has in a trial', () => {
  it.each([
    ['Ann Keller, prosecuting, told', 'prosecuting'],
    ['Ann Keller KC, defending, told', 'defending'],
    ['Ann Keller, for the prosecution, told', 'for the prosecution'],
    ['Ann Keller KC, for the family of the boy, told', 'for the family of the boy'],
  ])('stands behind the name: %s', (who, role) => {
    expect(lastRole(`${who} the court: “He took it all from her.”`)).toBe(role);
  });

  it('is not what somebody does for the first time', () => {
    expect(lastRole('Ann Keller, for the first time, told the court: “He took it all from her.”')).toBeNull();
  });
});

describe('an office that somebody takes up or leaves', () => {
  it.each([
    ['Ann Keller resigned as captain of Wealdshire yesterday.', 'captain of Wealdshire'],
    ['Ann Keller stepped down as chief executive of Nordlys.', 'chief executive of Nordlys'],
    ['On her first morning as transport secretary, Ann Keller asked for tea.', 'transport secretary'],
    ['In her first speech as prime minister, Ann Keller spoke of ships.', 'prime minister'],
  ])('is stated: %s', (told, role) => {
    expect(lastRole(`${told} “I have had enough of it,” she said.`)).toBe(role);
  });
});

describe('a word before a noun', () => {
  it('is part of what somebody is: “only”', () => {
    expect(lastRole(`Ann Keller, the ward’s only obstetrician, ${SAID}`)).toBe('ward’s only obstetrician');
  });
});
