import type { Side, Speaker } from '../model/speaker.ts';
import type { Corpus } from '../search/corpus.ts';

const EU_STATES =
  'Austria|Belgium|Bulgaria|Croatia|Cyprus|Denmark|Estonia|Finland|France|Germany|Greece|Hungary|Ireland|Italy|Latvia|Lithuania|Luxembourg|Malta|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|the Netherlands';
const EU_PEOPLE =
  'Austrian|Belgian|Bulgarian|Croatian|Cypriot|Czech|Danish|Dutch|Estonian|Finnish|French|German|Greek|Hungarian|Irish|Italian|Latvian|Lithuanian|Maltese|Polish|Portuguese|Romanian|Slovak|Slovenian|Spanish|Swedish|European|E\\.?U\\.?';
/** Without Georgia and Washington, which are also a country and a government. */
const US_STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming';

/** What only one side has: its institutions and parties. A paper also writes about countries that are not its speaker's. */
const INSTITUTIONS: readonly (readonly [Side, RegExp])[] = [
  [
    'us',
    /(?<!Liberal |Christian |Social )\b(?:White House|Pentagon|State Department|Justice Department|Homeland Security|F\.?B\.?I|C\.?I\.?A|Congress(?:man|woman)|GOP|G\.O\.P|Republicans?|Democrats?|Democratic(?! Unionist)|Senate (?:Majority|Minority)|House (?:Speaker|Majority|Minority)|Sens?\.|Reps?\.|Gov\.)(?![\p{L}\p{N}-])/u,
  ],
  ['us', /(?<!Vatican )\b(?:Secretary of State(?! for)|Senate (?:\p{Lu}\p{L}+ ){1,4}(?:Committee|Subcommittee))(?![\p{L}\p{N}-])/u],
  ['us', new RegExp(`\\b(?:${US_STATES})(?:'s)? (?:\\p{L}+ )?(?:[Ss]enator|[Gg]overnor|[Rr]epresentative)\\b`, 'u')],
  ['us', new RegExp(`\\b(?:[Ss]enator|[Gg]overnor|[Rr]epresentative) (?:from|of|for) (?:the state of )?(?:${US_STATES})\\b`, 'u')],
  [
    'uk',
    /\b(?:Downing Street|Whitehall|Tory|Tories|Labour|Ukip|UKIP|UK Independence Party|Liberal Democrats?|Scottish National Party|Mayor of London|House of (?:Commons|Lords))\b/u,
  ],
  ['eu', /\b(?:European (?:Union|Commission|Council(?! on)|Parliament)|Bundestag|Front National|National Front|Élysée)\b/u],
  ['russia', /\b(?:Kremlin|Duma)\b/u],
  ['ukraine', /\bVerkhovna Rada\b/u],
];

/** What may stand before a nationality: "the former German Chancellor". */
const BEFORE = '^(?:(?:the|an?|[Ff]ormer|[Ss]enior|[Tt]hen|[Nn]ew|[Aa]cting|[Dd]eputy|[Rr]etired|[Tt]op) )*';
const HEADED = '(?:[Pp]resident|[Cc]hancellor|[Pp]rime [Mm]inister|[Mm]inister|[Kk]ing|[Qq]ueen|[Gg]overnment|[Pp]arliament) of ';

const nationality = (people: string, country: string): RegExp =>
  new RegExp(
    `${BEFORE}(?:(?:${people})(?!['’-]|[\\p{L}\\p{N}]| [Ss]tudies| [Ll]iterature| [Hh]istory)|(?:${country})['’]s )|${HEADED}(?:${country})\\b`,
    'u',
  );

/** The country that a description begins with, or whose head somebody is; "professor of Russian history" is neither. */
const NATIONS: readonly (readonly [Side, RegExp])[] = [
  ['us', nationality('American|U\\.?S\\.?', 'America|the United States')],
  ['uk', nationality('British|U\\.?K\\.?|Scottish|Welsh', 'Britain|the United Kingdom|Scotland|Wales')],
  ['eu', nationality(EU_PEOPLE, EU_STATES)],
  ['russia', nationality('Russian', 'Russia')],
  ['ukraine', nationality('Ukrainian', 'Ukraine')],
];

/** The side that a printed description or the name of a body tells; null where it tells none, or two. */
export function sideTold(words: string): Side | null {
  for (const signs of [NATIONS, INSTITUTIONS]) {
    const told = new Set(signs.filter(([, sign]) => sign.test(words)).map(([side]) => side));
    const [side] = told;
    if (side !== undefined) return told.size === 1 ? side : null;
  }
  return null;
}

const known = new WeakMap<Corpus, Map<Speaker['id'], Side | null>>();

/**
 * Which side a speaker speaks for: the one on record; of those whom no editor has put down, the one that most of their printed
 * descriptions tell, or a body's name. Null when nothing tells it: unknown is not a side.
 */
export function sideOf(speaker: Speaker, corpus: Corpus): Side | null {
  if (speaker.side !== 'other' || speaker.country !== null) return speaker.side;
  const sides = known.get(corpus) ?? new Map<Speaker['id'], Side | null>();
  known.set(corpus, sides);
  const before = sides.get(speaker.id);
  if (before !== undefined) return before;
  const side = (speaker.kind === 'person' ? null : sideTold(speaker.name)) ?? sideDescribed(speaker, corpus);
  sides.set(speaker.id, side);
  return side;
}

function sideDescribed({ id }: Speaker, corpus: Corpus): Side | null {
  const votes = new Map<Side, number>();
  for (const { quotes } of corpus.utterancesBy(id)) {
    for (const { role } of quotes) {
      const side = role === null ? null : sideTold(role);
      if (side !== null) votes.set(side, (votes.get(side) ?? 0) + 1);
    }
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
