/** More descriptions than an article holds; beyond it the memory of them begins anew, so that it stays small over any number of articles. */
const MOST = 500;

/**
 * `of`, which must be pure, asked once for each text: the same few words and descriptions are asked about again and again. Of `most`
 * texts the answer is kept, and of none longer than `longest`, in UTF-16 units.
 */
export function remembered<T>(of: (text: string) => T, most = MOST, longest = Number.POSITIVE_INFINITY): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = of(text);
    if (known.size >= most) known.clear();
    if (text.length <= longest) known.set(text, made);
    return made;
  };
}
