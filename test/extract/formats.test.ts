import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/extract/article/paragraphs.ts';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const said = (text: string): readonly (readonly [string, string | null])[] =>
  extract(text).quotes.map(({ segments, speaker }) => [
    segments.map(({ start, end }) => text.slice(start, end)).join(' … '),
    speaker?.name ?? null,
  ]);

describe('interviews without marks', () => {
  it('gives every turn to the name before it', () => {
    const text =
      'Anna Keller, the mayor of Lima, spoke on the radio on Monday.\n\nHOST: Why did you close the bridge?\n\nKELLER: It was not safe. I said “enough” and closed it.\n\nHOST: And what happens now?\n\nKELLER: Now we wait.';
    expect(said(text)).toEqual([
      ['Why did you close the bridge?', 'host'],
      ['It was not safe. I said “enough” and closed it.', 'Anna Keller'],
      ['And what happens now?', 'host'],
      ['Now we wait.', 'Anna Keller'],
    ]);
    const [, answer] = extract(text).quotes;
    expect(answer?.children.map(({ start, end }) => text.slice(start, end))).toEqual(['enough']);
    expect(answer?.mention && text.slice(answer.mention.start, answer.mention.end)).toBe('KELLER');
  });

  it('knows initials of names that were given in full', () => {
    const text =
      'Tom Brandt: Why did you close the bridge?\n\nAnna Keller: It was not safe for anybody.\n\nTB: And what happens now?\n\nAK: Now we wait for the council.';
    expect(said(text).map(([, name]) => name)).toEqual(['Tom Brandt', 'Anna Keller', 'Tom Brandt', 'Anna Keller']);
  });

  it('reads labels with an office, a state or a part beside the name, and keeps them out of it', () => {
    const text =
      'MORNING TALK\n\nTOM BRANDT, HOST: Governor, why did you close the bridge?\n\nGOV. ANNA KELLER (D-ILL.): It was not safe for anybody.\n\nBRANDT: And what happens now?\n\nKELLER: Now we wait for the council.\n\nREP. RUTH ORR (R-ILL.): That is not true.\n\nKELLER: It is.';
    expect(said(text).map(([, name]) => name)).toEqual([
      'Tom Brandt',
      'Anna Keller',
      'Tom Brandt',
      'Anna Keller',
      'Ruth Orr',
      'Anna Keller',
    ]);
    expect(extract(text).quotes.map(({ speaker }) => speaker?.role ?? null)).toEqual(['Host', 'Gov.', 'Host', 'Gov.', 'Rep.', 'Gov.']);
  });

  it('reads such a label in front of a quotation', () => {
    const text = 'The talk on Monday:\n\nGOV. ANNA KELLER (D-ILL.): “It was not safe for anybody.”\n\nKeller closed the bridge.';
    expect(said(text)).toEqual([['It was not safe for anybody.', 'Anna Keller']]);
  });

  it('gives answers to the one person who is introduced, and leaves questions out', () => {
    const text =
      'Anna Keller, the mayor of Lima, answered our questions.\n\nQ: Why did you close the bridge?\n\nA: It was not safe.\n\nQ: And what happens now?\n\nA: Now we wait.';
    expect(said(text)).toEqual([
      ['It was not safe.', 'Anna Keller'],
      ['Now we wait.', 'Anna Keller'],
    ]);
  });

  it('gives answers to nobody where two people are introduced alike', () => {
    const text =
      'Anna Keller and Tom Brandt answered our questions.\n\nQ: Why did you close the bridge?\n\nA: It was not safe.\n\nQ: And what happens now?\n\nA: Now we wait.';
    expect(said(text)).toEqual([]);
  });

  it('takes a list of figures for no interview', () => {
    const text = 'The count so far:\n\nAnna Keller: 1,769.\n\nTom Brandt: 1,501.\n\nMaria Ito: 12.\n\nSigne Holm: 3.';
    expect(said(text)).toEqual([]);
  });

  it('leaves one labelled line in an article alone', () => {
    expect(said('Anna Keller spoke on Monday.\n\nCorrection: The bridge was closed in May.\n\nUpdate: It is open again.')).toEqual([]);
  });
});

describe('lists of quotations', () => {
  it('takes the signature on the next line', () => {
    const text =
      'We asked readers.\n\n“It was never safe, and everybody knew it.”\nAnna Keller, 43, teacher\n\n“I used it every day for thirty years.”\nTom Brandt, Lima\n\n“We will miss it dearly.”\nSigne Holm';
    expect(said(text).map(([, name]) => name)).toEqual(['Anna Keller', 'Tom Brandt', 'Signe Holm']);
  });

  it('takes the name on the line before in a list that begins with a name', () => {
    const text =
      'We asked readers.\n\nAnna Keller, 43, teacher\n“It was never safe, and everybody knew it.”\n\nTom Brandt, Lima\n“I used it every day for thirty years.”\n\nSigne Holm, student\n“We will miss it dearly.”';
    expect(said(text).map(([, name]) => name)).toEqual(['Anna Keller', 'Tom Brandt', 'Signe Holm']);
  });

  it('does not take a sentence about somebody for a signature', () => {
    const text = '“It was never safe, and everybody knew it.”\n\nAnna Keller, 43, teaches in Lima.';
    expect(said(text).map(([, name]) => name)).toEqual([null]);
  });
});

