import { words } from './words.ts';

/** Adjectives of nations, states and creeds. An ending shows none: "Jillian" and "Giuliani" are people. */
const ADJECTIVES =
  words(`french dutch greek swiss welsh cornish manx scots scottish czech thai afghan german muslim jewish christian catholic protestant
 orthodox anglican presbyterian lutheran democratic republican conservative liberal labour tory western eastern northern southern european latino latina
 hispanic black gop arab democrat whig marxist leninist islamic islamist hindu sikh buddhist mormon baptist methodist quaker sunni shia
 american british english irish canadian australian austrian belgian danish finnish swedish norwegian icelandic estonian latvian lithuanian
 polish hungarian romanian bulgarian slovak slovakian slovene slovenian croat croatian serb serbian bosnian montenegrin macedonian albanian
 kosovan kosovar turkish cypriot maltese italian spanish portuguese russian ukrainian belarusian moldovan georgian armenian azerbaijani azeri
 chechen crimean iranian iraqi syrian lebanese jordanian israeli palestinian saudi yemeni omani emirati qatari bahraini kuwaiti kurdish
 egyptian libyan tunisian algerian moroccan sudanese somali eritrean ethiopian kenyan ugandan tanzanian rwandan burundian congolese cameroonian
 nigerian ghanaian ivorian liberian senegalese malian nigerien chadian gambian guinean gabonese angolan zambian zimbabwean mozambican malawian
 namibian botswanan african asian oceanian pakistani bangladeshi indian nepalese nepali bhutanese burmese rohingya sinhalese tamil
 chinese taiwanese japanese korean mongolian vietnamese cambodian laotian malaysian malay singaporean indonesian filipino philippine timorese
 kazakh uzbek tajik turkmen kyrgyz uighur uyghur tibetan mexican cuban haitian dominican jamaican bahamian barbadian trinidadian caribbean
 guatemalan honduran salvadoran nicaraguan panamanian colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian
 uruguayan paraguayan brazilian guyanese surinamese eurasian scandinavian nordic balkan baltic slavic persian ottoman byzantine catalan basque
 flemish walloon breton bavarian prussian sicilian sardinian venetian corsican parisian mancunian glaswegian liverpudlian
 texan californian floridian virginian alaskan hawaiian kansan nebraskan oklahoman arkansan tennessean kentuckian alabamian
 mississippian louisianan ohioan iowan michigander minnesotan dakotan montanan idahoan nevadan arizonan coloradan utahn oregonian
 washingtonian pennsylvanian delawarean marylander vermonter mainer philadelphian bostonian chicagoan houstonian angeleno victorian
 tasmanian zealander fijian samoan tongan maori aboriginal inuit navajo cherokee venusian martian antarctic`);

/** Whether a capitalised word is the adjective of a nation, a creed or a party, or names one who belongs to it. */
export const isDemonym = (text: string): boolean => {
  const lower = text.toLowerCase();
  return (
    lower !== text &&
    (ADJECTIVES.has(lower) || (lower.includes('-') && /^(?:pan|anglo|afro|euro|franco|sino|russo|non|anti|pro)-\p{L}+$/u.test(lower)))
  );
};
