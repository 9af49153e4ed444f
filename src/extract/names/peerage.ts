import type { Tagged } from '../text/tags.ts';
import type { Form } from './name-forms.ts';
import type { NameRun } from './names.ts';

const PEERS: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['duke', 'earl', 'marquess', 'viscount', 'prince', 'king', 'archbishop', 'emir', 'sultan'].map((word) => [word, 'm'] as const),
  ...['duchess', 'countess', 'marchioness', 'viscountess', 'princess', 'queen'].map((word) => [word, 'f'] as const),
]);

/** The gender that a title of the peerage shows; null for any other word. */
export const peerage = (token: Tagged | undefined): 'm' | 'f' | null => PEERS.get(token?.lower ?? '') ?? null;

/** Whether an office is all that its holder is called: "the Duchess of Wexcombe", with no name beside it. */
export function isPeerage(tokens: readonly Tagged[], { office, from, to }: NameRun): boolean {
  if (!office || to - from !== 3 || tokens[from + 1]?.lower !== 'of' || peerage(tokens[from]) === null) return false;
  const before = tokens[from - 1]?.tag === 'determiner' ? tokens[from - 2] : tokens[from - 1];
  // "Prince Harry, the Duke of Hexby,", "the Duke of Hexby, Prince Harry,"
  const [next, second] = [tokens[to], tokens[to + 1]];
  // "the Archbishop of Hexby, the Most Rev Tom Ray,"
  const reverend = second?.lower === 'the' && /^(?:most|rt|right|very)$/.test(tokens[to + 2]?.lower ?? '');
  const named = next?.text === ',' && (second?.tag === 'name' || reverend);
  return !(before?.text === ',' && next?.text === ',') && !named && next?.tag !== 'name';
}

const TITLED = /^(?:lord|lady|baroness|viscount|viscountess)$/;

/**
 * "Alan Sutton, Lord Balfern, said": a judge or peer by his name and by his title. Each such title, with the form of the name before it.
 * In "Ann Lee, Lord Balfern and Bo Hill" the title is somebody else's.
 */
export function titlesBesideNames(tokens: readonly Tagged[], forms: readonly Form[]): readonly (readonly [Form, Form])[] {
  return forms.flatMap((form, i) => {
    const before = forms[i - 1];
    if (before === undefined || form.parts.length !== 1 || !TITLED.test(tokens[form.run.from]?.lower ?? '')) return [];
    const beside = tokens[before.run.to]?.text === ',' && before.run.to + 1 === form.run.from && before.run.honorific === null;
    const [after, second] = [tokens[form.run.to], tokens[form.run.to + 1]];
    const listed = after?.text !== ',' || second?.tag === 'conjunction' || second?.tag === 'name';
    // Three in a row are a list as well: "Bo Hill, Ann Lee, Lord Balfern, ...".
    const third = forms[i - 2];
    const row = third !== undefined && third.run.to + 1 === before.run.from && tokens[third.run.to]?.text === ',';
    return before.sort === 'person' && before.parts.length > 1 && beside && !listed && !row ? [[form, before] as const] : [];
  });
}
