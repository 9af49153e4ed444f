/**
 * Spellings of one sound, in order: what newspapers of several languages write differently in names. After the idea of
 * Philips' Metaphone, much reduced: names are only compared with names.
 */
const SAME_SOUND: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/tsch|tch|sch|sh|cz|ch/g, '#'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/ge$|dge|g(?=[eiy])/g, 'j'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/h(?=$|[^aeiouy])/g, ''],
  [/[aeiouy]+$/, ''],
  [/[aeiouy]+/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** The sound of a folded name: "wallas" and "wallace" have one, as have "faraj" and "farage". */
export const soundOf = (name: string): string => SAME_SOUND.reduce((sound, [spelling, same]) => sound.replace(spelling, same), name);
