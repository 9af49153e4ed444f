/** Where state is kept: a file of the embedded store (or `:memory:`), or a PostgreSQL that several processes share. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address holds a password: it goes to the driver and nowhere else. */
  | { readonly kind: 'postgres'; readonly url: string };

/** What a DATABASE_URL may look like; said where one does not. */
export const DATABASE_URL_FORMS =
  'must be sqlite:<file> or postgres://user:password@host:5432/database (signs such as @ : / # in the password written as %40 %3A %2F %23)';

/** `sqlite:<file>` or `postgres://…` as a place; null when it is neither, or no address. */
export function parseDatabaseUrl(raw: string): DatabasePlace | null {
  if (/^sqlite:./.test(raw)) return { kind: 'sqlite', path: raw.slice('sqlite:'.length) };
  if (!/^postgres(ql)?:\/\/./.test(raw) || !URL.canParse(raw)) return null;
  return decoded(new URL(raw)) === null ? null : { kind: 'postgres', url: raw };
}

/** The place as it may be printed: the file, or database and host without user and password. */
export function showPlace(place: DatabasePlace): string {
  if (place.kind === 'sqlite') return place.path;
  const address = new URL(place.url);
  const host = address.searchParams.get('host') ?? address.hostname;
  const port = address.searchParams.get('port') ?? address.port;
  const name = address.pathname.slice(1);
  const where = host === '' ? 'this machine' : port === '' ? host : `${host}:${port}`;
  return name === '' ? `PostgreSQL on ${where}` : `PostgreSQL, database ${name} on ${where}`;
}

/** What of the place must never be printed: the whole address with a password, and the password as written and as meant. */
export function secretsOfPlace(place: DatabasePlace): readonly string[] {
  if (place.kind === 'sqlite') return [];
  const address = new URL(place.url);
  const passwords = [address.password, decoded(address) ?? '', address.searchParams.get('password') ?? ''].filter((each) => each !== '');
  return passwords.length === 0 ? [] : [...new Set([place.url, ...passwords])];
}

function decoded(address: URL): string | null {
  try {
    return decodeURIComponent(address.password);
  } catch {
    return null;
  }
}
