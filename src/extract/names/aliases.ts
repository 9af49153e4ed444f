import type { Tagged } from '../text/tags.ts';
import type { Form } from './name-forms.ts';
import type { NameRun } from './names.ts';

/** What stands between somebody's name and another name of the same person. */
const BETWEEN =
  /^, (?:(?:(?:also|better|widely|popularly|formerly|universally) )?known as|(?:better )?known by (?:his|her|the|their) (?:nom de guerre|stage name|pen name|code name|nickname|alias)|nicknamed|aka|who (?:performs|records|raps|writes) as)$/;
/** In tokens. */
const MAX_BETWEEN = 8;
/** Given names that go with the next word. */
const COMPOUND = /^(?:abdul|abdel|abu|umm|josé|jose|juan|maría|maria|jean|ana|nur|nor|nurul|siti|sri|mohd)$/;
/** "Dmitri |Sergeyevich| Ray": after the father. */
const PATRONYMIC = /(?:[oe]vich|[oe]vych|[oei]vna)$/;

/** "Tom Ray, nicknamed |Dusty|", "Tom Ray, also known as |MC Frost|": other names, with the run of the one who bears them. */
export function aliasesAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlyMap<string, NameRun> {
  const found = new Map<string, NameRun>();
  for (const [index, form] of forms.entries()) {
    const owner = forms[index - 1];
    const before = tokens[form.run.from - 1]?.lower ?? '';
    if (
      owner?.sort !== 'person' ||
      owner.parts.length < 2 ||
      form.sort === 'body' ||
      !/^(?:as|nicknamed|aka|guerre|name|nickname|alias)$/.test(before)
    )
      continue;
    if (form.run.from - owner.run.to > MAX_BETWEEN) continue;
    const between = tokens.slice(owner.run.to, form.run.from).map(({ lower }) => lower);
    if (BETWEEN.test(between.join(' '))) found.set(form.text, owner.run);
  }
  return found;
}

/** The nickname in marks within a name: "buddy" in William “Buddy” Ray; null in most. */
export function nicknameIn(tokens: readonly Tagged[], { nameFrom, to }: NameRun, text: string): string | null {
  const quote = tokens.slice(nameFrom, to).find(({ tag }) => tag === 'quote');
  return quote === undefined
    ? null
    : text
        .slice(quote.start, quote.end)
        .toLowerCase()
        .replace(/[^\p{L}'-]/gu, '');
}

/** By what other two words somebody of a longer name may be called: "Abdul Rahman" Khalil, "Ivan Petrovich" Ray, "Buddy Ray". */
export function shortFormsOf({ parts }: Pick<Form, 'parts'>, nickname: string | null): readonly string[] {
  const last = parts.at(-1) ?? '';
  return [
    ...(parts.length > 2 && (COMPOUND.test(parts[0] ?? '') || PATRONYMIC.test(parts[1] ?? '')) ? [`${parts[0]} ${parts[1]}`] : []),
    ...(nickname === null ? [] : [`${nickname} ${last}`]),
  ];
}
