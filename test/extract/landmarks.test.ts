import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

const SHE = 'Tom Ray went. “It is cold up here,” she said.';

describe('a name of the landscape, of a ship, a storm or a house', () => {
  it.each([
    ...['Mount Orrin', 'Cape Orrin', 'Loch Orrin', 'Port Belva', 'Fort Belva', 'St Orrin', 'Santa Belva', 'San Belva', 'Villa Belva'],
    ...['HMS Orrin', 'MV Orrin', 'Hurricane Belva', 'Storm Belva', 'Operation Orrin', 'Radio Orrin', 'Hotel Belva', 'Café Belva'],
    ...['Orrin Hill', 'Orrin Bay', 'Orrin Hall', 'Orrin Bridge', 'Orrin Creek', 'Orrin Road', 'Charlotte Street', 'Elizabeth Tower'],
    ...['Victoria Park', 'Ben Orrin', 'River Orrin', 'Bishop’s Orrin'],
  ])('is nobody: %s', (name) => {
    expect(speakersIn(`The trip to ${name} was long. ${SHE}`)).toEqual([null]);
    expect(speakersIn(`Researchers worked round ${name} in May. ${SHE}`)).toEqual([null]);
  });

  it.each([
    ['by a first name', 'Damian Hill runs the shop. Ann Lee helps. “It is cold up here,” he said.', 'Damian Hill'],
    ['by a first name alone', 'The film stars Rebecca Hall. “It is cold up here,” she said.', 'Rebecca Hall'],
    ['by the water of it', 'Dale Creek sells eggs. Ann Lee buys them. “It is cold up here,” he said.', 'Dale Creek'],
    ['by an honorific', 'Mrs Orrin Park met Tom Ray. “It is cold up here,” she said.', 'Orrin Park'],
    ['by a trade', 'Orrin Park, a nurse, met Tom Ray. “It is cold up here,” she said.', 'Orrin Park'],
    ['by an age', 'Orrin Hill, 45, lost her job. “It is cold up here,” she said.', 'Orrin Hill'],
    ['by what she does', 'Orrin Hill won the race. “It is cold up here,” she said.', 'Orrin Hill'],
    ['by a company', 'Tom Ray came with Orrin Hill. “It is cold up here,” she said.', 'Orrin Hill'],
    ['by a first name of waters', 'Ben Orrin was late. Ann Lee watched. “It is cold up here,” he said.', 'Ben Orrin'],
  ])('is somebody who is shown to be %s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));
});
