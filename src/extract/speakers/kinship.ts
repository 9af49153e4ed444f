/** Kinds of kin, with the words for them; of those who are the other way round as well the kind stands for both. */
const WORDS: Readonly<Record<string, string>> = {
  parent: 'mother father mum mom mam mama dad daddy papa parent stepmother stepfather',
  child: 'son daughter child stepson stepdaughter',
  sibling: 'brother sister sibling twin half-brother half-sister stepbrother stepsister',
  spouse: 'husband wife spouse widow widower hubby',
  former: 'ex-husband ex-wife ex',
  lover: 'partner girlfriend boyfriend',
  engaged: 'fiancé fiancée fiance fiancee',
  grandparent: 'grandmother grandfather grandma grandpa grandad granddad gran granny nan grandparent',
  grandchild: 'grandson granddaughter grandchild',
  uncle: 'aunt uncle auntie',
  nephew: 'nephew niece',
  cousin: 'cousin',
  'parent-in-law': 'mother-in-law father-in-law',
  'child-in-law': 'son-in-law daughter-in-law',
  'sibling-in-law': 'brother-in-law sister-in-law',
};

const KINDS = new Map(Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

/** Kinds that are something else the other way round. */
const OTHER_WAY: Readonly<Record<string, string>> = {
  parent: 'child',
  child: 'parent',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  uncle: 'nephew',
  nephew: 'uncle',
  'parent-in-law': 'child-in-law',
  'child-in-law': 'parent-in-law',
};

/** What kind of kin a noun names ("mum": a parent); null for any other word. */
export const kinKind = (noun: string): string | null => KINDS.get(noun) ?? null;

/** What whoever has kin of a kind is to them: a parent to a child, a sibling to a sibling. */
export const otherWay = (kind: string): string => OTHER_WAY[kind] ?? kind;

/** What one of several is called: "sons", "twins", "parents"; null for words that are not several of a family. */
export function oneOfKin(noun: string): string | null {
  const one = noun === 'children' ? 'child' : noun === 'wives' ? 'wife' : noun.endsWith('s') ? noun.slice(0, -1) : '';
  return KINDS.has(one) ? one : null;
}
