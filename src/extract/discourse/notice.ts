import { isDemonym } from '../lexicon/demonyms.ts';
import { introducesBody } from '../lexicon/outlets.ts';
import { isTrade } from '../lexicon/role-words.ts';
import type { NameRun } from '../names/names.ts';
import { SOLE_OFFICE } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { writerOf } from '../people/neuter.ts';
import { againstLamented, lamented } from '../people/obituary.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import { description } from '../phrases/description.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { learnRolesOfPronoun } from '../roles/roles.ts';
import type { Place } from '../speakers/holders.ts';
import type { Identifier } from '../speakers/speakers.ts';
import { looksAhead } from './cataphora.ts';
import { type Discourse, ONE_OF_TWO, type Prominence } from './discourse.ts';
import { hangsOn } from './prominence.ts';
import { subjectAhead } from './subject-ahead.ts';

/** Papers and recordings that speak even where nothing but what was done with them is told. */
const NOTE = /^(?:note|message|letter|sign|placard|banner|notice|recording|text|e-?mail|post|tweet|leaflet|flyer|poster|memo)$/;
/** What a body makes public in its own words. */
const ACCOUNT = /^(?:version|readout|account|statement|summary|response|reply|report|announcement|communiqu[ée]|submission|filing)$/;
/** In tokens; the bound keeps any text linear. */
const NEAR = 60;
/** Ahead of the next candidate by so much, a pronoun tells the gender of its antecedent. */
const SURE_OF_GENDER = 2;

/** Whether an unnamed person ends a sentence as its agent ("by one former director of the firm"), and nobody else is spoken of in it. */
function endsAsAgent({ tokens, sentences, chunks, mentions, runTo, cast }: Reading, mention: Mention, { sentence }: Place): boolean {
  const somebody = mention.sort === 'person' || (mention.sort === 'thing' && isTrade(mention.head ?? ''));
  if (!somebody || mention.definite || tokens[mention.from - 1]?.lower !== 'by' || mention.chunk < 0) return false;
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  const last = chunks[tailOfChain(tokens, chunks, mention.chunk)]?.to ?? mention.to;
  if (last < to - 1 || !/^[.!?]$/.test(tokens[to - 1]?.text ?? '')) return false;
  for (let at = Math.max(from, mention.from - NEAR) + 1; at <= to; at += 1) {
    const run = runTo.get(at);
    if (run !== undefined && cast.ofRun.get(run)?.kind === 'person') return false;
  }
  for (let at = mention.chunk - 1; at >= mention.chunk - NEAR && chunks[at]?.sentence === sentence; at -= 1)
    if (mentions[at]?.sort === 'person' && mentions[at]?.pronoun !== 'it') return false;
  return true;
}

/** Ahead of the next candidate by so much, whoever is spoken to is known. */
const ADDRESSED = 0.3;
/** What whoever spoke last loses where "he was last seen" in March: it is told of another. */
const TOLD_OF_ANOTHER = 3;

/** "|He| was last seen alive in March": told of somebody who tells nothing. */
function isGone({ tokens }: Reading, { to }: Mention): boolean {
  if (tokens[to]?.tag !== 'auxiliary') return false;
  return tokens[to + 1]?.lower === 'last' && /^(?:seen|heard)$/.test(tokens[to + 2]?.lower ?? '');
}

/**
 * Whether the discourse learns nothing of a mention wherever it stands: things that neither speak nor hold a name, and "it" or "I". Half of all
 * phrases are such, and it is cheaper to see than how prominent one is.
 */
export function tellsNothing({ runTo }: Reading, { kind, sort, head, pronoun, from, to }: Mention): boolean {
  if (kind === 'name' || (kind === 'pronoun' && (pronoun === 'he' || pronoun === 'she'))) return false;
  if (kind === 'nominal' && (sort !== 'thing' || introducesBody(head ?? '') || isTrade(head ?? ''))) return false;
  for (let end = from + 1; end <= to; end += 1) if (runTo.has(end)) return false;
  return sort !== 'people';
}

