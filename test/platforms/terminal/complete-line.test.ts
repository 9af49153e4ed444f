import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { completeLine } from '../../../src/platforms/terminal/complete-line.ts';
import { commands, ROOT } from '../../support/commands.ts';
import { openRealApp } from '../../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(systemClock);
});
afterAll(() => app.close());

const complete = (line: string) => completeLine(line, commands, ROOT, app.handler.suggest);

describe('Tab in the console', () => {
  it.each([
    ['/quo', ['/quote '], '/quo'],
    ['quo', ['/quote '], 'quo'],
    ['/digest pr', ['preview '], 'pr'],
    ['/attache he', ['help '], 'he'],
    ['/attache quote hegs', ['Pete Hegseth '], 'hegs'],
    ['/quote hegs', ['Pete Hegseth '], 'hegs'],
    ['/quote hegsteh', ['Pete Hegseth '], 'hegsteh'],
    ['/quote nato si', ['since:'], 'si'],
    ['/quote speaker:heal', ['"John Healey" '], 'heal'],
    ['/quote speaker:"john h', ['"John Healey" '], '"john h'],
    ['/digest schedule daily 8:00 missed:', ['once ', 'skip '], ''],
    ['/nothing x', [], ''],
  ])('after “%s”', (line, candidates, replaced) => {
    const [found, part] = complete(line);
    expect([found.slice(0, candidates.length), part]).toEqual([candidates, replaced]);
    if (candidates.length === 0) expect(found).toEqual([]);
  });

  it('offers every command on an empty line', () => {
    expect(complete('')[0]).toEqual(commands.map(({ name }) => `/${name} `));
  });
});
