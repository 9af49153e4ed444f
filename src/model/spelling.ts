/** Whole words whose British spelling follows no ending: British, then American. Plurals in `-s` follow by themselves. */
const PAIRS =
  'abridgement abridgment,acknowledgement acknowledgment,aeroplane airplane,ageing aging,aluminium aluminum,artefact artifact,axe ax,benefitted benefited,' +
  'benefitting benefiting,burnt burned,cheque check,chequebook checkbook,connexion connection,cosy cozy,cypher cipher,distil distill,doughnut donut,draught draft,' +
  'draughty drafty,dreamt dreamed,enquire inquire,enquired inquired,enquiries inquiries,enquiring inquiring,enquiry inquiry,enrol enroll,enrolment enrollment,' +
  'fulfil fulfill,fulfilment fulfillment,furore furor,gaol jail,gaoled jailed,gramme gram,grey gray,greyer grayer,instalment installment,instil instill,' +
  'jewellery jewelry,judgement judgment,kerb curb,kilogramme kilogram,learnt learned,likeable likable,lodgement lodgment,maths math,' +
  'mediaeval medieval,mould mold,mouldy moldy,moult molt,moustache mustache,mum mom,omelette omelet,pedlar peddler,practise practice,practised practiced,' +
  'programme program,pyjamas pajamas,sceptic skeptic,sceptical skeptical,scepticism skepticism,skilful skillful,skilfully skillfully,smoulder smolder,' +
  'smouldering smoldering,speciality specialty,specialities specialties,spelt spelled,tonne ton,towards toward,tyre tire,whisky whiskey,wilful willful,' +
  'wilfully willfully,worshipped worshiped,worshipping worshiping,yoghurt yogurt';
const WORDS: ReadonlyMap<string, string> = new Map(PAIRS.split(',').map((pair) => pair.split(' ') as [string, string]));
/** Held as well: to look a plural up by its singular would take a string for every word in `-s`, and texts are full of them. */
const PLURALS: ReadonlyMap<string, string> = new Map([...WORDS].map(([british, american]) => [`${british}s`, `${american}s`]));

/** British beginnings and their American form, whatever follows. */
const BEGINNINGS: readonly (readonly [british: string, american: string])[] = [
  ...'anaem anem,anaesth anesth,archaeolog archeolog,caesarea cesarea,diarrhoea diarrhea,encyclopaed encycloped,faeces feces,foetal fetal,foetus fetus'.split(
    ',',
  ),
  ...'gynaecolog gynecolog,haemo hemo,homoeopath homeopath,ischaem ischem,leukaem leukem,oesophag esophag,oestrogen estrogen,orthopaed orthoped'.split(
    ',',
  ),
  ...'paediatr pediatr,paedophil pedophil,palaeo paleo,plough plow,septicaem septicem,snowplough snowplow,sulphat sulfat,sulphur sulfur'.split(
    ',',
  ),
].map((pair) => pair.split(' ') as [string, string]);

/** Words and beginnings, for what is still being typed, which is held against each of them. */
const BRITISH: readonly string[] = [...WORDS.keys(), ...BEGINNINGS.map(([british]) => british)];
const AMERICAN: readonly string[] = [...WORDS.values(), ...BEGINNINGS.map(([, american]) => american)];

/** A British ending and its American form: after which stems, and before which letters. */
interface Ending {
  readonly stems: string;
  readonly british: string;
  readonly american: string;
  readonly before: readonly string[];
}

const ending = (stems: string, british: string, american: string, before: string): Ending => ({
  stems,
  british,
  american,
  // A dash for nothing, so that a list can be read.
  before: before.split(' ').map((letters) => (letters === '-' ? '' : letters)),
});

const RE =
  'accout|amphitheat|calib|cent|centilit|centimet|epicent|fib|goit|kilomet|lit|lust|meag|met|millilit|millimet|mit|nit|och|reconnoit|sab|saltpet|scept|somb|spect|theat';
const DOUBLED =
  'bevel|cancel|channel|chisel|council|counsel|dial|dishevel|enamel|equal|fuel|funnel|gruel|initial|jewel|label|level|libel|marshal|marvel|model|panel|pedal|pencil|quarrel|' +
  'revel|rival|shovel|shrivel|signal|snivel|spiral|swivel|tassel|total|towel|travel|tunnel|unravel|victual|yodel';

/**
 * British endings and their American form. Both sides of a comparison go through the same table, so a word that an ending
 * catches by accident ("rise", "contour") still meets itself; only what would meet another word ("four", "scoured") is kept out.
 */
