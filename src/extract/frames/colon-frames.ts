import { looksLikeOutlet } from '../article/clean-patterns.ts';
import { BODY_NOUNS } from '../lexicon/bodies.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import type { Entity } from '../people/entities.ts';
import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import { headsList } from '../text/turn-labels.ts';
import { endOfLabel, labelled } from './caption-labels.ts';
import type { Frame } from './frames.ts';
import { leadFrames, tailFrames } from './headline-tails.ts';
import { inWhich } from './in-which.ts';
import { answerFrame, nameAlone, verblessFrame } from './verbless-frames.ts';

/** Words of the page, and events: what stands before a colon to say what the article is about. */
const TOPIC =
  /^(?:exclusive|breaking|revealed|update|updated|live|watch|video|analysis|opinion|comment|interview|explained|explainer|profile|review|poll|latest|news|sport|business|politics|world|obituary|letters|inquest|trial|hearing|election|by-election|referendum|protests?|riots?|strikes?|war|crisis|row|scandal|inquiry|probe|murder|death|killing|shooting|stabbing|attacks?|crash|fire|floods?|earthquake|hurricane|storm|budget|summit|talks|debate|deal|case|lawsuit|verdict|vote|primary|caucus|coup|siege|ceasefire|coronavirus|covid|covid-19|brexit|story|saga|timeline|recap|preview|podcast|notebook|diary|round-?up|digest|column|briefing|bulletin|newsletter|dispatch|sketch|blog)$/;

/** In tokens: "the quiet young man who". */
const PROFILE = 7;

const WRITTEN =
  /^(?:letter|e-?mail|note|message|tweet|post|memo|text|poem|line|quote|quotation|statement|tribute|apology|telegram|postcard|card|voicemail)$/;

/** "NAME: “…”" at the start of a line or sentence, and "“…” — NAME" at its end. */
export function colonFrames(reading: Reading, sentence: Sentence): readonly Frame[] {
  const frames: Frame[] = [];
  const { tokens } = reading;
  const first = reading.chunkFrom.get(sentence.from);
  const chunk = first === undefined ? undefined : reading.chunks[first];
  if (chunk && first !== undefined && tokens[chunk.to]?.text === ':') {
    const mention = reading.mentions[first];
    const topic =
      TOPIC.test(tokens[chunk.to - 1]?.lower ?? '') ||
      (mention !== undefined && isKeyword(reading, mention, chunk.to)) ||
      headsList(tokens.slice(chunk.from, chunk.to).map(({ text }) => text)) ||
      isContest(tokens, chunk.from, chunk.to) ||
      (mention !== undefined && (isHeading(reading, mention, chunk.to) || isKicker(reading, mention, chunk.to)));
    if (
      mention &&
      mention.sort !== 'thing' &&
      !topic &&
      !isDateline(reading, sentence, mention, chunk.to) &&
      !isProfile(reading, sentence, chunk.to)
    )
      frames.push({
        kind: 'colon',
        cue: chunk.to,
        lemma: ':',
        mention,
        how: 'before',
        embedded: false,
        from: chunk.from,
        to: chunk.to + 1,
      });
  }
  if (holdsMarks(reading, sentence)) framesBesideMarks(reading, sentence, frames);
  frames.push(...inWhich(reading, sentence));
  return frames;
}

/** Whether words in marks stand in the sentence or open the next: most sentences have none. */
function holdsMarks({ tokens }: Reading, { from, to }: Sentence): boolean {
  for (let i = from; i <= to; i += 1) if (tokens[i]?.tag === 'quote') return true;
  return false;
}

