import { words } from './words.ts';

/** Forms of address that stand before a name and say nothing of an office; the value is the gender they show. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | '?'> = new Map([
  ...['mr', 'sir', 'lord', 'king', 'prince', 'herr', 'monsieur', 'brother', 'fr', 'msgr', 'monsignor', 'maulana', 'mullah'].map(
    (w) => [w, 'm'] as const,
  ),
  ...['mrs', 'ms', 'miss', 'lady', 'dame', 'baroness', 'queen', 'princess', 'madam', 'mme', 'sister'].map((w) => [w, 'f'] as const),
  ...['dr', 'prof', 'professor', 'doctor', 'rev', 'revd', 'reverend', 'hon', 'honourable', 'mx', 'datuk', 'dato', 'shri', 'tun'].map(
    (w) => [w, '?'] as const,
  ),
  ...['alhaji', 'mallam', 'ustaz'].map((w) => [w, 'm'] as const),
  ...['smt', 'shrimati', 'datin', 'hajiya', 'alhaja', 'daw'].map((w) => [w, 'f'] as const),
]);

/** Offices and ranks that stand before a name, one word each; they also end a name that stands before them. */
export const TITLES =
  words(`president vice-president president-elect premier chancellor minister secretary under-secretary under-secretary-general senator sen sens rep reps representative congressman
 congresswoman governor gov mayor judge justice chief general gen colonel col commandant lieutenant lt captain capt major maj sergeant sgt admiral adm commander commodore coxswain forecaster meteorologist
 attorney speaker chairman chairwoman chair chairperson leader director professor detective officer ambassador commissioner councillor councilman
 councilwoman councilmember alderman deputy sheriff constable inspector superintendent coun archbishop bishop cardinal pope rabbi imam pastor ayatollah
 sheikh ceo cfo coo founder co-founder editor spokesman spokeswoman spokesperson manager coach prosecutor solicitor treasurer
 lawmaker legislator assemblyman assemblywoman delegate del mp mep msp peer aide adviser advisor strategist pollster analyst economist
 reporter correspondent journalist columnist author historian host anchor moderator pundit commentator radio billionaire businessman tycoon mogul
 actor actress singer rapper comedian activist campaigner candidate nominee hopeful rival opponent running-mate mate
 alderwoman alderperson selectman selectwoman selectperson councilor assessor undersheriff committeeman committeewoman judge-executive tem tempore pro-tem asm comm
 councilman-at-large councilwoman-at-large councilmember-at-large councilor-at-large
 atty ald marshal vice-marshal cdr cdre ldr brig assemblymember trooper patriarch
 lawyer barrister attorney-general counsel surgeon researcher scientist expert academic scholar fellow partner lead head
 republican democrat democratic conservative labour tory liberal libertarian independent surrogate secretary-general foreign-secretary chieftain
 boss principal teacher student nurse farmer resident owner producer writer novelist poet artist designer architect engineer
 father mother brother sister son daughter wife husband widow grandmother grandfather cousin uncle aunt nephew niece
 witness victim survivor veteran soldier colleague friend neighbour neighbor star champion midfielder defender goalkeeper
 archaeologist astronomer biologist physicist psychologist sociologist ecologist climatologist geologist geographer chemist epidemiologist virologist statistician
 commissioner-general director-general inspector-general auditor-general governor-general solicitor-general surgeon-general prosecutor-general consul-general advocate-general registrar-general cathaoirleach leas-chathaoirleach recorder archdeacon cto cio ciso comhairle ceann cheann leas-cheann taoiseach tánaiste tanaiste eyewitness matron comptroller substitute skipper td tds mla ppc msps congressperson undersecretary clerk trustee envoy emissary rapporteur negotiator coordinator co-ordinator consul vp pres amb supt cpl pte pvt lcpl cmdr whip rev reverend spc pfc oba otunba mufti apostle adv tech broadcaster pm presenter entertainer filmmaker footballer photographer blogger playwright physician challenger executive administrator chief-executive provost dean chancellor-designate cllr det insp ch revd rector curate chaplain
 convener convenor coroner headteacher headmaster headmistress registrar bursar adjudicator vicar mayoress quartermaster organiser organizer postmaster paymaster
 harbourmaster harbormaster brigadier magistrate bailie surveyor`);

