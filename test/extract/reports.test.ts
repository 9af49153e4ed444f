import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('reports of courts, councils and shows', () => {
  it('gives words to whoever spoke them, not to the court that heard of it', () => {
    const text = 'A carer who stole £900 from a 91-year-old widow told the police she had been given it as “a thank-you”, a court heard.';
    expect(speakersIn(text)).toEqual(['carer']);
  });

  it('takes a trade that no list holds for somebody where a comma names him', () => {
    expect(speakersIn('“That is where it belongs,” says his oddjobber, Tom Brandt, who is 22 and new to the ferry.')).toEqual([
      'Tom Brandt',
    ]);
  });

  it('knows a body by the name between commas', () => {
    const text = 'The railroad, Plains & Western, said in a statement that it “deeply regrets the disruption”.';
    expect(speakersIn(text)).toEqual(['Plains & Western']);
  });

  it('knows a body by the noun before it', () => {
    const text = 'Shares in the chipmaker Nordlys fell after the company warned that orders were “weaker than ever before”.';
    expect(speakersIn(text)).toEqual(['Nordlys']);
  });

  it('reads the letters of a member of parliament after a name', () => {
    const text = 'Commenting on the news, Water Minister David Keller MP said:\n\n“I welcome this investment very much.”';
    expect(speakersIn(text)).toEqual(['David Keller']);
  });

  it('lets no clause between two dashes speak for what stands outside them', () => {
    const text =
      'The ministry blamed “extreme riders” — a phrase spokesman Tom Brandt used four times on Monday — and warned of “a gut punch to families”.';
    expect(speakersIn(text)).toEqual(['ministry', 'ministry']);
  });

  it('gives words to the object that speaks, not to whoever attacks it', () => {
    expect(speakersIn('Anna Keller has slammed trolls who called her “a disgrace” after she missed a show.')).toEqual(['trolls']);
  });

  it('steps over “himself” and “behind him” between a subject and its verb', () => {
    expect(speakersIn('Tom Brandt himself acknowledged on Monday “it will be very hard for us to win”.')).toEqual(['Tom Brandt']);
    expect(speakersIn('Somebody behind him shouted “You are out!” and the Speaker, Sir Tom Brandt, rose.')).toEqual(['Somebody']);
  });

  it('keeps a headline’s adjective out of a name', () => {
    const text =
      'Rovers 2-1 Albion: Late Brandt strike stuns leaders\n\nThen Tom Brandt scored. Brandt, 31, said it was “the best feeling”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('takes the president of another body for nobody named', () => {
    const text = 'President Tom Brandt has left. The president of the European Commission said he “will always find an open door”.';
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe('words that only look like others', () => {
  it('takes the one who names himself in the last paragraph for the speaker of all', () => {
    const text =
      'The bridge was closed in 1965.\n\n“It was not safe at all.\n\n“We told the harbour so every single year,” Tom Brandt said.';
    expect(extract(text).quotes.map(({ speaker, segments }) => [speaker?.name, segments.length])).toEqual([['Tom Brandt', 2]]);
  });

  it('reads “one” and “another” as people, before and after their verbs', () => {
    const text =
      'Parents were split, one saying: “It is cruel.”\n\n“My boy loves it,” said one.\n\nAnother called it “madness of the first order”.';
    expect(extract(text).quotes.map(({ speaker }) => speaker?.kind)).toEqual(['anonymous', 'anonymous', 'anonymous']);
  });

  it('takes posts for no newspaper', () => {
    const text = 'Nordlys, the network, tells people when their posts are “breaking the rules,” the company confirmed to us.';
    expect(speakersIn(text)).toEqual(['Nordlys']);
  });

  it('reads a name on a social network', () => {
    expect(speakersIn('“Who on earth asked for this,” wrote @annakeller, whose post was shared widely.')).toEqual(['@annakeller']);
  });

  it('hears the part of a sentence after a semicolon by itself', () => {
    expect(speakersIn('“Risible,” wrote the Herald’s critic; the Mirror thought it “a triumph of lighting over sense”.').at(-1)).toBe(
      'Mirror',
    );
  });

  it('describes somebody of a trade that no list holds, and knows him again', () => {
    const text =
      'A shrimper told managers it was “a matter of when, not if”.\n\n“They laughed at me,” said the shrimper, who did not want to be named.';
    expect(extract(text).quotes.map(({ speaker }) => [speaker?.kind, speaker?.name])).toEqual([
      ['anonymous', 'shrimper'],
      ['anonymous', 'shrimper'],
    ]);
  });

  it('finds the name behind a description and a place', () => {
    expect(speakersIn('“We are all of us heartbroken,” said his partner on the boat, Tom Brandt.')).toEqual(['Tom Brandt']);
  });

  it('takes the home secretary for nobody who is no minister', () => {
    const text =
      'Expert Tom Brandt said the attack was “entirely preventable”. The home secretary called the attackers “cowards of the worst sort”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt', null]);
  });

  it('takes the yard for no person whom its spokeswoman is', () => {
    const [quote] = extract('A spokeswoman for the yard, Inverleven Marine, said work was going on “at a good pace”.').quotes;
    expect(quote?.speaker?.kind).toBe('anonymous');
  });

  it('knows “the 63-year-old” by the age after a name', () => {
    const text =
      'Anna Keller, 63, met Petra Brandt, 41, in Leeds. Brandt was tired, and Brandt left early.\n\n“I am quite well,” the 63-year-old said.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('takes “the fast bowler” for whoever has just been named', () => {
    const text = 'India’s Tom Brandt, who took seven for 22, was generous. Brandt smiled. “It did a bit today,” the fast bowler said.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });
});
