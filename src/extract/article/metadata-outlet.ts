import type { PartialDate } from '../../model/partial-date.ts';
import { looksLikeOutlet } from './clean-patterns.ts';
import { dateIn } from './metadata-dates.ts';

/** Agencies as datelines shorten them, with the name they publish under. */
const AGENCIES: Readonly<Record<string, string>> = {
  AP: 'The Associated Press',
  AFP: 'Agence France-Presse',
  PA: 'PA Media',
  UPI: 'United Press International',
  REUTERS: 'Reuters',
  BLOOMBERG: 'Bloomberg',
  XINHUA: 'Xinhua',
  DPA: 'dpa',
  EFE: 'EFE',
};

/** "LONDON, Nov 14, 2016 (Reuters) -", "WASHINGTON (AP) —": a place in capitals, and the agency in brackets. */
const AGENCY_DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ ,/-]{1,60}|\p{Lu}[\p{L} .'’-]{1,40})?(,? ?[\p{L}.]{0,10} ?\d{0,2},? ?(?:\d{4})? ?)\(([A-Za-z]{2,10})\)\s*[-–—]/u;

/** The agency, and the date if there is one, with which a story opens; null when it opens without a dateline. */
export function agencyIn(lead: string): { readonly outlet: string; readonly date: PartialDate | null } | null {
  const found = AGENCY_DATELINE.exec(lead);
  const outlet = AGENCIES[found?.[2]?.toUpperCase() ?? ''];
  return found === null || outlet === undefined ? null : { outlet, date: dateIn(found[0]) };
}

/** A title without the name of the site at its end ("… | The Guardian", "… - BBC News"), and that name. */
export function withoutOutlet(title: string): { readonly title: string; readonly outlet: string | null } {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — '].map((separator) => title.lastIndexOf(separator)));
  const name = at < 0 ? '' : title.slice(at + 3).trim();
  if (at < 10 || !looksLikeOutlet(name)) return { title, outlet: null };
  const rest = withoutOutlet(title.slice(0, at).trim());
  // "Title | World news | The Guardian": the section between is no part of the title either.
  const section = / \| [^|]{1,24}$/.exec(rest.title);
  return { title: section === null ? rest.title : rest.title.slice(0, section.index).trim(), outlet: name };
}

/** The outlet that a source line names: "- The Telegraph", "Source: Reuters", "This article first appeared in The Example Post". */
export function nameInSourceLine(line: string): string | null {
  const appeared = /\b(?:appeared|published) (?:in|on|by|at) (.{2,50}?)(?: (?:on|in)\b.*)?\.?$/i.exec(line)?.[1];
  const name = (appeared ?? line.replace(/^[-–—] ?|^source: ?/i, '')).trim().replace(/\.$/, '');
  if (/https?:|\.\w{2,4}\//i.test(name) || name.length > 50) return null;
  // A reporter signs with a dash too ("- Jane Doe"), so a dash alone proves no outlet.
  return looksLikeOutlet(name) ? name : null;
}

/** Who claims the rights: "© 2016 The Example Post". */
export function rightsHolderIn(line: string): string | null {
  const name = /^(?:©|\(c\)|copyright)(?: ©| \(c\))? ?(?:\d{4})?[ ,]*([^.,|]{2,50})/i
    .exec(line)?.[1]
    ?.replace(/\ball rights reserved\b.*/i, '')
    .trim();
  return name !== undefined && looksLikeOutlet(name) ? name : null;
}

/** "theaustralian" is "The Australian", but these are words of their own. */
const THE_WORDS = /^the(?:at(?:re|er)|me|ory|rap|sis|ft|olog|rm)/;
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

/**
 * A name for the site of an address, by general rules: "theaustralian" -> "The Australian", "bbc" -> "BBC", "daily-example" ->
 * "Daily Example"; where words run together the host itself, since cutting it up would be a guess. Null for what is no host name.
 */
export function siteName(url: string): string | null {
  const site = siteOf(url);
  if (site === null) return null;
  const { host, own } = site;
  const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
  if (own.includes('-')) return own.split('-').map(capital).join(' ');
  if (/^[a-z]{2,4}$/.test(own)) return own.toUpperCase();
  if (/^the[a-z]{4,}$/.test(own) && !THE_WORDS.test(own)) return `The ${capital(own.slice(3))}`;
  return host;
}

/** The host of an address, and the part of it that somebody chose: "lemonde" of "www.lemonde.fr". Null for what is no host name. */
function siteOf(url: string): { readonly host: string; readonly own: string } | null {
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^(?:www|m|amp|edition|news)\./, '');
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.:[\]]+$/.test(host)) return null;
  const own = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '') ? labels.at(-3) : labels.at(-2);
  return own === undefined ? null : { host, own };
}

/** What the name of an outlet has and its address may leave out: "Politico Europe" is at politico.eu. */
const EDITION = /^(?:news|online|europe|eu|uk|us|usa|international|english|magazine|newspaper|live)$/;
/** What an address has and the name leaves out: "The Associated Press" is at apnews.com. */
const OF_AN_ADDRESS = /^(?:news|online|media|tv|mag|live)?$/;

/** Whether an address is the outlet's own, where its name is run together ("lemonde.fr") or cut short ("ft.com", "nytimes.com"): then nobody else has passed it on. */
export function isOwnSite(outlet: string, url: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const own = plain(siteOf(url)?.own ?? '').replaceAll('-', '');
  // "Süddeutsche" is at sueddeutsche.de, and some others at their names without the dots.
  return [outlet, outlet.replace(/[äöü]/gi, '$&e')].some((name) => {
    const words = plain(name).match(/[a-z0-9]+/g) ?? [];
    return own.length > 1 && (isCutFrom(own, words) || (words[0] === 'the' && isCutFrom(own, words.slice(1))));
  });
}

/** Whether letters are beginnings of the words, each in its turn: "nytimes" of "New York Times". */
function isCutFrom(letters: string, words: readonly string[]): boolean {
  // How much of the letters the words up to here may account for.
  let reached: ReadonlySet<number> = new Set([0]);
  for (const [at, word] of words.entries()) {
    if (at > 0 && reached.has(letters.length) && words.slice(at).every((each) => EDITION.test(each))) return true;
    const next = new Set<number>();
    for (const from of reached)
      for (let length = 1; length <= word.length && letters.startsWith(word.slice(0, length), from); length++) next.add(from + length);
    reached = next;
  }
  return words.length > 0 && [...reached].some((from) => OF_AN_ADDRESS.test(letters.slice(from)));
}
