import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** Whether what follows the verb at `i` are the words that it reports, or the end of the sentence: "said: “…”", "said, “…”", "said." */
function isAllSaid({ tokens }: Reading, { to }: Sentence, i: number): boolean {
  const next = tokens[i + 1];
  if (i + 1 >= to || next?.tag === 'quote') return true;
  return /^[.]$/.test(next?.text ?? '') ? i + 2 >= to : /^[:,]$/.test(next?.text ?? '') && tokens[i + 2]?.tag === 'quote';
}

/**
 * One comma where there should be two or none, at the token `j` before the verb at `i`: "“…,” Ann Lee from the union, told", "The mayor Ann Lee,
 * said: “…”". Null unless the phrase stands right behind a quotation, or opens the sentence and nothing but words in marks follows the verb.
 */
export function beforeComma(reading: Reading, sentence: Sentence, j: number, i: number): Mention | null {
  const { tokens, chunks, mentions, chunkTo } = reading;
  const index = tokens[j]?.text === ',' ? chunkTo.get(j) : undefined;
  const head = index === undefined ? undefined : mentions[headOfChain(tokens, chunks, index)];
  if (head === undefined) return null;
  const quoted = tokens[head.from - 1]?.tag === 'quote';
  if (head.kind === 'name' && head.chunk !== index && quoted) return head;
  const speaks = head.kind === 'name' || (head.kind === 'nominal' && /^(?:person|body|people)$/.test(head.sort));
  const opens = head.from === sentence.from || (quoted && head.from === sentence.from + 1);
  const saying = j === i - 1 && tokens[i]?.cue?.class === 'say';
  if (speaks && opens && saying && isAllSaid(reading, sentence, i)) return head;
  return head.kind === 'name' && head.chunk === index && saying && opensWithClause(tokens, sentence, head, i) ? head : null;
}

/** "Ann Lee, said it would": whether a name opens its sentence and the verb at `i` has its clause behind it. */
function opensWithClause(tokens: Reading['tokens'], { from }: Sentence, head: Mention, i: number): boolean {
  const opens = head.from === from || (head.from === from + 2 && tokens[from]?.tag === 'adverb' && tokens[from + 1]?.text === ',');
  const [next, then] = [tokens[i + 1], tokens[i + 2]];
  const clause = next?.tag === 'that' || (next?.tag === 'pronoun' && /^(?:verb|auxiliary|modal)$/.test(then?.tag ?? ''));
  return opens && /^(?:past|s)$/.test(tokens[i]?.form ?? '') && clause;
}
