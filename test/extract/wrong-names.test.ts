import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('names that are easily wrong', () => {
  it('takes a surname one letter off for the only person it can be', () => {
    const text =
      'Tyra McClenney went to the rally on Monday. McLenney said the plan was weak.\n\n“It is not something that we need,” she said.';
    expect(speakersIn(text)).toEqual(['Tyra McClenney']);
  });

  it('takes no person for another whose name differs by a letter when he is addressed by it', () => {
    const text = 'Anna Hansen went to the rally on Monday with a friend.\n\n“It is not something that we need,” Mr Hanson said.';
    expect(speakersIn(text)).toEqual(['Hanson']);
  });

  it('leaves a surname open that two people bear equally', () => {
    const text =
      'On Monday Tom Keller met Petra Keller at the gate of the works, as planned.\n\nPetra Keller left.\n\nNobody came.\n\nNobody spoke.\n\nNothing moved.\n\n“The bridge is quite safe,” Keller said.';
    expect(speakersIn(text)).toEqual([null]);
  });

  it('gives words that two people said to both', () => {
    const [quote] = extract('On Monday, Anna Keller and Tom Brandt said the bridge was “quite safe and sound”.').quotes;
    expect(quote?.speaker).toEqual({ name: 'Anna Keller and Tom Brandt', kind: 'group', role: null });
  });

  it('gives words after “who” to the one it stands for', () => {
    expect(speakersIn('The town thanked Anna Keller and Tom Brandt, who said the bridge was “quite safe and sound”.')).not.toContain(
      'Anna Keller and Tom Brandt',
    );
  });

  it('takes a name that always stands in full, and begins with no first name, for a body', () => {
    const text =
      'On Monday Morgen Ruf asked the town for money. The town gave Morgen Ruf nothing.\n\n“The bridge is quite safe,” Morgen Ruf said on its site.';
    expect(extract(text).quotes.map(({ speaker }) => speaker?.kind)).toEqual(['organisation']);
  });

  it.each(['Mayor of London Çağla Quispe-Mamani', 'Rep. Ndèye Żółkiewska', 'US Secretary of State Ndèye Żółkiewska'])(
    'finds the name in %s',
    (words) => {
      const name = words.split(' ').slice(-2).join(' ');
      expect(speakersIn(`The bridge was closed on Monday.\n\n“It is quite safe,” ${words} told reporters later.`)).toEqual([name]);
    },
  );

  it('keeps where somebody is from out of the name', () => {
    const text = 'The bridge was closed on Monday.\n\n“It is quite safe,” said Ndèye Żółkiewska of the University of Essex.';
    expect(speakersIn(text)).toEqual(['Ndèye Żółkiewska']);
  });

  it('does not name a speaker whom only somebody else’s name describes', () => {
    expect(speakersIn('The bridge was closed. “It is quite safe,” Anna Keller’s old strategist said on Monday.')).toEqual([null]);
  });
});