/** Nouns that name a person by what he does, in the singular and the plural. Heads of descriptions such as "a senior official". */
const SINGULAR = `respondent churchwarden selector physio masseur substitute bowler batsman batter winger spinner off-spinner seamer eyewitness matron td mla backbencher frontbencher official source aide insider ally diplomat witness resident adviser advisor spokesman spokeswoman spokesperson representative person man woman
 boy girl voter supporter critic expert analyst researcher scientist officer minister secretary president leader chief head boss
 senator congressman congresswoman lawmaker legislator governor mayor judge justice prosecutor lawyer attorney author writer reporter
 journalist columnist editor host anchor moderator commentator blogger activist campaigner protester protestor demonstrator worker employee
 staffer operative strategist pollster consultant executive chairman chairwoman chair director manager founder owner investor economist professor academic
 historian teacher student doctor nurse patient surgeon priest bishop archbishop pastor veteran soldier commander commandant general colonel captain admiral sergeant detective commodore
 investigator agent candidate nominee contender rival opponent hopeful frontrunner front-runner politician statesman incumbent republican democrat
 conservative liberal tory mp peer councillor member delegate ambassador envoy commissioner chancellor premier father mother parent
 brother sister son daughter wife husband friend neighbour neighbor colleague relative actor actress singer musician rapper comedian artist
 player coach athlete farmer fisherman driver pilot engineer developer designer scholar fellow entrepreneur businessman businesswoman billionaire
 mogul tycoon magnate celebrity star king queen prince princess pope native immigrant refugee migrant victim survivor suspect defendant
 plaintiff user customer shopper trader banker participant attendee fan caller guest speaker reader viewer observer onlooker bystander passer-by
 organiser organizer volunteer partner counterpart predecessor successor negotiator mediator regulator inspector watchdog physician psychologist
 biologist archaeologist astronomer curator novelist poet playwright producer filmmaker teenager pensioner grandfather grandmother loyalist
 dissident rebel fighter militant jihadist gunman killer widow heir heiress treasurer councilman commoner operator informant whistleblower aficionado
 undersecretary technician master surrogate announcer commenter tweeter poster petitioner claimant juror councilperson minder handler associate questioner narrator contributor winner dealer broker receptionist photographer physicist specialist ecologist
 geographer sociologist climatologist oceanographer geologist palaeontologist
 visitor reviewer carer deckhand someone somebody stranger passenger commuter motorist cyclist pedestrian tourist traveller traveler hiker climber
 skier surfer swimmer runner rider jockey boxer wrestler golfer cricketer footballer goalkeeper midfielder defender trainer referee umpire
 cleaner cook chef waiter waitress barman barmaid barista landlord landlady tenant lodger homeowner householder leaseholder shopkeeper grocer
 butcher baker hairdresser barber plumber electrician builder carpenter bricklayer roofer mechanic welder miner docker fitter gardener caretaker
 janitor servant porter courier postman milkman trucker cabbie chauffeur conductor skipper sailor seaman lifeguard paramedic firefighter fireman
 policeman policewoman guard warden jailer bailiff constable cop sniper navigator steward stewardess midwife dentist optician
 pharmacist vet veterinarian therapist psychiatrist neurologist cardiologist radiologist oncologist paediatrician pediatrician gp medic
 clinician coroner pathologist magistrate barrister solicitor clerk notary usher bridegroom bride fiancé fiancée girlfriend boyfriend
 ex-wife ex-husband stepfather stepmother stepson stepdaughter grandson granddaughter granddad grandad grandma granny gran nan mum mom dad mummy daddy
 auntie aunt uncle niece nephew cousin godfather godmother twin toddler baby infant child kid schoolboy schoolgirl pupil youngster
 undergraduate graduate postgraduate lecturer tutor headteacher headmaster headmistress principal librarian archivist translator interpreter
 linguist philosopher theologian mathematician botanist zoologist chemist geneticist neuroscientist technologist programmer coder
 hacker gamer streamer influencer vlogger youtuber podcaster presenter newsreader broadcaster cameraman photojournalist cartoonist illustrator
 sculptor painter potter weaver tailor dressmaker model dancer ballerina choreographer composer violinist pianist cellist guitarist
 drummer bassist songwriter dj soprano tenor magician clown screenwriter dramatist essayist biographer publisher bookseller collector
 auctioneer antiquarian preacher vicar curate chaplain monk nun imam rabbi cleric missionary pilgrim worshipper churchgoer parishioner believer
 buyer seller vendor retailer wholesaler exporter importer financier accountant auditor actuary underwriter salesman saleswoman
 estate-agent landowner speculator shareholder stakeholder taxpayer ratepayer consumer subscriber listener newcomer outsider
 lobbyist canvasser marcher picket striker rioter looter hostage captive prisoner inmate convict ex-convict fugitive smuggler
 trafficker poacher hunter trapper angler fisherwoman rancher cowboy shepherd grower beekeeper winemaker brewer distiller
 brigadier corporal cadet recruit conscript reservist ex-soldier commando paratrooper airman serviceman servicewoman
 astronaut cosmonaut explorer adventurer mountaineer deacon elder chieftain mayor-elect returnee exile expatriate expat asylum-seeker
 settler villager islander townsman citizen countryman compatriot classmate teammate team-mate roommate flatmate housemate workmate
 troll heckler detractor sceptic skeptic doubter admirer follower disciple mentor role-model benefactor donor philanthropist
 alderwoman alderman selectman selectwoman councilor undersheriff committeeman committeewoman assemblyman assemblywoman
 cashier beneficiary recipient retiree widower orphan amputee diabetic sufferer addict alcoholic
 deputy vice-president vice-chairman co-author co-founder co-owner co-host co-star frontman sportsman sportswoman aristocrat duke duchess earl
 left-back right-back centre-back center-back full-back wing-back fly-half scrum-half centre-half prop-forward quarterback linebacker cornerback flanker
 legend icon qualifier pal mate hubby opener finalist semi-finalist medallist detectorist hotelier ulsterman ulsterwoman yorkshireman yorkshirewoman cornishman cornishwoman manxman corkman kerryman londoner dubliner glaswegian mancunian liverpudlian geordie scouser brummie spaniard swede briton dutchman frenchwoman dutchwoman frenchman englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman
 guru advocate proponent backer booster speechwriter confidant interviewer interviewee editorialist tactician theorist purist centrist pundit
 statistician environmentalist insurer employer contractor adoptee mourner bundler forecaster fact-checker client co-worker
 subordinate competitor challenger attacker terrorist racist socialist populist partisan labourer laborer millennial
 baronet viscount countess emperor empress sultan emir monarch ruler despot dictator strongman warlord
 trustee stagehand farmhand ranch-hand companion grandee dispatcher vice-chancellor publican concierge abbot bookie groom coastguard bosun stevedore goldsmith blacksmith seamstress navvy apprentice intern postdoc alumnus alumna
 sophomore schoolmate clubmate crewmate shipmate comrade foe adversary enemy nemesis deponent paralegal nanny au-pair bursar registrar osteopath émigré
 laureate bandmate castmate starlet supermodel socialite songstress heavyweight middleweight lightweight welterweight flyweight
 baron knight squire equerry lady-in-waiting valet maid scout vice-captain fullback shortstop rookie triathlete decathlete gymnast technocrat bureaucrat
 mandarin apparatchik functionary oligarch guerrilla insurgent eurosceptic europhile stalwart press-secretary chief-of-staff aide-de-camp attaché consul
 supervisor examiner picker surveyor appellant complainant subcontractor scaffolder plasterer decorator machinist toolmaker crofter lumberjack arborist
 horticulturist florist undertaker gravedigger verger chorister organist vocalist saxophonist trumpeter flautist percussionist ceramicist milliner cobbler
 jeweller watchmaker locksmith gunsmith stonemason shipwright sprinter hurdler rower skater snowboarder pitcher octogenarian nonagenarian centenarian
 septuagenarian grandparent triplet newborn debutant co-driver emissary passerby newlywed bridesmaid laird constituent shop-steward freeholder
 obstetrician anaesthetist anesthesiologist physiotherapist hygienist nutritionist dietitian dietician beautician mortician logistician coordinator co-
 ordinator facilitator adjudicator arbitrator assessor conservator restorer schoolteacher schoolmaster coxswain costar foreman forewoman quartermaster
 stationmaster ringmaster rescuer responder first-responder ranger forester gamekeeper policymaker peacemaker kingmaker valedictorian assistant
 attendant sous-chef toolpusher planner landscaper rector goalie netminder bouncer doorman repairman handyman stuntman middleman freelancer fundraiser lyricist soloist
 frontwoman webmaster ombudsman convener convenor mayoress paymaster bailie`;

