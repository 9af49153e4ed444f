import { nationOf } from '../extract/lexicon/nations.ts';
import { remembered } from '../extract/text/remembered.ts';

/** What a printed role says, so that two can be compared. */
export interface PrintedOffice {
  /** Its words without small ones, forms of address in full; nations are kept apart. */
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<number>;
  readonly isFormer: boolean;
}

/**
 * How far two printed roles are one office. `sole`: one that a country has once ("President"); `full`: named with what it is over ("FBI director");
 * `title`: a form of address that few bear ("Sen.").
 */
export type SharedOffice = 'sole' | 'full' | 'title';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const IN_FULL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sen: ['senator'],
    rep: ['representative'],
    congressman: ['representative'],
    congresswoman: ['representative'],
    gov: ['governor'],
    pm: ['prime', 'minister'],
    premier: ['prime', 'minister'],
    vp: ['vice', 'president'],
    ag: ['attorney', 'general'],
    pontiff: ['pope'],
    chairwoman: ['chairman'],
    chair: ['chairman'],
    head: ['director'],
    advisor: ['adviser'],
  }),
);

/** Small words, parties, and what a role is called on one day and not on the next. */
const NOTHING = words(
  `a an the of for at in on and or to with from by as is was then now who his her its their s mr mrs ms then-president
  outgoing incoming longtime long-time veteran acting interim newly elected presumptive likely top senior chief leading prominent famous first former ex
  republican democratic democrat gop tory conservative labour liberal`,
);

/** Without what stands beside them these are anybody's. */
const ANYBODY = words(
  `spokesman spokeswoman spokesperson professor officer lawyer attorney director analyst adviser aide man woman resident mother father wife husband son daughter
  candidate nominee front-runner frontrunner contender hopeful presidential campaign manager member leader executive editor reporter writer author
  columnist expert economist scientist researcher fellow strategist consultant pollster activist organizer supporter voter student teacher doctor
  president chairman secretary minister deputy assistant vice host star owner founder partner mogul businessman billionaire retired veteran general house state
  national american white international public political party group center centre university department office committee council association
  policy affairs studies institute school county city company official administration government world new york`,
);

const SOLE = new Set(['president', 'minister prime', 'chancellor', 'pope', 'king', 'queen', 'taoiseach', 'president vice']);
const TITLES = words(
  'senator representative governor mayor ambassador pope king queen prince princess president chancellor speaker mp mep',
);
/** With one of these before it an office is another office. */
const RANKS = ['vice', 'deputy', 'assistant', 'associate', 'shadow', 'under', 'state'];
/** Offices of which each word is anybody's. */
const WHOLE = [
  ['attorney', 'general'],
  ['secretary', 'state'],
];
/** So many words that not everybody has in common are no chance. */
const NO_CHANCE = 3;

/** The words of a role as printed. */
export const printedOffice = remembered((role: string): PrintedOffice => {
  const said = new Set<string>();
  const nations = new Set<number>();
  let before = '';
  for (const [word] of role.matchAll(/\p{L}[\p{L}\p{M}.’'-]*/gu)) {
    const lower = word.toLowerCase().replaceAll('.', '');
    // "Mr. Lee's adviser" is another's "the president's adviser".
    const owned = /['’]s?$/.test(lower);
    const nation = nationOf(lower.replace(/['’]s?$/, ''), before);
    if (nation !== undefined) nations.add(nation);
    else if (!owned) for (const each of IN_FULL.get(lower) ?? [lower]) if (!NOTHING.has(each)) said.add(each);
    before = lower;
  }
  return { words: said, nations, isFormer: /\b(?:former|ex)\b/i.test(role) };
});

/** How far two roles are one office; null where they are not, or where many may have it. */
export function sharedOffice(a: PrintedOffice, b: PrintedOffice): SharedOffice | null {
  if (RANKS.some((rank) => a.words.has(rank) !== b.words.has(rank))) return null;
  if (a.nations.size > 0 && b.nations.size > 0 && a.nations.isDisjointFrom(b.nations)) return null;
  const shared = [...a.words].filter((word) => b.words.has(word)).sort();
  const fewer = Math.min(a.words.size, b.words.size);
  const telling = shared.filter((word) => !ANYBODY.has(word));
  const all = a.words.size + b.words.size - shared.length;
  if (telling.length >= NO_CHANCE) return 'full';
  if (shared.length === 0 || (shared.length < fewer && shared.length * 2 < all)) return null;
  if (SOLE.has(shared.join(' '))) return a.isFormer && b.isFormer ? null : 'sole';
  if (shared.length >= NO_CHANCE && shared.length === all) return 'full';
  if ((shared.length >= 2 && telling.length > 0) || WHOLE.some((office) => office.every((word) => shared.includes(word)))) return 'full';
  return shared.some((word) => TITLES.has(word)) ? 'title' : null;
}
