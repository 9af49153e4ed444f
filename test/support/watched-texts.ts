import type { Texts } from '../../src/texts/texts.ts';

/** Texts that know which of them were asked for. */
export interface WatchedTexts {
  readonly texts: Texts;
  /** Those of an area that nobody has asked for yet, as paths such as `digests.noAmerican.silent`. */
  unasked(...areas: readonly (keyof Texts)[]): readonly string[];
}

/** The same texts, watched: what a test never asks for it does not prove, and what no test can ask for nobody says. */
export function watchTexts(texts: Texts): WatchedTexts {
  const asked = new Set<string>();
  const watch = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const watched = {};
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      const given = watch(inner, at);
      const get = (): unknown => {
        asked.add(at);
        return given;
      };
      Object.defineProperty(watched, key, { get, enumerable: true });
    }
    return watched;
  };
  return {
    texts: watch(texts, '') as Texts,
    unasked: (...areas) => areas.flatMap((area) => leavesIn(texts[area], area)).filter((path) => !asked.has(path)),
  };
}

function leavesIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, `${path}.${key}`));
}