describe('captions and tweets', () => {
  it('gives words after a colon to the only person in the caption', () => {
    expect(said('Anna Keller at the old bridge on Monday: ‘It is quite safe.’ Photograph: Press')).toEqual([
      ['It is quite safe.', 'Anna Keller'],
    ]);
  });

  it('leaves a caption with two people open', () => {
    expect(said('Anna Keller with Tom Brandt on Monday: ‘It is quite safe.’').map(([, name]) => name)).toEqual([null]);
  });

  it('finds who tweets under a handle made of the name', () => {
    const text = 'Anna Keller went online.\n\n@annakeller: “The bridge is quite safe, believe me.”';
    expect(said(text).map(([, name]) => name)).toEqual(['Anna Keller']);
  });
});

describe('words that somebody passes on', () => {
  it.each([
    ['after the quotation', '“We shall see,” Tom Brandt said, according to two people in the room.', 'two people in the room'],
    ['before it', 'According to The Herald, Tom Brandt described the talks as “a wasted day of shouting”.', 'The Herald'],
    ['around it', 'The Herald reported that Tom Brandt told aides the talks were “a wasted day of shouting”.', 'The Herald'],
    ['after it, as reported', 'Tom Brandt called the talks “a wasted day of shouting”, the Herald reported.', 'the Herald'],
    ['in the sentence before', 'The Herald reported that Tom Brandt had told aides to leave. “Get out at once,” he said.', 'The Herald'],
  ])('keeps who did so %s', (_, text, relay) => {
    const [quote] = extract(text).quotes;
    expect([quote?.speaker?.name, quote?.relay]).toEqual(['Tom Brandt', relay]);
  });

  it.each([
    ['“We shall see,” Tom Brandt said, according to the Marlford Sun.', 'the Marlford Sun'],
    [
      '“We shall see,” Tom Brandt said, according to officials with knowledge of the closed-door meeting.',
      'officials with knowledge of the closed-door meeting',
    ],
    ['“We shall see,” Tom Brandt said, according to excerpts of his speech.', 'excerpts of his speech'],
    ['According to Nordlys-era documents from the council, Tom Brandt called it “a wasted day of shouting”.', null],
    ['“We shall see,” Tom Brandt said, according to audio given to the paper.', null],
    ['Tom Brandt said before a Hexby Council hearing, “We shall see about that.”', null],
    ['Tom Brandt believes the plan has “the wind at its back” heading to the Super Tuesday contests.', null],
    ['Tom Brandt is mayor. Brandt railed against what he calls the “late and wasted council”.', null],
    ['When someone in the hall shouted, Tom Brandt joked: “We shall see about that.”', null],
    ['Before city officials had said why, Tom Brandt told them: “We shall see about that.”', null],
  ])('keeps a go-between whole, or none: %s', (text, relay) => expect(extract(text).quotes[0]?.relay).toBe(relay));

  it('knows no go-between where somebody speaks for himself', () => {
    const [quote] = extract('Anna Keller left. “We shall see,” Tom Brandt said in a statement.').quotes;
    expect(quote?.relay).toBeNull();
  });
});

describe('lines that mail or a wire service has broken', () => {
  const LEAD =
    'The council of Portbury passed a budget for the harbour on\nTuesday after a night of talks about the ferries and about\nall the boats.';
  const WORDS = 'The budget is what Portbury needs, and there is no other way for this town to live,';
  const quoted =
    '"The budget is what Portbury needs, and there is no other\nway for this town to live," said Anna Keller, who has been\nthe mayor for ten years.';

  it.each([
    ['paragraphs with an empty line between', `${LEAD}\n\n${quoted}\n`],
    ['paragraphs whose first line is set in', `   ${LEAD}\n   ${quoted}\n`],
    [
      'a name at the beginning of a line',
      `${LEAD}\n\n"The budget is what Portbury needs, and there is no other way for this town to live,"\nAnna Keller said.\n`,
    ],
    ['narrow columns', `${LEAD}\n\n${quoted.replaceAll('\n', ' ').replace(/(.{40,48}) /g, '$1\n')}\n`],
    ['CRLF', `${LEAD}\n\n${quoted}\n`.replaceAll('\n', '\r\n')],
  ])('are read as paragraphs: %s', (_, text) => {
    expect(said(text).map(([words, name]) => [words.replace(/\s+/g, ' '), name])).toEqual([[WORDS, 'Anna Keller']]);
  });

  it('are put together where paragraphs of a narrow page have no empty lines between', () => {
    const text = `Zinc slipped on Tuesday as the yards of Marlford and of Hexby
filled up again.
"Even with the mines shut there is plenty to go round. Funds may be
looking elsewhere now. It is late," said Ann van
Rey, who trades metals at Nordlys
in Hull.
Some traders said they thought that the price would ease back from
what it was in May.
"It has gone too far and too soon for my liking, and too thinly,"
Tom Ray, chief trader at Lowell, told the
Herald's forum.`;
    expect(speakersIn(text)).toEqual(['Ann van Rey', 'Tom Ray']);
    expect(extract(text).quotes.map(({ segments }) => segments.length)).toEqual([1, 1]);
  });

  it('are one quotation where a line that is open goes on in lower case', () => {
    const text =
      'The firm, Nordlys, said that it had been hit by a fault. "On March 6 our own team, which works day and night, found the gap and...\nclosed it at once. Nothing was taken," the firm said in a letter to all of those who had been hit.';
    expect(speakersIn(text)).toEqual(['Nordlys']);
  });

  it('stay lines where nothing shows that they were broken', () => {
    const lines = [
      'Harbour budget passes after a long night of talks',
      'Ferry fares will rise by a tenth in the month of May',
      'By Jane Roe',
    ];
    expect(paragraphsOf(lines.join('\n')).length).toBe(3);
  });
});
