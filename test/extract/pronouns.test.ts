import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('whom a pronoun means', () => {
  it('is nobody whom the quotation names', () => {
    const text =
      'The mayor of Elmford is Tom Brandt. Peter Keller works for him, and Brandt trusts him.\n\nHis manager, Peter Keller, said on Monday that Brandt would win.\n\n“Mr Brandt has asked every street in this town,” he said.';
    expect(speakersIn(text)).toEqual(['Peter Keller']);
  });

  it('is hardly somebody with whom another was angry', () => {
    const text =
      'Manager Ray Keller was furious with referee Paul Brandt, who waved two appeals away. “I asked him why, and he smiled at me,” he said.';
    expect(speakersIn(text)).toEqual(['Ray Keller']);
  });

  it('is nobody who is named after it in its sentence', () => {
    const text = 'Peter Keller wrote about Tom Brandt on Monday.\n\nTom Brandt laughed. He called Brandt’s garden “quite a hollow thing”.';
    expect(speakersIn(text)).not.toContain('Tom Brandt');
  });

  it('is nobody of whom the words before “he said” tell', () => {
    const text = 'Peter Keller, a farmer, said he would not vote for Tom Brandt. Also, Brandt is no liberal, he said. “He is a fraud!”';
    expect(speakersIn(text)).toEqual(['Peter Keller']);
  });

  it('is whoever was asked, not the one who asked', () => {
    const text = 'Peter Keller of the Herald asked Tom Brandt whether the bridge was safe.\n\n“It is as safe as any other,” he said.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('is whoever was asked by somebody', () => {
    const text = 'Tom Brandt, a former mayor, was asked by a caller why the bridge had been closed. “They wanted to hurt us,” he said.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('is still the one who asks, where he is described as the one before', () => {
    const text = 'In Elmford, a young woman asked Anna Keller about the bridge.\n\n“You say that all of them are safe,” the woman said.';
    expect(speakersIn(text)).toEqual(['young woman']);
  });

  it('is the one who reported at the end of the sentence before, not the one reported on', () => {
    const text =
      'Peter Keller teaches at the college.\n\nTom Brandt will find it hard to use such a plan in the spring, Keller said.\n\n“It is an open question whether he can win,” he said.';
    expect(speakersIn(text)).toEqual(['Peter Keller']);
  });

  it('is not somebody brought in by a relative clause alone', () => {
    const text =
      'On Monday, Tom Brandt would not attack his rivals, in particular Peter Keller, who says the mayor is too young.\n\nHe dismissed the debate as “a very long evening”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('goes on with the last speaker where it adds something', () => {
    const text =
      'Tom Brandt sold the bell. “It is a fine bell,” Brandt said.\n\nPeter Keller, an officer, holds up the bell in Elmford.\n\n“It still works,” he added.';
    expect(speakersIn(text)).toEqual(['Tom Brandt', 'Tom Brandt']);
  });
});

describe('whom “the longtime senator” means', () => {
  it('is the senator who spoke last, not the one who is named most', () => {
    const text =
      'Senator Ted Varga is back. Varga, Varga’s friends say, is a senator of note. Sen. Tom Brandt wrote to Varga about the bridge.\n\n“I wonder how the town likes that,” Brandt said. The longtime senator said the bridge was “nothing but rust”.';
    expect(speakersIn(text)).toEqual(['Tom Brandt', 'Tom Brandt']);
  });

  it('are not a companion’s, and a nation in a noun is somebody named before', () => {
    const home =
      'She arrives late. “I was arguing with a pigeon,” says Anna Keller, dropping her bag.\n\nThe novelist, 46, lives in Lima with her wife, the cellist Petra Ruf, and a dog.\n\n“People think I am being whimsical,” she says.';
    expect(speakersIn(home)).not.toContain('Petra Ruf');
    const match = 'Coach Tomás Varga was furious. Varga shouted. “It is a mile offside,” the Spaniard said.';
    expect(speakersIn(match)).toEqual(['Tomás Varga']);
  });
});

it.each([
  'Tom Rayburn and Jack Lowe grew up on the farm. “We were born here,” he says.',
  'In 1998 Tom Rayburn and Jack Lowe founded the firm. “We were young,” he says.',
])('leaves open which of two men who do something together is “he”: %s', (text) => {
  expect(speakersIn(text)).toEqual([null]);
});

it('takes a described man for no “she”, once he has been “he”', () => {
  const said =
    'A former officer says Ann Keller was slow. “She built a bad culture,” he says. “It is not the same.” Put to her, it stings.';
  expect(speakersIn(`${said} “That is fair,” she says.\n\nOn Spain she is careful. She calls it “patient”.`)).toEqual([
    'former officer',
    'Ann Keller',
    'Ann Keller',
  ]);
});

it('leaves the words of a nominee to the nominee, who is no ambassador yet', () => {
  const text =
    'The nominee to be ambassador to Japan told senators he had been “late”.\n\nTom Rayburn, a developer and donor, compared it to a fair.';
  expect(speakersIn(text)).toEqual(['nominee']);
});
