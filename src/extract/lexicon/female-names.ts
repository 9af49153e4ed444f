import { words } from './words.ts';

/** First names of women in small letters, of many countries; none that is a common word or is borne more often as a surname. */
export const FEMALE_NAMES = words(
  `aarti abebe abena aberash abigail abiola abir achieng ada adaeze adanna adela adelaide adele adelina adeline adesuwa adhiambo aditi adriana adrienne
 adunni adwoa afia afua agata agatha agnes agnieszka ahlam annamaria aïcha aida aigul aila aileen ailsa aine áine aino ainsley aisha aishani aishwarya
 aissata aissatou akanksha akello akemi akiko akinyi akosua akua alaa alana alberta aldona aleksandra aleksandrina alessandra alessia aleta alevtina
 alexa alexandra alexandria alexandrina alexis alice alicia alicja alina aline alisa alisha alison alka alla allegra allison almaz alpana althea aluoch
 alva alyce alyona alyssa amabel amaka amal amalia amalie amanda amara amarachi amaya amber amelia amie amina aminah aminata amira amna amrita amy ana
 anabel anahera anais anaïs ananya anastasia anastasiya andrea andrée anette aneurin anfisa angel angela angeles angelika angelina angelique angelita
 angharad angie aniela anika anisa anita anja anjali anjana anjelica anju anke ann ann-marie anna annabel annabella annabelle annalena annalisa
 annalise anne anne-marie annegret anneke anneli annelie anneliese annemarie annette annie annika annikki annis ansa anthea antoinette antonella
 antonia antonina anu anupama anuradha anushka anyango anzhelika aoife aparajita aparna apiyo april araba arabella araceli archana areej ariadne ariana
 arianna arleen arlene arletta arlette aroha arpita arti arundhati arwa arya åsa asami åse aseel asha åshild ashlee ashleigh ashley ashwini asma asmaa
 aster astrid asuka asuncion atheer atieno atsuko aubree aud audrey augustina auma aurelie aurélie ava avani avery avril awa awino awuor aya ayaka
 ayako ayesha ayse ayşe ayumi azadeh azar azra azza baaba babette badria bahareh balbina banafsheh barbara barbra basma batoul bea beata beatrice
 beatrix beatriz beatrycze becca becky behnaz belen belén belinda benedetta benedicta bente berenice bergljot berit bernadeta bernadette bernadine
 bernardine bernice berniece berta bertha beryl bessie beth bethan bethany bethenny betsy bette bettie bettina betty bettye beulah beverly bhavana
 bhavna bianca bina bintou birgit birgitta birgitte birtukan blanka blythe bobbi bodil bogdana bogumiła bogusława bohumila boitumelo bolanle bonnie
 bontle bouchra božena bożena branwen breanna brenda brenna briana brianna bridget bridie brigid brigitta brigitte briony britney brittany brittney
 bronagh bronisława bronwyn brooke brygida bryony bukola bunmi bushra caitlin caitlyn calista callie camila camilla camille candace candice candida
 caoimhe capucine caren carina carissa carla carlene carlotta carly carmela carmen carol carola carole caroline carolyn carrie caryl caryn carys
 casilda cassandra cassie catalina catarina caterina cath catherine cathleen cathryn cathy catriona cecile cécile cecilia cecylia celeste celestine
 celia celina celine céline cerys chandni chanel chantal chantelle charla charlene charlotte charmaine charu chelsea cherie cheryl cheryll chhavi
 chiaki chiamaka chiara chidinma chie chieko chihiro chika chimamanda chinelo chinwe chinyere chioma chipo chita chitra chiyo chloe chloé chrissie
 chrissy christa christabel christel christiana christiane christina christine christy ciara cilla cindy cinzia claire clara clare claribel clarice
 clarinda clarissa claudette claudia claudine clea clelia clemence clémence clementina clémentine cleopatra clodagh clotilde coleen colette colleen
 concetta connie constance consuelo cora coralie cordelia cordula coretta corina corinna corinne corrine coumba courtney cressida cristina crystal
 cynthia dagmar dagmara dagny daisy dalal dalia dalila damaris damilola damini dana danica daniela daniella danielle danuta daphne daria dariya darlene
 darya davina dawn dayna deana deanna deb debbie debby debi deborah debra deena deepa deepali deepti deidre deirdre deja delfina delia delilah delores
 delphina delphine delyth demelza demi denice denisa denise désirée despina devika devorah diana diandra diane dianne dilys dina dinah dineo dionne
 dipti divya djeneba doaa dobromila dobrosława dodie dolly dolores domenica dominga dominika donatella donna donya dora doreen doretta dorinda doris
 dorit dorota dorothea dorothee dorothy dorrit dottie dragana drahomíra drusilla duaa dulcie dympna earlene earnestine ebba ebbe ebele ebony eddi edie
 edina edita edith editha edna edwige edwina edyta eeva effie efua eibhlin eija eiko eila eileen eilidh eiluned eira eirlys eithne ejiro ekaterina ekua
 elaheh elaina elaine elda eldbjørg eleanor elena eleni eleonora eleonore eleri elettra elfriede elham eliana elif elin elina elinor elinore elisa
 elisabeth élisabeth elisabetta elise eliška elissa eliza elizabeth elizaveta elke ella ellen ellie ellinor elma elmira elnaz elodie élodie eloisa
 eloise elsa elsbeth elsie elspet elspeth elva elvira elwira elzbieta elżbieta emeline emer emi emiko emilia emilie émilie emily emine emma emmaline
 emmanuelle emmeline enid enrica eri erica erika erin ermintrude erna ernestina ernestine esha esi esme esmé esmeralda esperanza esraa estela estella
 estelle esther etel ethel ethne etsuko etta eudora eugenia eugénie eulalia eunice euphemia eustacia eva evangelina evangeline eve evelina eveline
 evelyn evgenia evgeniya evie evita ewa ewelina fabienne fabiola fadia fadwa fadzai faezeh faina faith faiza fanny fanta farah farahnaz farhana farida
 fariha farnaz farrah farzaneh fatemeh faten fathia fatima fatimata fatma fatou fatoumata fawzia fay federica fekla felicia felicitas félicité felicity
 femke fenella feodora fereshteh fernanda ffion fiamma fiammetta fidelma filippa filomena fiona fionnuala firdaus flavia fleur flora florence florrie
 folake folasade folashade frances francesca francine francisca franciszka francoise françoise franziska freda frederica frédérique freya frida frieda
 friederike fumiko fumilayo funke funmi funmilayo gabby gabriela gabrielle gaia gail galina galya gargi gauri gayatri gaynor gbemisola geena geeta
 gemma genet genevieve geneviève genoveva genowefa georgette georgia georgiana georgie georgina georgine geraldine gerda geri germaine gertie gertrud
 gertrude ghada ghadeer ghazaleh ghislaine gilda gillian gina ginette ginevra ginger ginny giorgia gisela gisèle giselle gittan gitte giulia giuliana
 giuseppina gladys glafira glenda glenys gloria glynis glynnis golnaz golshifteh grace graciela grainne gráinne gratia grazia graziella grazyna grażyna
 greer greta gretchen grete grethe griselda gro guadalupe gudrun guðrún guinevere gulnara gunhild gunilla gunvor gwen gwenda gwendolen gwendoline
 gwendolyn gwenllian gwladys gwyneira gwyneth habiba hadeel hadiza hafsa haifa hajar hala halima halina halldóra hallie hanaa hanadi hanako hanan hanka
 hannah hanne hanneke hannelore harriet harriett haruka harumi hatice hattie hawa hayat hayley hazel heather heba heda hedda hedvika hedwig heide heidi
 heidrun heiðrún heike heledd helen helena helene hélène helga helle helma heloise héloïse helvi hend hengameh henrietta henrike henryka hermine
 hermione herta hessa hester hettie hetty hiba hilary hilda hilde hildegard hildegarde hildur hilkka hillary himani hinemoa hinewai hiroko hirut hisako
 hitomi hjørdis hólmfríður homa honoka honora honorata honoria hope hortense hortensia huda hyacinth ianthe ibtisam ibukun ida ifeoma ifeyinwa ijeoma
 ikram ilana ilaria ileana ilka ilona ilse iman imani imelda imogen imogene inaam inas indira indu ines inés inessa ingebjørg ingeborg ingibjörg ingrid
 ingunn ingvild inna iola iona ione ira irene irina iris irja irma irmgard irmina iryna isa isabeau isabel isabela isabell isabella isabelle isadora
 ishita isla isobel isobelle isolda isolde israa itziar ivana ivonne ivy iwona iyabo iza izabela izzy jaana jacinda jacinta jacklyn jaclyn jacoba
 jacqueline jacquelyn jacquetta jacqui jade jadwiga jagoda jaleh jamila jan jana jane janelle janet janette janey janice janie janina janine janna
 jaqueline jarmila jaroslava jasleen jasmeet jasmin jasmine jaswinder jaya jayanti jayne jayshree jean jeanette jeanne jeannette jeannie jeannine jebet
 jemima jemma jen jenifer jenna jenni jennie jennifer jenny jepkosgei jeri jerilyn jess jessamy jessica jihan jill jillian jimena jindřiška jiřina
 jitka jo-anne joan joana joann joanna joanne joasia jocelyn jodi jodie johanna jóhanna jolanta joleen jolene jóna joni jonquil jordana jorja josefa
 josefina josefine josepha josephine josette josiane josie joslyn jovana jovita jowita joy joya joyce juana juanita judi judit judith judy juhi julia
 juliana juliane julianna julianne julie julienne juliet julieta juliette julita jumana june junia junko justina justine justyna jutta jyoti jyotsna
 kaarina kadiatou kaede kaia kaija kaisa kaitlin kaitlyn kaja kajal kaley kalina kalpana kamala kamila kamini kamla kanchan kanika kaori karen karena
 karianne karima karin karina karine karla karolina karoline karuna karyn kasia kassandra kasturi kasumi katariina katarina katarzyna katayoun kate
 katerina kateřina kateryna katharina katharine kelli käthe katherine kathi kathie kathleen kathrin kathryn kathryne kathy katie katinka katja katrin
 katrina katy kaumudi kavita kavitha kawthar kay kaye kayla kaylee kayleigh kazimiera kazuko keeley keerthi kehinde keiko keira keisha kelebogile kelly
 kelsey kelsie kemi kemunto keneilwe kerri kerrie kerry kerstin kerttu kezia khadija khadijah khady khawla khloe khrystyna khulood kiera kim kimberley
 kinga kira kiri kirsi kirsten kirstie kirstin kirsty kitty kiyoko kjersti klara klára klaudia klavdia klavdiya komal kornelia kristal kristen kristi
 kristiane kristie kristin kristín kristina kristine kristy kristýna kriti krysia krystal krystyna ksenia kumiko kusum květa kyla kylie kyoko kyra
 lacey ladan laetitia laëtitia laila lainey lakshmi laleh lalita lalitha lama lamia lamya lara larisa larissa lashonda lata latasha latifa latika
 latisha latonya latoya laura laure laureen lauren laurène laurie lavern laverne lavinia lavonne layla lea léa leah leana leandra leann leanna leanne
 leatrice lebohang leda leela leena leesa leila leilani lela lelia lempi lena lenka lenora lenore leokadia leonie léonie leonor leonora leontine leora
 leota lerato lesego lesia lesley leslie lesya leta letha leticia letitia letizia letty lexi lexie liana lianne libby libuše lidia lidiya liesbeth
 liese liesel lieselotte liesl lieve liisa lila lilian liliana liliane lilias lilith liliya lill lilla lilli lillian lillie lilo lily lina linda
 lindani lindiwe lindsay lindsey linette linh linnea lisa lisabeth lisbet lisbeth lise liselotte lisette lissa lita litia liubov liv liv-torill livia
 liya liz liza lizette lizzie ljiljana ljudmila lois lola lolita loreen lorelei lorena lorene loretta lori lorna lorraine lotte lottie louella louisa
 louise loujain lourdes lowri luana luann luanne luba lubna lucette lucia luciana lucie lucienne lucile lucilla lucille lucinda łucja lucrecia lucrezia
 lucy lucyna ludivine ludmila ludmiła ludmilla ludwika luella luisa lujain lulwa lupe lyda lydia lydie lyla lynda lyndsay lyndsey lynette lynn lynne
 lynnette lyra lysette lyubov lyudmila maame mabel mabelle machiko maddie maddy madelaine madeleine madeline madelyn madge madhavi madhu madhuri
 madison mae maelle maëlle maeva maeve magali magda magdalen magdalena magdalene maggie magnhild maha mahalia mahima mahnaz mahsa mahshid mahtab
 mahvash maia maija maiken maire máire mairead mairéad mairi maisa maja majda makeda maki makiko malala malati malavika malgorzata małgorzata malini
 mallory malorie malvina malwina mamata mami mamie manal manami manar mandana mandira mandy manisha manju manjula manon mansi mansoureh manuela marama
 marcela marcelina marceline marcella marcelle marci marcia marcie mareike maren marfa margaret margareta margarete margaretha margarita margaux marge
 margery margie margit margot margret margrét margrethe marguerita marguerite mari maria mariah mariam mariama mariame marian mariana mariangela
 mariann marianna marianne maribel maribeth maricel marie marie-claire marie-france marie-louise marie-pierre marieke mariella marielle mariette
 marigold mariia marijke marika mariko marilena marilou marilyn marilynn marina marine marinella mariola marion marionne marisa marise marisol marissa
 marit marita mariya marja marjan marjane marjatta marjo marjolaine marjolein marjorie marjory marketa markéta marla marlena marlene marlène marlies
 marloes marna marquita marsha marta marte martha marthe marti martina martine martyna marwa mary mary-beth mary-jane mary-kate mary-lou maryam maryana
 maryann maryanne marybeth maryellen maryjane maryna maryse marysia marzanna marzena marzieh masako masih masoumeh mathilda mathilde matilda matilde
 mattie maud maudie maura maureen maurine mavis maxine may mayawati mayra maysoon mayu mayumi mckenzie meaghan meaza medha meena meenakshi meenal meera
 meg megan meghan megumi mehrnaz mei mekdes melanie melany melba melina melinda melisande melissa mellie melva melvina menaka mercedes mereana meredith
 meri meriel merja merna merve mervi meseret mette mhairi mhari michaela michalina michela michèle micheline michelle michiko midori mieczysława mieko
 miho mikaela miki mila milada mildred milena milla millicent millie miloslava miluše mimi mina minako mindy minerva minna minnie minta mira mirabel
 miranda mireia mireille mirela miriam mirja mirjam mirka mirna miroslava mirosława mirva misaki mitali mitra mitsuko mitzi miwa miyu miyuki mizuki
 moana moira moire mojgan mojisola mollie molly momoko mona monica monika monique montserrat moraa morag morenike morven morwenna mounira moya mpho
 mridula mrinalini muireann mulu muna munira muriel mwanaidi mwende myfanwy myra myriam myrna myrtle mythili nabila nada nadeen nadège nadera naděžda
 nadezhda nadia nadiia nadine nadiya nadja nafissatou nafula nahed nahid nahla naima najat najla najwa nakato naledi namita namrata namukasa nanako
 nancy nandi nandini nandita nanette nanjala nanna naoise naoko naomi narges nargess nashwa nasim nasimiyu nasreen nasrin nastasya natacha natale
 natali natalia natalie nataliya natalka natalya natascha natasha natasja natasza nathalie navya nawal nayana nazanin ndeye ndidi neelam neelima neema
 neena neeta neetu negar negin neha nekesa nela nelda nele nella nelleke nellie nelya nerida nerina nerissa nerys nesma nesta nettie neva ngaio ngaire
 ngozi ngozika nia niamh nicola nicole nicolette nidhi nigella nihal niina niki nikki nilda nilima niloofar niloufar nilufar nimisha nina ninel nirmala
 nisha nishita nisreen nissa nita njeri njoki nkechi nkem nkiru nneka nneoma nobantu nobuhle nobuko noelia noella noelle noëlle noemi noémie noha
 nokuthula nola nollaig noluthando nolwazi nomalizo nompumelelo nomsa nomvula nona nonhlanhla nonie nontle noora nooshin nora norah noreen noriko
 norine norma nosipho nouf nour noura nozipho nthabiseng ntombi nuala nuha nyaguthii nyakio nyambura nyasha nydia nyokabi nyree obiageli octavia oda
 oddný odette odile odilia ofelia oge oksana olabisi olayinka oleksandra olena olesya oletta olga olha olimpia olivia oliwia oluchi olwen olympe
 omolara omotola oona oonagh ophélie oralee oriana orla orlaith orlena orsola orsolya ortrud orysya ottavia ottilie ottoline otylia oumou outi
 oyinkansola padma padmini paige päivi palesa pallavi paloma pam pamela paola parastoo pardis parisa parul parvaneh parvati parvin pascale patricia
 patrizia patrycja patsy patti pattie patty paula paule paulette paulien paulina pauline pavla pavlína payal pearl pegah peggy penda penelope penélope
 penny perdita perla pernilla pernille persephone peta petra petronella petula phaedra philippa philippina philomena philomène phoebe phyllida phyllis
 pia piera pierrette pilar pippa pirjo pirkko piyali polina polly pooja poonam portia pouneh prabha prachi pragya prajakta pramila praskovya pratibha
 pratima preeti prerna primrose priscilla priti priya priyanka prue prunella puleng pushpa queenie quiana rabab rabia rabiya rachel rachna radha radhia
 radhika radka rae raelene raffaella raghad ragini ragna ragnheiður ragnhild rahaf rahma raija raili raina raisa rajani rajni raksha ramak ramata
 ramona ramya randa randi rania ranjana raquel rasha rashmi rawan rawda rayna razan rebecca rebecka rebekah refilwe regina régine rehab reham rehema
 reidun reiko reina réjane rekha rena renae renata renate renee renske renu renuka reshma reta reva revathi rhea rhian rhiannon rhoda rhona rhonda ria
 ricarda richa riddhi ridhi rie rieko rigmor riikka riitta rika rikke rima rimma risa rita ritika ritu ritva riva riya roberta robyn rochelle rocio
 rohini roisin róisín rokhaya rokia roksana roksolana rola rolande romaine romana romy ronda ronja ronke roopa rosa rosabel rosalba rosaleen rosalia
 rosalie rosalina rosalind rosalinda rosalyn rosamund rosamunde rosangela rosanna rosanne rosaura roschelle rose roselyn rosemarie rosemary rosetta
 rosie rosina rosita roslyn roswitha rowena roxana roxane roxanne roxie roya roza róża rozalia ruchi ruchika rudo rufina rukmini rumbidzai rumi rupa
 rupali ruqaya ruqayya ruta ruth ruthie ruvimbo růžena rym ryoko saar saara sabina sabine sabra sabrina sachiko sadhana sadie safaa safia safiatou
 sahar sahr sahra saida saija sakshi sakura salimata sally salma salome salomé salomea saloni salwa samah samanta samantha samar samara sameera samia
 samiha samin samira sanaa sanda sandhya sandi sandie sandra sandrine sangeeta sangita sanja sanjana sanna sanne sanni sanya saoirse saori sapna sara
 sarah sarai sarala saranya saraswati sari sarika sarina sarita šárka sarojini saskia satoko satsuki satu saundra savita savitri sawsan sayaka sayuri
 scarlett seema segolene ségolène seija selamawit selena selene selina selma senada senait sepideh serafima serafina serena serenella serwaa setareh
 setsuko severine séverine shabana shabnam shaghayegh shagun shahla shahrzad shaila shailaja shaima shaimaa shakira shalini shana shania shanice shanna
 shannon shanta shanthi shanti sharla sharlene sharmila sharmistha sharon sharona sharron shatha shaunna shawna shayla sheela sheena sheida sheila
 shelagh shelia shelley sheree sheri sherie sherine sherri sherrie sherrill sherry sheryl shideh shigeko shikha shilpa shima shireen shirin shirlee
 shirley shiva shizuka shobha shohreh shokoufeh shona shoshana shraddha shreela shreya shruti shubha shulamit shuvai shweta sian siân sibongile sibyl
 sidonie sidsel sieglinde sietske sigal signe sigourney sigrid sigríður sigrun sigrún sigurbjörg siham silja silje silke silvana silvia simin simisola
 simona simone simonetta sindisiwe sinead sinéad sinikka siobhan siphokazi sira siri sirkka sirpa siv smita smriti sneha snezhana sofia sofía sofie
 sofiia sofiya sofya soha soheila sohini solange soledad solène solenn solfrid solomiya solrun solveig soňa sonal sonali sonam sonia sonja sophia
 sophie sophy soraia soraya sorcha souad soumaya sousan srishti srividya stacey stacie stanisława starla stefania stefanie stefaniya steffi steinunn
 stella štěpánka stephanie stéphanie stephany stuti suad subhadra subira sucheta sudha sue suha suhair sujata sukanya sulekha sumaiya suman sumaya
 sumayya sumiko sumitra sunaina sunanda sunidhi sunita sunneva sunniva suparna supriya surabhi surekha susan susana susann susanna susannah susanne
 susheela sushma susi susie susmita suvarna suzan suzanna suzanne suzette suzy svanhildur svea svetlana světlana svitlana swati sybil sybille sylvaine
 sylvette sylvia sylviane sylvie sylwia synne synnøve tabatha tabitha taghreed tahani tahereh taija taina taisiya takako talitha tallulah tamar tamara
 tami tamika tamiko tamila tammie tammy tamsin tania tanja tanushree tanvi tanya tara taraneh tariro tarja taryn tasha tatiana tatyana teena tegan
 tekla tellervo teodora teodozja teresa terese tereza terhi teri terri terrie tess tessa tessie tetiana tetyana thalia thandeka thandi thandie thandiwe
 theda thekla thelma thembi theodora theodosia theresa therese thérèse theresia thuli thyra tia tiana tiffani tiffany tigist tiina tilda tilde tillie
 timea tina tinuke tirunesh tirzah titania titilayo tomoko toni tonia tonya torhild tori torill torunn toshiko toyin tracey traci tracie tracy tricia
 trina trine trish trisha trista trixi trixie trudi trudie trudy trupti tryphena tsehay tsukiko tui tuija turid tuula twyla tyra tytti uliana ulla
 ulyana uma umeko unathi unn unni unnur urmila ursula urszula urvashi usha uzoamaka vaidehi vaishali vaishnavi valda valentina valentyna valeria
 valerie valérie valeriya valgerður valma vanda vandana vanessa vanja varsha varvara vasanti vashti vasilisa vasudha vasundhara vasylyna veda veena
 velda vendula venetia vera věra verena verene verity verna veronica veronika véronique vesna vibeke vibha vicki vickie vicky victoria victorine vidya
 vigdis vigdís vijaya viktoria viktorie viktoriia viktoriya vilma vimala vina vinita viola violet violetta violette vira virginia virginie viridiana
 vittoria viveca viveka vivi vivian vivien vivienne vlada vladislava vlasta vrinda vuokko wacława wafa wafaa wairimu waithira walburga walentyna
 waltraud wambui wambura wanda wangari wangui wanita wanja wanjiku wanjiru wanza warda wava wedad wenche wendi wendy weronika whetu whitney widad
 wiesława wijdan wiktoria wilda wilhelmina wilhelmine willa willow wilma winifred winnie winnifred winona wioletta wisława władysława xanthe xenia
 ximena yaa yacine yael yalda yamini yana yara yaroslava yashoda yasmin yasmina yasmine yasuko yefrosinia yejide yekaterina yelena yelizaveta yesenia
 yetta yetunde yevdokia yevgenia yevgeniya yevheniia yewande ylva yogita yoko yolanda yolande yolanta yordanos yoshiko yousra ysabel yui yuka yukari
 yukiko yulia yuliia yuliya yumi yumiko yuriko yusra yvanna yvette yvonne zahra zainab zaira zakia zakiya zandile zandra zanele zara zarina zawadi
 zdena zdenka zdeňka zeina zeinab zelda zelma zenaida zenia zenobia zewdie zeynep zhaleh zhanna zillah zinaida zinhle zinnia zita zlata zodwa zoe zoé
 zoë zofia zohra zohreh zoia zora zoya zsófia zsuzsanna zubaida zuhura zulaikha zuleika zuzana zuzanna þóra þorbjörg þórunn
 abeer adjoa alena amélie anastasiia aneta ankica antje arantxa aruna asli assunção aurore aylin aysel baiba bozena buhle burcu büsra canan ceren deepika
 defne derya desislava ebru ece erzsebet esra eszter eun-ji evika fauzia filiz fofi frauke gamze gesine golnar gonca gordana gülsen gülten halyna hana hema
 hilal hina hye-jin hülya ildiko iliyana ingrida ioana ioanna iveta jadranka jelena ji-woo kadri katalin kersti kishwar kolinda kristalina krisztina kritika
 laine larysa leyla liyuan lyudmyla macarena marju maëlys melek meral meryem mi-rae mihaela milica mukhtaran myroslava nargis natasa nesrin noor nosizwe
 nurten océane parveen pinar rachida ralitsa raluca roselyne rubina rumyana ruslana sadia sanae seiko selin sevda sevgi shazia sibel snezana solomiia soo-jin
 stina sumaira sushila svenja tansu tehmina tomomi tsvetana tugba ulrike ute uzma vaira vasiliki viorica xiaoling yasemin yasmeen özlem
 holly poppy ruby opal prudence clementine maisie nell thea thomasina tilly marlys raylene earline lakeisha tanisha aaliyah mikayla hailey
 haley macy candi brandi essie lettie bella marcy
 yuko aoi misako chisato natsuko mizuho eriko siti sri retno megawati ratna ningsih nurul aisyah noraini yenny khofifah wahyuni kartini
 fitri nurhaliza rafidah azalina droupadi brinda harsimrat shaina mehbooba pankaja atishi rajkumari shivani sugandha nalini mallika
 benazir mehreen samina rukhsana hasina rowshan rumana taslima nafisa farzana humaira tahira naheed nusrat sadaf saima reem hoda afaf
 amani intisar lamis mervat nesreen nermin riham ruba shahd tzipi ayelet merav miri orna limor ofra galit ronit einav hagit idit keren
 meirav osnat pnina shikma sivan yifat ozlem nilgün nurcan pınar çiğdem aysun titi abike hauwa uju ifeanyichukwu olayemi modupe mumbi
 cherono chebet jepchirchir syokau nduta waithera nkosazana baleka nosiviwe bathabile busisiwe nomfundo ntombizodwa thobeka khumbudzo
 nataliia hanna sigridur halla þorgerður thorgerdur kristrún kristrun dilma gleisi xóchitl xochitl delcy anielle kajsa annastacia chrystia
 xiaoyu qiying chunying yingluck paetongtarn xiaohong lihua meiling yanhong xiuying chandrika sirimavo harini bidhya vjosa atifete iuliia
 olesia valeriia liudmyla oluwaseyi caitríona bríd bláthnaid
 alma audra faye fran gayle kara kendra krista lana leona lora nannette ophelia reba sallie sonya velma desiree blanche xiomara
 maricela itzel kiara raegan kacey`,
);
