import { AttacheError } from '../model/errors.ts';
import { ENTITY_KINDS } from './entity-table.ts';
import type { TableParts } from './table-parts.ts';

/**
 * The binary form: a header of four integers (mark, version, checksum of all that follows, length of the table of
 * contents), the table of contents as JSON, then every section padded to four bytes. Integers are little-endian, as on
 * every machine that Node runs on.
 */
const MARK = 0x51415441;
/** Counts up with every change of the form or of what the numbers mean (folding, spelling), so that an old file is rebuilt. */
const VERSION = 2;
const HEADER = 16;
/** So much of a column is kept free behind it. */
const ROOM = 1 / 32;

const damaged = (why: string): AttacheError =>
  new AttacheError('bad-data', `The saved search index ${why}. Delete it: it is built anew from the quotes at the next start.`);

/** Writes the parts as bytes. */
export function encodeIndex(parts: TableParts): Uint8Array {
  const { terms, ids, tokens, ofTerm, ofEntity } = parts;
  const facts: Facts = {
    entities: parts.entities.map(({ kind, names }) => ({ kind, names })),
    dates: parts.dates,
    bits: terms.deletes.bits,
    wide: [terms.words, ids].map(({ letters }) => letters instanceof Uint16Array),
  };
  const arrays = [terms.order, terms.deletes.starts, terms.deletes.nodes, parts.dateIds, parts.inText, parts.inContext, ...parts.columns];
  const lists = [tokens, ofTerm, ofEntity].flatMap(({ starts, bytes }) => [starts, bytes]);
  const strings = [terms.words, ids].flatMap(({ letters, starts }) => [starts, letters]);
  const sections = [
    new TextEncoder().encode(JSON.stringify(facts)),
    ...[...arrays, ...lists, ...strings].map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength)),
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
  /** Whether the letters of words, and of ids, take two bytes. */
  readonly wide: readonly boolean[];
}

/** Reads what `encodeIndex` wrote; throws an AttacheError that says what to do when the bytes are damaged or of another version. */
export function decodeIndex(given: Uint8Array): TableParts {
  // Integers must lie on multiples of four bytes; a Buffer's own slice would not move them.
  const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
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
    // Each section is copied, since an index that changes must not change the caller's bytes; columns that grow get room behind them.
    const octets = (share = 0): Uint8Array => {
      const { from, size } = section();
      const own = new Uint8Array(size + padded(Math.floor(size * share)));
      own.set(bytes.subarray(from, from + size));
      return own.subarray(0, size);
    };
    const ints = (share = 0): Int32Array => {
      const own = octets(share);
      return new Int32Array(own.buffer, 0, own.length / 4);
    };
    const letters = (wide: boolean | undefined): Uint8Array | Uint16Array => {
      const narrow = octets();
      return wide === true ? new Uint16Array(narrow.buffer, 0, narrow.length / 2) : narrow;
    };
    const { from, size } = section();
    const { entities, dates, bits, wide } = JSON.parse(text(bytes, from, size)) as Facts;
    // In the order in which they were written.
    const order = ints();
    const starts = ints();
    const nodes = octets();
    const deletes = { starts, nodes: new Uint32Array(nodes.buffer, 0, nodes.length / 4), bits };
    const [dateIds, inText, inContext] = [ints(ROOM), ints(ROOM), ints(ROOM)];
    const columns = ENTITY_KINDS.map(() => ints(ROOM));
    const listed = (share: number): Listed => ({ starts: ints(share), bytes: octets() });
    const [tokens, ofTerm, ofEntity] = [listed(ROOM), listed(0), listed(0)];
    const words = { starts: ints(), letters: letters(wide[0]) };
    const ids = { starts: ints(), letters: letters(wide[1]) };
    return { terms: { words, order, deletes }, entities, dates, ids, columns, dateIds, tokens, ofTerm, ofEntity, inText, inContext };
  } catch (thrown) {
    throw new AttacheError('bad-data', damaged('cannot be read').message, thrown);
  }
}

interface Listed {
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
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
