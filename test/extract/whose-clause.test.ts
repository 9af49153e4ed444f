import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('a paper that went to somebody', () => {
  it.each([
    [
      'signed and obtained',
      'A memo signed by the secretary and obtained by The New York Times directs staff to consider “all options, to include zero.”',
    ],
    ['leaked', 'A memo leaked to The Guardian shows that the army was told in May that its new radios “do not work in rain”.'],
  ])('speaks for itself: %s', (_, text) => {
    expect(speakersIn(text)).toEqual(['memo']);
  });

  it('speaks, not the plan that was known from it', () => {
    const text =
      'One nurse told the paper that colleagues had learned of the plan from a WhatsApp message that began “Hi all, bit of news!” and ended so.';
    expect(speakersIn(text)).toEqual(['WhatsApp message']);
  });

  it('is where somebody told it, if it stands between "who" and the verb', () => {
    const text =
      'The warnings came from electrician Dale Teasdale, who in a November 2023 email told his boss that the oldest unit was “a coin toss on a good day.”';
    expect(speakersIn(text)).toEqual(['Dale Teasdale']);
  });
});

describe('whose clause words stand in', () => {
  it.each([
    [
      'whoever is quoted by a paper as saying them',
      'Chancellor Max Brand said Berlin needed “clarity about the mandate”, while his minister, Katrin Oelze, was quoted by Bild as saying that the navy was “stretched to the seams.”',
      ['Max Brand', 'Katrin Oelze'],
    ],
    [
      'whoever told the inquest, not who calls the decision something',
      'Owain Bevan told the inquest no charges had been brought because there was “no realistic prospect of conviction” - a decision Mrs Tate has called “the second worst day of our lives”.',
      ['Owain Bevan', 'Tate'],
    ],
    [
      'those after “what”, not the street before it',
      'Ellis Grant, the envoy, had been called to King Charles Street for what officials described as “a conversation without biscuits”.',
      ['officials'],
    ],
    [
      'whoever wrote in the margin, not the sources who say so',
      'Labour sources said that Ms Keane had scribbled in the margin: “How residual?” Rosalind Keane is the transport secretary.',
      ['Rosalind Keane'],
    ],
    [
      'whoever described it so, after "which"',
      'It went to General Sue Park, who wrote: “Is this a joke?” She then asked Brigadier Tom Fell for a meeting, which he described to colleagues as “brief”.',
      ['Sue Park', 'Tom Fell'],
    ],
    [
      'whoever answers, not who asked',
      'Rhodri Vaughan spoke next. Asked by Mr Vaughan whether he still worked on the water, Craig Sykes shook his head. “I can’t look at a river,” he said.',
      ['Craig Sykes'],
    ],
    [
      'whoever tells what was said to her goes on',
      'Ruby Moffat said that the deputy head, Mrs Gill, had told her she looked “like you’re going to the gym”. She added: “I’ve never been to the gym.”',
      ['Gill', 'Ruby Moffat'],
    ],
    [
      '“they” are the two who wrote before',
      'Dr Helga Friis and Dr Colin Marsden of Aarhus University wrote that the findings “do not justify prescribing naps” but do justify a trial. Such a trial, they estimated, would need “an unusual number of couches.”',
      ['Helga Friis and Colin Marsden', 'Helga Friis and Colin Marsden'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  it('gives what many call out to none of those who are spoken of', () => {
    const text =
      'The minister, Yasmin Doyle, told him that it was “a matter for local clinicians”, prompting cries of “Shame on you all!” from the benches behind her.';
    expect(speakersIn(text)).toEqual(['Yasmin Doyle', null]);
    expect(speakersIn('Her supporters answered with chants of “Bring back the trams” for an hour.')).toEqual(['supporters']);
  });
});

describe('which of a family is meant', () => {
  it.each([
    [
      'a couple of whom the first has no surname beside it, and no child',
      'The girl’s parents, Lowri and Gareth Tate, were in court. Megan Tate, 15, died in May. Mrs Tate said it was “the worst day of our lives”. Mr Tate wept.',
      ['Lowri Tate'],
    ],
    [
      'a husband known by his first name',
      'Jean Holling, 74, whose husband Derek was treated there in January, said the department had saved his life.\n\n“He went grey in the night,” said the grandmother-of-six.\n\nMr Holling, a retired plumber, was blunter. “They want their heads knocking together,” he said.',
      ['Jean Holling', 'Derek Holling'],
    ],
    [
      'a mother, not her daughter of thirteen',
      'Kelly Moffat, whose daughter Ruby, 13, was sent home, said that the youngster was in tears. “They lined them up,” said the mother-of-three.',
      ['Kelly Moffat'],
    ],
    [
      'the only one who can be “Ms” beside “Mr”',
      'Raymond Teague, the chief, spoke. It ends a pet project of Quen Teague, who is married to Mr. Teague and left the board. Ms. Teague said it was a shame. “I know these people’s kids,” she wrote.',
      ['Quen Teague'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  it('leaves nobody’s gender to the sentence about who outlives him', () => {
    const text =
      'Maudie Hill married Ronnie Speight, a trombonist, in 1961. Ronnie died in 1999. She is survived by their sons, Joe, a chef, and Daniel, a stage manager. In her last interview she was asked how she would like to be remembered. “I shouldn’t think I will be,” she said.';
    expect(speakersIn(text)).not.toContain('Ronnie Speight');
  });
});

describe('ministers of two nations', () => {
  const text =
    'Poland’s defence minister, Jan Nowak, said it was “a European bill”. His Dutch counterpart, Ria de Wit, said she would “read it before signing it”.\n\n“Every metre of that border is the alliance’s border,” the Polish minister said. The Dutch minister was unmoved: “Then let the alliance send the invoice.”';

  it('are told apart where one is only the other’s counterpart', () => {
    expect(speakersIn(text)).toEqual(['Jan Nowak', 'Ria de Wit', 'Jan Nowak', 'Ria de Wit']);
  });

  it('have no role that the article does not state', () => {
    expect(extract(text).quotes.map(({ speaker }) => speaker?.role)).toEqual([
      'Poland’s defence minister',
      'Dutch minister',
      'Poland’s defence minister',
      'Dutch minister',
    ]);
  });

  it.each([
    ['Danish', 'Dutch'],
    ['Argentine', 'Brazilian'],
    ['Finnish', 'Swedish'],
    ['Lithuanian', 'Latvian'],
    ['South Korean', 'North Korean'],
  ])('are not each other: %s and %s', (one, other) => {
    const text = `${one} foreign minister Ann Keller met reporters. “It is late,” the ${other} foreign minister said.`;
    expect(speakersIn(text)).not.toContain('Ann Keller');
  });
});

it('does not take whom the words themselves name for the one who says them', () => {
  const text =
    'Declan Corrigan took his time. Jurgen Falk, the City head coach, said that Wanderers were “a team of long throws”. “I wouldn’t know how Jurgen’s lot play,” said the Irishman.';
  expect(speakersIn(text)).toEqual(['Jurgen Falk', null]);
});

it.each(['Sheriff’s Office', 'Attorney General’s Office', 'Medical Examiner’s Office'])('knows a body by its owner: the %s', (name) => {
  expect(speakersIn(`The ${name} said in a post that it was “reviewing the matter”.`)).toEqual([name]);
});

describe('a body that is taken up again', () => {
  it.each([
    [
      'the agency, however far back it was named',
      'The European Space Agency launched it in May.\n\nIt flew.\n\nIt went up.\n\nIt landed.\n\nIt rolled on.\n\nIt stopped.\n\nAccording to the agency, a sensor “incorrectly concluded that the surface had been reached”.',
      ['European Space Agency'],
    ],
    [
      'a panel, as “it”',
      'The panel of the European Championships said that she was “honest”. It found that it could not explain “the quantity, the timing or the rest”.',
      ['panel of the European Championships', 'panel of the European Championships'],
    ],
    [
      'a paper, which is no age of the earth',
      'The animal lived in the Early Cretaceous in China. It dug like a mole, which the paper says represents “the oldest direct evidence of denning”.',
      ['paper'],
    ],
    [
      'nobody, where a verb of speech only stands behind a figure',
      'The memo, dated Friday, instructs judges in Houston and Miami to complete “no fewer than eight” contested hearings daily.',
      ['memo'],
    ],
    [
      'his assistant, not he',
      'The driver, Tom Mondal, was killed. His assistant told a channel from his bed, “It was green until I die.”',
      ['assistant'],
    ],
    [
      'the president who phoned, not who was named last',
      'Lee Ji-ho threw the last stone. President Seo Dong-jun phoned the team. According to second Lee Ji-ho, the president asked “whether it was heavy”.',
      ['Seo Dong-jun'],
    ],
  ])('is %s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

it.each([
  ['A mother whose son died in custody has said she was “lied to”.', 'mother'],
  ['A mother whose son told police it was “hell” has died.', 'son'],
  ['A man whose dog barked told police it was “late”.', 'man'],
])('the clause of "whose" ends where another verb begins: %s', (text, name) => {
  expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).toEqual([name]);
});

it('a club’s boss is its manager, though another manager spoke last', () => {
  const { quotes } = extract(
    'Hexby United manager Tom Rayburn was sad. His opposite number, Al Finch, called it “superb”. The Hexby boss added that changes were “coming”.',
  );
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Al Finch', 'Tom Rayburn']);
});

it.each([
  'Ann Lee believes that Tom Ray will be given the job and feels he is arriving at “a fine moment” for the club.',
  'Ann Lee hoped that Tom Ray would soon return and called the club “a family of friends”.',
  'Ann Lee, the mayor, hopes Tom Ray can stay and believes he is “the best we had”.',
])('whoever thinks what another will do goes on thinking: %s', (text) => {
  expect(speakersIn(text)).toEqual(['Ann Lee']);
});

it.each([
  'While it was “very sad indeed” that the talks had been dropped, Ann Lee said the board would stay.',
  'Ann Lee is the mayor. Whereas last time she and her flock were “upset and tearful” about it, she says people expect it.',
])('what is conceded is said by whoever speaks in the main clause: %s', (text) => {
  expect(speakersIn(text)).toEqual(['Ann Lee']);
});

it('what another called so is not', () => {
  expect(speakersIn('While Tom Ray called the plan “a mess of rules”, Ann Lee said the board would stay.')).toEqual(['Tom Ray']);
});
