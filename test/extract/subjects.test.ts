import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('subjects of verbs of speech', () => {
  it.each([
    ['words of time between subject and verb', 'Anna Keller last week called the bridge “a lasting disgrace to us all”.'],
    ['words of place between subject and verb', 'Anna Keller is backing him and in a statement praised “a fine and thoughtful man”.'],
    [
      'a paper that was released, not speaking',
      'In a statement released on Monday, Anna Keller reacted to the news, saying: “We are not closing.”',
    ],
    [
      'a participle right after a quotation',
      'Anna Keller has defended “town values”, saying the town embodied the “courage and patience of the north”.',
    ],
    [
      'an aside before “is promising”',
      'Anna Keller, the least patient mayor in the region, is promising “a big spectacle with fireworks”.',
    ],
    ['a name in an aside after a cry', '“What a big year this is for us all!” Anna Keller, the mayor’s niece, shouted to the crowd.'],
    [
      'a work that is named in marks',
      'Calling it “just one more apology”, Anna Keller of “Have No Fear”, a charity, told reporters “nobody was asked”.',
    ],
    ['a party in brackets and after “of”', 'Member of Parliament (MP) Anna Keller of the Harbour Party added: “We are not closing.”'],
    ['a house that has a speaker', 'House of Commons Speaker Anna Keller commented on the matter: “We are not closing.”'],
    ['“with” and an aside', 'It is an issue, with Anna Keller — who has called for more — calling the plan “a costly and cruel mistake”.'],
    [
      'a clause that is what somebody said',
      'After saying her foot was “far too swollen for a shoe”, Anna Keller told reporters “I am quite well”.',
    ],
    ['somebody who went on', 'Tom Brandt slept, and as Anna Keller went on about “the courage of the north”, he snored.'],
    ['a reply to what is quoted', 'Tom Brandt responded to Anna Keller’s claim that the bridge was “no longer safe for lorries”.'],
    ['two offices before one name', '“We held the line,” said former governor and party chairwoman Anna Keller.'],
    [
      'a description without its second comma',
      'Anna Keller, a former aide to Tom Brandt said the bridge was “a lasting disgrace to us all”.',
    ],
    [
      'somebody for whom she worked',
      'Anna Keller, who worked for Tom Brandt, the mayor, said the bridge was “a lasting disgrace to us all”.',
    ],
    [
      'what she is',
      'Anna Keller, who is now a fellow at the Brandt Institute, which feeds the poor, called the bridge “a lasting disgrace”.',
    ],
    [
      'a body with which she stands',
      'The council denies it, with Anna Keller taking to the radio to call the report “a lasting disgrace”.',
    ],
    [
      'whom she wrote to',
      '“Many people are unsure,” Anna Keller wrote in a letter to The Herald explaining why she spoke, “but most of us agree on it.”',
    ],
    [
      'a verb after the quotation that has an object of its own',
      'While Anna Keller, speaking for the council, laid out “a reformed tax that rewards thrift”, Tom Brandt used his speech to attack her.',
    ],
    ['the clause that follows “as”', 'Anna Keller won applause as she spoke of “the patience and courage of the north”.'],
    [
      'a report with which her own is joined',
      'The Herald notes that Tom Brandt tweeted that the council should go, and Anna Keller later called it “very weak on crime”.',
    ],
    ['comments that she plays down', 'Last year Anna Keller played down Tom Brandt’s comments as “just part of the fight for votes”.'],
  ])('finds it past %s', (_, text) => {
    const names = speakersIn(text);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names)).toEqual(new Set(['Anna Keller']));
  });

  it('gives words after two names to both when the verb follows them', () => {
    const text = 'The weekly described a tired mayor.\n\n“She is full of doubt and very much on edge,” Anna Keller and Tom Brandt wrote.';
    expect(speakersIn(text)).toEqual(['Anna Keller and Tom Brandt']);
  });

  it('knows whom a paper that was published quotes: itself', () => {
    const [quote] = extract('A report published last year warned that the bridge was “no longer safe for heavy lorries”.').quotes;
    expect(quote?.speaker?.kind).toBe('document');
  });

  it.each([
    ['somebody of whom an aide speaks', 'Anna Keller, a top aide said, “is very confident of the outcome”.', 'top aide'],
    [
      'a body for which a leaflet was printed',
      'A leaflet just printed for Harbour Bank explains “the lasting benefits of the new bridge”.',
      'leaflet',
    ],
    ['a hall in which people gathered', 'Many people gathered in Brandt Hall echoed “too many, far too many of us”.', 'Many people'],
  ])('is not led astray by %s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('descriptions in place of names', () => {
  it('never means somebody who is named after it in the same sentence', () => {
    const text =
      'Tom Brandt spoke on Monday. Tom Brandt left early.\n\nThe candidate blasted Tom Brandt’s plan as “a costly and cruel mistake”.';
    expect(speakersIn(text)).not.toContain('Tom Brandt');
  });

  it('never means somebody from another state', () => {
    const text =
      'The Ohio senator Tom Brandt spoke on Monday. He left early.\n\nThe Florida senator said the plan was “a costly and cruel mistake”.';
    expect(speakersIn(text)).not.toContain('Tom Brandt');
  });

  it('fits party and state in brackets word by word', () => {
    const text =
      'Sen. Anna Keller (R-Wis.) spoke on Monday.\n\n“He dodged every question,” the Wisconsin Republican told reporters. The Ohio senator said the plan was “a costly mistake”.';
    expect(speakersIn(text)).toEqual(['Anna Keller', 'Ohio senator']);
  });

  it('means the person most present, man or woman', () => {
    const text = 'Anna Keller spoke about the death of Tom Brandt. The former governor said the town was “tired of these endless excuses”.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('is carried from the name beside it', () => {
    const text =
      'The pollster, Tom Brandt, believes that voters are bored. As the pollster notes: “They say what they think, and then they go home.”';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });
});

