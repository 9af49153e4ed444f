import { termsOf } from './fold.ts';

/**
 * Ways to say that an office belongs to a country, by ISO 3166 code. The first is how a label says it. What is no country but tells one
 * office from another all the same ("African", "Soviet", "Northern Irish") has a code of its own.
 */
const TABLE = `
ae Emirati, UAE, United Arab Emirates, Emirates; af Afghan, Afghanistan; al Albanian, Albania; am Armenian, Armenia; ao Angolan, Angola
ar Argentine, Argentinian, Argentina; at Austrian, Austria; au Australian, Australia; az Azerbaijani, Azeri, Azerbaijan
ba Bosnian, Bosnia, Bosnia and Herzegovina; bb Barbadian, Barbados; bd Bangladeshi, Bangladesh; be Belgian, Belgium; bf Burkinabe, Burkina Faso
bg Bulgarian, Bulgaria; bh Bahraini, Bahrain; bi Burundian, Burundi; bj Beninese, Benin; bn Bruneian, Brunei; bo Bolivian, Bolivia
br Brazilian, Brazil; bs Bahamian, Bahamas; bt Bhutanese, Bhutan; bw Botswanan, Botswana; by Belarusian, Belarus; bz Belizean, Belize
ca Canadian, Canada; cd Congolese, Congo, DRC, Democratic Republic of Congo; cf Central African, Central African Republic
cg Congolese, Congo, Republic of Congo; ch Swiss, Switzerland; ci Ivorian, Ivory Coast, Côte d'Ivoire; cl Chilean, Chile
cm Cameroonian, Cameroon; cn Chinese, China; co Colombian, Colombia; cr Costa Rican, Costa Rica; cu Cuban, Cuba; cv Cape Verdean, Cape Verde
cy Cypriot, Cyprus; cz Czech, Czechia, Czech Republic; de German, Germany; dj Djiboutian, Djibouti; dk Danish, Denmark; dm Dominican, Dominica
do Dominican, Dominican Republic; dz Algerian, Algeria; ec Ecuadorian, Ecuador; ee Estonian, Estonia; eg Egyptian, Egypt; er Eritrean, Eritrea
es Spanish, Spain; et Ethiopian, Ethiopia; eu EU, European, Europe, European Union; fi Finnish, Finland; fj Fijian, Fiji; fr French, France
ga Gabonese, Gabon; gb UK, British, Britain, United Kingdom, GB, Great Britain; gd Grenadian, Grenada; ge Georgian, Georgia; gh Ghanaian, Ghana
gl Greenlandic, Greenland; gm Gambian, Gambia; gn Guinean, Guinea; gq Equatorial Guinean, Equatorial Guinea; gr Greek, Greece
gt Guatemalan, Guatemala; gw Bissau Guinean, Guinea Bissau; gy Guyanese, Guyana; hk Hong Kong; hn Honduran, Honduras; hr Croatian, Croat, Croatia
ht Haitian, Haiti; hu Hungarian, Hungary; id Indonesian, Indonesia; ie Irish, Ireland; il Israeli, Israel; in Indian, India; iq Iraqi, Iraq
ir Iranian, Iran; is Icelandic, Iceland; it Italian, Italy; jm Jamaican, Jamaica; jo Jordanian, Jordan; jp Japanese, Japan; ke Kenyan, Kenya
kg Kyrgyz, Kyrgyzstan; kh Cambodian, Cambodia; km Comoran, Comoros; kp North Korean, Korean, North Korea, Korea
kr South Korean, Korean, South Korea, Korea; kw Kuwaiti, Kuwait; kz Kazakh, Kazakhstan; la Laotian, Lao, Laos; lb Lebanese, Lebanon
li Liechtenstein; lk Sri Lankan, Sri Lanka; lr Liberian, Liberia; ls Basotho, Lesotho; lt Lithuanian, Lithuania; lu Luxembourgish, Luxembourg
lv Latvian, Latvia; ly Libyan, Libya; ma Moroccan, Morocco; mc Monegasque, Monaco; md Moldovan, Moldova; me Montenegrin, Montenegro
mg Malagasy, Madagascar; mk Macedonian, North Macedonian, North Macedonia, Macedonia; ml Malian, Mali; mm Burmese, Myanmar, Burma
mn Mongolian, Mongolia; mr Mauritanian, Mauritania; mt Maltese, Malta; mu Mauritian, Mauritius; mv Maldivian, Maldives; mw Malawian, Malawi
mx Mexican, Mexico; my Malaysian, Malaysia; mz Mozambican, Mozambique; na Namibian, Namibia; ne Nigerien, Niger; ng Nigerian, Nigeria
ni Nicaraguan, Nicaragua; nl Dutch, Netherlands, Holland; no Norwegian, Norway; np Nepali, Nepalese, Nepal; nz New Zealand; om Omani, Oman
pa Panamanian, Panama; pe Peruvian, Peru; pg Papua New Guinean, Papua New Guinea; ph Philippine, Filipino, Philippines; pk Pakistani, Pakistan
pl Polish, Poland; ps Palestinian, Palestine, Palestinian Authority; pt Portuguese, Portugal; py Paraguayan, Paraguay; qa Qatari, Qatar
ro Romanian, Romania; rs Serbian, Serb, Serbia; ru Russian, Russia, Russian Federation; rw Rwandan, Rwanda; sa Saudi, Saudi Arabian, Saudi Arabia
sb Solomon Islands; sc Seychellois, Seychelles; sd Sudanese, Sudan; se Swedish, Sweden; sg Singaporean, Singapore; si Slovenian, Slovene, Slovenia
sk Slovak, Slovakian, Slovakia; sl Sierra Leonean, Sierra Leone; sm San Marino; sn Senegalese, Senegal; so Somali, Somalia; sr Surinamese, Suriname
ss South Sudanese, South Sudan; sv Salvadoran, El Salvador; sy Syrian, Syria; sz Swazi, Eswatini, Swaziland; td Chadian, Chad; tg Togolese, Togo
th Thai, Thailand; tj Tajik, Tajikistan; tl Timorese, East Timor, Timor Leste; tm Turkmen, Turkmenistan; tn Tunisian, Tunisia; to Tongan, Tonga
tr Turkish, Turkey, Türkiye; tt Trinidadian, Trinidad, Trinidad and Tobago; tv Tuvaluan, Tuvalu; tw Taiwanese, Taiwan; tz Tanzanian, Tanzania
ua Ukrainian, Ukraine; ug Ugandan, Uganda; us US, American, America, USA, United States, United States of America; uy Uruguayan, Uruguay
uz Uzbek, Uzbekistan; va Vatican; ve Venezuelan, Venezuela; vn Vietnamese, Vietnam; vu Vanuatu; ws Samoan, Samoa; xk Kosovan, Kosovar, Kosovo
ye Yemeni, Yemen; za South African, South Africa; zm Zambian, Zambia; zw Zimbabwean, Zimbabwe
africa African, Africa; asia Asian, Asia; arab Arab; latin Latin American, Latin America; su Soviet, Soviet Union, USSR; nir Northern Irish, Northern Ireland
cat Catalan, Catalonia; kurd Kurdish, Kurdistan; chechen Chechen, Chechnya; new-mexico New Mexico`;

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/;|\n/)
    .map((entry) => {
      const [, code = '', names = ''] = /^\s*(\S+) (.*)$/.exec(entry) ?? [];
      return [code, names.split(', ')] as const;
    }),
);