describe('names that are no person’s', () => {
  it.each([
    ['“its” takes it up', 'Kelvara lost customers after its move. “We did what we could,” Kelvara said.'],
    ['the article says what it is', 'Kelvara, a software company, lost customers. “We did what we could,” Kelvara said.'],
  ])('are bodies where %s', (_, text) => {
    expect(extract(text).quotes[0]?.speaker).toEqual({ name: 'Kelvara', kind: 'organisation', role: null });
  });

  it('are people where a surname follows the full name, whatever “its” means', () => {
    const text = 'Ndève Kjærgård left the bank and its shares. “We did what we could,” Kjærgård said.';
    expect(extract(text).quotes[0]?.speaker?.kind).toBe('person');
  });

  it('lose a participle that only opens the sentence', () => {
    const text = 'Voters know Keller well. Understated Keller waved on Monday. “It is quite safe,” Keller said.';
    expect(speakersIn(text)).toEqual(['Keller']);
  });

  it('calls two of one surname by it, where nothing tells which of them a first name is', () => {
    const text =
      'The parents, Quenric and Zulmara Tavish, spoke of their son, Orlan Tavish.\n\n“Nobody wrote to us,” Ms. Tavish said.\n\n“We still wait for a letter,” Mr. Tavish said.';
    expect(speakersIn(text)).toEqual(['Tavish', 'Tavish']);
  });

  it('gives the first of a couple the surname of the second', () => {
    const text = 'David and Helen Heidler wrote a book about the river.\n\n“It was a pleasure to write,” David said.';
    expect(speakersIn(text)).toEqual(['David Heidler']);
  });

  it('takes nobody for the relation of somebody who is only named beside her', () => {
    const text = 'Scott and Helen Heidler met on Monday with Peter Scott.\n\n“It was a pleasure to meet,” Scott said.';
    expect(speakersIn(text)).toEqual(['Peter Scott']);
  });

  it('finds the one who is described between an age and a town', () => {
    for (const place of ['Allentown, Pa.', 'Allentown, Pennsylvania', 'Leeds'])
      expect(speakersIn(`“It never works for us,” Anna Keller, 67, a retired nurse in ${place}, said on Monday.`)).toEqual(['Anna Keller']);
  });

  it('takes no town in an aside for the speaker', () => {
    expect(speakersIn('Anna Keller, who lives in the state capital, Dover, said it “never works for us”.')).toEqual(['Anna Keller']);
    expect(speakersIn('The ferry is late, its owner, Anna Keller, said. “It never works for us.”')).toEqual(['Anna Keller']);
  });

  it('takes no town with its county or state for the speaker', () => {
    for (const aside of ['during a town hall meeting in Dover, Ohio', 'speaking in Dover, Kent', 'at a rally near Dover, Ohio'])
      expect(speakersIn(`Anna Keller, ${aside}, said it “never works for us”.`)).toEqual(['Anna Keller']);
  });

  it('takes no pronoun with a shortened verb for a name', () => {
    const said = (sentence: string): string => `Anna Keller left on Monday. ${sentence} it “quite safe and sound”.`;
    for (const opening of ['She’d called', "She'd called", 'She’ll call']) expect(speakersIn(said(opening))).toEqual(['Anna Keller']);
    for (const opening of ['We’ve called', 'I’ve called']) expect(speakersIn(said(opening))).toEqual([null]);
  });

  it('takes no plural that opens a sentence for a name', () => {
    for (const opening of ['Spectators said', 'Hundreds shouted', 'Proponents say'])
      expect(extract(`The bridge opened on Monday.\n\n${opening} it was “quite safe and sound”.`).quotes[0]?.speaker?.kind).not.toBe(
        'person',
      );
    expect(speakersIn('The bridge opened. A nod to Rogers came last.\n\nRogers said it was “quite safe and sound”.')).toEqual(['Rogers']);
  });

  it('takes no word of a headline for a part of a name', () => {
    const article = (headline: string): string =>
      `${headline}\n\nPaul Ryan met Olga Brandt on Monday. “It is quite safe,” Ryan said. “It is not,” Brandt said.`;
    for (const headline of [
      'Keller Endorses Paul Ryan With Brandt’s Blessing.',
      'Paul Ryan Says Olga Brandt ‘Makes You Want To Leave.’',
      'Keller Says Council Hid Plan, Calls Brandt’s Remarks ‘Troubling.’',
    ])
      expect(speakersIn(article(headline)).slice(-2)).toEqual(['Paul Ryan', 'Olga Brandt']);
  });

  it('leaves out of a name what only describes its bearer', () => {
    for (const opening of ['Former mayor Anna Keller', 'Former Anna Keller', 'Oscar-winner Anna Keller', 'Co-host Anna Keller'])
      expect(speakersIn(`The bridge opened on Monday.\n\n${opening} said it was “quite safe and sound”.`)).toEqual(['Anna Keller']);
  });
});
