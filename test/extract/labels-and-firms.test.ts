import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const voicesIn = (text: string): readonly string[] =>
  extract(text).quotes.map(({ speaker }) => (speaker === null ? '-' : `${speaker.name}, ${speaker.kind}`));

describe('what stands before a colon at the head of a page', () => {
  it.each([
    'EXCLUSIVE: owner is told: ‘Pay up or hand over the keys’',
    'Hexby protests: ‘They were hitting people on the ground’ - dozens hurt as police clear square',
    'Tom Ray inquest: “He was failed by all of us”',
  ])('speaks for nobody where it says what the article is about: %s', (headline) => {
    expect(speakersIn(`${headline}\n\nPeople were hurt on Monday, it was reported.`)).toEqual([null]);
  });

  it('speaks where it is somebody', () => {
    expect(speakersIn('Ann Keller: “I shall not go”\n\nThe mayor of Hexby was firm on Monday.')).toEqual(['Ann Keller']);
  });
});

describe('firms whose name is a genitive', () => {
  it.each([
    ['Pellow’s said it was “sorry”.', ['Pellow’s, organisation']],
    ["Kerridge's, which runs 40 shops, called it “a relief”.", ["Kerridge's, organisation"]],
    [
      'Pellow’s said it was “sorry”. Pellow’s chief executive, Ann Keller, said: “We close 20 shops.”',
      ['Pellow’s, organisation', 'Ann Keller, person'],
    ],
    ['St. Aldric’s says that such a rule would be “unworkable in a crisis” and has offered a committee.', ['St. Aldric’s, organisation']],
  ])('speak under their whole name: %s', (text, voices) => {
    expect(voicesIn(`Shares fell on Monday. ${text}`)).toEqual(voices);
  });

  it('are not made of what somebody owns', () => {
    expect(voicesIn('Keller’s plan is late. Keller said it was “doomed”.')).toEqual(['Keller, person']);
  });

  it('and short names are those of the firm in full', () => {
    expect(voicesIn('Northgate Packaging was sold.\n\nNorthgate said in a statement it was “disappointed”.')).toEqual([
      'Northgate Packaging, organisation',
    ]);
  });
});

describe('a report at the end of a sentence', () => {
  it('passes on what somebody told', () => {
    const { quotes } = extract(
      'Tim Lomax was jailed on Monday. When Ann Keller asked why, Lomax told her the bank was “going paperless”, the prosecutor said.',
    );
    expect(quotes.map(({ speaker, relay }) => [speaker?.name, relay])).toEqual([['Tim Lomax', 'the prosecutor']]);
  });

  it('speaks for itself where a comma parts it from what was told', () => {
    expect(speakersIn('Tom Ray said he would go, “alone or not”, Ann Keller said.')).toEqual(['Ann Keller']);
  });
});

