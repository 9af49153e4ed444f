import { editDistance } from '../model/edit-distance.ts';
import type { RecurrenceFault } from '../model/recurrence-fault.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';

/** What people write for a zone where the IANA list has no such city, or means something else by it (its EST never has summer time). */
const SPOKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abuja: 'Africa/Lagos',
    ankara: 'Europe/Istanbul',
    barcelona: 'Europe/Madrid',
    beijing: 'Asia/Shanghai',
    bern: 'Europe/Zurich',
    boston: 'America/New_York',
    bst: 'Europe/London',
    canberra: 'Australia/Sydney',
    cardiff: 'Europe/London',
    cdt: 'America/Chicago',
    central: 'America/Chicago',
    cest: 'Europe/Brussels',
    cet: 'Europe/Brussels',
    cologne: 'Europe/Berlin',
    cst: 'America/Chicago',
    ct: 'America/Chicago',
    dc: 'America/New_York',
    delhi: 'Asia/Kolkata',
    eastern: 'America/New_York',
    edinburgh: 'Europe/London',
    edt: 'America/New_York',
    eest: 'Europe/Kyiv',
    eet: 'Europe/Kyiv',
    est: 'America/New_York',
    et: 'America/New_York',
    frankfurt: 'Europe/Berlin',
    geneva: 'Europe/Zurich',
    glasgow: 'Europe/London',
    hamburg: 'Europe/Berlin',
    kiev: 'Europe/Kyiv',
    kolkata: 'Asia/Kolkata',
    kyiv: 'Europe/Kyiv',
    mdt: 'America/Denver',
    milan: 'Europe/Rome',
    montreal: 'America/Toronto',
    mountain: 'America/Denver',
    mst: 'America/Denver',
    mt: 'America/Denver',
    mumbai: 'Asia/Kolkata',
    munich: 'Europe/Berlin',
    'new delhi': 'Asia/Kolkata',
    nyc: 'America/New_York',
    ottawa: 'America/Toronto',
    pacific: 'America/Los_Angeles',
    pdt: 'America/Los_Angeles',
    pst: 'America/Los_Angeles',
    pt: 'America/Los_Angeles',
    'san francisco': 'America/Los_Angeles',
    strasbourg: 'Europe/Paris',
    'tel aviv': 'Asia/Jerusalem',
    'the hague': 'Europe/Amsterdam',
    uk: 'Europe/London',
    utc: 'UTC',
    washington: 'America/New_York',
    'washington dc': 'America/New_York',
    'washington, dc': 'America/New_York',
    'washington d.c.': 'America/New_York',
    z: 'UTC',
  }),
);

/** An offset such as +01:00 knows no summer time, so a digest would move by an hour twice a year. */
const OFFSET = /^(?:utc|gmt)?[+-]\d/i;

/** The longest IANA name has 30 characters. */
const MAX_NAME = 40;

/**
 * The IANA zone that is meant: an IANA name in any case, a city of that list ("London", "new york"), also with its country ("Paris, France"), or a word from
 * a short table ("Washington", "ET"). The failure has the nearest name.
 */
export function parseZone(raw: string): Result<string, RecurrenceFault> {
  const wrote = raw.trim().replace(/\s+/g, ' ');
  if (OFFSET.test(wrote)) return fail({ code: 'offset', wrote });
  const known = named(wrote) ?? named(wrote.replace(/ city$/i, '')) ?? cityInCountry(wrote);
  if (known !== null) return ok(known);
  return fail({ code: 'no-zone', wrote: wrote.slice(0, MAX_NAME), near: nearestZone(wrote) });
}

const named = (wrote: string): string | null => SPOKEN.get(wrote.toLowerCase()) ?? ianaName(wrote.replaceAll(' ', '_')) ?? cityZone(wrote);

/** "Paris, France": the zone of the city where the country has it. "London, Ontario" is not in the zone of the London that everybody knows. */
function cityInCountry(wrote: string): string | null {
  const [, city = '', country = ''] = /^([^,]+), ?([^,]+)$/.exec(wrote) ?? [];
  const zone = city === '' ? null : (named(city) ?? named(city.replace(/ city$/i, '')));
  return zone !== null && zonesOf(country).some((each) => isSameZone(each, zone)) ? zone : null;
}

/** Names of countries that Intl does not give in English, or gives in another way. */
const COUNTRY: Readonly<Record<string, string>> = {
  america: 'US',
  britain: 'GB',
  czechia: 'CZ',
  'czech republic': 'CZ',
  england: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  scotland: 'GB',
  'the netherlands': 'NL',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  usa: 'US',
  wales: 'GB',
};
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function zonesOf(country: string): readonly string[] {
  const typed = country.trim().toLowerCase();
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const code =
    COUNTRY[typed] ??
    LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).find(
      (each) => each.toLowerCase() === typed || regions.of(each)?.toLowerCase() === typed,
    );
  return code === undefined ? [] : (new Intl.Locale(`und-${code}`).getTimeZones() ?? []);
}

/** Also where a list has an older name: Asia/Calcutta is Asia/Kolkata. */
function isSameZone(a: string, b: string): boolean {
  const [first, second] = [ianaName(a), ianaName(b)];
  return first !== null && second !== null && new Temporal.ZonedDateTime(0n, first).equals(new Temporal.ZonedDateTime(0n, second));
}

/** The name in its usual spelling, or null when this machine knows no such zone. */
export function ianaName(name: string): string | null {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    return null;
  }
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase();

function cityZone(city: string): string | null {
  return Intl.supportedValuesOf('timeZone').find((zone) => cityOf(zone) === city.toLowerCase()) ?? null;
}

/** Short for a zone, which several places may have: what is nearest in letters is on another continent. */
const ABBREVIATION = /^(?:[A-Z]{1,4}|[a-z]{1,3})$/;

/**
 * Compared with whole names and with cities, so that "Europe/Lodnon" and "lodnon" both find London. Null when even the best
 * is more than a third of the word away: a wild guess helps less than an example.
 */
function nearestZone(wrote: string): string | null {
  if (ABBREVIATION.test(wrote)) return null;
  const typed = wrote.toLowerCase().replaceAll(' ', '_').slice(0, MAX_NAME);
  const spoken = [...SPOKEN].map(([word, zone]) => ({ zone, cost: editDistance(typed, word.replaceAll(' ', '_'), MAX_NAME) }));
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => ({
    zone,
    cost: Math.min(editDistance(typed, zone.toLowerCase(), MAX_NAME), editDistance(typed, cityOf(zone).replaceAll(' ', '_'), MAX_NAME)),
  }));
  const best = [...listed, ...spoken].reduce((found, each) => (each.cost < found.cost ? each : found));
  return best.cost <= Math.max(1, Math.floor(typed.length / 3)) ? best.zone : null;
}
