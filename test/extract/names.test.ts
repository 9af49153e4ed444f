import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const SAID = '“The bridge is quite safe for everybody,” ';
const speakerOf = (text: string): string => {
  const speaker = extract(text).quotes.at(-1)?.speaker;
  return speaker == null ? 'nobody' : [speaker.name, speaker.kind, speaker.role ?? '-'].join('; ');
};

describe('a name', () => {
  it('keeps a part that ends like the word for a trade', () => {
    expect(speakerOf(`${SAID}the former councillor Herman Keller said.`)).toBe('Herman Keller; person; former councillor');
    expect(speakerOf(`${SAID}said Senator Anna Wasserman Keller.`)).toBe('Anna Wasserman Keller; person; Senator');
    expect(speakerOf(`${SAID}Yachtsman Tom Quill said.`)).toBe('Tom Quill; person; Yachtsman');
  });

  it('may be King, whatever stands before the first name', () => {
    expect(speakerOf(`New York Congressman Peter King spoke on Monday. ${SAID}King said.`)).toBe(
      'Peter King; person; New York Congressman',
    );
    expect(speakerOf(`${SAID}said Martin Arthur King Jr.`)).toBe('Martin Arthur King Jr.; person; -');
    expect(speakerOf(`${SAID}said Ellie Jean King.`)).toBe('Ellie Jean King; person; -');
  });

  it('may have its article within', () => {
    expect(speakerOf(`${SAID}said Omar Kareem al-Rashid.`)).toBe('Omar Kareem al-Rashid; person; -');
    expect(speakerOf(`Omar al-Rashid was there. ${SAID}al-Rashid said.`)).toBe('Omar al-Rashid; person; -');
  });

  it('does not begin with a rank of the police', () => {
    expect(speakerOf(`${SAID}PC Anna Dole said.`)).toBe('Anna Dole; person; PC');
    expect(speakerOf(`${SAID}DS Jo Hart said.`)).toBe('Jo Hart; person; DS');
  });

  it('is a person’s though it ends like the word for a nation', () => {
    expect(speakerOf(`${SAID}said Jillian Sotto.`)).toBe('Jillian Sotto; person; -');
    expect(speakerOf(`Harbour Minister Gen Nakatani spoke on Monday. ${SAID}Nakatani said.`)).toMatch(/^Nakatani; person; /);
  });

  it('ends what describes somebody', () => {
    expect(speakerOf(`${SAID}said chief of staff Anna Keller.`)).toBe('Anna Keller; person; chief of staff');
    expect(speakerOf(`${SAID}said master of ceremonies Tom Quill.`)).toBe('Tom Quill; person; master of ceremonies');
  });

  it('does not begin with the question that it stands in', () => {
    expect(speakerOf(`Will Keller go?\n\nAnna Keller was there on Monday. ${SAID}Keller said.`)).toBe('Anna Keller; person; -');
    expect(speakerOf(`Will Keller, a baker, was there. ${SAID}Will Keller said.`)).toBe('Will Keller; person; baker');
  });

  it('does not begin with the place of what it only marks', () => {
    expect(speakerOf(`Girl hurt outside Wisconsin Keller rally.\n\nKeller spoke on Monday. ${SAID}Keller said.`)).toBe('Keller; person; -');
  });
});

describe('what is no name', () => {
  it('is the word for many before a surname', () => {
    expect(speakerOf(`Tom Quill was there. ${SAID}Senate Republicans Quill and Ruf heard. ${SAID}Quill said.`)).toBe(
      'Tom Quill; person; -',
    );
    expect(speakerOf(`It was a feast for celebrities.\n\nCelebrities Julianne Moore and Tom Quill were there. ${SAID}Moore said.`)).toMatch(
      /^Julianne Moore; /,
    );
  });

  it('is “AG”, or what a reader is told to do', () => {
    expect(speakerOf(`${SAID}said AG Oona Keller.`)).toMatch(/^Oona Keller; person; /);
    expect(speakerOf(`See Keller on the bridge.\n\nThe sailor Anna Keller was there. ${SAID}Keller said.`)).toMatch(
      /^Anna Keller; person; /,
    );
  });
});

