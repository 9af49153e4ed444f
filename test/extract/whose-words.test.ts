import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('a hearing in which two take turns', () => {
  it.each([
    'Senator Joan Whitlow asked the nominee why.\n\n“I was not told, Senator, and I did not ask,” Marcus Trevane said.\n\n“You weren’t curious?”\n\nThe hearing went on.',
    '“Did you read it?” Lucas Hendon asked.\n\n“I was briefed on it,” Marcus Trevane replied.\n\n“That’s not what I asked you, ma’am. My kids get briefed on their homework.”\n\nThe hearing went on.',
  ])('leaves open who asks back: %s', (text) => {
    expect(speakersIn(text).at(-1)).toBeNull();
  });

  it('goes on with whoever speaks of somebody else', () => {
    expect(
      speakersIn('“I was not told,” Marcus Trevane said.\n\n“They never asked me whether I wanted to know.”\n\nThe hearing went on.'),
    ).toEqual(['Marcus Trevane', 'Marcus Trevane']);
  });

  it('keeps an answer of two words', () => {
    expect(extract('“And are you an employee?” she asked him.\n\n“I am.”\n\nThe hearing went on.').quotes.length).toBe(2);
  });
});

describe('the clause that holds the words', () => {
  it.each([
    [
      'Ron Pfalz, a professor of ethics, was angry. He noted one, from April 9, in which the builder, Denny Rawle, wrote, “You take care of me.”',
      'Denny Rawle',
    ],
    ['Ann Keller referred to a deputy who had spoken at a public hearing as “a crybaby with a badge”.', 'Ann Keller'],
    ['The ruler was old. Tom Ray’s resignation letter says he is leaving to “spend more time with family”.', 'Tom Ray'],
  ])('decides whose they are: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('a pronoun', () => {
  it('is not whoever spoke before, where somebody unnamed has spoken since', () => {
    const names = speakersIn(
      '“Nobody wanted it,” Frank Salvo said.\n\nThe supervisor told investigators that the bridge was late. He said he was “sorry”.',
    );
    expect(names[0]).toBe('Frank Salvo');
    expect(names[1]).not.toBe('Frank Salvo');
  });

  it('is not the nation that an adjective names', () => {
    const [name] = speakersIn('The voice on the radio was young and had its accent from American films.\n\n“Go home, English,” it said.');
    expect(name).not.toBe('American');
  });

  it('is not taken for a man whom the sentence picks out by what he carries', () => {
    const names = speakersIn(
      '“Nobody wanted it,” Frank Salvo said.\n\nThe man with the phone told investigators that the bridge was “late”.',
    );
    expect(names).toEqual(['Frank Salvo', 'man with the phone']);
  });
});

describe('bodies by what they do', () => {
  it('a regulator is the one just named', () => {
    expect(
      speakersIn('Ofgem is likely to face questions. The regulator said that it had placed the firm under “enhanced monitoring” in May.'),
    ).toEqual(['Ofgem']);
  });

  it('an inspectorate is nobody who could be "he"', () => {
    expect(
      speakersIn(
        'Marcus Dunmore took over the school after it was rated poor by Ofsted.\n\nHe warned that there would be “no exceptions” to it.',
      ),
    ).toEqual(['Marcus Dunmore']);
  });
});

describe('offices', () => {
  it.each([
    ['The trade secretary, Ann Keller, called it “fine”. The culture secretary said it was “odd”.', ['Ann Keller', null]],
    ['The trade secretary, Ann Keller, called it “fine”. The trade secretary said it was “odd”.', ['Ann Keller', 'Ann Keller']],
    ['Secretary of State Ann Keller called it “fine”. The defense secretary said it was “late”.', ['Ann Keller', null]],
    ['Tom Ray, the chancellor, called it “fine”. The shadow chancellor said it was “odd”.', ['Tom Ray', 'shadow chancellor']],
    ['Police chief Tom Ray said no. The fire chief said it was “late”.', ['fire chief']],
    [
      'Tom Ray, the Labour leader, said no. The Tory leader called it “late”. The council leader called it “odd”.',
      ['Tory leader', 'council leader'],
    ],
    ['Ann Keller, head of research at Tide, said no. The head of policy called it “odd”.', ['head of policy']],
    ['District attorney Tom Ray said no. The defense attorney said it was “late”.', ['defense attorney']],
    [
      'German Chancellor Olaf Kern said no. The chancellor said it was “late”. The Austrian chancellor said it was “odd”.',
      ['Olaf Kern', 'Austrian chancellor'],
    ],
    [
      'Liverpool manager Tom Ray said no. The Everton manager said it was “late”. The Liverpool manager called it “odd”.',
      ['Everton manager', 'Tom Ray'],
    ],
    ['Superintendent Tom Ray said no. The chief superintendent said it was “late”.', ['chief superintendent']],
    ['General Tom Ray said no. The attorney general said it was “late”.', [null]],
    ['Tom Ray, the Tide chief executive, said no. The Nordlys chief executive said it was “late”.', [null]],
    ['The mayor, Tom Ray, called it “fine”. The deputy mayor said it was “late”.', ['Tom Ray', 'deputy mayor']],
  ])('of one sort are held by several people: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it.each([
    ['The Work and Pensions Secretary, Ann Keller, said it was “late”.', 'Work and Pensions Secretary'],
    ['The Health and Social Care Secretary, Ann Keller, said it was “late”.', 'Health and Social Care Secretary'],
    ['The Business and Trade Minister, Ann Keller, said it was “late”.', 'Business and Trade Minister'],
  ])('that see to several matters are one office: %s', (text, role) => {
    expect(extract(text).quotes.map(({ speaker }) => [speaker?.name, speaker?.role])).toEqual([['Ann Keller', role]]);
  });

  it('go to whoever has been named with one since it stood alone', () => {
    const text = 'A prosecutor said it was “late”. Prosecutor Ann Keller called it “odd”. The prosecutor added that it was “bad”.';
    expect(speakersIn(text)).toEqual(['prosecutor', 'Ann Keller', 'Ann Keller']);
  });

  it('of who comes are not those of who goes, and another is another', () => {
    expect(speakersIn('The outgoing mayor, Tom Ray, said no. The new mayor called it “odd”.')).toEqual(['new mayor']);
    expect(speakersIn('Tom Ray, a nurse, said no. The other nurse said it was “late”.')).toEqual(['other nurse']);
  });

  it('of members are not those of somebody named later', () => {
    const names = speakersIn(
      'MPs were dismayed, and so was Ann Lee. The Labour MP added: “Nobody is ringing round for him.”\n\nKeir Booth, who was Labour MP for Calder until 2024, was kinder.',
    );
    expect(names).not.toContain('Keir Booth');
  });
});

