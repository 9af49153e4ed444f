/** FNV-1a over code units or bytes: quick where most texts are a few letters. `hashed(FNV_OFFSET, …)` begins a hash. */
export const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** A hash with one number more in it. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i));
  return hash;
}

/** For a table of a power of two places: the low bits of such a hash are its weakest. */
export const mixed = (hash: number): number => hash ^ (hash >>> 15);
