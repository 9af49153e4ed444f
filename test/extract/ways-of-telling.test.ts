import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('whose words they are', () => {
  it.each([
    [
      'somebody whose clause another report interrupts',
      'Ann Marsh said members had been busy. One professor, she said, wrote simply: “Should I be packing?”',
      ['professor'],
    ],
    [
      '“reports” that are no verb',
      'A spokesman, Dale Fenwick, later posted on X that reports of closures were “flat-out false.”',
      ['Dale Fenwick'],
    ],
    [
      'what somebody unnamed told the one who tells it',
      'Rosa Delgado, a conductor, testified that a dispatcher told her to “keep it rolling” at nine.',
      ['dispatcher'],
    ],
    [
      'whoever dismisses a claim in an apposition',
      'The union says it proves the company saw the dispute coming, a claim dismissed by Ms Farr as “nonsense on stilts”.',
      ['Farr'],
    ],
    [
      'some of those named before',
      'The manager was booed by supporters, some of whom sang “You don’t know what you’re doing”.',
      ['supporters'],
    ],
    [
      'a judge who is known by his title after he was named',
      'Alan Sutton, Lord Balfern, said the ban was “plainly wrong”. A minister disagreed. “It must be struck down,” Lord Balfern said.',
      ['Alan Sutton', 'Alan Sutton'],
    ],
    [
      'a judge whose title stands in a list of judges',
      'The court sat with Alan Sutton, Lord Balfern and Ann Hill. “It must be struck down,” Lord Balfern said.',
      ['Lord Balfern'],
    ],
    ['a report of the police', 'A police report described him as “loud and repetitive” at the door.', ['police report']],
    [
      'for whom something is so, and the bishop of somewhere',
      'They were mocked by Niall Geraghty, for whom it was “depressingly familiar”, and by the bishop of Ravensey, who called it “unworthy of him”.',
      ['Niall Geraghty', 'bishop of Ravensey'],
    ],
    [
      'a verb whose past is its plain form',
      'Premier Joan Chance cut short a trip. She said she had asked “an hour too late”.',
      ['Joan Chance'],
    ],
    [
      'a refusal that says nothing',
      '“Let us not kid ourselves,” said Lyle Brand. He noted that Warren Pruitt had turned down an invitation to testify. “There is his chair. It is empty.”',
      ['Lyle Brand', 'Lyle Brand'],
    ],
    [
      'a club, not the statement that was posted',
      'Abergarn RFC has apologised.\n\nIn a statement posted on Sunday night, the club said it was closed.\n\n“What people saw was not Abergarn,” it said.',
      ['Abergarn RFC'],
    ],
    [
      'a report, not the paper before it',
      'The Times was sued.\n\nInspectors came. Their report ran to a page. The site, it said, was “clean and well kept.”',
      ['report'],
    ],
    ['a paper that began', 'Jo Prentice of Kelsham Town Council found a message. “To the owner of the car,” it began.', ['message']],
    [
      'who wrote a letter',
      'The Rev Peter Achebe has written to families. “There are hard truths here,” his letter said.',
      ['Peter Achebe'],
    ],
    [
      'the nurses of whom a report tells',
      'A report was published. Nurses on the shift had warned managers that the ward was “not safe for anybody”, it says.',
      ['Nurses on the shift'],
    ],
    [
      'somebody brought in behind the verb',
      'Among those celebrating was Colin Aske, 71, whose garden backs on to the site. “I have not slept for a week.”',
      ['Colin Aske'],
    ],
    ['“one” with a name', 'The duchess met two protesters. One, Clive Sugden, said she was “very decent about it”.', ['Clive Sugden']],
    [
      'a chairman who is chief executive too',
      '“This is a combination of equals,” Ellis Grant Chairman and CEO William Ashdown said.',
      ['William Ashdown'],
    ],
    ['a name with the surname first', 'Opposition MP Wong Mei Fong said it was “too late by far”.', ['Wong Mei Fong']],
    ['an honorific of the East', 'The finance minister, Datuk Harun Latiff, called it “timely and courageous”.', ['Harun Latiff']],
    [
      'a peer without another name',
      'The Duchess of Wexcombe told volunteers they had done “a small miracle”. “Is it meant to make that noise?” she asked.',
      ['Duchess of Wexcombe', 'Duchess of Wexcombe'],
    ],
    [
      'a wife who is only called by her first name',
      'Marcus Thwaite and his wife, Jess, run it. Mrs Thwaite said regulars had been “amazing people”. “They came back,” she said.',
      ['Jess Thwaite', 'Jess Thwaite'],
    ],
    [
      'somebody who is named inside what he quotes',
      'Con Stavros had calls. “They say, ‘Con, are we in?’ and I do not know,” he said.',
      ['Con Stavros'],
    ],
    ['an inspector called Dean', 'Inspector Dean Holroyd said: “A woman has been arrested on suspicion of theft.”', ['Dean Holroyd']],
    [
      'a name whose two given names differ',
      '“The numbers speak,” president Lakshmi Narayan Iyer said. Mr. Iyer was late. “A clerk takes home more,” he said.',
      ['Lakshmi Narayan Iyer', 'Lakshmi Narayan Iyer'],
    ],
    [
      'who somebody turns out to be',
      '“I was hit,” said Keith Barr.\n\nThe man with the pump was Imran Siddiqui, who works nearby. He played it down. “Anybody would have done it,” he told us.',
      ['Keith Barr', 'Imran Siddiqui'],
    ],
    [
      'for whom something is so',
      'For Oluwa Adebayo, a care assistant, it would mean losing the job. “I start at seven. You do the sum.”',
      ['Oluwa Adebayo'],
    ],
    [
      'a body that “which” stands for',
      '“It is a poor trade,” said Aylin Sezgin of the Press Union, which has accused both governments of “treating Deniz as small change”.',
      ['Aylin Sezgin', 'Press Union'],
    ],
    [
      'who is in the picture',
      'Fatima Najjar had brought bread. “I came to teach,” she said.\n\nPHOTO: Ximena Ybarra, 9, at the shelter on Sunday. “It was the only thing with a handle,” she said.',
      ['Fatima Najjar', 'Ximena Ybarra'],
    ],
    [
      'whoever wrote a message',
      'He read aloud a text message from his daughter in Kharkiv: “Dad, tell them the lifts stopped again.”',
      ['daughter in Kharkiv'],
    ],
    [
      'who derides something that another tells of',
      'A senior diplomat disagreed, arguing that they had every right to object to the rules, which exporters deride as “green protectionism.”',
      ['exporters'],
    ],
    [
      'a recording that somebody plays',
      'Rescue teams reached the shaft.\n\nA woman held up a phone to play the voice note that he had sent. “Tell Lindiwe I found her shoe,” it said.',
      ['voice note'],
    ],
    [
      'whose note it is that was only told of',
      'The writer has a framed note from Donald Marsh. “You are a total loser, my friend!” the note says.',
      ['Donald Marsh'],
    ],
    [
      'whose claim was rejected',
      'Judge Ann Wood heard it. Judge Wood rejected the company’s claim that the nickname was “affectionate and kind”.',
      ['company'],
    ],
    [
      'whose complaints they are',
      'NATO defense ministers agreed Thursday to speed deliveries, brushing aside complaints from two members that the alliance was “emptying its own shelves” to do so.',
      ['members'],
    ],
    [
      'two asides behind a relative clause',
      'An official who was present at the meeting, speaking on condition of anonymity, told the paper that it was “disappointing but not surprising.”',
      ['official'],
    ],
    [
      'one of several',
      'It came from three diplomats.\n\n“Nobody named Madrid, but everybody knew,” said one of the diplomats.',
      ['one of the diplomats'],
    ],
    ['a seat of power', 'The Pentagon said that it was late. “The department is committed to every partner,” it said.', ['Pentagon']],
    [
      'an ambassador to somewhere',
      'U.S. Ambassador to Germany Preston Gallagher wrote: “Great news for German security.”',
      ['Preston Gallagher'],
    ],
    [
      'ministers of two states',
      'The finance ministers of France and Germany wrote that it was “a tax on trust”.',
      ['finance ministers of France and Germany'],
    ],
    [
      'a member of a party after one name',
      'Sen. Marcus Trevino was not satisfied. “I have read it twice,” the New Mexico Democrat said.',
      ['Marcus Trevino'],
    ],
    [
      'a general who is described first',
      'America’s top general has described the war as “a meat grinder with no exit”.\n\nGen Bill Harker, chairman of the joint chiefs, told a hearing so.',
      ['Bill Harker'],
    ],
    [
      'a minister who is described first',
      'Poland’s foreign minister has told allies to “stop hiding behind America” now.\n\nMarek Zielony, speaking in Warsaw, said that it was over.',
      ['Marek Zielony'],
    ],
    [
      'a former minister after one name',
      'Jens Okker, Nato’s secretary general, said Russia was preparing.\n\n“Danger is moving towards us at full speed,” the former prime minister said.',
      ['Jens Okker'],
    ],
    [
      'her own spokesman, not another’s',
      'Julia Brandt agreed. Her spokesman later said the remark had been “shorthand for it all”. Dmitri Sokolov, its spokesman, said it was “playing with fire”.',
      ['spokesman', 'Dmitri Sokolov'],
    ],
    [
      'an office of a state whose holder nobody names',
      'Germany’s defence minister on Wednesday ruled it out, saying it would be “a step too far for us”.',
      ['Germany’s defence minister'],
    ],
    ['a readout', 'The White House readout said the two leaders discussed “next steps on air defense”.', ['White House readout']],
  ])('are known after %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  it.each([
    ['he was told them', 'Tom Reddy left the club. He was told he was “a disgrace to the club”.'],
    ['nobody is said to hail it', 'The ruling came late. Online, the ruling was quickly hailed as “a win for cranks everywhere”.'],
    [
      'a phrase was long used',
      'The tie-up, long described as “the worst-kept secret in farming”, sent Harriet Stone up 22% in early trading.',
    ],
    [
      'it was left to somebody',
      'The Department for Transport met. It was left to an announcer to sum up: “We are sorry for the delay to the train.”',
    ],
    [
      'a letter is not “I”',
      'Agents, whose letter warned that they “may visit your home”, came.\n\n“I put the chain on the door. I was afraid.”',
    ],
    ['somebody is interrupted', 'Liam Garrity began to explain. He was interrupted. “Is it yes or is it no, then?”'],
    ['somebody is spoken to by name', 'Liam Garrity began to explain. He stood up. “Liam. Love. Is it yes or is it no?”'],
    [
      'a room answers a report',
      'When Supervisor Elaine Trow said the county had sent alerts, the room erupted.\n\n“You never sent one to me!”',
    ],
  ])('stay open where %s', (_, text) => expect(speakersIn(text).at(-1) ?? null).toBeNull());

  it('are another’s where a question follows an answer', () =>
    expect(
      speakersIn(
        '“Would you swim in it?” asked Dame Olive Hart.\n\n“I would not, no,” said Neville Strachan.\n\n“Would you let your children?”',
      ),
    ).toEqual(['Olive Hart', 'Neville Strachan', null]));

  it('are not a place’s that only stands before a noun', () =>
    expect(speakersIn('They slept at the Mesa Verde shelter. It was cold. “She is serious about that,” he said.')).toEqual([null]));

  it('are nobody’s who is addressed in capitals', () =>
    expect(speakersIn('A letter in the window read: “FOLKS: I AM OLD. SOMEBODY ELSE IS NEXT.”')).not.toContain('Folks'));
});
