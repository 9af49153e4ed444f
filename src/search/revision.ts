/** A sum over records that come and go; the order of records and of their keys does not change it. */
export interface ContentSum {
  add(record: object): void;
  remove(record: object): void;
  /** 48 bits as hexadecimal digits: enough to tell any two states of a team's data apart, short enough for a footer. */
  revision(): string;
}

/** The sum of nothing. Two 32-bit hashes of each record's content are added up: no secret, but as quick as reading the record. */
export function createContentSum(): ContentSum {
  const sum = new Int32Array(2);
  const hashOf = createHasher();
  const count = (record: object, by: 1 | -1): void => {
    hashOf(record).forEach((hash, lane) => {
      sum[lane] = (sum[lane] ?? 0) + by * mixed(hash);
    });
  };
  return {
    add: (record) => count(record, 1),
    remove: (record) => count(record, -1),
    revision: () => hex(sum[0]).padStart(8, '0') + hex(sum[1]).padStart(8, '0').slice(4),
  };
}

/** Odd numbers far apart; the first is that of FNV-1a. */
const FIRST = 0x01000193;
const SECOND = 0x85ebca6b;
const OFFSET = 0x811c9dc5;

const hex = (lane: number | undefined): string => ((lane ?? 0) >>> 0).toString(16);

type Hashes = readonly [number, number];

/** Hashes any JSON value in two lanes. A list depends on its order, an object does not. */
function createHasher(): (value: unknown) => Hashes {
  /** Of the names of fields, which are few. */
  const ofKeys = new Map<string, Hashes>();
  const ofKey = (key: string): Hashes => {
    const known = ofKeys.get(key);
    if (known !== undefined) return known;
    const [a, b] = hashText(key);
    const hashes = [Math.imul(a, 31), Math.imul(b, 31)] as const;
    ofKeys.set(key, hashes);
    return hashes;
  };
  return function hashOf(value): Hashes {
    if (typeof value === 'string') return hashText(value);
    if (Array.isArray(value)) {
      let [a, b] = [value.length + 7, value.length + 7];
      for (const item of value) {
        const own = hashOf(item);
        a = Math.imul(a ^ own[0], FIRST);
        b = Math.imul(b ^ own[1], SECOND);
      }
      return [a, b];
    }
    if (typeof value !== 'object' || value === null) return hashText(`${typeof value} ${String(value)}`);
    let [a, b] = [17, 17];
    for (const [key, own] of Object.entries(value)) {
      const [name, held] = [ofKey(key), hashOf(own)];
      a = (a + mixed(name[0] ^ held[0])) | 0;
      b = (b + mixed(name[1] ^ held[1])) | 0;
    }
    return [a, b];
  };
}

function hashText(text: string): Hashes {
  let [a, b] = [text.length ^ OFFSET, text.length ^ OFFSET];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, FIRST);
    b = Math.imul(b ^ code, SECOND);
  }
  return [a, b];
}

/** Spreads every bit over all others, as the last step of MurmurHash3 does: sums of what is alike would else be alike. */
function mixed(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x85ebca6b);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xc2b2ae35);
  return spread ^ (spread >>> 16);
}
