import { fail, ok, type Result } from '../model/result.ts';
import { type Action, takesRest } from './command.ts';
import type { OptionFailure } from './failure.ts';
import type { Known } from './known-values.ts';
import { nearestWord } from './nearest-word.ts';
import { inMarks, type Token, tokenize } from './tokens.ts';
import { wordsOfUnknownName, wordsOfValue } from './value-words.ts';

/** Options as they were typed, by their names. */
export type RawOptions = Readonly<Record<string, string>>;

/**
 * Reads what stands behind a command: `key:value` fills the option of that name, the rest the text option, or the options in order where there is none.
 * By what is `known` a value of several words is read without marks; a value has one word where nothing can be looked up. `filters`: options of any command.
 */
export function typedOptions(
  action: Action,
  typed: string,
  known: Known | null = null,
  filters: ReadonlySet<string> = new Set(),
): Result<RawOptions, OptionFailure> {
  const names = Object.keys(action.options);
  const raw: Record<string, string> = {};
  const loose: Token[] = [];
  const tokens = tokenize(typed);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.key === null || !names.includes(token.key)) {
      const near = token.key === null || token.quoted ? null : nearestWord(token.key, names);
      const foreign = token.key !== null && filters.has(token.key) && !(at === 0 && completes(action, token.key));
      if (foreign && token.key !== null) return fail({ code: 'foreign-option', wrote: token.key });
      if (near !== null && token.key !== null) return fail({ code: 'unknown-option', wrote: token.key, nearest: near });
      loose.push(token);
      continue;
    }
    if (Object.hasOwn(raw, token.key)) return fail({ code: 'twice', option: token.key });
    // `since: 2025`, with the space that people put after a colon.
    const from = token.value === '' && !token.quoted ? tokens[++at] : token;
    if (from === undefined) return fail({ code: 'no-value', option: token.key });
    const option = action.options[token.key];
    const following = from.quoted || option === undefined || known === null ? [] : looseWords(tokens, at + 1);
    if (option !== undefined && known !== null && following.length > 0) {
      const more = wordsOfValue(option, from.value, following, known);
      const unknown = more > 0 ? 0 : wordsOfUnknownName(option, from.value, following, known);
      if (unknown > 0) {
        const named = `${token.key}:${inMarks([from.value, ...following.slice(0, unknown)].join(' '))}`;
        return fail({ code: 'in-marks', option: token.key, wrote: from.value, line: named });
      }
      raw[token.key] = [from.value, ...following.slice(0, more)].join(' ');
      at += more;
    } else raw[token.key] = from.value;
  }
  return place(action, loose, raw);
}

/** Whether the text of a command is what such an option holds: "/brief topic:nato". */
const completes = ({ options }: Action, key: string): boolean =>
  Object.values(options).some((option) => option.kind === 'text' && option.completes === key);

/** The words from there on that are in no marks and behind no key. */
function looseWords(tokens: readonly Token[], from: number): readonly string[] {
  const rest = tokens.slice(from);
  const end = rest.findIndex(({ key, quoted }) => key !== null || quoted);
  return (end < 0 ? rest : rest.slice(0, end)).map(({ value }) => value);
}

const asTyped = (token: Token): string => {
  const value = token.quoted ? inMarks(token.value) : token.value;
  // Where dates are no options they stand among the words: "/articles nato since:2020".
  if (token.key === 'since' || token.key === 'until') return `${token.key} ${token.value}`.trim();
  return token.key === null ? value : token.quoted ? `${token.key}:${value}` : `${token.key}:${token.value}`;
};

function place(action: Action, loose: readonly Token[], raw: RawOptions): Result<RawOptions, OptionFailure> {
  if (loose.length === 0) return ok(raw);
  const text = Object.entries(action.options).find(([, option]) => takesRest(option))?.[0];
  if (text !== undefined) {
    if (Object.hasOwn(raw, text)) return fail({ code: 'twice', option: text });
    return ok({ ...raw, [text]: loose.map(asTyped).join(' ') });
  }
  const open = Object.keys(action.options).filter((name) => !Object.hasOwn(raw, name));
  const filled: Record<string, string> = { ...raw };
  for (const token of loose) {
    const name = open.shift();
    if (name === undefined) return fail({ code: 'too-many-words', wrote: asTyped(token) });
    filled[name] = token.value;
  }
  return ok(filled);
}
