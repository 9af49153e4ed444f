/** Countries with their adjectives, their people, and the seats that stand for their governments; each line is one nation. */
const NATIONS = `us usa america american united-states washington pentagon
uk britain british united-kingdom whitehall
france french elysee élysée
germany german
russia russian kremlin moscow
ukraine ukrainian kyiv kiev
china chinese beijing
italy italian roman
spain spanish spaniard
poland polish pole
ireland irish
northern-ireland northern-irish
scotland scottish scot scots scotsman
wales welsh
england english
canada canadian
australia australian
japan japanese
india indian
israel israeli
palestine palestinian
iran iranian tehran
iraq iraqi
turkey türkiye turkish turk
greece greek
mexico mexican
brazil brazilian
netherlands dutch
belgium belgian
luxembourg
denmark danish dane
norway norwegian
sweden swedish swede
finland finnish finn
iceland icelandic icelander
estonia estonian
latvia latvian
lithuania lithuanian
austria austrian
switzerland swiss
portugal portuguese
malta maltese
cyprus cypriot
czech czechia
slovakia slovak slovakian
slovenia slovene slovenian
hungary hungarian
romania romanian
bulgaria bulgarian
croatia croatian croat
serbia serbian serb
bosnia bosnian
montenegro montenegrin
macedonia macedonian
albania albanian
kosovo kosovan kosovar
moldova moldovan
belarus belarusian
armenia armenian
azerbaijan azerbaijani azeri
kazakhstan kazakh
uzbekistan uzbek
syria syrian
lebanon lebanese
jordan jordanian
saudi
emirates emirati uae
qatar qatari
kuwait kuwaiti
bahrain bahraini
oman omani
yemen yemeni
egypt egyptian
libya libyan
tunisia tunisian
algeria algerian
morocco moroccan
sudan sudanese
south-sudan south-sudanese
somalia somali
ethiopia ethiopian
eritrea eritrean
kenya kenyan
uganda ugandan
tanzania tanzanian
rwanda rwandan
congo congolese
nigeria nigerian
ghana ghanaian
senegal senegalese
mali malian
zambia zambian
zimbabwe zimbabwean
angola angolan
mozambique mozambican
south-africa south-african
afghanistan afghan
pakistan pakistani
bangladesh bangladeshi
nepal nepali nepalese
lanka lankan
myanmar burma burmese
thailand thai
vietnam vietnamese
cambodia cambodian
laos laotian
malaysia malaysian
singapore singaporean
indonesia indonesian
philippines philippine filipino filipina
taiwan taiwanese
korea korean south-korea south-korean
north-korea north-korean
mongolia mongolian
zealand zealander
fiji fijian
argentina argentine argentinian
chile chilean
peru peruvian
bolivia bolivian
colombia colombian
venezuela venezuelan
ecuador ecuadorian
uruguay uruguayan
paraguay paraguayan
cuba cuban
haiti haitian
jamaica jamaican
guatemala guatemalan
honduras honduran
salvador salvadoran
nicaragua nicaraguan
panama panamanian
eu european`; // the last: no nation, but a union, a commission and a council with offices of their own

const table: ReadonlyMap<string, number> = new Map(
  NATIONS.split('\n').flatMap((line, nation) => line.split(' ').map((word) => [word, nation] as const)),
);

/** "south", "saudi": what the name of a nation of two words begins with. */
const FIRSTS: ReadonlySet<string> = new Set(
  [...table.keys()].filter((key) => key.includes('-')).map((key) => key.slice(0, key.indexOf('-'))),
);

/** "frenchman", "irishwoman" */
const NATIVES = /(?:wo)?man$/;

/** The nation that a lower-case word names, given the word before it ("south" before "korean"); a number that only this nation has, or undefined. */
export function nationOf(word: string, before: string): number | undefined {
  const two = FIRSTS.has(before) ? table.get(`${before}-${word}`) : undefined;
  return (
    two ??
    table.get(word) ??
    (word.endsWith('man') ? table.get(word.replace(NATIVES, '')) : undefined) ??
    (word.endsWith('s') ? table.get(word.slice(0, -1)) : undefined)
  );
}
