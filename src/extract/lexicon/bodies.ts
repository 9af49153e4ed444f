import { words } from './words.ts';

/** Nouns that end or make the name of a body, and head descriptions such as "the company". */
export const BODY_NOUNS =
  words(`department ministry office agency bureau commission committee council court parliament congress senate house
 government administration campaign party union association federation confederation league society institute institution university college school academy
 foundation trust fund bank company corporation corp inc ltd llc plc group organisation organization charity board authority service services police force army navy
 club team network channel newspaper paper magazine journal times post herald tribune telegraph guardian press news gazette globe
 observer chronicle mail mirror express star hospital church center centre lab laboratory museum gallery theatre studio studios firm
 airline airlines airways railways industries industry embassy consulate regime junta kremlin cabinet coalition alliance treasury taliban
 bbc cnn nbc cbs abc fox msnbc npr reuters bloomberg wikinews politico breitbart buzzfeed politifact facebook google apple amazon microsoft twitter youtube instagram uber
 volkswagen fifa uefa nato unicef unesco interpol opec ukip gop dnc rnc nypd fbi cia nsa irs nhs who imf wto wwf hamas hezbollah isis isil
 international initiative project forum caucus conference chamber watchdog regulator registry site website outlet publication publisher
 broadcaster operator manufacturer maker retailer startup start-up division unit branch wing lobby think-tank thinktank tank task
 energy technologies systems partners capital holdings pharmaceuticals motors petroleum oil gas steel foods brands media entertainment pictures records sports consulting securities insurance mutual consortium cooperative partnership secretariat directorate prosecutors constabulary brigade regiment squad
 huffington wsj nyt usa today daily weekly review monitor digest radio television tv pbs c-span palace vatican pentagon downing whitehall westminster
 nation country state city town community family side camp white-house delegation legislature ombudsman tribunal panel inquest`);

/** Nouns of bodies that in a name or before a verb mean something else too ("Ann Temple", "business ventures"): bodies where one of them speaks. */
export const SPEAKING_BODIES =
  words(`airport archdiocese diocese assembly bakery body brewery distillery winery business cathedral chain circuit clinic conglomerate consultancy county dealership district
 faction faculty festival franchise garage grouping guild hospice hotel kennel kennels leadership legation library lodge monarchy mosque movement newsroom ngo nonprofit nursery
 observatory orchestra outfit politburo presidency presbytery prosecution pub quango refinery restaurant seminary shop store station supermarket surgery synagogue syndicate synod
 telco troupe utility vineyard workforce zoo brokerage militia cartel subsidiary pharmacy dispensary crematorium farm factory mill military residency temple home giant venue choir port band ballet ensemble bloc kingdom mainland emirate`);

/** Papers that speak: reports, rulings, letters. */
export const DOCUMENT_NOUNS =
  words(`report study investigation estimate footnote memo memos memorandum letter statement document documents filing lawsuit complaint ruling dissent verdict judgment judgement order decision
 bill law act statute constitution treaty agreement accord resolution amendment article editorial obituary handbook manual dossier memoir memoirs autobiography textbook dictionary encyclopedia bulletin circular charter column story piece headline op-ed book essay paper survey poll
 email e-mail message note notice announcement release transcript affidavit indictment petition brief manifesto platform
 website page blog post tweet advert ad advertisement commercial video film poster sign banner placard leaflet flyer caption text script speech review
 guidelines guidance rule rules policy proposal plan draft deal contract application advisory communique communiqué summary analysis audit finding findings
 tweets papers authors minutes opinion clause slogan hashtag account invitation entry passage motto plaque inscription description clip spot trailer footage recording chart data evidence standards mission motion submission brochure directive bylaws
 readout version warning alert fact-sheet factsheet backgrounder explainer log logs logbook ledger inquiry pamphlet regulation guideline rulebook protocol strategy blueprint roadmap consultation deposition testimony injunction warrant summons subpoena declaration proclamation
 ordinance ordinances suit bylaw citation referendum flier mailer countersuit
 edict preamble blogpost biography diary novel chapter preface foreword introduction epitaph billboard webpage listing newsletter file files assessment evaluation appraisal
 prospectus emails e-mails letters posts dispatch cable telegram card postcard will screenplay voicemail podcast documentary broadcast episode writ`);

/** Words that begin the name of a well-known paper or a place and that would pass for a first name or surname. */
export const PLACES =
  words(`hollywood pacific atlantic mediterranean arctic antarctic caribbean balkans baltic himalayas alps sahara britain england scotland wales ireland uk us usa u.s. u.k. america canada mexico france germany italy spain portugal greece turkey poland russia ukraine
 china japan india pakistan iran iraq israel syria egypt libya saudi arabia qatar yemen lebanon jordan afghanistan australia zealand brazil argentina peru
 chile colombia venezuela cuba bolivia ecuador africa europe asia london paris berlin rome madrid brussels moscow beijing washington york
 california texas florida ohio iowa virginia carolina nevada pennsylvania michigan wisconsin minnesota arizona georgia colorado hampshire massachusetts
 illinois indiana missouri kentucky tennessee alabama louisiana oklahoma kansas nebraska utah oregon alaska hawaii maine vermont maryland delaware
 chicago boston detroit houston dallas atlanta philadelphia miami denver seattle orlando manchester birmingham liverpool glasgow edinburgh cardiff belfast
 korea taiwan vietnam thailand indonesia malaysia singapore philippines cyprus malta belgium netherlands holland denmark norway sweden
 finland iceland austria switzerland hungary romania bulgaria serbia croatia kosovo albania estonia latvia lithuania belarus moldova armenia
 azerbaijan kazakhstan kenya nigeria ghana ethiopia somalia sudan uganda rwanda congo zimbabwe zambia tanzania mozambique angola namibia tunisia
 algeria morocco mali niger chad cameroon senegal liberia haiti jamaica panama honduras guatemala nicaragua geneva zurich vienna
 dakota jersey munich hamburg tokyo seoul delhi mumbai kabul baghdad tehran damascus aleppo cairo jerusalem tel aviv gaza kyiv kiev warsaw athens
 ankara istanbul hong kong kremlin westminster whitehall strasbourg holyrood stormont catalonia crimea tibet kashmir pentagon vatican`);

/** Bodies whose name of one word no list of nouns has. They stand for themselves only where they have a capital. */
export const KNOWN_BODIES =
  words(`labour reform plaid fidesz likud fatah syriza podemos vox europol frontex ofsted ofcom ofgem ofwat ofqual defra acas unison natwest barclays santander tesco asda aldi lidl waitrose sainsbury's morrisons
 ikea vodafone gazprom rosneft boeing airbus astrazeneca pfizer walmart costco starbucks fedex verizon comcast openai tiktok whatsapp paypal netflix
 spotify tesla nvidia lufthansa ryanair easyjet eurostar aramco huawei samsung toyota nissan hyundai siemens unilever nestle vodacom`);

/** Parties and the like whose names of two words or more pass for somebody's. */
export const KNOWN_NAMES =
  /^(?:plaid cymru|sinn f[eé]in|fianna f[aá]il|fine gael|forza italia|lib dems?|en marche|la france insoumise|rassemblement national|civic platform|likud|five star|scotland yard)$/;
/** What ends the name of a body of one country: "Sport England", "Reform UK". */
export const COUNTRY_END =
  /^(?:uk|usa|england|scotland|wales|cymru|britain|canada|australia|germany|nigeria|kenya|america|international|europe)$/;
