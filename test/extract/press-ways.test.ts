import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('ways of the press', () => {
  it.each([
    [
      'a name card that a site sets behind a name',
      'Sen. Ann KeelAnn Marie KeelBoard votes to close pier Overnight Harbour: Ferry late MORE (D-Ohio) stayed away.\n\n“It is late,” Keel said.',
      ['Ann Keel'],
    ],
    [
      'a comma that is missing after an office',
      'Chief Inspector Tom Anker, head of the Portbury policing unit added:“I understand that it will cause concern.”',
      ['Tom Anker'],
    ],
    ['a street without “of”', 'Tom Teale, aged 49, Fairley Close said: "If it goes ahead it will be a change of use."', ['Tom Teale']],
    [
      'a short form of councillor',
      '"This is great news," said Coun Dickon. "Nobody wants empty homes."\n\nLabour’s Paul Dickon spoke last.',
      ['Paul Dickon'],
    ],
    [
      'a clause of “who” that ends without a comma',
      'Maryam, 35, who works in education and has just moved to the area said:\n\n“It’s a bit saddening to be honest.”',
      ['Maryam'],
    ],
    [
      'two verbs side by side in what somebody is told',
      'A reporter called after her that he had read it to Sen. Susan Coles (R) of Maine, and that Senator Coles gasped and said, “It’s unbelievable.”',
      ['Susan Coles'],
    ],
    [
      'a participle before a subordinate clause',
      'Joking that he waited “in splendid isolation” while others ate, Irish premier Mark Moran said “we were not invited”.',
      ['Mark Moran'],
    ],
    [
      'an obituary',
      'Tom Cumming died at 80. His Gazette obituary said: “Unimpressed by careerists, he was his own man.”',
      ['Gazette obituary'],
    ],
    [
      'a union with its short form in brackets',
      'The leader of the Ferry and Harbour (FH) Union, Ann Crowe, described the offer as "the worst we have seen".',
      ['Ann Crowe'],
    ],
    [
      'somebody whom a paper quotes by a pronoun',
      'Mark Michal, the premier, promised more. "Our partner has sent a clear message," the newspaper quoted him as saying.',
      ['Mark Michal'],
    ],
    [
      'what somebody writes after somebody else’s message',
      'Ann Field declined. She wrote on social media after receiving the message from the BBC: “These are very difficult times.”',
      ['Ann Field'],
    ],
    [
      'a speaker from somewhere, with one comma',
      '“Farmers are angry because we work hard,” Morgan Odie from the Field Workers’ League, told a newspaper.',
      ['Morgan Odie'],
    ],
    [
      'a plural that is no verb',
      '“We need more,” said the minister, Marc Fesno, adding that meeting some demands “would require changing the law”.',
      ['Marc Fesno', 'Marc Fesno'],
    ],
    [
      'a reply that follows the words',
      'Tobias Field asked Sir Peter Rick whether the Army was ready. “Not today,” was Sir Peter’s reply.',
      ['Peter Rick'],
    ],
    [
      'a claim that somebody rejects',
      'Bob Woodman continued to reject Donald Rowe’s claims that the book is full of “lies and phony sources.”',
      ['Donald Rowe'],
    ],
    [
      'somebody who calls the speaker',
      'Bob Woodman said a top official called him last week and told him that his book is “1,000-percent correct.”',
      ['top official'],
    ],
    [
      'a participle after a question',
      'The minister was blunt. "Absolutely not," said Alan Dunne. "Why would I go now?" Pressed again, he replied: "No."',
      ['Alan Dunne', 'Alan Dunne'],
    ],
    [
      'a list with a dash before who said it',
      '"Yeah, I have got to play better."\n\n-- Portbury quarterback Blaine Gabbard, promising to try harder. (Portbury Gazette)\n\n"It is a dream."\n\n-- Tom Rowe, not enjoying it. (Gazette)',
      ['Blaine Gabbard', 'Tom Rowe'],
    ],
    [
      'somebody whom an agency quotes in the passive',
      'Boris Pistor spoke. “He speaks of its end. That is not acceptable,” Pistor was quoted as saying by AFP.',
      ['Boris Pistor'],
    ],
    [
      'a quotation that a line of the page interrupts',
      'The mayor’s spokesman said: “We are committed to it.\n\nRead More\n\n“That is our focus.”',
      ['mayor’s spokesman'],
    ],
    [
      'labels of advertisements that stick to a paragraph',
      'Tom Tugman spoke.\nAdvertisement\nHide AdAdvertisement\nHide AdMr Tugman said: “This is a harsh lesson.”',
      ['Tom Tugman'],
    ],
    [
      'a particle that is written like a delegate',
      'Lana Del Ray was there. “I regret trusting them,” Del Ray wrote. Ms Del Ray left.',
      ['Lana Del Ray'],
    ],
    [
      'an official of somebody’s administration',
      'An official from the administration of President Donald Rowe said the US was “disappointed” in the decision.',
      ['official from the administration of President Donald Rowe'],
    ],
    [
      'calls that somebody would face',
      'Allies of the president told a newspaper that they believed Kim Rowe would now face calls to be “removed” from his post.',
      ['Allies of the president'],
    ],
    [
      'memos',
      'Peter Rowe has hit back after leaked internal memos described his house as “uniquely dysfunctional”.',
      ['leaked internal memos'],
    ],
    [
      'whoever denies another’s claims and accuses him',
      'Nicola Sturgess has denied the claims Tom Rosse made, and accused him of “smears and mistruths”.',
      ['Nicola Sturgess'],
    ],
    [
      'who calls another’s comments something',
      'Mette Fredriks spoke. In response, Mr Rowe called her comments “nasty and inappropriate”.',
      ['Rowe'],
    ],
    ['somebody who answered a survey', 'One respondent said: “We all have lapses in memory.”', ['respondent']],
    ['a dissent', 'The justices split. “Enforcement will be left to the states,” the dissent says.', ['dissent']],
    [
      'a diplomat who is a minister',
      '"We cannot ignore it," Foreign Minister Karl Budrin told the paper. Budrin was calm. The diplomat also described the pressure as "good and constructive."',
      ['Karl Budrin', 'Karl Budrin'],
    ],
    ['a tribute', 'The former minister, Lord Fuller paid tribute to his “very good friend” in the Lords.', ['Lord Fuller']],
  ])('are read: %s', (_, text, names) => expect(speakersIn(text)).toEqual(names));

  it('leave the words of a question open', () =>
    expect(
      speakersIn(
        'Asked by Tom Rowe if the allies are ready to “speak their mind to anybody at all,” Ann Field notes that disputes are not novel.',
      ),
    ).toEqual([null]));

  it('learn an office where the second comma is missing', () =>
    expect(extract('John Armit, chief executive said: "We find the threat astonishing."').quotes[0]?.speaker).toEqual({
      name: 'John Armit',
      kind: 'person',
      role: 'chief executive',
    }));

  it.each([
    ['Ann Lee, Health Minister said, “We will not allow it.”', 'Health Minister'],
    ['Ann Lee, Head of Nordlys wing said, “We will not allow it.”', 'Head of Nordlys wing'],
    ['“We will not allow it,” Ann Lee, Chief Executive of Nordlys said.', 'Chief Executive of Nordlys'],
  ])('learn an office in capitals without its second comma: %s', (text, role) =>
    expect(extract(text).quotes[0]?.speaker).toEqual({ name: 'Ann Lee', kind: 'person', role }),
  );

  it('do not take a name before a comma for whoever is named with an office behind it', () =>
    expect(speakersIn('Asked about Ann Lee, Health Minister Tom Ray said, “We will not allow it.”')).toEqual(['Tom Ray']));

  it('do not give one group leader the part of the other', () =>
    expect(
      extract(
        'Labour Group Leader, Cllr Ben Grey said: “We were for it.”\n\nConservative Group Leader, Cllr. Geoffrey Theo said: “We were not.”',
      ).quotes.map(({ speaker }) => speaker?.role),
    ).toEqual(['Cllr, Labour Group Leader', 'Cllr., Conservative Group Leader']));

  it('do not take the PM for a body, nor the prime minister for a minister', () => {
    const opening = 'The plan is “a disgrace”, a minister said. ';
    expect(speakersIn(`${opening}The prime minister said he was “ready and willing” to go.`)).toEqual(['minister', null]);
    expect(speakersIn(`${opening}The PM told a reporter that Britain would play its “full part” in it.`)).toEqual(['minister', null]);
  });

  it('do not take whoever was named last for the president of a nation', () =>
    expect(
      speakersIn(
        'Tom Tugman, chairman of the committee, spoke. “It is hard,” Mr Tugman said. Defending it, the US president said: “They gave up.”',
      ),
    ).toEqual(['Tom Tugman', 'US president']));

  it('do not take “one” for the spokesman who was named before', () =>
    expect(
      speakersIn('A spokesman said: “An inquiry will begin.” One suggests that “you need to make your points simple, even blunt”.'),
    ).toEqual(['spokesman', null]));

  it('keep the particles of a surname that stands alone', () =>
    expect(extract('A statement was issued in von der Heide’s name. “We have two tracks,” von der Heide said.').quotes[0]?.speaker).toEqual(
      {
        name: 'von der Heide',
        kind: 'person',
        role: null,
      },
    ));

  it('are no quotation where a few words in marks stand as a heading', () => {
    const text = 'Network Rail says it is “astonished” at the decision.\n\n‘Open door’\n\nTalks go on, it said.';
    expect(extract(text).quotes.flatMap(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)))).toEqual([
      'astonished',
    ]);
  });

  it('know a native by the nation, and nobody where there is none', () => {
    const race = 'Governor Rick Parry of Texas, who left the race in May, spoke of it on Monday. Mr Parry was calm.\n\n';
    expect(speakersIn(`${race}“They are all very skilled,” the Texan said.`)).toEqual(['Rick Parry']);
    expect(extract('“They are all very skilled,” the Alaskan said.').quotes[0]?.speaker?.kind).not.toBe('organisation');
  });

  it('do not take the president of one body for that of a nation', () =>
    expect(
      speakersIn(
        '“I want no leaks,” European Council president Donal Tisk told reporters. A magazine reported that the US president said Germany was “bad”.',
      ),
    ).toEqual(['Donal Tisk', 'US president']));

  it.each([
    ['Managers were told by the council that “this cannot go on for another week”.', ['council']],
    ['Peter Lund was accused by MPs of “failing every family in this town”.', ['MPs']],
    ['Peter Lund was criticised by Ann Marsh, the mayor, for “putting profit before people”.', ['Ann Marsh']],
    ['Staff were urged by the union to “keep every record”.', ['union']],
    ['Peter Lund was asked by Ann Marsh to leave. “I will stay,” he said.', ['Peter Lund']],
    ['Peter Lund was attacked by Ann Marsh over his “hopeless” plan.', [null]],
    ['It drew on the rage proclaimed by Ann Marsh in 1968, or on a region (the coast for “Eelcatcher” Tom Lund), and on a song.', [null]],
  ])('give the words of the passive to whoever stands after “by”, where a word leads to them: %s', (text, speakers) =>
    expect(speakersIn(text)).toEqual(speakers),
  );

  it('do not take the words that somebody is accused of for a role', () =>
    expect(extract('He was accused by Ann Marsh of “failing every family in this town”.').quotes[0]?.speaker).toEqual({
      name: 'Ann Marsh',
      kind: 'person',
      role: null,
    }));

  it('do not take one body without a name for another', () => {
    const said = (...bodies: readonly string[]): string => bodies.map((body) => `${body} said: “This cannot go on.”`).join('\n\n');
    expect(speakersIn(said('The council', 'The charity', 'The council'))).toEqual(['council', 'charity', 'council']);
    expect(speakersIn(said('A company in Leeds', 'The firm'))).toEqual(['company in Leeds', 'company in Leeds']);
  });

  it.each(['MARLFORD. The', 'MARLFORD — The'])('do not take a dateline for a body: %s', (opening) =>
    expect(speakersIn(`${opening} largest home must improve.\n\nThe council said: “It is late.”\n\nThe government said: “It is.”`)).toEqual(
      ['council', 'government'],
    ),
  );

  it.each(['AP', 'AFP', 'Reuters'])('do not take the agency of the dateline for the company that is told of: %s', (agency) =>
    expect(speakersIn(`LONDON (${agency}) — A home must improve.\n\nThe company said: “It is late.”`)).toEqual(['company']),
  );
});
