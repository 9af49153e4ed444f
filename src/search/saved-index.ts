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
const VERSION = 1;
const HEADER = 16;

const damaged = (why: string): AttacheError =>
  new AttacheError('bad-data', `The saved search index ${why}. Delete it: it is built anew from the quotes at the next start.`);

/** Writes the parts as bytes. */
export function encodeIndex(parts: TableParts): Uint8Array {
  const strings = [parts.words, parts.entities, parts.dates, parts.ids].map((each) => new TextEncoder().encode(JSON.stringify(each)));
  const numbers = [
    parts.order,
    parts.deletes.hashes,
    parts.deletes.values,
    ...parts.columns,
    parts.dateIds,
    parts.starts,
    parts.tokens,
  ].map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength));
  const sections = [...strings, ...numbers];
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

/** Reads what `encodeIndex` wrote; throws an AttacheError that says what to do when the bytes are damaged or of another version. */
export function decodeIndex(given: Uint8Array): TableParts {
  // A copy of our own: integers must lie on multiples of four bytes, and an index that changes must not change the caller's bytes.
  const bytes = given.slice();
  if (bytes.length < HEADER || bytes.length % 4 !== 0) throw damaged('is cut short');
  const [mark, version, sum, length = 0] = new Int32Array(bytes.buffer, 0, 4);
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
    const json = (): unknown => {
      const { from, size } = section();
      return JSON.parse(text(bytes, from, size));
    };
    const ints = (): Int32Array => {
      const { from, size } = section();
      return new Int32Array(bytes.buffer, from, size / 4);
    };
    return {
      words: json() as TableParts['words'],
      entities: json() as TableParts['entities'],
      dates: json() as TableParts['dates'],
      ids: json() as TableParts['ids'],
      order: ints(),
      deletes: { hashes: ints(), values: ints() },
      columns: ENTITY_KINDS.map(ints),
      dateIds: ints(),
      starts: ints(),
      tokens: ints(),
    };
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
