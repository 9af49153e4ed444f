import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const SAID = '“The bridge is quite safe for everybody,” ';
const last = (text: string) => extract(text).quotes.at(-1)?.speaker ?? null;

describe('one of a family', () => {
  const BROTHERS = 'Gerald Keller wants to sell the inn. His younger brother, Alan, does not.\n\n';

  it('is the younger one where the article says so', () => {
    expect(last(`${BROTHERS}${SAID}says the younger Keller.`)?.name).toBe('Alan');
    expect(last(`${BROTHERS}${SAID}says the elder Keller.`)?.name).toBe('Gerald Keller');
  });

  it('is the younger by age, or as junior', () => {
    const text = `Gerald Keller, 66, and Colin Keller, 59, own the inn on the quay.\n\n${SAID}said the younger Keller.`;
    expect(last(text)?.name).toBe('Colin Keller');
    expect(last(`Tom Keller left. His son, Tom Keller Jr., stayed.\n\n${SAID}said the younger Mr. Keller.`)?.name).toBe('Tom Keller Jr.');
  });

  it('stays open where nothing tells', () => {
    expect(speakersIn(`Gerald Keller and Colin Keller own the inn.\n\n${SAID}said the younger Keller.`)).toEqual([null]);
  });
});

describe('whoever is called by where he comes from', () => {
  it.each(['Ulsterman', 'Yorkshireman', 'Londoner'])('has been named: the %s', (what) => {
    expect(speakersIn(`Tom Ray must cope without the Swede. ${SAID}the ${what} said.`)).toEqual(['Tom Ray']);
  });

  it('is no woman who is a man', () => {
    expect(speakersIn(`Tom Ray must cope without the Swede. ${SAID}the Cornishwoman said.`)).not.toEqual(['Tom Ray']);
  });
});

it('whoever is told is not who tells: “One told PA”', () => {
  expect(speakersIn(`Not every MP agrees. One told PA: ${SAID}`)).toEqual([null]);
});

describe('another of the kind', () => {
  it.each(['Another nurse, Ann Lee,', 'A second nurse, Ann Lee,', 'Ann Lee, another nurse,'])(
    'is not the one who spoke before: %s',
    (who) => {
      expect(speakersIn(`A nurse said it was “loud and long”.\n\n${who} said it was “fine by her”.`)).toEqual(['nurse', 'Ann Lee']);
    },
  );
});

describe('whoever was something once', () => {
  it.each(['former teacher', 'ex-teacher', 'retired sailor'])('is the one who speaks, another being named: the %s', (what) => {
    expect(speakersIn(`Tom Ray, who replaced Al Orr in May, said: “We waited.” The ${what} added: ${SAID}`)).toEqual([
      'Tom Ray',
      'Tom Ray',
    ]);
  });
});

describe('a couple', () => {
  it('is told apart by Mr and Mrs, also where no list has the first name', () => {
    const text = `Grufa and Wes Keller have run the shop since 1989.\n\n${SAID}said Mrs Keller, 71. Mr Keller said he wanted “a lie-in at long last”.`;
    expect(speakersIn(text)).toEqual(['Grufa Keller', 'Wes Keller']);
  });

  it('is none where the first of the two is called by a surname', () => {
    const text = `Grufa and Wes Keller met the mayor.\n\n${SAID}said Mr Keller.\n\n${SAID}Grufa said.`;
    expect(speakersIn(text)).toEqual(['Wes Keller', 'Grufa']);
  });
});

describe('one of several with the same office', () => {
  const MAYORS = 'Anna Keller, the mayor of Hull, met Tom Brandt, the mayor of York.';

  it('is the one of the place that is named', () => {
    expect(last(`${MAYORS} ${SAID}the mayor of York said.`)?.name).toBe('Tom Brandt');
    expect(last(`${MAYORS} ${SAID}the mayor of Leeds said.`)?.kind ?? null).not.toBe('person');
  });

  it('is not the former president, where there is one in office', () => {
    const text = `President Anna Keller met former President Tom Brandt. ${SAID}`;
    expect(last(`${text}the former president said.`)?.name).toBe('Tom Brandt');
    expect(last(`${text}the president said.`)?.name).not.toBe('Tom Brandt');
  });
});