/** Tells the discourse of a mention: whom it names, describes or takes up, how prominently (`as`), and which names are `spoken` in its sentence. */
export function openNotice(
  reading: Reading,
  discourse: Discourse,
  identifier: Identifier,
): (mention: Mention, as: Prominence, spoken: Place['spoken']) => void {
  const { tokens, cast, chunks, runTo } = reading;
  const dead = lamented(reading);
  return (mention, as, spoken) => {
    const token = mention.from;
    const [sentence, paragraph] = [chunks[mention.chunk]?.sentence ?? 0, tokens[token]?.paragraph ?? 0];
    const at: Place = spoken === undefined ? { token, sentence, paragraph } : { token, sentence, paragraph, spoken };
    if (mention.kind === 'pronoun' && (mention.pronoun === 'he' || mention.pronoun === 'she')) {
      if (looksAhead(reading, mention, sentence) || subjectAhead(reading, mention, reading.sentences[sentence])?.sure) return;
      const gone = isGone(reading, mention);
      const teller = gone ? discourse.lastSpeaker(token) : null;
      const found = discourse.antecedent(
        mention.pronoun,
        at,
        (entity) => againstLamented(reading, dead, entity, undefined) + (entity === teller ? TOLD_OF_ANOTHER : 0),
      );
      if (found && found.margin > 0.15) {
        if (found.margin > SURE_OF_GENDER) found.entity.gender ??= mention.pronoun === 'he' ? 'm' : 'f';
        learnRolesOfPronoun(reading, found.entity, mention.from);
        discourse.note(
          found.entity,
          at,
          as === 'other' || (gone && isSaidNext(sentence)) ? 'other' : 'pronoun',
          mention.pronoun === 'he' ? 'm' : 'f',
        );
      }
      return;
    }
    // "One of the agents was on the telephone. “…,” he said": not whoever spoke before.
    const acts = as !== 'other' || /^(?:verb|auxiliary|modal)$/.test(tokens[mention.to]?.tag ?? '');
    if (mention.sort === 'people' && acts && isOneOf(mention.from)) discourse.interrupt(mention.to);
    // "Ann Lee and Tom Ray argue that …": they.
    const second = tokens[mention.from - 1]?.lower === 'and' && /^(?:verb|auxiliary|modal)$/.test(tokens[mention.to]?.tag ?? '');
    if (mention.kind === 'name' && (as === 'speaker' || second)) identifier.identify(mention, at);
    let accountOf: Entity | null = null;
    for (const run of runsIn(mention)) {
      const entity = cast.ofRun.get(run);
      if (!entity) continue;
      const introduced = as === 'other' && !hangsOn(tokens, mention.from) && entity.roles.some((role) => role.at === run.nameFrom);
      // "The council's version mentioned none. It said": the council. ("The Chinese version": no Chinese.)
      const account = as !== 'other' && ACCOUNT.test(mention.head ?? '') && entity.kind === 'organisation' && !isDemonym(entity.name);
      if (account && mention.head === 'version') accountOf = entity;
      discourse.note(entity, at, run.to < mention.to && !account ? 'owner' : introduced ? 'introduced' : as);
    }
    // "A farmer, he grew maize" describes him and brings in nobody new.
    // "The club's secretary, Captain Ann Lee, said" describes her.
    const describes =
      tokens[mention.to]?.text === ',' && (/^(?:he|she)$/.test(tokens[mention.to + 1]?.lower ?? '') || isNamedBehind(mention));
    // "The site was clean": a place, unless it speaks.
    // "Her letter was short" is about the letter, "her letter said" about her.
    const place = as !== 'speaker' && (mention.head === 'site' || writerOf(reading, mention) !== null);
    // "That was dismissed by one former director.": he goes on, where the sentence names nobody.
    const agent = as === 'other' && endsAsAgent(reading, mention, at);
    // "The supervisor told them": a trade that no list has, of somebody who speaks.
    const trade = (agent || as === 'speaker') && tokens[mention.from]?.tag === 'determiner' && isTrade(mention.head ?? '');
    // "played the note that he had sent. “…,” it said"
    const told = agent || as !== 'other' || (mention.sort === 'document' && NOTE.test(mention.head ?? ''));
    if (
      mention.kind === 'nominal' &&
      (mention.sort !== 'thing' || introducesBody(mention.head ?? '') || trade) &&
      told &&
      !describes &&
      !place &&
      accountOf === null
    ) {
      const who = identifier.identify(mention, at);
      // "Each side may sign. It commits them": not a side.
      if (/^(?:each|either|neither|every)$/.test(tokens[mention.from]?.lower ?? '')) return;
      // "Someone laughed": nobody whom a pronoun takes up.
      if (who?.sure === ONE_OF_TWO && mention.sort === 'person') discourse.interrupt(at.token);
      else if (who?.entity && agent) {
        discourse.note(who.entity, at, 'introduced');
        discourse.interrupt(at.token);
      } else if (who?.entity && !/^(?:someone|somebody|anyone|anybody|nobody|everyone|everybody)$/.test(mention.head ?? '')) {
        discourse.note(who.entity, at, as, null, mention.sort === 'document' && who.entity.kind === 'person');
        noteAddressed(mention, at, who.entity);
      }
      // "Her husband wept. “…,” he said", and no telling which of two: nor is it somebody before him.
      else if (who !== null && who.entity === null && mention.sort === 'person' && isInMind(mention, as) && isAlone(mention))
        discourse.interrupt(at.token);
    }
  };

  /** "a member of staff told |her| that": she is in mind after it, and whoever told her is somebody else. */
  function noteAddressed({ to, definite, sort }: Mention, at: Place, teller: Entity): void {
    const [verb, object] = [tokens[to], tokens[to + 1]];
    if (definite || sort !== 'person' || verb?.tag !== 'verb' || !/^(?:her|him)$/.test(object?.lower ?? '')) return;
    if (object?.tag !== 'object' && !(verb.cue?.lemma === 'tell' && /^(?:that|pronoun)$/.test(tokens[to + 2]?.tag ?? ''))) return;
    const pronoun = object?.lower === 'her' ? 'she' : 'he';
    const found = discourse.antecedent(pronoun, at, (entity) => (entity === teller ? TOLD_OF_ANOTHER : 0));
    if (found !== null && found.entity !== teller && found.margin > ADDRESSED)
      discourse.note(found.entity, { ...at, token: to + 1 }, 'pronoun', pronoun === 'she' ? 'f' : 'm');
  }

  /** Whether words in marks open the sentence after this one: whoever tells of it says them. */
  function isSaidNext(sentence: number): boolean {
    return tokens[reading.sentences[sentence + 1]?.from ?? -1]?.tag === 'quote';
  }

  /** "|The club's secretary|, Captain Ann Lee, said": whether a phrase that opens its paragraph says what the person is whose name comes next, between commas. */
  function isNamedBehind({ kind, sort, from, to }: Mention): boolean {
    if (kind !== 'nominal' || sort !== 'person' || !opensParagraph(from)) return false;
    const name = reading.mentions[reading.chunkFrom.get(to + 1) ?? -1];
    const person = name?.kind === 'name' && name.run !== null && cast.ofRun.get(name.run)?.kind === 'person';
    return person && tokens[name.to]?.text === ',' && tokens[name.to + 1]?.cue?.class === 'say';
  }

  function isOneOf(at: number): boolean {
    return tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'one' && opensParagraph(at - 2);
  }

  /** "The Mayor was helpless. She said": as whoever speaks, somebody described with whom a paragraph opens. */
  function isInMind(mention: Mention, as: Prominence): boolean {
    return as === 'speaker' || (as === 'subject' && tokens[mention.from]?.lower === 'the' && opensParagraph(mention.from));
  }

  /** "Speaking in Hull, the prime minister apologised. “…,” he said": there is one of the office, and nobody before him. */
  function isAlone(mention: Mention): boolean {
    return opensParagraph(mention.from) || (mention.definite && SOLE_OFFICE.test(description(reading, mention)));
  }

  function opensParagraph(at: number): boolean {
    return tokens[at - 1]?.paragraph !== tokens[at]?.paragraph;
  }

  function runsIn(mention: Mention): readonly NameRun[] {
    const found: NameRun[] = [];
    for (let to = mention.from + 1; to <= mention.to; to += 1) {
      const run = runTo.get(to);
      if (run) found.push(run);
    }
    return found;
  }
}
