import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities, lineOfCommand, lineOfMessage } from '../../../src/platforms/slack/line.ts';
import { anyCharacter } from '../../support/any-character.ts';

const WORDS = {
  commands: ['quote', 'brief', 'digest', 'attache'],
  root: { name: 'attache', subcommands: ['help', 'status'] },
  otherwise: 'quote',
};

describe('a message to the bot as a line', () => {
  it.each([
    ['<@U0BOTUSER1> quote hegseth on nato', '/quote hegseth on nato'],
    ['<@U0BOTUSER1|attache>  Brief:  five eyes', '/brief five eyes'],
    ['hegseth on nato', '/quote hegseth on nato'],
    ['<@U0BOTUSER1>', '/attache help'],
    ['<@U0BOTUSER1> help', '/attache help'],
    ['Help!', '/attache help'],
    ['status please', '/attache status'],
    ['quote', '/quote'],
    ['/digest list', '/digest list'],
    ['attache quote x', '/attache quote x'],
    ['what did <@U0PERSON01> say &amp; when', '/quote what did say & when'],
    ['<https://example.org/a|example.org> on &lt;nato&gt;', '/quote example.org on <nato>'],
    ['<#C0CHANNEL1|general> <!here> x', '/quote #general x'],
    ['digest\nschedule weekdays 08:00', '/digest schedule weekdays 08:00'],
  ])('%j is %j', (text, line) => {
    expect(lineOfMessage(text, WORDS)).toBe(line);
  });

  it('is one line that starts with a slash, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        const line = lineOfMessage(text, WORDS);
        expect(line.startsWith('/')).toBe(true);
        expect(line).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

describe('a slash command as a line', () => {
  it('has the name, a space and what was typed', () => {
    expect(lineOfCommand('/quote', ' hegseth &gt; nato')).toBe('/quote  hegseth > nato');
    expect(lineOfCommand('/attache', '')).toBe('/attache');
  });

  it('undoes what Slack escapes, once', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(decodeEntities(escaped)).toBe(typed);
      }),
    );
  });
});
