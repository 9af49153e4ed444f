/** Ways to say that an office belongs to a country, by ISO 3166 code, folded. The first is how a label says it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  au: ['Australian', 'Australia'],
  at: ['Austrian', 'Austria'],
  be: ['Belgian', 'Belgium'],
  by: ['Belarusian', 'Belarus'],
  ca: ['Canadian', 'Canada'],
  ch: ['Swiss', 'Switzerland'],
  cn: ['Chinese', 'China'],
  cz: ['Czech', 'Czechia', 'Czech Republic'],
  de: ['German', 'Germany'],
  dk: ['Danish', 'Denmark'],
  ee: ['Estonian', 'Estonia'],
  es: ['Spanish', 'Spain'],
  eu: ['EU', 'European', 'Europe', 'European Union'],
  fi: ['Finnish', 'Finland'],
  fr: ['French', 'France'],
  gb: ['UK', 'British', 'Britain', 'United Kingdom', 'GB', 'Great Britain'],
  gr: ['Greek', 'Greece'],
  hu: ['Hungarian', 'Hungary'],
  ie: ['Irish', 'Ireland'],
  il: ['Israeli', 'Israel'],
  in: ['Indian', 'India'],
  ir: ['Iranian', 'Iran'],
  it: ['Italian', 'Italy'],
  jp: ['Japanese', 'Japan'],
  lt: ['Lithuanian', 'Lithuania'],
  lv: ['Latvian', 'Latvia'],
  nl: ['Dutch', 'Netherlands'],
  no: ['Norwegian', 'Norway'],
  nz: ['New Zealand'],
  pl: ['Polish', 'Poland'],
  pt: ['Portuguese', 'Portugal'],
  ro: ['Romanian', 'Romania'],
  ru: ['Russian', 'Russia'],
  se: ['Swedish', 'Sweden'],
  sk: ['Slovak', 'Slovakia'],
  sy: ['Syrian', 'Syria'],
  tr: ['Turkish', 'Turkey'],
  ua: ['Ukrainian', 'Ukraine'],
  us: ['US', 'American', 'America', 'USA', 'United States'],
};

const BY_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WORDS).flatMap(([, names]) => names.map((name) => [name.toLowerCase(), names.map((each) => each.toLowerCase())] as const)),
);
const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, names]) => names.map((name) => [name.toLowerCase(), code] as const)),
);

/** The code of the country that a folded word names ("french", "us"); null for any other word. */
export const countryNamed = (term: string): string | null => BY_NAME.get(term) ?? null;

/** The other ways to name the country that a folded word names, folded: "usa" gives "us", "american", …; empty for any other word. */
export const sameCountry = (term: string): readonly string[] => (BY_WORD.get(term) ?? []).filter((name) => name !== term);

/** How a country is named before an office, most usual first: "UK", "British", …; empty for a country that is not in the table. */
export function countryWords(code: string | null): readonly string[] {
  const key = code?.toLowerCase() ?? '';
  return WORDS[key === 'uk' ? 'gb' : key] ?? [];
}
