/** Keys under which a message, a window or a registration of either platform holds what a person reads. */
const READ: ReadonlySet<string> = new Set(['text', 'alt_text', 'content', 'description', 'label', 'placeholder', 'title', 'name']);

/** Every string of a payload of either platform that a person reads, or hears read aloud. */
export function readStrings(payload: unknown): readonly string[] {
  if (Array.isArray(payload)) return payload.flatMap(readStrings);
  if (typeof payload !== 'object' || payload === null) return [];
  // A field of an embed is read as a whole; the value of anything else is a code.
  const isField = 'inline' in payload;
  return Object.entries(payload).flatMap(([key, inner]): readonly string[] => {
    if (typeof inner !== 'string') return readStrings(inner);
    return READ.has(key) || (isField && key === 'value') ? [inner] : [];
  });
}
