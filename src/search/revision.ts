import type { CorpusParts } from '../model/corpus-parts.ts';

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
  const count = (record: object, by: 1 | -1): void => {
    for (const [lane, factor] of FACTORS.entries()) sum[lane] = (sum[lane] ?? 0) + by * mixed(hashOf(record, factor));
  };
  return {
    add: (record) => count(record, 1),
    remove: (record) => count(record, -1),
    revision: () => hex(sum[0]).padStart(8, '0') + hex(sum[1]).padStart(8, '0').slice(4),
  };
}

/** A short hash of the content. The order of records and of their keys does not change it. */
export function revisionOf({ articles, quotes, speakers, topics }: CorpusParts): string {
  const sum = createContentSum();
  for (const record of [...articles, ...quotes, ...speakers, ...topics]) sum.add(record);
  return sum.revision();
}

/** Odd numbers far apart; the first is that of FNV-1a. */
const FACTORS = [0x01000193, 0x85ebca6b] as const;

const hex = (lane: number | undefined): string => ((lane ?? 0) >>> 0).toString(16);

/** Of any JSON value. A list depends on its order, an object does not. */
function hashOf(value: unknown, factor: number): number {
  if (typeof value === 'string') return hashText(value, factor);
  if (Array.isArray(value)) {
    let hash = value.length + 7;
    for (const item of value) hash = Math.imul(hash ^ hashOf(item, factor), factor);
    return hash;
  }
  if (typeof value !== 'object' || value === null) return hashText(`${typeof value} ${String(value)}`, factor);
  let hash = 17;
  for (const [key, own] of Object.entries(value)) hash = (hash + mixed(Math.imul(hashText(key, factor), 31) ^ hashOf(own, factor))) | 0;
  return hash;
}

function hashText(text: string, factor: number): number {
  let hash = text.length ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
  return hash;
}

/** Spreads every bit over all others, as the last step of MurmurHash3 does: sums of what is alike would else be alike. */
function mixed(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x85ebca6b);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xc2b2ae35);
  return spread ^ (spread >>> 16);
}
