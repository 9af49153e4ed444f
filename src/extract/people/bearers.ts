import { BODY_NOUNS, PLACES } from '../lexicon/bodies.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { endsBodyName } from '../lexicon/outlets.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { type Form, isAcronym } from '../names/name-forms.ts';
import type { NameRun } from '../names/names.ts';
import type { Entity, Gender } from './entities.ts';

/** With a smaller lead over the next bearer of a surname nobody is named. */
const CLEAR_BEARER = 0.3;
/** The same for two who share a first name. */
const CLEAR_NAMESAKE = 1.1;
/** No name has more bearers; the bound keeps any text linear. */
const MAX_BEARERS = 12;
/** The same for bodies that letters may stand for. */
const MAX_BODIES = 200;

/** In years; whoever is younger is never "Mr" or "Ms". */
const ADDRESSED = 16;

/** What speaks for one of several bearers of a name. */
const WEIGHTS = {
  /** By the logarithm of how often the name stands in full. */
  full: 1.5,
  /** Named in full in the same paragraph, in the one before it, two before it. */
  near: [2.5, 1.5, 0.7],
  /** Who bore a surname a moment ago, bears it still. */
  still: 0.5,
  /** By the logarithm of how often the surname alone was theirs: kin of whoever an article is about are named in full each time. */
  held: 0.8,
  /** A child whom the article calls Amy is seldom "Ray". */
  calledFirst: -1.5,
  /** "Jr" is said wherever he is meant. */
  suffix: -5,
  namedFirst: 0.8,
  /** "Mr" fits a known man better than somebody of whom nothing is known, who may still be one. */
  knownGender: 1.5,
} as const;

/** A surname alone, who bore it, and in which paragraph. */
interface Short {
  readonly entity: Entity;
  readonly paragraph: number;
}

/** Who bears which name, as far as the article has been read. */
export interface Bearers {
  /** By the last word of the name. */
  readonly byLast: Map<string, Entity[]>;
  /** Surnames that two people bear about equally well where they stand. */
  readonly doubtful: Set<NameRun>;
  readonly add: (entity: Entity) => void;
  /** A first name that became known later. */
  readonly addFirst: (entity: Entity) => void;
  /** A further surname or title. */
  readonly addLast: (surname: string, entity: Entity) => void;
  readonly namedInFull: (entity: Entity, form: Form, paragraph: number) => void;
  readonly namedShort: (entity: Entity, form: Form, paragraph: number) => void;
  /** Whether several people may be meant by a surname. */
  readonly share: (form: Form) => boolean;
  /** Who bears a surname, a first name or a short name of a body; null when nobody named in full does. */
  readonly of: (form: Form, paragraph: number, bodies: ReadonlyMap<string, Entity>) => Entity | null;
}

/** What a newspaper is called by: its letters stand for it only where the article says so. */
const PAPER =
  /^(?:courier|times|post|herald|tribune|telegraph|chronicle|mail|mirror|express|gazette|globe|observer|journal|news|standard|echo|argus|star)$/;