const PLURAL_ONLY = `people men women children police officials sources scientists researchers experts lawmakers ministers voters critics allies aides staff troops authorities
 campaigners protesters residents families couples parents leaders republicans democrats conservatives liberals americans britons activists doctors lawyers
 respondents participants percent public alumni passersby passers-by newlyweds menfolk womenfolk crowd crowds team crew panel bench jury prosecutors judges justices economists analysts
 mps meps msps tds mlas teachers students workers employees unions countries states governments others some many most several both`;

const singular = words(SINGULAR);
const plural = new Set(
  [...singular].map((w) =>
    w.endsWith('man')
      ? `${w.slice(0, -3)}men`
      : w.endsWith('y') && !/[aeiou]y$/.test(w)
        ? `${w.slice(0, -1)}ies`
        : w.endsWith('s') || w.endsWith('ch')
          ? `${w}es`
          : `${w}s`,
  ),
);
for (const word of words(PLURAL_ONLY)) plural.add(word);

/** Endings of nouns for people, by their last letter; a regular expression took a tenth of the time that an article takes. */
const ENDINGS = Map.groupBy(['man', 'person', 'worker', 'owner', 'holder', 'keeper', 'goer', 'year-old', 'ologist', 'ographer'], (ending) =>
  ending.charCodeAt(ending.length - 1),
);

