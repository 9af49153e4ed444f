import { remembered } from '../text/remembered.ts';

/** States as news shortens them in brackets after a name. */
const STATES: ReadonlyMap<string, string> = new Map(
  `Ala Alabama|Ariz Arizona|Ark Arkansas|Calif California|Colo Colorado|Conn Connecticut|Del Delaware|Fla Florida|Ga Georgia|Ill Illinois|Ind Indiana|Kan Kansas|Ky Kentucky|La Louisiana|Md Maryland|Mass Massachusetts|Mich Michigan|Minn Minnesota|Miss Mississippi|Mo Missouri|Mont Montana|Neb Nebraska|Nev Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|Okla Oklahoma|Ore Oregon|Pa Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|Tenn Tennessee|Tex Texas|Vt Vermont|Va Virginia|Wash Washington|WVa West Virginia|Wis Wisconsin|Wyo Wyoming|AZ Arizona|CA California|CO Colorado|CT Connecticut|FL Florida|GA Georgia|IL Illinois|IN Indiana|KY Kentucky|MA Massachusetts|MD Maryland|MI Michigan|MN Minnesota|MO Missouri|NV Nevada|OH Ohio|OR Oregon|PA Pennsylvania|TN Tennessee|TX Texas|VA Virginia|VT Vermont|WA Washington|WI Wisconsin`
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
);
const PARTIES: Readonly<Record<string, string>> = { R: 'Republican', D: 'Democrat', I: 'independent' };
const BRACKET = /^ ?\(([RDI])(?:-(\p{Lu}[\p{L}. ]{1,18}?))?\)/u;
/** As news agencies print it, and as it runs on with its second comma left out: "Ann Lee, R-Ohio, said". */
const COMMAS = /^, ([RDI])-(\p{Lu}[\p{L}. ]{1,18}?)(?:[,;\n]|\.\s| (?:and|said|told|added|wrote)\b)/u;

/** "Ohio Republican" for the bracket in "Ann Lee (R-Ohio)" that begins at `at`, or for what stands between commas; the party alone for "(R)"; null when none does. */
export function affiliationAt(text: string, at: number): string | null {
  const bracket = text.charAt(at) === '(' || text.charAt(at + 1) === '(';
  const behind = bracket || text.startsWith(', ', at) ? text.slice(at, at + 36) : '';
  const match = behind === '' ? null : (bracket ? BRACKET : COMMAS).exec(behind);
  const [party, state] = [PARTIES[match?.[1] ?? ''], match?.[2]?.replaceAll('.', '')];
  if (bracket && party !== undefined && state === undefined) return party;
  return party === undefined || state === undefined ? null : `${STATES.get(state.replaceAll(' ', '')) ?? state} ${party}`;
}

const SPELLED: Readonly<Record<string, string>> = {
  adm: 'admiral',
  gen: 'general',
  col: 'colonel',
  capt: 'captain',
  sgt: 'sergeant',
  lt: 'lieutenant',
  maj: 'major',
  cmdr: 'commander',
  insp: 'inspector',
  supt: 'superintendent',
  cllr: 'councillor',
  coun: 'councillor',
  prof: 'professor',
};
const RANKS = new RegExp(`\\b(?:${Object.keys(SPELLED).join('|')})\\b\\.?`, 'gi');

/** An office with its short form of address written out: "New Jersey Gov." as "New Jersey governor". */
export const spelledOut = remembered((role): string =>
  role
    .replace(/\bSens?\./g, 'senator')
    .replace(/\bGov\./g, 'governor')
    .replace(RANKS, (short) => SPELLED[short.replace('.', '').toLowerCase()] ?? short)
    .replace(/\bPres\./g, 'president')
    .replace(/\bReps?\./g, 'congressman congresswoman representative'),
);

/** What headlines call who holds an office, by how the office is called. */
const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?!.*\b(?:british|britain|uk|shadow|former)\b).*\b(?:defense secretary|secretary of defense)\b/i, 'Pentagon chief'],
  [/^(?!.*\b(?:former|deputy)\b).*\bnato secretary[- ]general\b|\bsecretary[- ]general of nato\b/i, 'NATO chief'],
  [/^(?!.*\b(?:former|deputy|assistant)\b).*\b(?:chief constable|police commissioner)\b/i, 'police chief'],
  [/^(?!.*\bformer\b).*\b(?:commission president|president of the european commission)\b/i, 'commission chief'],
  [/^(?!.*\bformer\b).*\bun secretary[- ]general\b/i, 'UN chief'],
];

/** What somebody is who does so: "who chairs the panel". */
const DOERS: readonly (readonly [RegExp, string])[] = [
  [/^chair(?:s|ed) /i, 'chairman chairwoman chair'],
  [/^(?:leads|led) /i, 'leader'],
  [/^(?:heads|headed) /i, 'head chief'],
  [/^(?:edits|edited) /i, 'editor'],
  [/^(?:coaches|coached) /i, 'coach'],
  [/^(?:owns|owned) /i, 'owner'],
  [/^(?:manages|managed) /i, 'manager'],
  [/^(?:founded|co-founded) /i, 'founder'],
  [/^(?:directs|directed) /i, 'director'],
];

/** What news calls who has such a rank or post; the rest after "of" only keeps the shape of an office. */
const RANKED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:mr|mrs|ms|lord|lady|dame) (?:chief )?justice$/i, ['judge of court']],
  [/^(?:\p{L}+ )?(?:det|detective)\b/iu, ['detective of police', 'officer of police']],
  [/^(?:DS|DC|DI|DCI|DCS)$/, ['detective of police', 'officer of police']],
  [/^(?:PC|WPC|(?:police |special )?constable)$/i, ['officer of police', 'constable of police']],
  [/^(?:(?:ch|chief) )?(?:sgt|sergeant|insp|inspector|supt|superintendent)$/i, ['officer of police']],
  [/^(?:\p{L}+ )?(?:head ?teacher|headmaster|headmistress)\b/iu, ['head of school', 'headteacher of school']],
  [/^(?:\p{L}+ )?(?:gp|surgeon|physician|psychiatrist|paediatrician|cardiologist|oncologist|anaesthetist)\b/iu, ['doctor of medicine']],
];
/** One of them at least stands in every such rank or post. */
const MAY_RANK =
  /justice|det|constable|^(?:d[sci]|dci|dcs|w?pc)$|s(?:gt|erg|upt|uper)|insp|head|gp|surg|phys|psych|paed|cardio|onco|anaes/i;

/** By what other names a stated office goes: "the Pentagon chief" for the American defense secretary, "the chairman" for who chairs something. */
export const otherwiseCalled = remembered((role): readonly string[] => {
  const doer = DOERS.find(([does]) => does.test(role));
  if (doer !== undefined) return doer[1].split(' ').map((noun) => `${noun} of ${role.slice(role.indexOf(' ') + 1)}`);
  // "the Tory" for a Conservative MP
  if (/\bConservative\b/.test(role)) return ['tory member'];
  if (/\bTory\b/.test(role)) return ['conservative member'];
  const ranked = MAY_RANK.test(role) ? RANKED.flatMap(([rank, names]) => (rank.test(role) ? names : [])) : [];
  return /secretary|constable|commission/i.test(role)
    ? [...ranked, ...NICKNAMES.filter(([office]) => office.test(role)).map(([, nickname]) => nickname)]
    : ranked;
});
