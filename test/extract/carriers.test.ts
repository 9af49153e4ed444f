import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('whose verb it is', () => {
  it('is the one before an aside, though a name follows “said”', () => {
    expect(speakersIn('Anna Keller, a former head of the harbour, said Tom Brandt had “failed to see what was coming”.')).toEqual([
      'Anna Keller',
    ]);
  });

  it('is the one after “said” where his words come before it', () => {
    expect(speakersIn('The bridge, a quarter of a mile of rust, was “beyond any repair”, said Tom Brandt.')).toEqual(['Tom Brandt']);
  });

  it('is the one before an aside that ends with a title in marks', () => {
    const text = 'Anna Keller, star of the town’s “Old Harbour,” thanked Tom Brandt for “taking these steps to keep us safe”.';
    expect(speakersIn(text).at(-1)).toBe('Anna Keller');
  });

  it('is the one named after “as”, behind the quotation', () => {
    expect(speakersIn('The fact that the vote “is a dead heat right now,” as Tom Brandt said on Monday, changes little.')).toEqual([
      'Tom Brandt',
    ]);
  });

  it('is the archbishop, not the town that he is from', () => {
    expect(
      speakersIn('However, as Archbishop Tom Brandt of the Old Chapter of Elmford told the Herald, “we have all borne the same.”'),
    ).toEqual(['Tom Brandt']);
  });

  it('is the outer one where he goes on after a clause about another', () => {
    const text = 'Tom Brandt, the mayor, repeated that Anna Keller recites her lines, calling her “quite a gifted speaker”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('is the owner of the claim, also with a day or an office before it', () => {
    expect(speakersIn('Anna Keller has left. The town will not forget her March comment that “nobody here can swim”.')).toEqual([
      'Anna Keller',
    ]);
  });

  it('is whoever reported in the sentence before, not whoever is in the report', () => {
    const text = 'Tom Brandt said that some critics had warned of the flood. “It never came, and it will not come.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('is the outer one where the pronoun in the report is his', () => {
    const text = 'Peter Keller came late. Tom Brandt met Keller at noon.\n\nBrandt said he called the bridge “nothing but a heap of rust”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });
});

describe('verbs that no list has', () => {
  it('speak where a clause with “that” follows', () => {
    expect(speakersIn('Tom Brandt sniped that Anna Keller, a newcomer, was “learning on the job”.')).toEqual(['Tom Brandt']);
  });

  it('do not where somebody is surprised that', () => {
    const text = 'She was not astonished that the “Leave” side had won, her friend Anna Keller said.';
    expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).not.toContain('She');
  });
});

describe('shapes of attribution', () => {
  it('knows a signature after a dash, with a full stop', () => {
    const text =
      'We looked into what was said on Monday.\n\n“The bridge has been closed for a year.”\n\n- Tom Brandt.\n\nIt was closed for a month.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('closes a quotation within one, all in ticks', () => {
    expect(speakersIn("''Nobody may be content with 'It will work,''' said Tom Brandt, an engineer.")).toEqual(['Tom Brandt']);
  });

  it('ends a sentence inside a bracket before the next begins', () => {
    const text = 'Anna Keller left the harbour in May. (She claimed to “retire.”) Then Tom Brandt, a neighbour, announced plans to sell.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('takes a lone “Then,” before a quotation for no sentence of its own', () => {
    const text = '“It was a good year,” Tom Brandt said. Then, “I tried to explain it to everybody in town.”';
    expect(speakersIn(text).at(-1)).toBe('Tom Brandt');
  });

  it('does not take a place after “from” for a label', () => {
    const text = 'Tom Brandt told the council that the judge was from Elmford: “He is from Elmford, and he will say so himself.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('takes “emails” after words in marks for a noun', () => {
    const text = 'The council was angry after Anna Keller sorted the “work-related” emails on Monday.';
    expect(extract(text).quotes).toEqual([]);
  });
});

it('a line with a dash and a name goes on about the words before it', () => {
  const text =
    'Who said what on Monday:\n"I slept in the car park."\n-- Ann Lee on her match being moved.\n"It is sad."\n-- Tom Ray reacting to what Al Orr had said.';
  expect(speakersIn(text)).toEqual(['Ann Lee', 'Tom Ray']);
});
