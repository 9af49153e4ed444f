import { count, either, quoted } from './words.ts';

const page = (shown: number, pages: number): string => (pages > 1 ? `, page ${shown} of ${pages}` : '');

/** The answer to a question for quotes, and menus to narrow it. */
export const answers = {
  found: (quotes: number, asked: string, shown: number, pages: number): string =>
    `${count(quotes, 'quote')} for ${quoted(asked)}${page(shown, pages)}.`,
  moreQuotes: (left: number): string => `${count(left, 'more quote')}.`,
  /** Of several people who were asked for, those who have nothing here. */
  nothingBy: (names: readonly string[]): string => `Nothing like it by ${either(names)}.`,
  only: (name: string): string => `Only ${name}`,
  topic: (title: string): string => `Topic: ${title}`,
  /** The question without words: what can be asked. */
  start: 'Whose words? Type a name, an office, words, or a mix: /quote Hegseth on nato, /quote the pentagon chief, /quote five eyes.',
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