describe('a line between two paragraphs of words', () => {
  it('is a heading where it has no stop', () => {
    const names = speakersIn(
      '“I just sat on the stairs,” Natalie Gow said.\n\n‘We told them this would happen’\n\nThe council changed its rules last year.',
    );
    expect(names.slice(1)).not.toContain('Natalie Gow');
  });

  it('is an answer after a question', () => {
    const names = speakersIn('“You lied on May 9, correct?” Barry Fein asked.\n\n“I did.”\n\nThe jury listened.');
    expect(names).toEqual(['Barry Fein', null]);
  });
});

it('a quotation may open with a figure inside a sentence', () => {
  expect(speakersIn('Tom Naylor claimed that he had been doing ‘40, 45 tops’. He left.')).toEqual(['Tom Naylor']);
});

it.each([
  ['In a joint statement, France, Germany and Britain said it was “late”.', ['France, Germany and Britain']],
  ['Ann Keller said that Tom Rayburn had called. She said he called it “odd”.', ['Tom Rayburn']],
  [
    'A senior diplomat said it was “late”. The diplomat, who asked not to be named, called it “odd”.',
    ['senior diplomat', 'senior diplomat'],
  ],
  ['“It is late,” Keller said. “Why is it?” asked Rayburn. “Because it is bad,” she replied.', ['Keller', 'Rayburn', 'Keller']],
])('goes to all of them, and to whoever answers: %s', (text, names) => {
  expect(speakersIn(text)).toEqual(names);
});

it.each([
  [
    'Rep. Mike Turnbull, who chairs the House Intelligence Committee, was late. His counterpart, Jim Hinds, said no. The chairman said it was “bad”.',
    ['Mike Turnbull'],
  ],
  ['Pete Hale left NATO. Asked about it, Hale’s predecessor, Lloyd Austen, said: “I disagree.”', ['Lloyd Austen']],
])('goes to whoever does what the office does: %s', (text, names) => {
  expect(speakersIn(text)).toEqual(names);
});
