import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConsole } from '../../../src/platforms/terminal/console.ts';
import { english } from '../../../src/texts/english.ts';
import { commands, ROOT } from '../../support/commands.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

/** What is on the screen after a person has pressed these keys, without the codes that move the cursor. */
async function screenAfter(keys: string): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  const here = createConsole({
    input,
    output,
    interactive: true,
    colour: false,
    commands,
    root: ROOT,
    texts: english,
    history: [],
    saveHistory: () => {},
    greeting: null,
  });
  await here.start(createRecordingHandler());
  input.write(keys);
  await here.ended;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal is sent.
  return screen.replace(/\x1b\[[\d;]*[A-Za-z]/g, '').replaceAll('\r\n', '\n');
}

describe('whoever leaves the console finds the next prompt of the shell on a line of its own', () => {
  it.each([
    ['exit and the return key', 'exit\r', 'attaché> exit\n'],
    ['Ctrl-C', '\x03', 'attaché> \n'],
    ['Ctrl-D', '\x04', 'attaché> \n'],
    ['Ctrl-C in the middle of a line', '/quote heg\x03', 'attaché> /quote heg\n'],
  ])('after %s', async (_how, keys, screen) => {
    expect(await screenAfter(keys)).toBe(screen);
  });
});