describe('a part of a name', () => {
  it('stays open where two share the first name', () => {
    expect(speakersIn(`Tom Keller met Tom Brandt. ${SAID}said Tom.`)).toEqual([null]);
  });

  it('may be the first of two surnames, or one without its article', () => {
    expect(last(`María José García Lopez came. ${SAID}García said.`)?.name).toBe('María José García Lopez');
    expect(last(`Omar Rahman al-Qurashi came. ${SAID}Mr Qurashi said.`)?.name).toBe('Omar Rahman al-Qurashi');
  });
});

describe('Dean', () => {
  it('is a first name, unless the article names the bearer of the surname in full', () => {
    expect(last(`Dean Baker, of the institute, came.\n\n${SAID}Baker said.`)?.name).toBe('Dean Baker');
    expect(last(`Dean Baker came. Helen Baker leads the college.\n\n${SAID}Dean Baker said.`)).toMatchObject({
      name: 'Helen Baker',
      role: 'Dean',
    });
  });
});

describe('who cannot be meant', () => {
  it('is whoever asked', () => {
    const text = `Giles Marsh spoke to the town. Asked by the councillor Tom Brandt whether he would go, he replied: “Not while I have a desk.”`;
    expect(speakersIn(text)).toEqual(['Giles Marsh']);
  });

  it('is whom the words call by the first name alone', () => {
    const text =
      'Anna Keller met Jo Brandt, an owner of boats, who calls her a pirate.\n\nShe laughs. “Jo owes me a net for this,” she says.';
    expect(speakersIn(text)).not.toContain('Jo Brandt');
  });

  it('is the mother of whom a child speaks', () => {
    const text = 'Peggy Hallam’s mother has lived there for six years. “Mum loves it. She says it is like the Blitz,” she said.';
    expect(speakersIn(text)).toEqual(['Peggy Hallam']);
  });

  it('is either of two who would not say', () => {
    const text = 'Anna Keller met Tom Brandt. Neither Keller nor Brandt would say whether the town would “swallow the debt”.';
    expect(speakersIn(text)).toEqual([null]);
    expect(speakersIn('Neither Anna Keller nor her neighbour, Tom Brandt, would say who had “started all of it”.')).toEqual([null]);
  });

  it('is the last man named, where the head of some body is introduced', () => {
    const text =
      'Philip Marsh writes that bats are “a nuisance in any belfry”. Tom Ray read it.\n\nThe chairman of Thirsk Ales says a pint is “the price of quality”.';
    expect(speakersIn(text)[1]).not.toBe('Philip Marsh');
  });

  it('is somebody who is still to come, where “the mayor” goes on about the one before', () => {
    const text =
      'Bins\n\nEdmund Starling accused her of “treating the bins as nobody’s”.\n\nThe mayor asked six questions.\n\nHarriet Voss replied that it was “all in the cupboard”.';
    expect(last(text)).toEqual({ name: 'Harriet Voss', kind: 'person', role: null });
  });
});

describe('who is described, and stays so', () => {
  it('is the lawyer of somebody', () => {
    expect(last('Cody Rusk has not been charged. Rusk’s lawyer said he was “being sacrificed to the mob”.')).toMatchObject({
      name: 'Rusk’s lawyer',
      kind: 'anonymous',
    });
    expect(last('Helen Marsh, a lawyer for Rusk, left. Cody Rusk’s lawyer said he was “being sacrificed to the mob”.')?.name).not.toBe(
      'Cody Rusk',
    );
  });

  it('is the lawyer of one party, though the other’s has a name', () => {
    const text = 'Anna Keller and Tom Brandt went to court. Her solicitor, Gavin Orpwood, left.';
    expect(last(`${text} Brandt’s solicitor said the costs were “in proportion to the hedge”.`)?.name).toBe('Brandt’s solicitor');
    expect(last(`Helen Marsh, a lawyer for Brandt, left. Brandt’s lawyer said the costs were “in proportion to it”.`)?.name).toBe(
      'Helen Marsh',
    );
  });

  it('is a report, not whom it was written for', () => {
    expect(last('A report by Harbour Research for Tideline found that this would be “well above the limit”.')).toMatchObject({
      kind: 'document',
    });
  });
});

