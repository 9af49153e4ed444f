import type { Person } from '../directory/people.ts';
import type { Token } from '../words/fold.ts';
import { isJoiner } from '../words/question-words.ts';
import type { PersonSpan } from './person-spans.ts';
import type { Lexicon } from './understand.ts';

/** Whom a question may ask for, and the words that say so. */
export interface Choice {
  readonly person: Person;
  readonly spans: readonly PersonSpan[];
}

/** Whom to take for the speaker, in order; null is nobody. */
export function choicesOf(
  spans: readonly PersonSpan[],
  tokens: readonly Token[],
  listed: boolean,
  lexicon: Lexicon,
): readonly (Choice | null)[] {
  const several = joined(spans, tokens, listed, lexicon);
  if (several !== null) return [several];
  const voices = spans
    .filter((span) => !span.mentioned)
    .sort((a, b) => Number(b.spoken) - Number(a.spoken) || Number(a.given) - Number(b.given) || Number(b.named) - Number(a.named));
  const of = (certainty: PersonSpan['certainty']): readonly Choice[] =>
    voices
      .filter((span) => span.certainty === certainty)
      .slice(0, 2)
      .map((span) => ({ person: span.person, spans: [span] }));
  const sure = of('sure');
  // "vigurie cruz landslide": beside a name that is typed right, somebody else whose name was mistyped may be meant.
  const mistyped = of('likely').filter(({ person }) => person.match.kind === 'fuzzy');
  return sure.length > 0 ? [...sure, ...mistyped] : [...of('likely'), null, ...of('unlikely')];
}

/**
 * "Hegseth and Healey", "Hegseth, Healey": the first names in a row that are all of people who are quoted. Where one
 * is not quoted, he is more likely whom the other speaks of, unless it says "or". `listed`: the question holds a comma or the like.
 */
function joined(spans: readonly PersonSpan[], tokens: readonly Token[], listed: boolean, lexicon: Lexicon): Choice | null {
  const isQuoted = (span: PersonSpan): boolean => span.person.speakers.some((speaker) => lexicon.isQuoted(speaker));
  const goesOn = (a: PersonSpan, b: PersonSpan): boolean => {
    const between = tokens.slice(a.end, b.start);
    if (!between.every(({ term }) => isJoiner(term)) || (between.length === 0 && !listed)) return false;
    return between.some(({ term }) => term !== 'and') || (isQuoted(a) && isQuoted(b));
  };
  const voices = spans.filter((span) => !span.mentioned && span.certainty !== 'unlikely');
  for (const [i, first] of voices.entries()) {
    const row = [first];
    for (const next of voices.slice(i + 1)) {
      const last = row.at(-1);
      if (last === undefined || !goesOn(last, next)) break;
      row.push(next);
    }
    const speakers = [...new Set(row.flatMap((span) => span.person.speakers))];
    if (row.length < 2 || new Set(row.map(({ person }) => person.speakers[0])).size < row.length) continue;
    return {
      spans: row,
      person: {
        match: {
          kind: 'several',
          speakers,
          wrote: tokens
            .slice(first.start, row.at(-1)?.end)
            .map(({ raw }) => raw)
            .join(' '),
        },
        speakers,
        holders: row.flatMap((span) => span.person.holders),
        everyHolder: row.flatMap((span) => span.person.everyHolder),
      },
    };
  }
  return null;
}
