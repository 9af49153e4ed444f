/**
 * Words that shape a question and are not looked for. Pronouns with a meaning in a quote ("us", also the country; "we")
 * and numbers are kept.
 */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about again against all am an and any are as at be been by can could did do does every find for from get give had has have he her him his how hows i in into is it its ' +
    'latest me mention mentioned mentioning mentions my of on or our please quote quoted quotes regarding re said say saying says search she show so some tell that the ' +
    'their them there they think thinks this to told was were what whats when where wheres which who whom whos why with words would you your'
  ).split(' '),
);

/**
 * Words that shape a question more often than they are looked for, but are said as well ("never before", "in my view"):
 * they are looked for first, and left out when nothing holds them.
 */
const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'after answer anybody anyone anything attitude before between but call called calls claim claimed claims comment comments commented criticism discuss discussed during else ever everybody everyone everything figures just lawmakers leaders line lately ministers new news officials opinion opinions others people politicians praise reaction reactions response ' +
    'or over position recent recently remark remarks saying since spoke speak speech stance stand statement statements still talk talked talking talks term these those ' +
    'thought thoughts til till tweet under until versus via view views voices vs wanted wants warned warning warnings warns word wrote yet yesterday today ' +
    // What German and French put in the same places: the names are the same in every language.
    'aber avec citation citations das dem den der des dit du est et gesagt hat mit nach oder pour que qui quoi sagt sagte sur uber un und une von was wer zitat zitate zu zum zur'
  ).split(' '),
);

/** Words that ask for what there is, whatever it says. */
const WHATEVER: ReadonlySet<string> = new Set('all any every everything latest new newest recent recently'.split(' '));

const LATEST: ReadonlySet<string> = new Set('latest newest recent'.split(' '));

/** Between two names they make two speakers of one question. */
const JOINERS: ReadonlySet<string> = new Set('and both or versus vs'.split(' '));

/** Words after which a name is what the quote is about, not who said it. */
const ABOUT: ReadonlySet<string> = new Set('about against concerning mention mentioning mentions on re regarding sur uber'.split(' '));

/** Words before and after which a name is whoever spoke. */
const AFTER_SPEAKER: ReadonlySet<string> = new Set('about on said say saying says think thinks told'.split(' '));
const SAYING: ReadonlySet<string> = new Set('said say saying says think thinks told writes wrote'.split(' '));
const BEFORE_SPEAKER: ReadonlySet<string> = new Set('by did does from has'.split(' '));

/** Ways to address a person, which say nothing about who it is. */
const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'admiral ambassador archbishop baroness bishop captain capt cardinal chancellor chief col colonel councillor dame dr gen general gov governor judge justice lady lord lt maj major minister miss mp mr mrs ms president ' +
    'prof professor rabbi rep representative rev reverend secretary sen senator sgt sheriff sir'
  ).split(' '),
);

/** Whoever has one of these beside the name of a body speaks for it, or of it, and is not the body: "FBI director". */
const OFFICE_NOUNS: ReadonlySet<string> = new Set(
  'boss chair chairman chairwoman chief commissioner director head leader minister official officials president secretary spokesman spokesperson spokeswoman'.split(
    ' ',
  ),
);

/** Names that are ordinary words as well: typed in lower case among other words, they are read as words. */
const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  (
    'baker black bold brown bush close cook cross day field fox frank gates good grace grant green hall hand hill hope hunt king law long lord love major mark may mercy ' +
    'page pen pence pope post power price reed rice rich rose rush short small stone strong swift wall war ward west white wild will wise wood young'
  ).split(' '),
);

export const isQuestionWord = (term: string): boolean => QUESTION_WORDS.has(term);
export const isWeakWord = (term: string): boolean => WEAK_WORDS.has(term);
/** "latest", "all quotes", "anything new?": nothing in these words can be looked for, and they ask for what there is. */
export const asksForWhatever = (terms: readonly string[]): boolean =>
  terms.some((term) => WHATEVER.has(term)) && terms.every((term) => WHATEVER.has(term) || isQuestionWord(term) || isWeakWord(term));
/** The same where nothing else can be meant: "latest quotes", "most recent". */
export const asksForLatest = (terms: readonly string[]): boolean =>
  terms.some((term) => LATEST.has(term)) && terms.every((term) => term === 'most' || LATEST.has(term) || isQuestionWord(term));
export const isLatest = (term: string): boolean => LATEST.has(term);
export const isJoiner = (term: string): boolean => JOINERS.has(term);
export const isAbout = (term: string): boolean => ABOUT.has(term);
export const followsSpeaker = (term: string): boolean => AFTER_SPEAKER.has(term);
export const isSaying = (term: string): boolean => SAYING.has(term);
export const precedesSpeaker = (term: string): boolean => BEFORE_SPEAKER.has(term);
export const isHonorific = (term: string): boolean => HONORIFICS.has(term);
export const isOfficeNoun = (term: string): boolean => OFFICE_NOUNS.has(term);
export const isOrdinaryName = (term: string): boolean => ORDINARY_NAMES.has(term);