describe('a title', () => {
  it('may be an office with its department', () => {
    expect(speakerOf(`${SAID}Minister for Health Oona Hill said.`)).toBe('Oona Hill; person; Minister for Health');
    expect(speakerOf(`${SAID}said the Secretary of State for Defence Oona Hill.`)).toBe(
      'Oona Hill; person; Secretary of State for Defence',
    );
  });

  it('may be the letters of a member, before a name or after it', () => {
    expect(speakerOf(`${SAID}Plaid Cymru MS Lowri Prosser said.`)).toBe('Lowri Prosser; person; Plaid Cymru MS');
    expect(speakerOf(`Tobias Wrenfield MP, the chairman of the committee, said: ${SAID.trim()}`)).toBe(
      'Tobias Wrenfield; person; chairman of the committee',
    );
  });

  it('of rank stays with a name of one word', () => {
    expect(speakerOf(`${SAID}said Admiral Lord Quill.`)).toMatch(/^Lord Quill; person; /);
    expect(speakerOf(`${SAID}Pope Francis said.`)).toBe('Pope Francis; person; Pope');
    expect(speakerOf(`${SAID}Mrs Justice Carrow said.`)).toMatch(/^Mrs Justice Carrow; person; /);
    expect(speakerOf(`Hal Quill was there. ${SAID}Lord Quill said.`)).toBe('Hal Quill; person; -');
  });
});

describe('the name of a body', () => {
  it('keeps the word for its party', () => {
    expect(speakerOf(`${SAID}the Conservative Party said.`)).toBe('Conservative Party; organisation; -');
    expect(speakerOf(`${SAID}the Republican National Committee said.`)).toBe('Republican National Committee; organisation; -');
  });

  it('may begin with a nation in capitals', () => {
    expect(speakerOf(`The Harbour Bank was there. UK Finance spoke first. ${SAID}it said.`)).not.toMatch(/^Harbour Bank/);
    expect(speakerOf(`${SAID}UK Finance said.`)).toBe('UK Finance; organisation; -');
  });

  it('may end in the many who share a party', () => {
    expect(speakerOf(`${SAID}Georgia Republicans said.`)).toBe('Georgia Republicans; organisation; -');
  });

  it('is not the town of a dateline', () => {
    expect(speakerOf('MUMBAI: The tax was “a grave mistake for us all”, the former deputy, Anna Keller, said.')).not.toMatch(/^MUMBAI/);
  });

  it('keeps whose body it is', () => {
    expect(speakerOf(`${SAID}the Information Commissioner’s Office said.`)).toBe('Information Commissioner’s Office; organisation; -');
    expect(speakerOf(`${SAID}the National Farmers’ Union said.`)).toBe('National Farmers’ Union; organisation; -');
  });

  it('does not take its first word, or a word in brackets, from somebody', () => {
    expect(speakerOf(`Jump on the Quill Train, they say. ${SAID}Quill told the paper.`)).toBe('Quill; person; -');
    expect(speakerOf(`Thomas Ruf wrote of the Harbour Council (Ruf was there). ${SAID}Ruf said.`)).toBe('Thomas Ruf; person; -');
  });
});

describe('words of several named people', () => {
  const both = 'Anna Keller and Tom Quill; group; -';

  it('are given to all of them, before the verb or after it', () => {
    expect(speakerOf(`Anna Keller and Tom Quill said: ${SAID.trim()}`)).toBe(both);
    expect(speakerOf(`${SAID}said Anna Keller and Tom Quill.`)).toBe(both);
    expect(speakerOf(`Petra Ruf, Anna Keller and Tom Quill said: ${SAID.trim()}`)).toBe('Petra Ruf, Anna Keller and Tom Quill; group; -');
  });

  it('are given to all of them past what describes them', () => {
    expect(speakerOf(`Anna Keller, the mayor of Hull, and Tom Quill said: ${SAID.trim()}`)).toBe(both);
    expect(speakerOf(`The mayor, Anna Keller, and her deputy, Tom Quill, said in a note: ${SAID.trim()}`)).toBe(both);
  });

  it('name a couple once', () => {
    expect(speakerOf(`${SAID}said Anna and Tom Quill.`)).toBe('Anna and Tom Quill; group; -');
    expect(speakerOf(`Her parents, Anna and Tom Quill, said: ${SAID.trim()}`)).toBe('Anna and Tom Quill; group; -');
  });

  it('are one person’s where the other belongs to another clause', () => {
    expect(speakerOf(`Petra Ruf met Anna Keller and Tom Quill said: ${SAID.trim()}`)).toBe('Tom Quill; person; -');
    expect(speakerOf(`${SAID}said Anna Keller and Tom Quill nodded.`)).toBe('Anna Keller; person; -');
  });
});