/** Adds what only a sentence with words in marks has: captions, headlines and signatures without a verb of speech. */
function framesBesideMarks(reading: Reading, sentence: Sentence, frames: Frame[]): void {
  const { tokens } = reading;
  captionFrame(reading, sentence, frames);
  const verbless = verblessFrame(reading, sentence) ?? nameAlone(reading, sentence) ?? answerFrame(reading, sentence);
  if (verbless !== null) frames.push(verbless);
  frames.push(...tailFrames(reading, sentence), ...leadFrames(reading, sentence));
  for (let i = sentence.from + 1; i < sentence.to - 1; i += 1) {
    if (tokens[i]?.text !== ':' || tokens[i + 1]?.tag !== 'quote') continue;
    const at = reading.chunkTo.get(i);
    const last = at === undefined ? undefined : reading.mentions[at];
    // "from his daughter in Hexby: “…”"
    const before = at === undefined || tokens[(last?.from ?? 0) - 1]?.lower !== 'in' ? undefined : reading.mentions[at - 1];
    const mention = before?.kind === 'nominal' && before.sort === 'person' && isAuthor(tokens, before.from - 1) ? before : last;
    if (mention === undefined) continue;
    // "- Ann Lee and Tom Ray: “…”"
    const first = tokens[mention.from - 1]?.lower === 'and' ? reading.chunkTo.get(mention.from - 1) : undefined;
    const from = (first === undefined ? undefined : reading.chunks[first]?.from) ?? mention.from;
    const link = tokens[from - 1];
    const opening = from - 1 === sentence.from || tokens[from - 2]?.tag === 'sign' || tokens[from - 2]?.lower === 'more';
    const speaks = mention.kind === 'name' || (mention.sort === 'document' && mention.definite);
    const led = link !== undefined && (/^[-–—―]$/.test(link.text) || (link.lower === 'from' && opening));
    if (
      from > sentence.from &&
      ((speaks && led) || (mayWrite(reading, mention) && isAuthor(tokens, from - 1) && !tellsOwn(reading, sentence, from)))
    )
      frames.push({ kind: 'colon', cue: i, lemma: ':', mention, how: 'before', embedded: false, from: mention.from, to: i + 1 });
  }
  for (let i = sentence.from; i < sentence.to - 1; i += 1) {
    const quote = tokens[i];
    if (quote?.tag !== 'quote') continue;
    const dash = tokens[i + 1];
    if (dash === undefined || !(isDash(dash.text) || dash.text === '~')) continue;
    // "insisted that it was “the first of all”--Ann Lee": she signs the report, and the words are his who insisted.
    if (tokens.slice(sentence.from, i).some(({ cue }) => cue !== null)) continue;
    const at = reading.chunkFrom.get(i + 2);
    const mention = at === undefined ? undefined : reading.mentions[headOfChain(tokens, reading.chunks, at)];
    const next = mention ? tokens[mention.to] : undefined;
    // "Ray ‘was wrong’ – Hexby Echo": where the headline was printed.
    if (i > sentence.from && mention !== undefined && looksLikeOutlet(reading.text.slice(mention.start, mention.end))) continue;
    // "- ‘Tired of it’ - / Turnout rose": a heading, and the line below it.
    const below = mention !== undefined && tokens[mention.from]?.paragraph !== quote.paragraph;
    if (below && (isDash(tokens[i - 1]?.text) || next?.paragraph === tokens[mention.from]?.paragraph)) continue;
    if (mention?.kind === 'name' && (!next || next.paragraph !== quote.paragraph || next.tag === 'sign'))
      frames.push({ kind: 'dash', cue: i + 1, lemma: dash.text, mention, how: 'after', embedded: false, from: i + 1, to: mention.to });
  }
}

/** "FLOODED: A shop was “under water”": one word in capitals that is a verb too or stands nowhere else, and a sentence of the reporter's behind it. */
function isKeyword({ tokens, cast }: Reading, { from, run }: Mention, colon: number): boolean {
  const { text = '', lower = '' } = tokens[from] ?? {};
  if (colon - from !== 1 || !/^\p{Lu}{4,}$/u.test(text) || !/^(?:A|An|The)$/.test(tokens[colon + 1]?.text ?? '')) return false;
  const once = run !== null && (cast.ofRun.get(run)?.count ?? 0) <= 1 && genderOfFirstName(lower) === null;
  return commonVerb(lower) !== undefined || (once && text.length > 4);
}

/** Whether a phrase names somebody who writes: one word that nothing shows to be anybody is a place as often, "a message from |Hexby|". */
function mayWrite({ cast }: Reading, { kind, sort, run }: Mention): boolean {
  const entity = run === null ? undefined : cast.ofRun.get(run);
  if (kind !== 'name' || entity?.kind !== 'person') return kind === 'name' || sort === 'person';
  return entity.parts.length > 1 || entity.gender !== null || entity.roles.length > 0;
}

/** "read out a letter from Ms Ray: “…”": the preposition at `link` leads to whoever wrote it. */
const isAuthor = (tokens: Reading['tokens'], link: number): boolean =>
  /^(?:from|by)$/.test(tokens[link]?.lower ?? '') && WRITTEN.test(tokens[link - 1]?.lower ?? '');

/** "She wrote after a letter from Ms Ray: “…”": what is written are her own words; "She posted a letter from Ms Ray: “…”" passes it on. */
const tellsOwn = ({ tokens }: Reading, { from }: Sentence, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ tag, cue }, k, all) =>
        tag === 'verb' &&
        /^(?:write|reply|respond|say|tweet|post|answer)$/.test(cue?.lemma ?? '') &&
        !(cue?.lemma === 'post' && all[k + 1]?.tag === 'determiner' && k + 3 >= all.length - 1),
    );

