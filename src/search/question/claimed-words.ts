import type { Holder } from '../directory/offices.ts';
import type { Person } from '../directory/people.ts';
import type { Token } from '../words/fold.ts';
import { isHonorific, isJoiner, isQuestionWord } from '../words/question-words.ts';
import type { PersonSpan } from './person-spans.ts';
import type { Choice } from './who-is-meant.ts';

/** The unused words that lead up to the name, in their order. */
export function titleBefore(tokens: readonly Token[], used: readonly boolean[], chosen: Choice | null): readonly Token[] {
  const end = chosen?.spans[0]?.start ?? 0;
  let start = end;
  while (start > 0 && used[start - 1] !== true && !isQuestionWord(tokens[start - 1]?.term ?? '')) start -= 1;
  return tokens.slice(start, end);
}

/** Which words stand for the speaker and are not looked for, and the terms of office that count. */
export function claim(
  tokens: readonly Token[],
  spans: readonly PersonSpan[],
  chosen: Choice | null,
  person: Person | null,
): { readonly used: readonly boolean[]; readonly tenures: readonly Holder[] } {
  const used = tokens.map(() => false);
  const tenures = [...(person?.holders ?? [])];
  for (const span of spans) {
    const meant = [...span.person.speakers, ...span.person.everyHolder.map((holder) => holder.speaker)];
    const sameOne = person !== null && meant.some((speaker) => person.speakers.includes(speaker));
    const isChosen = chosen?.spans.includes(span) === true;
    const use = isChosen || (sameOne && !span.mentioned);
    for (let i = span.start; i < span.end; i++) used[i] ||= use || (isHonorific(tokens[i]?.term ?? '') && i < span.end - 1 && span.named);
    // "Foreign Secretary Johnson": the office narrows the name.
    if (use && !isChosen && person?.holders.length === 0) {
      tenures.push(...span.person.everyHolder.filter((holder) => person.speakers.includes(holder.speaker)));
    }
  }
  if (chosen !== null && chosen.spans.length > 1) {
    const [from, to] = [chosen.spans[0]?.start ?? 0, chosen.spans.at(-1)?.end ?? 0];
    for (let i = from; i < to; i++) used[i] ||= isJoiner(tokens[i]?.term ?? '');
  }
  return { used, tenures };
}
