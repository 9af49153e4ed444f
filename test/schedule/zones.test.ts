import { describe, expect, it } from 'vitest';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';
import { parseZone } from '../../src/schedule/zones.ts';

describe('a zone as people write it', () => {
  it.each([
    ['CST', 'America/Chicago'],
    ['cst', 'America/Chicago'],
    ['EST', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['New York City', 'America/New_York'],
    ['Mexico City', 'America/Mexico_City'],
    ['Paris, France', 'Europe/Paris'],
    ['London, UK', 'Europe/London'],
    ['london, england', 'Europe/London'],
    ['Munich, Germany', 'Europe/Berlin'],
    ['Boston, USA', 'America/New_York'],
    ['New York City, United States', 'America/New_York'],
    ['Mumbai, India', 'Asia/Kolkata'],
    ['Washington, DC', 'America/New_York'],
  ])('%s is %s', (wrote, zone) => {
    expect(parseZone(wrote)).toEqual({ ok: true, value: zone });
    expect(parseRecurrence(`weekdays 08:00 ${wrote}`, 'Europe/London')).toMatchObject({ ok: true, value: { zone } });
  });

  it.each(['IST', 'AEST', 'JST', 'MSK', 'HKT', 'ist', 'XX'])(
    '%s is asked for as a city, and nothing on another continent is suggested',
    (wrote) => {
      expect(parseZone(wrote)).toEqual({ ok: false, failure: { code: 'no-zone', wrote, near: null } });
    },
  );

  it.each(['London, Ontario', 'Paris, Texas', 'Paris, Germany', 'Atlantis, France', 'Paris,'])('%s is none', (wrote) => {
    expect(parseZone(wrote).ok).toBe(false);
  });

  it('that is mistyped has the nearest name', () => {
    expect(parseZone('Lodnon')).toMatchObject({ failure: { near: 'Europe/London' } });
    expect(parseZone('Brusels')).toMatchObject({ failure: { near: 'Europe/Brussels' } });
  });
});
