import { describe, expect, it } from 'vitest';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';
import { english } from '../../src/texts/english.ts';

const answer = (text: string): string => {
  const read = parseRecurrence(text, 'Europe/London');
  return read.ok ? 'it was accepted' : english.recurrences.fault(read.failure);
};

describe('what no weekly form can say', () => {
  it.each([
    'every second tuesday 08:00',
    'every other monday 8am',
    'fortnightly 09:00',
    'monthly 08:00',
    'first monday of the month 08:00',
    'every 2 weeks on friday 08:00',
    'last friday 17:00 Europe/Berlin',
  ])('is told what comes closest: %s', (text) => expect(answer(text)).toContain('"cron 0 8 1,15 * *" is the 1st and the 15th at 08:00.'));

  it.each(['on 2027-01-01 08:00', 'tomorrow 08:00', 'once 08:00', '24 Dec 08:00', '3.12.2026 08:00', 'next monday 08:00'])(
    'is no single day: %s',
    (text) => expect(answer(text)).toContain('it cannot be for one day'),
  );

  it.each(['every 5 minutes', 'hourly', 'twice daily 08:00', 'every 2 hours'])('is more often than once a day: %s', (text) =>
    expect(answer(text)).toContain('For more than one edition a day write a cron expression'),
  );

  it('is a cron expression without its word, or with too many fields', () => {
    expect(answer('0 8 31 2 *')).toBe('That looks like a cron expression; put the word before it: "cron 0 8 31 2 *".');
    expect(answer('0 8 * * 1-5 Europe/Berlin')).toBe('That looks like a cron expression; put the word before it: "cron 0 8 * * 1-5".');
    for (const six of ['cron 0 0 8 * * *', '0 0 8 * * *', 'cron 0 8 * * * 2026']) expect(answer(six)).toContain('has five fields here');
    expect(answer('cron 0 8 1,15 * *')).toBe('it was accepted');
    expect(answer('cron 0 8,13,18 * * 1-5')).toBe('it was accepted');
  });

  it('is never a time of day in any zone there is', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const when of ['daily 08:00', 'every 8:00 monday', 'mon,thu 8am', 'weekdays 17.30'])
        expect(answer(`${when} ${zone}`), `${when} ${zone}`).toBe('it was accepted');
    for (const city of ['Marigot', 'Marquesas', 'Maseru', 'Mayotte', 'New York', 'Paris'])
      expect(answer(`daily 08:00 ${city}`), city).not.toMatch(/one day|cron|on days of the month/);
  });
});