const ENDINGS: readonly Ending[] = [
  ending('def|off|lic|pret', 'ence', 'ense', '- s d less'),
  ending('.{3,}|od', 'our', 'or', '- s ed ing able ably al er ers ful hood hoods ism ist ite ites less ly y'),
  ending('.{2,}', 'is', 'iz', 'e es ed ing er ers able ation ations ational'),
  ending('anal|paral|catal|dial', 'ys', 'yz', 'e es ed ing er ers'),
  ending(RE, 're', 'er', '- s'),
  ending(RE, 'red', 'ered', '-'),
  ending('cent|lust', 'ring', 'ering', '-'),
  ending('man', 'oeuvre', 'euver', '- s'),
  ending('man', 'oeuvr', 'euver', 'ed ing ings able ability'),
  ending('anal|catal|dial|epil|monol|prol', 'ogue', 'og', '- s'),
  ending(DOUBLED, 'l', '', 'ed ing er ers or ors ous ously'),
  ending('wool', 'l', '', 'en ens'),
  ending('tranquil', 'l', '', 'ity'),
];

const PATTERNS: readonly RegExp[] = ENDINGS.map(({ stems, british, before }) => new RegExp(`^(${stems})${british}(${before.join('|')})$`));
const REPLACEMENTS: readonly string[] = ENDINGS.map(({ american }) => `$1${american}$2`);

const STEMS: readonly RegExp[] = ENDINGS.map(({ stems }) => new RegExp(`^(?:${stems})$`));

/** Every ending holds one of these; most words hold none, and so need not be held against each. */
const TELLING = /our|is[eia]|ence|re[sd]?$|ogue|ys[ei]|ll|tring$|euvr/;
const BEGUN = new RegExp(`^(?:${BEGINNINGS.map(([british]) => british).join('|')})`);

/** A folded word in its American spelling, so that "defence" and "defense" are one word to whoever compares. Any other word comes back as it is. */
export function americanSpelling(word: string): string {
  const whole = WORDS.get(word) ?? PLURALS.get(word);
  if (whole !== undefined) return whole;
  if (BEGUN.test(word)) return begunTheAmericanWay(word);
  return TELLING.test(word) ? endedTheAmericanWay(word) : word;
}

/** On their own: a closure here would cost every word a scope. */
function begunTheAmericanWay(word: string): string {
  const begun = BEGINNINGS.find(([british]) => word.startsWith(british));
  return begun === undefined ? word : begun[1] + word.slice(begun[0].length);
}

function endedTheAmericanWay(word: string): string {
  // By number: taking pairs apart makes objects, for each of the words that are read first.
  for (let place = 0; place < PATTERNS.length; place++) {
    const pattern = PATTERNS[place];
    if (pattern?.test(word) === true) return word.replace(pattern, REPLACEMENTS[place] ?? '');
  }
  return word;
}

/** What a word may become that is still being typed. */
export interface AmericanForms {
  /** American words begin so. */
  readonly beginnings: readonly string[];
  /** These American words, most of which are none. */
  readonly words: readonly string[];
}

/**
 * American spellings of what is typed when it is the beginning of a British word: "organiz" is no letter of "organisati", so
 * "organization" is. Without what is typed itself.
 */
export function americanForms(typed: string): AmericanForms {
  const beginnings = new Set<string>();
  const words = new Set<string>();
  const own = americanSpelling(typed);
  if (own !== typed) beginnings.add(own);
  for (let place = 0; place < BRITISH.length; place++)
    if (BRITISH[place]?.startsWith(typed) === true) beginnings.add(AMERICAN[place] ?? '');
  ENDINGS.forEach(({ british, american, before }, place) => {
    const take = (held: number, letters: readonly string[]): void => {
      const stem = typed.slice(0, -held);
      if (STEMS[place]?.test(stem) === true) for (const rest of letters) words.add(stem + american + rest);
    };
    for (let held = Math.min(british.length, typed.length); held > 0; held--)
      if (typed.endsWith(british.slice(0, held))) take(held, before);
    // "organisati": beyond the ending itself, into what stands after it.
    const at = typed.lastIndexOf(british);
    const after = typed.slice(at + british.length);
    if (at < 0 || after === '') return;
    const goingOn = before.filter((letters) => letters.startsWith(after));
    if (goingOn.length > 0) take(typed.length - at, goingOn);
  });
  return { beginnings: [...beginnings], words: [...words] };
}
