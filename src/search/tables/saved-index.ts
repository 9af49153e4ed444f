import { AttacheError } from '../../model/errors.ts';
import type { ByteRowsParts } from './byte-rows.ts';
import type { PackedIdsParts } from './id-table.ts';
import type { NarrowArray } from './narrow-ints.ts';
import type { TableParts } from './table-parts.ts';

/**
 * The binary form: a header of four integers (mark, version, checksum of all that follows, length of the table of
 * contents), the table of contents as JSON, then every section padded to four bytes. Integers are little-endian, as on
 * every machine that Node runs on.
 */
const MARK = 0x51415441;
/** Counts up with every change of the form or of what the numbers mean (folding, spelling), so that an old file is rebuilt. */
const VERSION = 6;
const HEADER = 16;

const damaged = (why: string): AttacheError =>
  new AttacheError('bad-data', `The saved search index ${why}. Delete it: it is built anew from the quotes at the next start.`);

/** Writes the parts as bytes. */
export function encodeIndex(parts: TableParts): Uint8Array {
  const { terms, ids, tokens, ofTerm, ofEntity } = parts;
  const narrow = [...parts.columns, parts.dateIds];
  const facts: Facts = {
    entities: parts.entities.map(({ kind, names }) => ({ kind, names })),
    dates: parts.dates,
    bits: terms.deletes.bits,
    wideWords: terms.words.letters instanceof Uint16Array,
    wide: narrow.map((column) => column instanceof Int32Array),
    tokens: { length: tokens.length, sizes: tokens.sizes },
    ids: { length: ids.length, sizes: ids.sizes, letters: ids.letters },
  };
  const lists = [ofTerm, ofEntity, tokens, ids].flatMap(({ starts, bytes }) => [starts, bytes]);
  const ofTerms = [terms.order, terms.deletes.starts, terms.deletes.nodes, terms.words.starts, terms.words.letters];
  const sections = [
    new TextEncoder().encode(JSON.stringify(facts)),
    ...[...ofTerms, parts.inText, parts.inContext, ...narrow, ...lists].map(
      (each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength),
    ),
  ];
  const contents = new TextEncoder().encode(JSON.stringify(sections.map((section) => section.length)));
  const bytes = new Uint8Array(HEADER + [contents, ...sections].reduce((sum, section) => sum + padded(section.length), 0));
  let at = HEADER;
  for (const section of [contents, ...sections]) {
    bytes.set(section, at);
    at += padded(section.length);
  }
  const header = new Int32Array(bytes.buffer, 0, HEADER / 4);
  header.set([MARK, VERSION, 0, contents.length]);
  header[2] = checksum(bytes);
  return bytes;
}

/** What is not an array of numbers. */
interface Facts {
  readonly entities: TableParts['entities'];
  readonly dates: TableParts['dates'];
  readonly bits: number;
  /** Whether the letters of words take two bytes rather than one, and each column four rather than two, dates last. */
  readonly wideWords: boolean;
  readonly wide: readonly boolean[];
  readonly tokens: Pick<ByteRowsParts, 'length' | 'sizes'>;
  readonly ids: Pick<PackedIdsParts, 'length' | 'sizes' | 'letters'>;
}

/** Reads what `encodeIndex` wrote; throws an AttacheError that says what to do when the bytes are damaged or of another version. */
export function decodeIndex(given: Uint8Array): TableParts {
  // Integers must lie on multiples of four bytes. A Buffer's own slice would not copy.
  const bytes = given.byteOffset % 4 === 0 ? new Uint8Array(given.buffer, given.byteOffset, given.length) : new Uint8Array(given);
  if (bytes.length < HEADER || bytes.length % 4 !== 0) throw damaged('is cut short');
  const [mark, version, sum, length = 0] = new Int32Array(bytes.buffer, bytes.byteOffset, 4);
  if (mark !== MARK) throw damaged('is no search index');
  if (version !== VERSION) throw damaged(`has version ${version}, and this program reads version ${VERSION}`);
  if (sum !== checksum(bytes)) throw damaged('is damaged');
  try {
    let at = HEADER + padded(length);
    const sections = (JSON.parse(text(bytes, HEADER, length)) as readonly number[]).map((size) => {
      const from = at;
      at += padded(size);
      return { from, size };
    });
    let next = 0;
    const section = () => sections[next++] ?? { from: 0, size: 0 };
    // Each section is copied, since an index that changes must not change the caller's bytes.
    const octets = (): Uint8Array<ArrayBuffer> => {
      const { from, size } = section();
      return bytes.slice(from, from + size);
    };
    const ints = () => new Int32Array(octets().buffer);
    const narrow = (wide: boolean): NarrowArray => (wide ? ints() : new Uint16Array(octets().buffer));
    const { from, size } = section();
    const facts = JSON.parse(text(bytes, from, size)) as Facts;
    // In the order in which they were written.
    const order = ints();
    const deletes = { starts: ints(), nodes: octets(), bits: facts.bits };
    const words = { starts: ints(), letters: facts.wideWords ? new Uint16Array(octets().buffer) : octets() };
    const [inText, inContext] = [ints(), ints()];
    const columns = facts.wide.slice(0, -1).map(narrow);
    const dateIds = narrow(facts.wide.at(-1) ?? false);
    const listed = () => ({ starts: ints(), bytes: octets() });
    const [ofTerm, ofEntity] = [listed(), listed()];
    const [tokens, ids] = [
      { ...facts.tokens, ...listed() },
      { ...facts.ids, ...listed() },
    ];
    const { entities, dates } = facts;
    return { terms: { words, order, deletes }, entities, dates, ids, columns, dateIds, tokens, ofTerm, ofEntity, inText, inContext };
  } catch (thrown) {
    throw new AttacheError('bad-data', damaged('cannot be read').message, thrown);
  }
}

const padded = (length: number): number => (length + 3) & ~3;

const text = (bytes: Uint8Array, from: number, length: number): string => new TextDecoder().decode(bytes.subarray(from, from + length));

/** Over all that follows the checksum itself. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let sum = words.length;
  for (let at = 3; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0;
  return sum;
}
