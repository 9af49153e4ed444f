import { count, either, listed, page, quoted } from './words.ts';

/** The words of a question as typed, and its filters by the names that they were read as; null for what was not asked. `range` as `dates.range` gives it. */
interface Asked {
  readonly words: string;
  /** Whose words: a name, or what was typed where it fits several. */
  readonly by: { readonly name: string } | { readonly wrote: string } | null;
  readonly topic: string | null;
  readonly outlet: string | null;
  readonly range: string | null;
}

/** for “isis”, by Ted Cruz, on Syria, in Breitbart, since Sep 2016 */
const askedFor = ({ words, by, topic, outlet, range }: Asked): readonly string[] => [
  ...(words === '' ? [] : [`for ${quoted(words)}`]),
  ...(by === null ? [] : [`by ${'name' in by ? by.name : quoted(by.wrote)}`]),
  ...(topic === null ? [] : [`on ${topic}`]),
  ...(outlet === null ? [] : [`in ${outlet}`]),
  ...(range === null ? [] : [range]),
];

/** The answer to a question for quotes, and menus to narrow it. */
export const answers = {
  found: (quotes: number, asked: Asked, shown: number, pages: number): string =>
    `${[count(quotes, 'quote'), ...askedFor(asked)].join(' ')}${page(shown, pages)}.`,
  /** A page behind the last was asked for. */
  noPage: (page: number): string => `There is no page ${page}; this is the last.`,
  moreQuotes: (left: number): string => `${count(left, 'more quote')}.`,
  /** Of several people who were asked for, those who have nothing here. */
  nothingBy: (names: readonly string[]): string => `Nothing like it by ${either(names)}.`,
  only: (name: string): string => `Only ${name}`,
  /** Quotes under other forms of the name of whoever was asked for. */
  namesakes: (held: readonly { readonly name: string; readonly quotes: number }[]): string =>
    `Also ${listed(held.map(({ name, quotes }) => `${count(quotes, 'quote')} by ${quoted(name)}`))}, perhaps the same person.`,
  /** Quotes that have no date, where dates were asked for. */
  undated: (quotes: number): string => `${quotes} more ${quotes === 1 ? 'has' : 'have'} no date.`,
  /** The question without its dates, which finds so many. */
  anyDate: (quotes: number): string => `Any date (${quotes})`,
  topic: (title: string): string => `Topic: ${title}`,
  /** The question without words: what can be asked. */
  start: 'Whose words? Give /quote a name, an office, words, or a mix: “Hegseth on nato”, “the pentagon chief”, “five eyes”.',
  mostQuoted: 'Most quoted:',
  /** `holding` as `holdings.iHold` gives it. */
  startNote: (holding: string): string => `${holding} Spelling may be off; speaker:, topic:, outlet:, since: and until: narrow the answer.`,
  askWithForm: 'Ask with a form',
  filters: {
    speaker: { label: 'Speaker', everything: 'Anyone' },
    topic: { label: 'Topic', everything: 'Any topic' },
    outlet: { label: 'Outlet', everything: 'Any outlet' },
    period: { label: 'Period', everything: 'Any time' },
  },
  /** A choice of such a menu, with how many quotes it leaves. */
  choice: (label: string, quotes: number): string => `${label} (${quotes})`,
};
