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
 chipmaker housebuilder app platform band orchestra choir`);

/** What a firm is as often as a person: "Nordlys, the contractor,", "The regulator, Ofwat, said". */
const TRADING =
  words(`owner operator regulator watchdog rival contractor subcontractor developer supplier insurer lender carrier builder provider co-operative co-op subsidiary
 wholesaler brewer distiller landlord exporter importer grower utility backer franchise conglomerate maker sponsor publisher broadcaster partner client
 customer employer organiser organizer distributor manufacturer retailer buyer seller bidder shareholder investor creditor landowner promoter campaigner`);

/** Whether the noun says of a firm as readily as of somebody what it does. */
export const isTrading = (lower: string): boolean => TRADING.has(lower);

/** Whether a name that follows the noun is that of a body. */
export const introducesBody = (lower: string): boolean => KINDS.has(lower);

/** What ends the names of firms, clubs, papers and places of two words or more. */
const NAMES_END =
  words(`advertiser advisers advisors aerospace airport ales analytics arena argus associates bakeries bakery bancorp biosciences biotech brands breweries
 brewery brothers buses chemicals communications concern courier cruises dairies dairy data dealer diagnostics dispatch distillery dynamics enquirer
 estates examiner farms ferries freight future garden gardens gleaner heavy homes hotels hub inns inquirer intelligence interactive labs
 ledger lines logistics marine metals minerals mobile online polling properties pubs rail realty report research resources robotics
 securities security sentinel shipping shipyard shipyards software solutions spirits stadium stores strategies telecom telecoms therapeutics
 tower towers trains travel ventures voice watch weekly wines wire farm stables hospice diocese archdiocese zoo surgery pharmacy orchestra
 symphony philharmonic infirmary crematorium supermarket supermarkets preschool nursery primary infants grammar comprehensive hotel inn
 restaurant restaurants housing care rovers wanderers athletic albion harriers united tigers lions bears eagles hawks falcons ravens bulls
 rams wolves panthers cubs giants kings knights saints pirates raiders rangers titans trojans vikings warriors wildcats bulldogs hornets
 sharks dragons devils chiefs cathedral mosque synagogue library choir festival carnival marathon hostel dental veterinary insurance finance
 recycling broadband transport railway wildlife heritage aid advice re focus action alert tourism rights water electric
 packaging textiles ceramics furniture interiors cosmetics apparel footwear toys genetics plastics mining solar haulage tyres tires pharma
 health healthcare medical laboratories networks wireless digital publishing grocers brewing distillers seafoods meats poultry resorts casinos
 developments construction builders contractors engineering manufacturing avionics electronics semiconductors components instruments
 equipment supplies outfitters utilities pipeline pipelines refining refinery timber lumber cement concrete aluminium aluminum environmental
 nuclear biologics oncology optical eyewear jewellers jewelers leisure fitness gaming betting lottery racing equity assets investments
 management consultants staffing recruitment enforcement protection prevention investigations statistics`);

/** Whether a name of several words that ends so is a body's, where nothing shows that it is somebody's. */
export const endsBodyName = (lower: string): boolean => NAMES_END.has(lower);

/** Ends of names that nobody bears: "St Anne's |Hospice", "Tanner's |Bakery". */
const NO_SURNAME =
  words(`hospice bakery brewery zoo restaurant hotel inn farm pharmacy surgery infirmary cathedral library school college hospital church academy primary
 infants nursery mosque brasserie cafe café deli stores garage centre center clinic distillery fund foundation trust`);

/** Whether the word ends the name of a body after its founder or patron. */
export const endsFoundedBody = (lower: string): boolean => NO_SURNAME.has(lower);
