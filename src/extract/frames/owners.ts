import { BODY_NOUNS } from '../lexicon/bodies.ts';
import { isPersonNoun, TITLES, UNNAMED } from '../lexicon/people-words.ts';
import { type Mention, pronounOf } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { giverLink, isMadeBehind } from './given-words.ts';
import { after } from './subject.ts';

/** Names with their titles are shorter than this. */
const MAX_OF = 10;

/** "the Florida senator's answer": who owns it is described; `j` is the genitive. */
function describedOwner(reading: Reading, j: number): Mention | null {
  const { tokens } = reading;
  let from = j;
  while (/^(?:word|name|number)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1;
  const [opening, head] = [tokens[from - 1], tokens[j - 1]];
  if (from === j || opening === undefined || head === undefined || !/^(?:determiner|owner)$/.test(opening.tag)) return null;
  const body = BODY_NOUNS.has(head.lower);
  if (!isPersonNoun(head.lower) && !TITLES.has(head.lower) && !body) return null;
  return {
    chunk: -1,
    start: opening.start,
    end: head.end,
    from: from - 1,
    to: j,
    kind: 'nominal',
    run: null,
    pronoun: null,
    head: head.lower,
    sort: body ? 'body' : 'person',
    definite: opening.tag === 'owner' || opening.lower === 'the',
    unnamed: UNNAMED.has(head.lower),
    gender: null,
  };
}

/** "Marlford's empty post", "her former address": what is somebody's job or home is nothing that she says. */
const HELD =
  /^(?:vacant|empty|senior|top|new|former|old|key|current|ministerial|cabinet|junior|managerial|coaching|home|business|email|e-mail)$/;

/** Whose claim, statement or remark stands at `i`. */
export function ownerOf(reading: Reading, sentence: Sentence, i: number): Mention | null {
  const { tokens } = reading;
  if (/^(?:post|address)$/.test(tokens[i]?.lower ?? '') && HELD.test(tokens[i - 1]?.lower ?? '')) return null;
  for (let j = i - 1; j >= Math.max(sentence.from, i - 5); j -= 1) {
    const token = tokens[j];
    if (!token) return null;
    const owner = token.tag === 'owner' ? pronounOf(token, j) : null;
    if (owner !== null) return owner;
    if (token.tag === 'genitive') {
      const run = reading.runTo.get(j);
      const [first, last] = [run === undefined ? undefined : tokens[run.nameFrom], tokens[j - 1]];
      if (!run || run.office) return describedOwner(reading, j);
      if (!first || !last) return null;
      return {
        chunk: -1,
        start: first.start,
        end: last.end,
        from: run.nameFrom,
        to: j,
        kind: 'name',
        run,
        pronoun: null,
        head: null,
        sort: 'person',
        definite: false,
        unnamed: false,
        gender: null,
      };
    }
    if (!/^(?:word|name|adverb|number|date)$/.test(token.tag) && token.lower !== 'most') break;
  }
  const next = tokens[i + 1]?.lower;
  // "the threat from the sea", "sought an assurance from Ann Lee that": no words.
  if (
    next === 'by' ||
    (next === 'from' && tokens[i]?.lower !== 'threat' && !isSought(tokens, i)) ||
    (next === 'of' && hasClause(reading, sentence, i + 2))
  )
    return after(reading, i + 1);
  if (isMadeBehind(tokens, i)) return after(reading, i);
  const link = giverLink(reading, i, sentence.to);
  return link < 0 ? null : after(reading, link);
}

const SEEKS = /^(?:seek|want|demand|need|expect|await|request|require|beg|ask)$/;

/** "|sought| an assurance", "asked |for| an apology": whether nobody has said yet what the noun at `i` stands for. */
function isSought(tokens: Reading['tokens'], i: number): boolean {
  let at = i - 1;
  while (/^(?:determiner|word|adverb)$/.test(tokens[at]?.tag ?? '') && i - at < MAX_OF) at -= 1;
  const verb = tokens[at];
  if (verb?.lower === 'for') return /^(?:asked|asking|pressed|pressing|waiting|calling|called)$/.test(tokens[at - 1]?.lower ?? '');
  return verb?.tag === 'verb' && (SEEKS.test(verb.cue?.lemma ?? '') || /^await|^request|^requir/.test(verb.lower));
}

/** "the contention of the former mayor Ann Lee that": a clause belongs to the noun whose "of …" begins at `at`. */
function hasClause(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + MAX_OF); i += 1) {
    const tag = reading.tokens[i]?.tag ?? 'sign';
    if (tag === 'that') return true;
    if (!/^(?:determiner|owner|genitive|word|name|number|preposition)$/.test(tag)) return false;
  }
  return false;
}
