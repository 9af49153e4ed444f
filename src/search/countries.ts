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

/** How a country is named before an office, most usual first: "UK", "British", …; empty for a country that is not in the table. */
export function countryWords(code: string | null): readonly string[] {
  const key = code?.toLowerCase() ?? '';
  return WORDS[key === 'uk' ? 'gb' : key] ?? [];
}