describe('the statement', () => {
  it.each([
    [
      'In a statement to the Echo, the Department of Ports said it had learned of it late. “We should have been told,” the statement said.',
      'Department of Ports',
    ],
    ['The paper said that Tom Ray had issued a statement. “We were wrong,” the statement said.', 'Tom Ray'],
    ['“We were wrong,” the statement said.', 'statement'],
  ])('is the words of whoever gives it, where that is told: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('somebody described', () => {
  it.each([', who asked not to be named', ', speaking on condition of anonymity', ', who requested anonymity to speak freely'])(
    'and unnamed is nobody whom the article names: the lawmaker%s',
    (wish) => {
      const names = speakersIn(`Rep. Tom Dunmore left. “I send a lot of texts,” he said.\n\n“He annoyed me,” said the lawmaker${wish}.`);
      expect(names).toEqual(['Tom Dunmore', 'lawmaker']);
    },
  );

  it('in a headline by an office is whoever says the same words further on', () => {
    const names = speakersIn(
      'Residents told not to drink; mayor says city ‘dropped the ball’\n\nTests found lead.\n\n“We dropped the ball,” Mayor Greg Fontaine said.\n\nThe water man, Carl Meek, agreed. “It was lost,” Meek said.\n\nFontaine was asked what he drank.\n\n“I drank it until Thursday,” the mayor said.',
    );
    expect(names).toEqual(['Greg Fontaine', 'Greg Fontaine', 'Carl Meek', 'Greg Fontaine']);
  });

  it('as the judge or sheriff of a place is the one who is named with that office', () => {
    expect(
      speakersIn(
        'Sheriff Royce Tack says he learned of it late\n\nA Nevada sheriff is blasting a policy, calling it “an insult to every deputy”.\n\nPinon County Sheriff Royce Tack told the Echo on Wednesday that he was angry.',
      ),
    ).toEqual(['Royce Tack']);
  });

  it.each(['A man at the back shouted: “You are failing us!”', 'A woman in the back stood up to shout: “You are failing us!”'])(
    'stands where the room has a back: %s',
    (text) => {
      expect(extract(text).quotes[0]?.speaker?.kind).toBe('anonymous');
    },
  );
});

describe('small words that decide', () => {
  it('a letter that was sent says nothing', () => {
    expect(
      speakersIn('A spokesman for the council confirmed that a letter had been sent but said it would be “wrong to comment”.'),
    ).toEqual(['spokesman for the council']);
  });

  it('an irregular verb ends a subject', () => {
    expect(
      speakersIn('Bernard Clegg said it was “a shame”.\n\nSir Rowland Pike leapt to his defence. He said: “This is what we need.”'),
    ).toEqual(['Bernard Clegg', 'Rowland Pike']);
  });

  it('“Mr” beside a boy of that name is his father', () => {
    expect(
      speakersIn(
        'Josh Whitley, 16, died on 9 March. Josh’s father, Paul Whitley, said he would never forgive himself.\n\n“You trust them, don’t you?” Mr Whitley said.',
      ),
    ).toEqual(['Paul Whitley']);
  });

  it('a quotation may open with a figure', () => {
    expect(extract('Ann Keller wrote: ‘12 more years of boats inside our limit.’ She left.').quotes.length).toBe(1);
  });
});

describe('bodies of two countries', () => {
  it.each([
    ['Labour said it was “late”. Labour called it “odd”.', ['Labour, organisation', 'Labour, organisation']],
    ['Police Scotland said it was “late”.', ['Police Scotland, organisation']],
    ['Reform UK called it “odd”. Sport England said it was “bad”.', ['Reform UK, organisation', 'Sport England, organisation']],
    ['Plaid Cymru said it was “ill”. Sinn Féin called it “hot”.', ['Plaid Cymru, organisation', 'Sinn Féin, organisation']],
    ['On Monday Customs and Border Protection said it was “late”.', ['Customs and Border Protection, organisation']],
  ])('are nobody in particular: %s', (text, voices) => {
    expect(voicesIn(text)).toEqual(voices);
  });

  it('have chiefs whom headlines call by other names', () => {
    expect(speakersIn('Defense Secretary Tom Rayburn was late. The Pentagon chief said it was “bad”.')).toEqual(['Tom Rayburn']);
    expect(speakersIn('Defence Secretary Tom Rayburn, a former British soldier, was late. The NATO chief said it was “bad”.')).toEqual([
      null,
    ]);
  });

  it('hear what others say', () => {
    expect(speakersIn('The jury heard that it was “a sad end”. MPs heard it was “hot”.')).toEqual([null, null]);
  });
});

it.each([
  'Europe told to pay up as Pentagon chief calls allies “free riders”\n\nThe bill is due.',
  'Hexby council told to act as minister calls the delay “shameful and long”\n\nThe bill is due.',
])('whoever is told to do something in a headline says nothing: %s', (text) => {
  expect(speakersIn(text).join(' ')).not.toMatch(/Europe|council/);
});