const PEOPLE_ENDINGS = ['workers', 'owners', 'holders', 'keepers', 'goers', 'year-olds', 'ologists', 'ographers'];
const NO_MEN = /(?:speci|regi|abdo|dol|albu)men$/;

/** Whether the noun is listed as naming one person. */
export const isListedPersonNoun = (lower: string): boolean => singular.has(lower);
/** What is joined to a noun for a person by a hyphen: "ex-wife", "mother-to-be", "sister-in-law". */
const JOINED_BEFORE = /^(?:ex|then|great|step|half|one-time|soon-to-be)-/;
const JOINED_AFTER = /-(?:to-be|elect|designate|in-law|in-waiting)$/;

/** The noun without what is joined to it: "grandmother-to-be" is a grandmother; the same word where nothing is. */
export function plainNoun(lower: string): string {
  if (!lower.includes('-')) return lower;
  const after = lower.replace(JOINED_AFTER, '');
  return after.replace(JOINED_BEFORE, '');
}

const isListedOrEnds = (lower: string): boolean =>
  singular.has(lower) ||
  (lower.length > 5 && ENDINGS.get(lower.charCodeAt(lower.length - 1))?.some((ending) => lower.endsWith(ending)) === true);

/** Whether the noun names one person. */
export function isPersonNoun(lower: string): boolean {
  if (isListedOrEnds(lower)) return true;
  const plain = plainNoun(lower);
  return plain !== lower && (isListedOrEnds(plain) || TITLES.has(plain));
}
/** The gender that a noun for a person shows: "mother-to-be"; null for most. */
export function genderOfNoun(lower: string): 'm' | 'f' | null {
  if (MALE.has(lower)) return 'm';
  if (FEMALE.has(lower)) return 'f';
  const plain = plainNoun(lower);
  return MALE.has(plain) ? 'm' : FEMALE.has(plain) ? 'f' : null;
}
/** Whether the noun names several people. */
export const isPeopleNoun = (lower: string): boolean =>
  plural.has(lower) ? !singular.has(lower) : lower.length > 6 && endsLikePeople(lower) && !singular.has(lower);

/** "lifeboatmen", "churchgoers": the last letter is asked first, since every word of an article is. */
function endsLikePeople(lower: string): boolean {
  if (lower.endsWith('n')) return lower.endsWith('men') && !NO_MEN.test(lower);
  return lower.endsWith('s') && PEOPLE_ENDINGS.some((ending) => lower.endsWith(ending));
}

/** Nouns for people who are not to be named. */
export const UNNAMED = words(
  'official officials source sources aide aides insider insiders spokesman spokeswoman spokesperson ally allies diplomat adviser advisor staffer operative person someone somebody witness',
);

/** Nouns that show a person to be a man. */
export const MALE = words(
  `man boy father dad papa brother son husband hubby ex-husband king prince emperor sultan spokesman businessman congressman assemblyman chairman statesman
 councilman alderman selectman committeeman grandfather granddad grandad grandpa grandson godfather godson stepfather stepson stepbrother half-brother widower groom bridegroom fiancé
 boyfriend actor fisherman uncle nephew gunman policeman cameraman sportsman salesman craftsman frontman serviceman airman clergyman frenchman dutchman englishman
 irishman welshman ulsterman yorkshireman cornishman manxman corkman kerryman waiter barman landlord monk abbot priest duke earl baron viscount baronet knight squire gentleman schoolboy cowboy father-in-law
 son-in-law brother-in-law great-grandfather great-uncle`,
);
/** The same for women. */
export const FEMALE = words(
  `woman girl mother mum mom mama sister daughter wife ex-wife queen princess empress spokeswoman businesswoman congresswoman assemblywoman selectwoman committeewoman chairwoman stateswoman
 councilwoman alderwoman grandmother grandma granny gran nan granddaughter godmother goddaughter stepmother stepdaughter stepsister half-sister widow bride fiancée
 girlfriend actress heiress songstress aunt niece policewoman sportswoman saleswoman servicewoman clergywoman frenchwoman dutchwoman englishwoman irishwoman welshwoman ulsterwoman yorkshirewoman cornishwoman
 waitress barmaid landlady nun abbess duchess countess baroness viscountess ballerina seamstress hostess schoolgirl bridesmaid mother-in-law
 daughter-in-law sister-in-law great-grandmother great-aunt maid`,
);