describe('bodies', () => {
  it('are read whole where a plural opens their name', () => {
    const [quote] = extract('Parishes for Clean Rivers said the plan was “a costly and cruel mistake”.').quotes;
    expect(quote?.speaker).toEqual({ name: 'Parishes for Clean Rivers', kind: 'organisation', role: null });
  });

  it('stay open behind “the agency” where several were named', () => {
    const text =
      'The Harbour Agency met the Bridges Agency and the Northern Bureau on Monday. In a memo, the body said the talks were “a wasted day of shouting”.';
    expect(speakersIn(text)).toEqual([null]);
  });

  it('do not speak where a plural only looks like a verb', () => {
    expect(speakersIn('Although DNC rules permit members to vote, the town called it “a costly mistake”.')).toEqual(['town']);
    const bylaws =
      'Though typically DNC rules permit members to name proxies, it is prohibited when voting “to fill a vacancy on the list,” per the party’s bylaws.';
    expect(speakersIn(bylaws)).toEqual(['party’s bylaws']);
  });

  it('are not made of tweets', () => {
    const text = 'Anna Keller sent a series of tweets early on Friday saying the town had shown “a lack of courage and sense”.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });
});

describe('the gender of a rare name', () => {
  it('is shown by the pronouns beside it', () => {
    const text =
      'Þorvé Brøndsted opened her shop in May. Þorvé Brøndsted says she sleeps little.\n\nŻuko Nkemelu closed his shop in June. Żuko Nkemelu says he sleeps well.\n\nŻuko Nkemelu met Þorvé Brøndsted on Monday. “We are quite different people,” she said.';
    expect(speakersIn(text)).toEqual(['Þorvé Brøndsted']);
  });

  it('is shown by a role that only one of the two has', () => {
    const text = 'Ndèye Kjærgård, the mayor’s daughter, met Tōru Vukčević, his driver. “We are quite different people,” she said.';
    expect(speakersIn(text)).toEqual(['Ndèye Kjærgård']);
  });
});
