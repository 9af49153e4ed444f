const SAYING = '(?:said|say|says|saying|think|thinks|thought|argued?|claimed?)';
const SPEAKING = '(?:spoke|spoken|speak|talk|talked|comment|commented)';
const ON = '(?:about|on|of|regarding|concerning)';
const EVER = '(?:(?:ever|recently|just|really|actually|lately|already|been)\\s+)*';
const STANCE = '(?:position|line|views?|stance|opinion|take|thoughts|comments)';
const ALL = '(?:everything|anything|something|all(?: that)?|what(?:ever)?)';

/** Nobody in particular: then what is asked for is whatever is said about it. */
const ANYBODY =
  /^(?:people|everyone|everybody|anyone|anybody|someone|somebody|others|they|you|we|is|was|were|been|being|the (?:articles|press|papers))$/i;
/** Whoever was spoken of before, which one sentence does not tell. */
const PRONOUN = /^(?:he|she|it|i|him|her)$/i;

/** Somebody's words on something: the first group is who, the second on what. */
const WHO_ON: readonly RegExp[] = [
  new RegExp(`^what (?:has|have|had|did|does|do|is|was)\\s+(.+?)\\s+${EVER}${SAYING}\\s+${EVER}${ON}\\s+(.+)$`, 'i'),
  new RegExp(
    `^(?:has|have|did|does)\\s+(.+?)\\s+${EVER}(?:${SAYING}|${SPEAKING})\\s+(?:(?:anything|something|much)\\s+)?${ON}\\s+(.+)$`,
    'i',
  ),
  new RegExp(`^(?:tell (?:me|us) )?${ALL}\\s+(.+?)\\s+(?:has |have |had )?(?:said|says|say)\\s+${ON}\\s+(.+)$`, 'i'),
  /^how (?:does|did|do|has)\s+(.+?)\s+(?:see|seen|view|viewed|regard)\s+(.+)$/i,
  new RegExp(`^(?:the )?${STANCE}\\s+of\\s+(.+?)\\s+(?:on|about|towards?)\\s+(.+)$`, 'i'),
  new RegExp(`^(?:what(?:['’]?s| is| was| are)\\s+)?(?:the\\s+)?(.+?)(?:['’]s?)?\\s+${STANCE}\\s+(?:on|about|of|towards?)\\s+(.+)$`, 'i'),
];

/** "What did X say last week", with nothing that it was about: who, then the rest. */
const WHO_ELSE: readonly RegExp[] = [
  new RegExp(`^what (?:has|have|had|did|does)\\s+(.+?)\\s+${EVER}${SAYING}\\b\\s*(.*)$`, 'i'),
  new RegExp(`^(?:tell (?:me|us) )?${ALL}\\s+(.+?)\\s+(?:has |have |had )?said\\b\\s*(.*)$`, 'i'),
];

/** What is said about something, by anybody. */
const ABOUT: readonly RegExp[] = [
  /^who (?:has |have |is |was )?(?:said|says|saying|spoken|spoke|talking|talked|speaking|commented|comments)\s+(?:(?:anything|something)\s+)?(?:about|on|of)\s+(.+)$/i,
  /^who (?:has |have )?(?:called|attacked|criticised|criticized|praised|blamed|accused|endorsed|defended|mocked)\s+(.+)$/i,
  /^(?:is|are|was) (?:there )?(?:anything|something|any quotes?)(?: said)? (?:about|on)\s+(.+)$/i,
  /^what (?:do|have) (?:you|we) (?:have|got|hold)\s+(?:about|on)\s+(.+)$/i,
  /^(?:do|have) (?:you|we) (?:have |got )?(?:anything|something|any quotes?)\s+(?:about|on)\s+(.+)$/i,
];

const NAMED = '(?:quotes?|quotations?|statements|remarks|words|anything|something)';
const SOME = '(?:(?:how\\s+many|all|any|the|some|latest|newest|most\\s+recent|recent|best|\\d+)\\s+)*';
const QUOTES_BY = new RegExp(
  `^${SOME}${NAMED}\\s+(?:by|from|of)\\s+(?!(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the\\s+)?weekend)\\b)(.+)$`,
  'i',
);
/** "The latest from the Pentagon chief" is what he said last. */
const LATEST_BY = /^(?:the\s+)?(?:very\s+)?(?:latest|newest|most\s+recent)\s+(?:from|by)\s+(.+)$/i;
const QUOTES_ON = new RegExp(`^${SOME}${NAMED}\\s+(?:(?:are|is)\\s+(?:there\\s+)?)?((?:on|about|with|mentioning)\\s+.+)$`, 'i');
/** "Did Healey ever mention China", "how many times has Trump mentioned NATO". */
const MENTIONED =
  /^(?:how (?:often|many times) )?(?:did|does|do|has|have)\s+(.+?)\s+(?:(?:ever|recently|just|really|actually|lately|already)\s+)*(?:mention|mentioned|discuss|discussed|address|addressed|bring up|brought up)\s+(.+)$/i;
const VERSUS = /^compare\s+(.+)$/i;

/** What follows /quote where a sentence asks for somebody's words: "Healey on spending" of "what has Healey said about spending". Null for anything else. */
export function quoteWords(asked: string): string | null {
  for (const form of WHO_ON) {
    const [, who = '', what = ''] = form.exec(asked) ?? [];
    if (who === '' || PRONOUN.test(who)) continue;
    return ANYBODY.test(who) ? `about ${what}` : `${who} on ${what}`;
  }
  for (const form of WHO_ELSE) {
    const [, who = '', rest = ''] = form.exec(asked) ?? [];
    if (who === '' || PRONOUN.test(who)) continue;
    if (!ANYBODY.test(who)) return `${who} ${rest}`.trim();
    if (rest !== '') return rest;
  }
  for (const form of ABOUT) {
    const what = form.exec(asked)?.[1];
    if (what !== undefined) return `about ${what}`;
  }
  const [, who = '', what = ''] = MENTIONED.exec(asked) ?? [];
  if (who !== '' && !PRONOUN.test(who)) return ANYBODY.test(who) ? `about ${what}` : `${who} on ${what}`;
  if (/^(?:(?:all|the|your|latest|newest|(?:most )?recent|how many)\s+)*quotes?(?:\s+do you (?:have|hold|know))?$/i.test(asked))
    return /latest|newest|recent/i.test(asked) ? 'latest' : '';
  return QUOTES_BY.exec(asked)?.[1] ?? LATEST_BY.exec(asked)?.[1] ?? QUOTES_ON.exec(asked)?.[1] ?? VERSUS.exec(asked)?.[1] ?? null;
}
