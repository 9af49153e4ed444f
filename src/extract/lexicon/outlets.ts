import { words } from './words.ts';

/** Papers, magazines, agencies, broadcasters and pollsters whose names are one word that might be a surname. */
const OUTLETS =
  words(`axios semafor vulture wired variety deadline billboard slate salon vox vice gawker jezebel mashable bustle mediaite poynter protocol platformer
 techcrunch engadget gizmodo forbes fortune bloomberg newsweek esquire vogue elle cosmopolitan pitchfork kerrang euronews xinhua tass interfax kyodo
 yonhap newshub crikey quartz recode unherd spiked puck punchbowl deadspin grist lawfare refinery29 huffpost thinkprogress truthout alternet
 mediapart correctiv rappler scroll newslaundry moneycontrol macleans maclean's barron's kiplinger penthouse playboy hustler
 gallup ipsos yougov survation nielsen comscore opinium comres icm populus quinnipiac zogby rasmussen fitch moody's morningstar`);

/** Parts of names that are written with a capital inside them. */
const PREFIX = /^(?:Mc|Mac|Mck|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|O|D|St)(?=\p{Lu})/u;

/** Whether a name of one word is an outlet's, or is written as only firms write theirs ("TechCrunch"). */
export const isOutlet = (text: string): boolean =>
  !text.startsWith('@') && (OUTLETS.has(text.toLowerCase()) || /\p{Ll}\p{Lu}/u.test(text.replace(PREFIX, '')));

/** Nouns for what has a name of its own, right before that name: "the magazine Tide", "watchdog Clear Water". */
const KINDS =
  words(`newspaper paper magazine journal website site outlet publication network channel charity watchdog regulator retailer supermarket airline
 insurer bank lender chain brand start-up startup firm company consultancy think-tank thinktank union quango nonprofit non-profit carmaker drugmaker
 chipmaker housebuilder app platform`);

/** Whether a name that follows the noun is that of a body. */
export const introducesBody = (lower: string): boolean => KINDS.has(lower);

/** What ends the names of firms, papers and places of two words or more. */
export const FIRM =
  /^(?:research|ventures|analytics|associates|solutions|labs|voice|watch|advisors|advisers|realty|logistics|intelligence|polling|strategies|communications|interactive|online|weekly|wire|hub|securities|brands|hotels|stores|data|future|security|tower|towers|lines|heavy|shipping|breweries|brewery|ales|trains|estates|homes|properties|freight|aerospace|robotics|dynamics|software|therapeutics|biosciences|diagnostics|telecom|telecoms|mobile|chemicals|minerals|resources|metals|rail|buses|ferries|cruises|travel|inns|pubs|distillery|bakery|bakeries|dairies|dairy|farms|wines|spirits|shipyard|shipyards|marine|biotech|concern|garden|gardens|arena|stadium|airport|sentinel|enquirer|inquirer|examiner|advertiser|argus|dispatch|gleaner|ledger|courier|dealer|report)$/;