const folded = (name: string): string => termsOf(name).join(' ');

/** Codes under the folded words of each name. */
const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...WORDS].flatMap(([code, names]) => names.map((name) => ({ code, name: folded(name) }))),
      ({ name }) => name,
    ),
  ].map(([name, entries]) => [name, entries.map(({ code }) => code)]),
);
const LONGEST = Math.max(...[...BY_NAME.keys()].map((name) => name.split(' ').length));

/** Words that name a country. */
export interface NamedCountry {
  readonly start: number;
  readonly end: number;
  /** "Korean" may be one of two. */
  readonly codes: readonly string[];
}

/** The countries that folded words name ("french", "new zealand"), in their order, the longest names first taken. */
export function countriesIn(terms: readonly string[]): readonly NamedCountry[] {
  const found: NamedCountry[] = [];
  for (let start = 0; start < terms.length; start++) {
    for (let size = Math.min(LONGEST, terms.length - start); size > 0; size--) {
      const codes = BY_NAME.get(terms.slice(start, start + size).join(' '));
      if (codes === undefined) continue;
      found.push({ start, end: start + size, codes });
      start += size - 1;
      break;
    }
  }
  return found;
}

/** Folded words without those that name a country. */
export function withoutCountries(terms: readonly string[]): readonly string[] {
  const named = countriesIn(terms);
  return terms.filter((_, i) => !named.some(({ start, end }) => i >= start && i < end));
}

/** Whether the first names a country that each of the second may be, and the other way round. */
export const sameCountries = (some: readonly NamedCountry[], others: readonly NamedCountry[]): boolean => {
  const within = (a: readonly NamedCountry[], b: readonly NamedCountry[]): boolean =>
    a.every(({ codes }) => b.some((other) => other.codes.some((code) => codes.includes(code))));
  return within(some, others) && within(others, some);
};

/** The code of a record as the table has it. */
export const countryCode = (code: string): string => (code.toLowerCase() === 'uk' ? 'gb' : code.toLowerCase());

/** Whether a folded word is, or stands in, the name of a country: then it is no typo of another. */
export const isOfCountry = (term: string): boolean => PARTS.has(term);

const PARTS: ReadonlySet<string> = new Set([...BY_NAME.keys()].flatMap((name) => name.split(' ')));

/** The other ways to name the country that a folded word names, folded: "usa" gives "us", "american", …; empty for any other word. */
export const sameCountry = (term: string): readonly string[] => {
  const names = (BY_NAME.get(term) ?? []).flatMap((code) => WORDS.get(code) ?? []).map(folded);
  return [...new Set(names)].filter((name) => name !== term);
};

/** How a country is named before an office, most usual first: "UK", "British", …; empty for a country that is not in the table. */
export const countryWords = (code: string | null): readonly string[] => (code === null ? [] : (WORDS.get(countryCode(code)) ?? []));
