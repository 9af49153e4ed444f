/** What news calls somebody of a service, and the ranks and offices of that service. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:navy|naval|sailor)\b/i, /\b(?:admiral|commodore|first sea lord)\b/i],
  [/\b(?:army|soldier)\b/i, /\b(?:general|brigadier|colonel|field marshal)\b/i],
  [/\b(?:air force|raf)\b/i, /\bair (?:chief |vice[- ])?marshal\b/i],
  [/\b(?:military|armed forces|commander)\b/i, /\b(?:admiral|general|marshal|brigadier|commodore|colonel)\b/i],
  [
    /\b(?:police|officer|detective|policeman|policewoman)\b/i,
    /\b(?:constable|sergeant|sgt|inspector|insp|superintendent|supt|det|detective|assistant commissioner|sheriff)\b/i,
  ],
  [
    /\b(?:official|bureaucrat|civil servant)$/i,
    /\b(?:(?:under|permanent|assistant|deputy) ?secretary|undersecretary|commissioner|administrator|(?:special|trade) representative|envoy|director|inspector general)\b/i,
  ],
  [/\b(?:diplomat)$/i, /\b(?:ambassador|envoy|consul|commissioner|representative|negotiator)\b/i],
];

/** Whether a description ("a senior police officer") may be of somebody with an office ("Detective Superintendent"), of which it tells the kind. */
export const isOfKind = (description: string, office: string): boolean =>
  KINDS.some(([kind, offices]) => kind.test(description) && offices.test(office));