/** The bodies of several words, by the letters that may stand for them: "HC" is the High Court, and not the Hull Courier. */
export function initialsAmong(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const found = new Map<string, Entity>();
  for (const entity of entities
    .filter(({ kind, parts }) => kind === 'organisation' && parts.length > 1 && !PAPER.test(parts.at(-1) ?? ''))
    .slice(0, MAX_BODIES)) {
    const weighty = entity.parts.filter((part) => !/^(?:of|for|the|and|on|&|['’]s?)$/.test(part));
    const initials = weighty.map((part) => part[0]).join('');
    if (!found.has(initials)) found.set(initials, entity);
  }
  return found;
}

const shownGender = ({ run }: Form): Gender => (run.honorific === 'm' || run.honorific === 'f' ? run.honorific : null);

/** An article in which nobody has been named yet. */
export function openBearers(): Bearers {
  const byLast = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  /** Surnames before the last one. */
  const byMiddle = new Map<string, Entity[]>();
  const doubtful = new Set<NameRun>();
  const lastFull = new Map<Entity, number>();
  const lastShort = new Map<string, Short>();
  /** How often each was called by the surname alone. */
  const held = new Map<Entity, number>();
  /** Who was called by the first name alone. */
  const calledFirst = new Set<Entity>();

  const index = (map: Map<string, Entity[]>, key: string, entity: Entity): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entity]);
    else if (!list.includes(entity) && list.length < MAX_BEARERS) list.push(entity);
  };

  const add = (entity: Entity): void => {
    const { parts, kind } = entity;
    const surname = parts.at(-1) ?? '';
    index(byLast, surname, entity);
    // "Mr Qurashi" is Omar al-Qurashi.
    const bare = surname.replace(/^(?:al|el)-/, '');
    if (bare !== surname) index(byLast, bare, entity);
    index(byFirst, parts[0] ?? '', entity);
    // "Duarte" is Ana Duarte da Costa.
    const middle = parts.findLastIndex((part, at) => at < parts.length - 1 && !PARTICLES.has(part));
    const before = middle > 0 && kind === 'person' ? (parts[middle] ?? '') : '';
    // "Lo" is John Lo Ka-ming.
    if ((before.length > 2 || (before.length === 2 && surname.includes('-'))) && genderOfFirstName(before) === null)
      index(byMiddle, before, entity);
  };

  const nearness = (entity: Entity, here: number): number => {
    const at = lastFull.get(entity);
    return at === undefined || here - at >= WEIGHTS.near.length ? 0 : (WEIGHTS.near[here - at] ?? 0);
  };

  /** Among several bearers of a name: the one named in full most often, with a bonus for the one named in full just before. */
  const mostLikely = (form: Form, here: number, bearers: readonly Entity[], before: Short | undefined, clear: number): Entity | null => {
    if (bearers.length === 1) return bearers[0] ?? null;
    const shown = shownGender(form);
    const score = (entity: Entity): number =>
      WEIGHTS.full * Math.log(1 + entity.full) +
      // "Mrs Lee" is not Jamie, who was "Lee", where nothing tells that Jamie is a woman.
      (shown === null || entity.gender === shown ? WEIGHTS.held * Math.log(1 + (held.get(entity) ?? 0)) : 0) +
      nearness(entity, here) +
      (before !== undefined && before.entity === entity && here - before.paragraph <= 1 ? WEIGHTS.still : 0) +
      (entity.suffix ? WEIGHTS.suffix : 0) +
      (entity.minor !== null && calledFirst.has(entity) && form.parts.at(-1) !== entity.parts[0] ? WEIGHTS.calledFirst : 0) +
      (entity === bearers[0] ? WEIGHTS.namedFirst : 0) +
      (shown !== null && entity.gender === shown ? WEIGHTS.knownGender : 0) -
      entity.first / 1e6;
    const ranked = bearers.map((entity) => [score(entity), entity] as const).toSorted((a, b) => b[0] - a[0]);
    const [best, second] = ranked;
    if (best !== undefined && second !== undefined && best[0] - second[0] < clear) doubtful.add(form.run);
    return best?.[1] ?? null;
  };

  /** "the Commission", "the UEA": a body by one word or by its letters. */
  const body = ({ text, parts }: Form, bodies: ReadonlyMap<string, Entity>): Entity | null => {
    const [first = ''] = parts;
    const spelled = parts.length === 1 && isAcronym(text) ? bodies.get(text.toLowerCase().replace(/\./g, '')) : undefined;
    if (spelled !== undefined) return spelled;
    if ((parts.length === 1 && PLACES.has(first)) || isDemonym(text)) return null;
    return (byFirst.get(first) ?? []).find((entity) => entity.kind === 'organisation' && entity.parts[0] === first) ?? null;
  };

  const of = (form: Form, paragraph: number, bodies: ReadonlyMap<string, Entity>): Entity | null => {
    const [opening = ''] = form.parts;
    const key = form.parts.at(-1) ?? '';
    const alone = form.parts.length === 1 && !isAcronym(form.text);
    const last = (byLast.get(key) ?? []).filter(
      (entity) =>
        (form.sort !== 'body' || alone || entity.kind === 'organisation') &&
        // "Ray Sr." beside Anthony Ray Jr.
        (form.suffix === '' || entity.suffix === '' || entity.suffix === form.suffix),
    );
    const gender = shownGender(form);
    const fits = (list: readonly Entity[]): readonly Entity[] => {
      if (gender === null) return list;
      const fitting = list.filter((entity) => entity.gender === null || entity.gender === gender);
      // "Mr Lee" beside a boy of that name is his father.
      const grown = fitting.filter(({ minor }) => minor === null);
      return grown.length > 0 ? grown : fitting.filter(({ minor }) => (minor ?? ADDRESSED) >= ADDRESSED);
    };
    const people = fits(last.filter((entity) => entity.kind === 'person' && entity.suffix === form.suffix));
    const sure = gender === null ? [] : people.filter((entity) => entity.gender === gender && entity.parts.length === 1);
    const bearers = sure.length > 0 ? sure : people.length > 0 ? people : fits(last);
    if (bearers.length > 0) return mostLikely(form, paragraph, bearers, lastShort.get(key), CLEAR_BEARER);
    if (form.sort === 'body') return body(form, bodies);
    const first = fits(byFirst.get(opening) ?? []).filter(
      (entity) =>
        entity.kind === 'person' ||
        (!PLACES.has(opening) && (entity.parts.some((part) => BODY_NOUNS.has(part)) || endsBodyName(entity.parts.at(-1) ?? ''))),
    );
    if (first.length > 0) return mostLikely(form, paragraph, first, undefined, CLEAR_NAMESAKE);
    // "García" is José García López.
    const middle = form.parts.length > 1 ? [] : fits(byMiddle.get(key) ?? []);
    // "García" beside José García López and Ana García Soto: either.
    if (middle.length > 1) doubtful.add(form.run);
    return middle[0] ?? null;
  };

  return {
    byLast,
    doubtful,
    add,
    addFirst: (entity) => index(byFirst, entity.parts[0] ?? '', entity),
    addLast: (surname, entity) => index(byLast, surname, entity),
    namedInFull: (entity, form, paragraph) => {
      lastFull.set(entity, paragraph);
      lastShort.delete(form.parts.at(-1) ?? '');
    },
    namedShort: (entity, form, paragraph) => {
      lastShort.set(form.parts.at(-1) ?? '', { entity, paragraph });
      if (form.parts.length === 1 && entity.parts.length > 1 && form.parts[0] === entity.parts[0]) calledFirst.add(entity);
      held.set(entity, (held.get(entity) ?? 0) + 1);
    },
    share: (form) => {
      const gender = shownGender(form);
      const people = (byLast.get(form.parts.at(-1) ?? '') ?? []).filter((one) => one.kind === 'person');
      return people.filter((one) => gender === null || one.gender === null || one.gender === gender).length > 1;
    },
    of,
  };
}
