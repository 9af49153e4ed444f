import { inflect, type VerbForm } from './inflect.ts';
import { words } from './words.ts';

/**
 * `say`: the verb's subject utters the quote. `judge`: it puts words to something ("called it “a mess”"). `think`: it holds
 * an opinion, which counts as speech only when nothing stronger governs the quote.
 */
export type CueClass = 'say' | 'judge' | 'think';

export interface Cue {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly class: CueClass;
}

const SAY = `say/said tell/told add explain write/wrote/written tweet retweet note insist argue claim state announce warn admit acknowledge
 reply respond answer ask continue conclude comment remark observe recall declare assert contend maintain confirm deny concede quip joke
 exclaim shout yell scream cry whisper mutter murmur boast brag lament complain grumble snap sigh laugh chuckle muse ponder wonder reflect
 reiterate repeat stress emphasize emphasise underline underscore suggest propose recommend advise caution counsel urge plead beg implore
 appeal demand order instruct command vow pledge promise swear/swore/sworn threaten predict forecast speculate estimate reveal disclose
 report divulge confide confess testify attest allege affirm agree disagree object protest counter retort rebut interject interrupt
 interrogate inform notify assure reassure remind clarify elaborate expand intone opine posit post blog email text message telegraph cable
 recount relate narrate describe quote cite summarize summarise read/read sum proclaim pronounce preach lecture address rail rant rave fume
 thunder bellow roar bark growl snarl hiss howl wail moan groan tease deadpan wisecrack gush enthuse crow cheer hail welcome celebrate
 congratulate thank apologize apologise greet signal indicate imply hint intimate convey communicate relay express voice echo articulate
 utter mention allude venture volunteer offer chime hypothesize theorize reason deduce surmise pray chant sing/sang/sung recite toast rule
 decree stipulate outline document record log scrawl type pen publish issue release acquiesce bemoan decry rejoin riposte parry fire
 shoot/shot hit/hit lash weigh interview discuss talk speak/spoke/spoken enunciate invite question query enquire inquire press quiz grill
 concur pitch blurt ruminate marvel tout guess bet/bet mouth drawl profess purport contest dispute refute advocate encourage commit push
 demur reckon quibble moralize editorialize headline begin/began/begun exhort entreat enjoin admonish remonstrate pontificate vent whine
 sniff gripe gloat sob holler yelp heckle sneer scoff jeer cackle croak gasp point beseech bristle sputter stammer deliberate retell
 foretell/foretold prophesy paraphrase misquote restate reaffirm reassert reprimand reproach declaim postulate conjecture hypothesise
 theorise harangue cajole petition insinuate reference forewarn dictate inscribe scribble grouse carp fret mumble stutter splutter shriek
 screech squeal hoot bawl weep/wept whimper beam smirk chortle giggle snicker guffaw snigger rhapsodize ramble blather sermonize fulminate
 expostulate vociferate exult eulogise eulogize dissent boom specify
 coo purr rasp croon bluster prattle aver avow rejoice interpose enumerate philosophise philosophize elucidate expound jest josh propound
 bleat whinge chunter natter trill warble curse cuss ordain mandate editorialise bewail chirp squawk rumble simper snivel burble blare
 blab emote effuse drone rue`;

const JUDGE = `call label brand characterize characterise portray depict paint denounce condemn criticize criticise blast slam attack
 praise deride mock ridicule dismiss reject accuse blame lambaste lambast excoriate castigate assail rip savage skewer chide rebuke scold
 berate chastise upbraid disparage belittle denigrate defend compliment commend laud extol lionize refer dub deem rate rank liken compare
 cast/cast peg frame tag term style bill honor honour salute champion ascribe attribute credit fault pan trash bash hammer pillory vilify
 demonize deplore regret mourn single insult taunt troll slap knock rap jab needle lampoon satirize mischaracterize nickname christen
 qualify classify define categorize certify diagnose invoke coin admire idolize idolise pound ding flay roast herald trumpet equate disavow
 repudiate renounce misrepresent stigmatise stigmatize demonise lionise romanticise romanticize eviscerate censure reprove trivialise
 trivialize downplay revere venerate adjudge demean
 besmirch scorn caricature satirise acclaim vaunt revile loathe detest despise impugn discredit debunk rationalise rationalize`;

const THINK = `think/thought believe feel/felt hope want wish expect know/knew/known see/saw/seen fear worry consider doubt imagine
 envision suspect assume suppose understand/understood realize realise recognize recognise find/found/found seek/sought plan intend aim
 decide resolve determine discover learn hear/heard remember dream like love hate prefer favor favour support endorse desire need long
 yearn aspire envisage regard view anticipate foresee/foresaw/foreseen conceive judge sense trust try attempt show prove demonstrate
 make/made warrant put/put give/gave/given go/went/gone come/came lay/laid set/set play raise cover bring/brought take/took/taken list
 lead/led focus stand/stood deliver charge applaud detail oppose use`;

const table = new Map<string, Cue>();
for (const [text, cueClass] of [
  [SAY, 'say'],
  [JUDGE, 'judge'],
  [THINK, 'think'],
] as const) {
  for (const entry of words(text)) {
    const lemma = entry.split('/')[0] ?? entry;
    for (const [form, kind] of inflect(entry)) {
      // "read" and "put" look the same in the past, which is what news mostly means.
      const known = table.get(form);
      if (known === undefined || (kind === 'past' && known.form === 'base' && known.lemma === lemma && known.class === cueClass))
        table.set(form, { lemma, form: kind, class: cueClass });
    }
  }
}

/** What is known of a lower-case word as a verb of speech; undefined when it is none. */
export const cueOf = (lower: string): Cue | undefined => table.get(lower);

/** Verbs whose object is the person spoken to ("told Fox News"). */
export const TELLING = words('tell ask inform remind assure reassure warn advise urge notify email text message thank answer interview');

/** Verbs of plain reporting: nearly every subject that they have is a speaker. */
export const PLAIN_REPORTS = words(
  'say tell add explain write tweet note insist argue claim state announce warn admit acknowledge reply respond answer ask continue conclude comment remark observe recall declare assert contend maintain confirm concede quip joke exclaim shout yell',
);

/** Nouns of speech: "his claim that “…”", "Mr Smith's description of it as “…”". */
export const SPEECH_NOUNS = words(`claim claims assertion statement comment comments remark remarks warning description suggestion argument
 contention promise pledge vow admission declaration complaint accusation charge prediction observation allegation quote quip
 joke answer reply response testimony speech address tweet tweets post letter memo email message words phrase phrasing line question call calls refrain mantra
 slogan appeal plea insistence belief view opinion assessment verdict conclusion explanation characterization rhetoric proposal plan
 rant tirade attack criticism praise boast threat request demand decision rule apology note column essay interjection jibe dig retort swipe
 complaints objections demands criticisms assertions accusations allegations warnings suggestions arguments promises declarations predictions assumption notion conviction
 theory hint implication chant chants condemnation depiction portrayal rebuke assurance reminder recommendation outburst judgment judgement
 anecdote catchphrase soundbite motto pronouncement denial quotation dictum riposte rejoinder slur insult taunt barb broadside screed diatribe
 pleas threats reassurance ultimatum put-down sideswipe lecture`);