/** "Ann Lee vs Tom Ray: “…”": either of the two. */
const isContest = (tokens: Reading['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^(?:vs?|versus)\.?$/.test(lower));

/** Nobody whose first name is not known has so many. */
const MIN_HEADING = 4;
/** So many names are looked at. */
const MOST_BODIES = 200;

/** "Marl Vale: Trust's plan was “late”" in an article on Marl Vale Hospitals Trust: what it is about, in short. */
const opensBody = (one: Entity | undefined, all: readonly Entity[]): boolean =>
  one?.kind === 'person' &&
  one.gender === null &&
  all
    .slice(0, MOST_BODIES)
    .some(
      ({ kind, parts }) => kind === 'organisation' && parts.length > one.parts.length && one.parts.every((part, at) => parts[at] === part),
    );

/** "Rain Power Stops Boat Work: Ending “it” is hard": capitals that are no known name, and the reporter's own words after the colon. */
function isHeading({ tokens, cast }: Reading, { run }: Mention, colon: number): boolean {
  if (run === null || run.nameFrom > run.from || tokens[colon + 1]?.tag === 'quote') return false;
  if (opensBody(cast.ofRun.get(run), cast.entities)) return true;
  if (run.to - run.from < MIN_HEADING) return false;
  return cast.ofRun.get(run)?.kind === 'person' && genderOfFirstName(tokens[run.from]?.lower ?? '') === null;
}

/**
 * "Ferries: Ann Lee warns of “chaos”", "PMQs: Tom Ray attacks “rotten” deal": one capital that the article never takes up as a name, before
 * the reporter's own words, tells what they are about.
 */
function isKicker({ tokens, cast }: Reading, { run }: Mention, colon: number): boolean {
  if (run === null || run.to - run.from !== 1 || tokens[colon + 1]?.tag === 'quote') return false;
  if (/\d|^\p{Lu}{2,}s$/u.test(tokens[run.from]?.text ?? '')) return true;
  // "NATO: the alliance is “ready”"
  if (BODY_NOUNS.has(tokens[run.from]?.lower ?? '')) return false;
  const entity = cast.ofRun.get(run);
  return (
    entity !== undefined && entity !== null && entity.count <= 1 && entity.full === 0 && entity.gender === null && entity.roles.length === 0
  );
}

/** "Ann Lee: the woman who “saved” a town", "Ann Lee: saviour or “menace”?": a headline that tells of her what stands after the colon. */
function isProfile({ tokens }: Reading, { to }: Sentence, colon: number): boolean {
  if (tokens[to - 1]?.text === '?') return true;
  const first = tokens[colon + 1];
  const article = first?.tag === 'determiner' && /^(?:the|an?)$/.test(first.lower);
  return (
    article && tokens.slice(colon + 2, colon + PROFILE).some(({ tag, lower }) => tag === 'relative' || lower === 'who' || lower === 'whose')
  );
}

/** In tokens: no headline is so long and ends with a full stop. */
const LEAD = 8;
const OWN = /^(?:i|we|my|our)$/;

/** "MUMBAI: The council said": a town in capitals, known or at the head of a long first sentence, and no words in marks after the colon. */
function isDateline({ text, tokens, cast }: Reading, { from, to }: Sentence, { run, start, end }: Mention, colon: number): boolean {
  if (run === null || /\p{Ll}/u.test(text.slice(start, end)) || tokens[colon + 1]?.tag === 'quote') return false;
  const entity = cast.ofRun.get(run);
  if (entity?.place === true) return true;
  if (BODY_NOUNS.has(tokens[from]?.lower ?? '')) return false;
  const opens = tokens[from - 1]?.paragraph !== tokens[from]?.paragraph;
  if (!opens || entity?.kind !== 'organisation' || entity.parts.length > 2) return false;
  return to - colon > LEAD && tokens[to - 1]?.text === '.' && !OWN.test(tokens[colon + 1]?.lower ?? '');
}

/** A caption, "Ann Lee at the bridge on Monday: “…”": one person, no verb, a colon and the words. */
function captionFrame(reading: Reading, sentence: Sentence, frames: Frame[]): void {
  const end = endOfLabel(reading, sentence);
  if (end <= sentence.from || reading.tokens[end + 1]?.tag !== 'quote') return;
  const named = labelled(reading, sentence, end);
  // "Ann Lee: “…”" is a label already.
  if (named === null || (named.to === end && named.from === sentence.from && reading.tokens[end]?.text === ':')) return;
  frames.push({ kind: 'colon', cue: end, lemma: ':', mention: named, how: 'before', embedded: false, from: named.from, to: end + 1 });
}