describe('an office or trade in front of a name', () => {
  it('may hold a participle', () => {
    expect(speakerOf('Tidewell managing director Anna Keller said crews were “working round the clock”.')).toBe(
      'Anna Keller; person; Tidewell managing director',
    );
    expect(speakerOf('Chief operating officer Anna Keller said she was “deeply sorry for the distress”.')).toBe(
      'Anna Keller; person; Chief operating officer',
    );
  });

  it('may be in no list, where it opens a sentence', () => {
    expect(speakerOf(`Glazier Xanthe Quill came late. ${SAID}Quill said.`)).toBe('Xanthe Quill; person; Glazier');
    expect(speakerOf(`It was late. Left-back Xanthe Quill came. ${SAID}Quill said.`)).toBe('Xanthe Quill; person; Left-back');
  });

  it('leaves a first name with a hyphen whole', () => {
    expect(speakerOf(`It was late. Mei-Ling Quill, who studies tides, was there. ${SAID}Quill said.`)).toBe(
      'Mei-Ling Quill; person; studies tides',
    );
  });

  it('is not the state in a bracket', () => {
    expect(speakerOf(`Representative Anna Keller (R-N.D.): ${SAID.trim()}`)).toBe('Anna Keller; person; Representative');
  });
});

describe('what is nobody’s name', () => {
  it('is a month, a zone of time or the title of a report', () => {
    const study = 'The survey, published on 4 May in the Journal of Tides, “should worry anyone downstream”, Anna Keller says.';
    expect(speakerOf(study)).toBe('Anna Keller; person; -');
    expect(speakerOf('11.32 GMT The harbour office has rejected as “pure fiction” a report that it will close.')).toMatch(
      /harbour office; organisation/i,
    );
    expect(speakerOf('The report, Cold Comfort, says heat pumps are fitted “by people trained on films”.')).not.toMatch(/Cold Comfort/);
  });

  it('is a court’s bench, or several members of a parliament', () => {
    expect(speakerOf('A Bench headed by Anna Keller asked why. “You file papers; the river files nothing,” it observed.')).not.toMatch(
      /Bench; person/,
    );
    expect(speakerOf('It was late. Labour MPs called it “a scandal in steel”.')).toBe('Labour MPs; group; Labour MPs');
  });

  it('is one word of a union’s name beside its president’s', () => {
    const text =
      'The Smiths, Food and Allied Workers Union’s national president, Anna Keller, accused bosses of “walking off with the dough”.';
    expect(speakerOf(text)).toMatch(/^Anna Keller; person/);
  });

  it('is a rank of two words, or a number of children', () => {
    expect(speakerOf(`Det Con Anna Keller came. ${SAID}Keller said.`)).toBe('Anna Keller; person; Det Con');
    expect(speakerOf(`Mother-of-four Xanthe Quill, 29, came. ${SAID}Quill said.`)).toBe('Xanthe Quill; person; Mother-of-four');
  });
});

describe('a firm or paper with a name of one word', () => {
  const ORGANISATION = /^Tidewell; organisation/;

  it('is none of a person where the article says what only a firm does or has', () => {
    expect(speakerOf(`Tidewell reported that the bridge had closed. Tidewell called it “a scandal in steel”.`)).toMatch(ORGANISATION);
    expect(speakerOf(`Tidewell, which built the bridge, called it “a scandal in steel”.`)).toMatch(ORGANISATION);
    expect(speakerOf(`Tidewell’s chief executive left. Tidewell called it “a scandal in steel”.`)).toMatch(ORGANISATION);
    expect(speakerOf(`The regulator Tidewell called it “a scandal in steel”.`)).toMatch(ORGANISATION);
  });

  it('stays a person otherwise', () => {
    expect(speakerOf(`Keller called it “a scandal in steel”.`)).toMatch(/^Keller; person/);
    expect(speakerOf(`McKeller called it “a scandal in steel”.`)).toMatch(/^McKeller; person/);
  });

  it('is known by a capital inside it, or as a paper', () => {
    expect(speakerOf(`TideWell called it “a scandal in steel”.`)).toMatch(/^TideWell; organisation/);
    expect(speakerOf(`Wired called it “a scandal in steel”.`)).toMatch(/^Wired; organisation/);
    expect(speakerOf(`Axios called it “a scandal in steel”.`)).toMatch(/^Axios; organisation/);
  });

  it('has two words where the second is a firm’s', () => {
    expect(speakerOf(`Tidewell Research called it “a scandal in steel”.`)).toMatch(/^Tidewell Research; organisation/);
    expect(speakerOf(`Tidewell Examiner called it “a scandal in steel”.`)).toMatch(/^Tidewell Examiner; organisation/);
    expect(speakerOf(`Anna Ledger called it “a scandal in steel”.`)).toMatch(/^Anna Ledger; person/);
    expect(speakerOf(`Watchdog Clear Harbour called it “a scandal in steel”.`)).toMatch(/^Clear Harbour; organisation/);
  });
});

it('of two letters is somebody’s behind an office on a board', () => {
  const { quotes } = extract('“We are late,” Trustee KB said. “So much for that,” Trustee RT said.');
  expect(quotes.map(({ speaker }) => [speaker?.name, speaker?.kind])).toEqual([
    ['KB', 'person'],
    ['RT', 'person'],
  ]);
});
