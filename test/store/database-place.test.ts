import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl, secretsOfPlace, showPlace } from '../../src/store/database-place.ts';

const place = (raw: string) => {
  const parsed = parseDatabaseUrl(raw);
  if (parsed === null) throw new Error(`${raw} was refused`);
  return parsed;
};

describe('a database address', () => {
  it.each([
    ['sqlite:data/local/attache.db', 'data/local/attache.db'],
    ['sqlite::memory:', ':memory:'],
    ['postgres://bot:geheim@db.example:5433/press?sslmode=require', 'PostgreSQL, database press on db.example:5433'],
    ['postgresql://bot:geheim@[::1]/press', 'PostgreSQL, database press on [::1]'],
    ['postgres:///press?host=/var/run/postgresql&password=geheim', 'PostgreSQL, database press on /var/run/postgresql'],
    ['postgres://db.example', 'PostgreSQL on db.example'],
  ])('is shown without user and password: %s', (raw, shown) => {
    expect(showPlace(place(raw))).toBe(shown);
  });

  it.each(['', 'sqlite:', 'data/attache.db', 'mysql://h/d', 'postgres://', 'postgres://u:a#b@h/d', 'postgres://u:%zz@h/d'])(
    'is refused: %s',
    (raw) => {
      expect(parseDatabaseUrl(raw)).toBeNull();
    },
  );

  it('says what of it is secret: a password as written and as meant, and the address that holds it', () => {
    const url = 'postgres://bot:a%2Fb-secret@h/d';
    expect(secretsOfPlace(place(url))).toEqual([url, 'a%2Fb-secret', 'a/b-secret']);
    expect(secretsOfPlace(place('postgres://bot@h/d?password=by-query'))).toContain('by-query');
    expect(secretsOfPlace(place('postgres://bot@h/d'))).toEqual([]);
    expect(secretsOfPlace(place('sqlite:file'))).toEqual([]);
  });
});