describe('who gives a name', () => {
  it('is called by it, with what the article says of them', () => {
    const trader = { name: 'Mama Chidera', kind: 'person', role: 'trader' };
    expect(last(`${SAID}said a trader who gave her name as Mama Chidera.`)).toEqual(trader);
    expect(last(`A warden, who gave his name only as Deepak, said: ${SAID}`)?.name).toBe('Deepak');
    expect(last(`A waiter, who asked to be identified by his first name, Karim, said it was “all too bad”. Karim left.`)?.name).toBe(
      'Karim',
    );
  });

  it('is nobody whom the clause names for another reason', () => {
    expect(last('A source, known to be close to Anna Keller, said it was “all too bad”.')).toMatchObject({
      name: 'source',
      kind: 'anonymous',
    });
    expect(last('A man, who called Tom Brandt a fool, said it was “all too bad”.')).toMatchObject({ name: 'man', kind: 'anonymous' });
  });
});

describe('a firm', () => {
  const firm = (text: string): void => expect(last(text)?.kind, text).toBe('organisation');

  it('is known by what it is called beside its name', () => {
    firm('Vectis, the contractor, said the delay was “of the client’s making”.');
    firm('The bid came from its rival Sunhop. Sunhop said it was “looking at all of it”.');
    firm('The regulator, Oftide, has said it will look “with an open mind”.');
    firm('The owner, Pwani Lines, said in a statement that it was “helping with everything”.');
    firm('Marsh’s biggest backer, Tiber Ventures, said it had “full faith in the founders”.');
    firm('Daehan Heavy, the yard’s owner, said it was “a victim of the cycle”.');
    firm('The yard’s owner, Calder, said it was “sorry, and hiring”.');
    firm('The app’s developer, Curamed, said that it was “welcome to all”.');
    firm('Age Concern Hexshire called the findings “a great shame for all”.');
  });

  it('is known by what only firms do and undergo', () => {
    const said = 'Marsh said it was “quite safe and sound”.';
    for (const before of [
      'Marsh’s co-founder, Anna Keller, left.',
      'Marsh employs 400 people.',
      'Tide bought Marsh for £4m.',
      'Marsh reported a loss of £4m.',
      'Marsh is listed in London.',
      'Marsh will close 40 stores.',
      'A spokeswoman for Marsh, the bakery chain, left.',
    ])
      firm(`${before} ${said}`);
    firm('Marsh, based in Leeds, said it was “quite safe and sound”.');
    expect(last(`Marsh plc fell. ${said}`)?.name).toBe('Marsh plc');
  });

  it('is nobody who reports, opens or buys what people do', () => {
    for (const before of ['Marsh reported to the police.', 'Marsh will close the door.', 'Tide bought Marsh a coat.'])
      expect(last(`${before} Marsh said it was “quite safe and sound”.`)?.kind, before).toBe('person');
  });

  it('stays a person where a person does such things', () => {
    expect(last('Tom Vectis, the contractor, left. Vectis said the delay was “of the client’s making”.')).toMatchObject({
      name: 'Tom Vectis',
      kind: 'person',
    });
  });

  it('may be of two districts', () => {
    expect(last('Hexby and District Building Society said it was “proud to keep it open”.')?.name).toBe(
      'Hexby and District Building Society',
    );
  });
});

describe('a name after a place', () => {
  it('is a prince’s', () => {
    expect(last('In Riyadh Prince Faisal bin Turki, the foreign minister, said talks would resume “if all are willing”.')?.name).toBe(
      'Faisal bin Turki',
    );
  });
});

describe('an office before a name', () => {
  it('is that in which somebody did something', () => {
    expect(last(`As mayor of Fresno, Ruben Delgado opened the line. ${SAID}Delgado said.`)?.role).toBe('mayor of Fresno');
    expect(last(`As a child, Ruben Delgado opened the line. ${SAID}Delgado said.`)?.role ?? null).toBeNull();
  });

  it('may be a trade that no list has, after its body', () => {
    expect(last(`The Harbour Office’s chief forecaster, Tom Quill, left. ${SAID}Quill said.`)?.role).toBe(
      'Harbour Office’s chief forecaster',
    );
  });
});
