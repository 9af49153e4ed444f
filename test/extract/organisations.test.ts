import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const voicesIn = (text: string): readonly string[] =>
  extract(text).quotes.map(({ speaker }) => (speaker === null ? '-' : `${speaker.name}, ${speaker.kind}`));

describe('the first words of a body’s name', () => {
  it.each([
    ['Copper Star Cooperative lost a silo. Copper Star said on Sunday that it was “sorry”.', 'Copper Star Cooperative'],
    ['Blue Heron Energy lost a line. Blue Heron said it was “sorry”.', 'Blue Heron Energy'],
    ['Sable River Housing Association evicted her. Sable River said it was “sorry”.', 'Sable River Housing Association'],
  ])('are the body: %s', (text, name) => {
    expect(voicesIn(text)).toEqual([`${name}, organisation`]);
  });

  it.each([
    ['Quen Rowe Energy lost a line. Quen Rowe said he was “sorry”.', 'Quen Rowe, person'],
    ['Quen Rowe Energy lost a line. Mr Quen Rowe said it was “sad”.', 'Quen Rowe, person'],
    ['Quen Rowe Energy lost a line. Quen Rowe said it was “sad”. Rowe left.', 'Quen Rowe, person'],
    ['Ann Rowe Energy lost a line. Ann Rowe said it was “sad”.', 'Ann Rowe, person'],
  ])('are somebody where that shows: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });
});

describe('a body by its number or its turn', () => {
  it.each([
    [
      'Local 40 of the dockers’ union, which represents the men, said its members were “tired.”',
      'Local 40 of the dockers’ union, organisation',
    ],
    ['Two airlines were asked. A third, Nordlys Air, said that it “looks at everything.”', 'Nordlys Air, organisation'],
    ['Three banks were asked. One, Nordlys, said it “did not speak of clients”.', 'Nordlys, organisation'],
    ['Two men were asked. One, Nordlys, said it “did not matter”.', 'Nordlys, person'],
    ['The ruling Bread and Dignity Party was asked. “It is a lie,” the party said.', 'Bread and Dignity Party, organisation'],
    ['The band, Velvet Harrow, said it was “done with touring”.', 'Velvet Harrow, organisation'],
    ['The Hexby Male Voice Choir was asked. “We are glad,” the choir said.', 'Hexby Male Voice Choir, organisation'],
  ])('speaks: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });
});

describe('the title of a work before its year', () => {
  it.each([
    'The result was The Silver Herrings’ Choir (1956). Listeners complained. The critic of the New Echo declared it “a bore”.',
    'The first record was Harbour Lights (1974). Listeners complained. The critic of the New Echo called it “a bore”.',
  ])('is nobody: %s', (text) => {
    expect(voicesIn(text)).toEqual(['critic of the New Echo, anonymous']);
  });
});

describe('a paper pointed at', () => {
  it('speaks', () => {
    expect(voicesIn('It came out in May. That report, by the Bread Office, found the trade was “one cold week away”.')).toEqual([
      'report, document',
    ]);
  });
});

describe('what a clause has as its object', () => {
  it('does not speak for those it is about', () => {
    expect(voicesIn('Families trapped when a dam broke its walls have said they had “no help”.')).toEqual(['Families, group']);
  });
});

describe('several bodies', () => {
  it.each([
    ['The RSPCA and the RSPB said it was “a catastrophe”.', 'RSPCA and RSPB, group'],
    ['Fans booed, and the FA and UEFA called it “a disgrace”.', 'FA and UEFA, group'],
    ['He left the FBI and the CIA called it “a loss”.', 'CIA, organisation'],
  ])('speak together where they are one subject: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });

  it.each([
    ['The RMT struck. “We will win,” the union said. Hexby Rail said it was “sorry”. “Talks go on,” the company said.', 'Hexby Rail'],
    ['The GMB wrote to Asda. “We will win,” the union said. “Talks go on,” the supermarket said.', 'Asda'],
    ['Ofwat fined Hexby Water. “It broke the rules,” the regulator said. “We are sorry,” the company said.', 'Hexby Water'],
  ])('are told apart by what they have been called: %s', (text, name) => {
    expect(voicesIn(text).at(-1)).toBe(`${name}, organisation`);
  });

  it('are not the council that one of them sues', () => {
    expect(voicesIn('The RSPB sued the council. “Birds will die,” the charity said. The council said it was “sure”.')).toEqual([
      'RSPB, organisation',
      'council, organisation',
    ]);
  });
});

describe('a name that may be a firm’s', () => {
  it.each([
    ['Quen Hale said the shares were “cheap”. Analysts at Quen Hale wrote it on Monday.', 'Quen Hale, organisation'],
    ['Tom Rowe Racing said the car was “slow”.', 'Tom Rowe Racing, organisation'],
    ['“It is safe,” said a spokeswoman for the builder, Quen Hale.', 'spokeswoman for the builder, anonymous'],
    ['“It is safe,” said a spokeswoman for the builder, Ann Hale.', 'Ann Hale, person'],
    ['Sinn Féin fought on. “We will oppose it,” the party said.', 'Sinn Féin, organisation'],
  ])('is one where the words around it show it: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });
});

describe('one body of several that may be meant', () => {
  it.each([
    ['The CBI fined Nordlys Bank. “It is a lie,” the lender said.', 'Nordlys Bank'],
    ['The EU criticised Fidesz. “It is a lie,” the party said.', 'Fidesz'],
    ['Hexby Town dismissed Quen Rowe. “We thank him,” the club said.', 'Hexby Town'],
    ['Redmoor Steel shut the mill. “It is a lie,” the steelmaker said.', 'Redmoor Steel'],
    ['Hexby Council and Hale Council met. “It is a lie,” the council said.', null],
    ['ITV wrote to the RMT. “It is a lie,” the union said.', null],
  ])('is the one whose name says so, and none where none does: %s', (text, name) => {
    expect(extract(text).quotes.map(({ speaker }) => speaker?.name ?? null)).toEqual([name]);
  });
});

describe('what is said of firms alone', () => {
  it.each([', founded in 1908,', ', whose brands include Tide,', ', one of the largest housebuilders in the country,'])(
    'shows a firm that is also called shorter: %s',
    (aside) => {
      expect(voicesIn(`Quen Hale${aside} said it would “fight”. Hale said it had “a plan”.`)).toEqual([
        'Quen Hale, organisation',
        'Quen Hale, organisation',
      ]);
    },
  );

  it.each([', the law firm’s senior partner,', ', the developer,', ', the owner,', ', a member of the board,'])(
    'is not what somebody is: %s',
    (aside) => {
      expect(voicesIn(`Quen Hale${aside} said it would be “a fight”. Hale said it was “late”.`)[0]).toBe('Quen Hale, person');
    },
  );
});

describe('“its parent company”', () => {
  it.each([
    ['Nordlys Ferries, owned by Hale Group, was late. “We back them,” said its parent company.', 'Hale Group'],
    ['Nordlys Ferries, a unit of Hale Group, was late. “We back them,” the parent company said.', 'Hale Group'],
    [
      'Nordlys Ferries, owned by Hale Group, and Hexby Water, owned by Rowe Holdings, met. “We back them,” said its parent company.',
      'parent company',
    ],
    ['Nordlys Ferries, owned by Ann Keller, was late. “We back them,” said its parent company.', 'parent company'],
  ])('is the one body that owns another: %s', (text, name) => {
    expect(voicesIn(text)).toEqual([`${name}, organisation`]);
  });
});

describe('an unknown name that the next sentence takes up as a body', () => {
  it.each([
    ['Quen Sachs shut a branch. “We had no choice,” the bank said.', 'Quen Sachs, organisation'],
    ['Deloitte left on Monday.\n\n“We could not agree,” the firm said.', 'Deloitte, organisation'],
    ['Hexby Steel was late. Quen Hale shut a mill. “We had no choice,” the company said.', 'Hexby Steel, organisation'],
    ['Ann Hale shut a mill. “We had no choice,” the company said.', 'company, organisation'],
    ['Quen Rowe told his men on Monday. “We had no choice,” the company said.', 'company, organisation'],
    ['Quen Rowe shut a mill. “We had no choice,” the company said. Rowe left.', 'company, organisation'],
  ])('is that body, as long as nothing shows somebody and no body was named before: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });

  it.each([
    ['Sauveteurs Sans Mer (SSM) said it was “sorry”. SSM called it “late”.', 'Sauveteurs Sans Mer, organisation'],
    ['Alternative for Hexland said it was “sorry”. Alternative for Hexland called it “late”.', 'Alternative for Hexland, organisation'],
  ])('is one by its letters or its purpose: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice, voice]);
  });
});

it.each(["Growers' bodies", 'Farm charities', 'Universities', 'Churches'])('several bodies speak: %s', (name) => {
  expect(extract(`${name} also said that it is “simply essential”.`).quotes[0]?.speaker).toMatchObject({ name, kind: 'organisation' });
});
