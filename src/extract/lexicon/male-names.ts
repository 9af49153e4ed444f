import { words } from './words.ts';

/** First names of men in small letters, of many countries; none that is a common word or is borne more often as a surname. */
export const MALE_NAMES = words(
  `aad aaron aart abdallah abdelaziz abdelfattah abdelkader abdirahman abdoulaye abdul abdulaziz abdulla abdullah abdullahi abdulrahman abel abelardo
 abhishek abraham achille achim adalbert adam adão adebayo adel adelmo adeola adewale aditya adolfo adriaan adrian adriano adrien afonso agim agostino
 agustin agustín ahmad ahmed ahmet aidan aimé aitor aivar ajay akash ake åke akhil akira aksel alain alan alasdair alastair albert alberto albertus
 albin aldo alec aled alejandro aleksandar aleksei aleksi alessandro alessio alex alexander alexandre alexandros alexandru alexei alexey alf alfonso
 alfred alfredo algirdas ali alioune alireza alistair allan allen alois aloísio alphonse alvaro álvaro alvin alvise alwyn amadeo amadou aman amaury
 ambroise ambrose amedeo amerigo amílcar amir amirhossein amit amol amrit anand anastasios anatole anatoli ander anders andre andré andreas andrei
 andrej andrés andrew andris andrus andrzej andy ángel angelo angus aníbal anil anirudh ankit ankur ansel anselm anselmo ansgar ante anthony antoine
 antón antonello antonio antónio antônio antonis antti anupam anwar apostolos arash arben archibald archie ardeshir ardit arend arie arik aris aristide
 arístides arjen arjun arkady armand armando armin armindo arnab arnaldo arnaud arnav arndt arne arno arnold arnon arrigo artan artem arthur arto
 arturas arturo artyom arun arvid arvind arvo arvydas aryan asaf asbjørn asen asger asher ashok ashraf ashwin asif atanas attila attilio atul auguste
 augustin augusto aurèle aurelien aurélien aurelio austin avi avigdor avraham axel ayman ayo ayodele ayush azizullah babacar babajide babak babatunde
 bahman bahram bakari balaji balazs balázs baldassare bret bálint baltasar baltazar bandar barasa bárður barend barnaby barney barry bart barthélemy
 bartłomiej bartolomé bartosz baruch bashar bashir basilio bassam bastiaan bastien baudouin bauke behnam behrouz behzad bela béla belmiro ben benedetto
 benedict bengt beniamino benito benjamin benjamín benji benno benny benoit benoît bento benyamin berend bernard bernardo bernd bernhard bernie bert
 berthold bertie bertrand besnik bharat bheki bhupinder biagio bilal bill billy binyamin birger bjarne bjarni bjorn björn blaise blaz blaž blazej
 błażej boaz bob boban bobby bodo bogdan bogusław bohdan bohumil bohuslav bojan bojidar bola bolaji bolesław bongani bonifacio booker boris bořivoj
 borja borna boubacar boyko božo brad bradley bram brandon braulio brendan brent břetislav brett brian brock brody bronson bruce brunello bruno bryan
 bryce brynjar bujar burak burkhard byron caden caetano caio caleb calin cole călin callum calogero calum calvin cameron camillo camilo carl carlo
 carlos carmelo carmine carsten carwyn casimiro catalin cătălin cathal cecil cedric cédric cees celso cem cesar césar cesare čestmír chad chaim
 charalambos charles charlie chase cheikh chester chetan chidi chike chinedu chinonso chirag chris christer christian christof christoph christophe
 christopher christos chuck chukwuma ciaran cillian ciprian ciro claes clarence clark claude claudio cláudio claudiu claus clemens clement clemente
 clifford clint clive cody colin colm colton conor conrad constantin corentin corey cormac cornelis corneliu cornelius corrado cory cosimo cosmin
 costantino costas costin craig crispin cristian cristián cristiano cristóbal cristoforo cristóvão csaba curtis cuthbert cyriaque cyril cyrille cyrus
 czesław daan dacian dafydd dai daisuke dale dalibor dante dexter dámaso damian damiano damien damir damon dan dane daniel daniele danil danilo danny
 danylo dapo dario darío darius dariush dariusz darko darnell darrell darren darryl darshan daryl dave davi david davide davor dawid dayo dean
 debashish declan deepak dejan délcio demetrio dénes denis dennis denys derek dermot des deshawn désiré desmond detlef detlev dewey dhruv diarmaid
 diarmuid dick didier diederik diego dierk dieter dietmar dietrich digby dilip dilwyn dimitar dimitri dimitrios dimitris dinesh dinis dino dionisio
 dirk dmitri dmitry dmytro domagoj domenico domingo dominic dominik dominique don donal donald donato donncha donovan đorđe dorian doron doug douglas
 dov dragan dragos dragoș dražen dries dror duane dumisani duncan đuro durval dusan dušan dustin dwayne dwight dylan eamon earl eberhard ebrahim ebuka
 eckart eckhard ed eddie edgar edgardo edgars edi edmilson edmond edmund edmundo edoardo edouard édouard edson eduardo edward edwin eelco eero efrain
 efraín egidio egil egils egon egor ehrenfried ehsan ehud eifion einar eino eirik eiríkur eitan ekene ekkehard ekow elad eladio eleuterio eli elia
 elias élie eliezer elijah elio elis eliseo elísio eliyahu elliot elliott eloy elton elwood elwyn emanuele emeka emery emil emile émile emilio emlyn
 emmanuel emmet emre emrys emyr enda endre enea engelbert enoch enrico enrique enver enzo eoghan eoin epifanio ercole erhard eric éric erich erick erik
 erkki erlend erling ermanno ernest ernesto esa esben esmail espen esteban estêvão etelvino ethan etienne étienne ettore eugene eugène eugenio eusebio
 evan evangelos evaristo everaldo evert evgeni evgeny ewald ewan ewen eyal ezekiel ezequiel ezio ezra fabian fabián fabien fabio fabrice fabricio
 fabrício fabrizio facundo fahad faisal farai farhad fariborz farouk farshad farzad fatmir fausto federico fedir felipe felix filippo félix femi
 ferdinand ferenc fereydoun fergal fergus fermín fernand fernando fernão ferry fidel fiifi filip filipe finlay fintan fiorenzo flavio flávio flemming
 florencio florent florentino florian florin floris floyd folkert fortunato fosco fotis francesco francis francisco francois françois franjo frank
 franklin frano frans frantisek františek fraser fred freddie frederic frédéric frederick frederik fredrik freek friedemann friedhelm friedrich frode
 fryderyk fulvio fumio fyodor gabi gabor gábor gabriele gadi gael gaël gaetan gaëtan gaetano gal ganesh gareth garry garth gary gaspar gaston gatis
 gaurav gautam gauthier gavin gazmend gediminas geert gene gennadi gennady gennaro geoff geoffrey georg george georges georgi georgios georgy geraint
 gerald gérald geraldo gerard gérard gerardo gerben gereon gergő gerhard germain germán gero gerrit gerry gert gethin géza gheorghe ghislain ghulam
 giacomo giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianni giannis gideon giel gijs gilad gilbert gilberto giles gilles gintaras giora
 giordano giorgio giorgos giovanni girish gísli gitanas githinji giuliano giulio giuseppe gjermund gjorge gjorgji glen glenn gligor godfrey gonzalo
 goran göran gordon götz govert graeme graham grant graziano greg gregg gregoire grégoire gregorio gregory grégory grigory gruffydd grzegorz gudmund
 guðmundur guglielmo guido guilherme guillaume guillermo gunnar gunnlaugur gunter günter gunther günther guntis gurpreet gus gustaf gustav gustave
 gustavo gustaw guto guus guy gwilym gwyn gwynfor győző gyula haakon haibatullah haim haitham hakan håkan hakeem hákon hal halldór halvor hamad hamid
 hamidreza hamidullah hamish hamisi hamza hank hannes hannu hans hans-georg hans-jürgen hans-peter harald hardeep haris harish harjit harlan harold
 harpreet harri harry hartmut haruki haruto harvey hashim hassan håvard haytham hector hefin heikki heiko hein heiner heinz heitor hélder helge hélio
 hellmut helmut helmuth hemant hemi hendrik henk henning henri henrik henrique henry henryk herbert herbie heribert heriberto herman hermenegildo
 herminio hermínio hernán hernando herve hervé hicham hidde hideki hideo hilario hilmar himanshu hipólito hiram hiroki hiroshi hiroyuki hisham hjalmar
 holger honoré hooman horace horacio horia hormoz horst horst-dieter hossam hossein howard hristo hrvoje hryhoriy hubert hubertus hubrecht hugh hugo
 hugues huib humberto humphrey hunter husam hussein huub huw hynek hywel iacopo iain ian ibrahim ibrahima ichiro idris idrissa iestyn ieuan ifan
 ifeanyi ignacio ignacy ignazio igor ihor ikenna iker ilan ilhan ilie ilir ilkka illia illtyd ilya imad immanuel imran imre inderjit ingemar ingo
 ingolf ingvar iñigo íñigo ioan ioannis iolo ion ionel ionuț iraj ireneusz irvin irving isaac isaiah isamu ishaan isiah isidore isidro ismael ismail
 ismo issam istvan istván italo itamar itay itzhak iulian ivan ivar ivars ivaylo ivica ivo ivor iwan jaak jaan jaap jabu jacek jachym jacinto jack
 jacky jacob jacobo jacopo jacques jagdish jagmeet jago jahangir jaime jair jakaya jake jakob jakov jakub jalal jamal james jamie jan jan-willem
 janardhan janez joey jānis janko janne janos jános januário janusz jared jarek jari jarkko jarmo jaromir jaromír jaroslav jaroslaw jarosław jarrod
 jarvis jason jaspreet jatin javad javi javier jawad jay jayant jd jean jean-baptiste jean-claude jean-françois jean-luc jean-marc jean-marie
 jean-michel jean-paul jean-pierre jean-yves jed jędrzej jeff jeffery jeffrey jelle jens jeppe jerald jeremiah jérémie jeremy jermaine jeroen jerome
 jérôme jeronimo jerónimo jerônimo jerry jerzy jesper jesse jesus jesús jethro jian jide jim jimmy jindrich jindřich jiri jiří jiro joachim joao joão
 joaquim joaquin joaquín jochem jochen joe joel joël joep johan johann johannes john johnnie johnny jolyon jomo jon jón jonah jonas jónas jonathan
 jonathon joost jordan jordi jorg jörg jorge jorgen jorginho joris jos jose josé josef josep joseph josh joshua josiah josimar josip jostein josue
 josué jouni jozef józef józsef juan juan-carlos judd juergen juha juhani juho jukka julian julien julio júlio julius juma jun juraj jure jurgen jürgen
 jüri juris jurriaan justin kaare kaarel kabir kacper kagiso kailash kaito kalev kalevi kalle kálmán kaloyan kamal kamau kamil kamran karam karan
 karanga kåre kareem karel karim kariuki karl karl-heinz karlheinz kārlis karol karsten karthik kartik kaspar katsumi kaushik kaveh kayode kayvan
 kazimierz kazuhiro kazuo kees keir keisuke keith kelechi kemal ken kendrick kenechukwu kenichi kenji kenneth kenny kenta keshav kęstutis kevin kévin
 keyvan khaled khalid khalifa khalil khosrow khurshid kibet kieran kieron kilian kimmo kipchoge kipkemboi kiprono kiprop kiran kiril kirill kjartan
 kjell kjetil klas klaus klaus-peter knud knut koen kofi koichi koji kojo kolbeinn konstantin konstantinos korbinian kostas kostiantyn kourosh krasimir
 kreshnik kresimir krešimir krishna krišjānis kristian kristján kristóf kristoffer kryštof krzysztof kudzai kujtim kunal kunle kurt kurtis kwabena
 kwadwo kwaku kwame kwasi kwesi kyle kyran kyriakos kyrylo lachie lachlan lajos lalit lamar lamberto lamine lance lanny lanre lapo larry lars lasse
 laszlo lászló laurence laurens laurent laurențiu lauri lautaro lawrence lázaro leander leandro lech lee lefteris leif leland lennart lennie lenny leo
 léo leon léon leonard leonardo leoncio leonel leonid leopold léopold leopoldo leos leoš leroy les lesedi lester leszek lev levi lewis liam liaquat
 libero libor lieven linas linus lionel lior lisandro liviu ljubo ljubomir llew llewellyn lloyd llyr lode lodewijk logan loic loïc lonnie lorcan
 lorenzo lothar louis louis-philippe lourenço lubomir lubomír ľubomír lubos luboš luc luca lucas lucho lucian luciano lucien lúcio lucius lucjan ludek
 luděk ludger ludovic ludovico ludvig luigi luis luís luiz luka lukas lukáš lukasz łukasz luke lungile luther lutz luuk lwazi lyle lynwood lyubomir
 maarten macario macharia maciej macsen madhav mads magne magnus magnús mahbub mahdi mahendra mahesh mahmood mahmoud mahmud maina majid makis makoto
 maksim maksym malachy malcolm malik malte mamadou manfred manish manlio manmohan manny manoel manoj manolis mansoor mansour manuel marc marcel
 marcelino marcellin marcello marcelo marcin mathew márcio marco marcos marcus marek margus marián mario māris marius mariusz mark markku marko markus
 marquis marshall mart martijn martin mārtiņš márton martti marty marvin marwan masahiro masaru mason masoud massimiliano massimo matan máté matej
 matěj mateusz matheus mathias mathieu matias matías matija mato mats matt matteo matthäus matthew matthias matthieu matti mattia matvey mátyás maurice
 mauricio maurício maurizio mauro max maxence maxim maxime maximilian maximiliano maximino maxym mayank mazen médéric mees mehdi mehmet mehran mehrdad
 meinhard meir meirion mel melchor melvin melvyn menachem menno merijn merrick merv mervyn messias meurig micah michael michaël michal michał michalis
 micheal micheál michel michelangelo michiel mick mickey miguel mihai mihajlo mikael mike mikel mikhail mikhailo mikkel mikko miklos miklós mikołaj
 milan miles milind milo milorad miloš miloslav milovan milton mindaugas ming mircea mirek mirko miroslav mirosław mitch mitsuru mladen moacir moataz
 moctar modeste modibo moeen mogens mohamed mohammad mohammadreza mohammed mohit mohsen moin mojtaba momčilo monty mordecai mordechai morris morten
 morteza mortimer mosè moses moshe mostafa moti mounir moussa mthunzi muhammad muhannad mukesh mukhtar mukul muneer munir murali murat murdo murilo
 musa mushtaq mustafa musyoka muthoni mutua muyiwa mwangi mykhailo mykola myron nabil nachman nacho nadav nadeem nadim naeem naftali nahum naji
 najibullah nakul nana naoki narciso narendra nasir nasser natan nate nathan nathaniel naveed naveen navid nawaz nazar nazario ndegwa nderitu neal
 nebojsa nebojša ned neeraj nehemiah neil nelson nihad nélson nemanja nemesio nenad nestor néstor nevio niall nicanor nicholas nick nico nicolae
 nicolas nicolás nicolò nicusor niek niels nigel nikhil nikica nikolai nikolay nikos nilesh nils nilton nimrod nino nir nishant nissim nitin nizar njål
 njoroge njuguna nkosinathi nnamdi noah noam noboru nobuo noé noel norbert norberto norman novak nuno obaid obinna ochieng octave octavian octavio
 odair oddgeir oddvar odhiambo ofer ofir ognjen ognyan ohad oisin oisín okechukwu okoth olaf ólafur olamide oldrich oldřich ole oleg olegario oleh
 oleksandr oleksii oleksiy olgierd olin oliver olivier olli olu oluwaseun omar omer omid omri ondrej ondřej onni onofre onyango oren oreste orfeo oriol
 orion orlando örn orson ortwin osama osamu osbert oscar osian oskar oskari osman osmar osmo ossie ostap osvaldo otakar otávio otieno ottavio ottmar
 otto ottó oumar ousmane ove ovidiu owain owen øystein øyvind ozzie paavo pablo padraig pál pål palle palmiro panagiotis pancho pankaj panos paolo pape
 parag paride parminder parth parviz pascal pasi pasquale pat patrice patrick patrizio patryk paul pauli paulinho paulo pavel pavlo pavlos pawel paweł
 payam peder pedro pekka pentti pepe pepijn perce percival percy perry perttu pervez pete peter péter petr petras petre petri petro petros petteri
 phelim phil philip philippe phillip piergiorgio pierluigi piero pierre pierre-yves piers pieter pietro pim pinchas piotr piyush plácido plamen pontus
 porfirio poul pouria pouya prabhat pradeep prakash pramod pranab pranav prashant prateek praveen preben predrag premysl přemysl priit primitivo
 próspero przemysław puneet pyotr pyrrhos qais qamar qasim quentin quinton quirino rade radek radim radoslav radosław radovan radu raed rafael rafaël
 rafał raffaele rafferty rafi rafiq raghav raghavendra raghu ragnar ragnvald raheel rahim rahmatullah rahul raimo raimundo raj rajabu rajat rajendra
 rajesh rajinder rajiv rakesh ralf ralph ramakrishna ramesh rami ramin ramiro ramon ramón ramush ramzi ranald rand randall randy rangi ranjit ranko
 raoul raphael raphaël rashad rashid rasim rasmus rastislav ratko rauf raul raúl ravi ravindra ray rayan raymond raymundo razvan recep robby răzvan
 reggie reginald reginaldo régis rehman reid reijo reinaldo reinhard reinhold reinier reinoud rembrandt remi rémi remigio rémy renan renato renaud rene
 rené renzo reto reuben reuven rex reynaldo reza rhodri rhun rhydian rhys riaz ricardo riccardo richard rick ricky ridwan rigoberto rik rimantas
 rinaldo rino rinus rishabh rishi risto ritesh riyad rob robbert robbie robert roberto roberval robin rocco roch rod roddy roderick rodger rodney
 rodolfo rodolphe rodrigo roel roelof rogelio roger rogério rogier rohan rohit roi roland rolandas rolando rolf romain román romário roméo romeu
 romildo romolo rómulo ron ronald ronan ronen rory roscoe ross rostam rostislav rotimi rouzbeh roy ruairi ruairí ruaridh ruben rubén rudi rüdiger
 rudolf rudolph rudy rudyard rufus ruggero rui rumen runar rúnar rune rupert ruperto rupesh rupprecht rush ruslan russ russell rustam rusty rutger ruud
 ryan ryota ryszard ryu saad sabah saburo sachin sadegh sadiq saeed saeid safwan sagar sagi sajid sakari salah saleem salim salman salomon salum
 salvador salvadore salvatore sam saman samba sameer sami samih samir sammy sampo samuel samy sandeep sander sandor stu sándor sandro sandy sani sanjay
 sanjeev sanmi santiago santosh santtu sarvesh sasa saša satish satnam satoshi saturnino sauli saulius saurabh saverio sayed scott seamus sean seb
 sebastian sebastião sébastien segun seiji sekou selemani selim selwyn semyon senan sepehr seppo serafín serge sergei sergey sergi sergio sérgio serhii
 serhiy serkan servando seth séverin severino severo seydou seyi shabbir shadi shafiq shah shahbaz shahid shahin shahram shahriar shai shakeel shane
 shantanu sharad sharif shashi shaukat shaul shaun sherif sherwood shigeru shimon shingo shinji shinzō shiro shivam shlomo shmuel shoaib shohei shola
 shota shunsuke shyam siamak siavash sibusiso sid siddharth sidney siebe siebren siegbert siegfried siegmar siert sietse sigfrido sigmar sigmund sigurd
 sigurdur sigurður siim sijbrand sikandar silas silvano silvestre silvio sílvio simão simen simeon simiyu simo simon simón siphiwe sipho sirajuddin
 siyabonga sizwe sjaak sjoerd skender slaven slavko sławomir slobodan snorri sohail sohrab sola solomon sonny søren sorin soroush sota souleymane
 sourav spencer spyros srđa srdan srđan sreten staffan stan stanislao stanislas stanislav stanislaw stanisław stanley stavros steef steen stef stefan
 stefán štefan ștefan stefano steffan steinar stelios stepan stephan stéphane stephen steve steven stevie stevo stewart stig stijn stipe stjepan stoyan
 struan stuart sture subramanian sudeep sudhir suhail sukhdev sukhjinder sulaiman suleiman sumit sune sunil surendra suresh surinder susumu svatopluk
 svein sven svend sverre svetozar sviatoslav svyatoslav sybren sylvain sylvester szabolcs szilárd szymon taavi tad tadao tadashi tadeusz tadhg tafadzwa
 taha tahir taichi taimur takahiro takao takashi takeshi takis takuya talal talat tamas tamás tamim tamir tanmay tanner tanveer tanvir tapani tapio
 taras tarek tarif tarik tariq tarmo taro tarquin tarun tatenda tatsuo tavish tayo tebogo ted teddy teemu tejas temitope tendai teodor teodoro teófilo
 teppo terence terje terrence terry tetsuo teun thabang thabo thad thaddeus thamer thanasis thanos themba theo théo theodore théodore theodoros
 théodule theofilos théophile theun theunis thiago thibaud thibault thibaut thierry thijmen thijs thilo thomas thorbjørn thorkild thorsten thulani
 tiago tiberiu tibor tiernan tihomir tijmen tijn tim timo timofey timoteo timothée timothy timur tinashe tino tipene tito titouan tiziano tjeerd tjibbe
 tobi tobin toby tod todd todor toivo tom toma tomas tomás tomáš tomasz tomé tomi tomislav tommaso tommy tomoaki tomos tony toomas tope topi torben
 torbjörn torbjørn tore torgeir toribio torin torkel torquil torsten toshio toshiro touraj tove traian travis trenton trevor trey tristan tristán
 troels trond troy trygve trystan tshepo tsutomu tsvetan tucker tudor tullio tunde tuomas tuomo turki tushar tvrtko ty tyler tymoteusz tyree tyrone
 tzachi tzvi ubaldo uday udi udo ugo ujjwal ulf ulisses ulli ulrich ulrik ulysse ulysses umberto umesh unai urbain urho uri urmas uros uroš urs usama
 usman utkarsh utz uwe uzi vaclav václav vadim vadym vahid vaibhav väinö valdas valdemar valdir valentin valentín valentino valeri valerio valeriy
 valery valtteri vangelis varun vasco vasile vasili vasilis vasyl vedran veikko veit veli veljko venancio venkatesh ventsislav vern vernon vesa veselin
 vesku viacheslav vianney vic vicente victor víctor victoriano victorien vidar viggo vijay vikram vikrant viktor vilhelm viljo ville vilmos vinay vince
 vincent vincenzo vineet vinícius vinko vinod vinzenz vipul virgilio virginio vishal vishnu vit vít vitaliy vitaly vito vitor vítor vittorio vivek vlad
 vladimir vladislav vlado vladyslav vlastimil vlatko vojislav vojtech vojtěch volkmar volodya volodymyr vsevolod vuk vukašin vusi vyacheslav vytautas
 wacław wade wael wafiq wafula waheed wahid waldemar waldir waldo wale walid wallace wallis walter wanderley wanyama waqar warren waseem wasim wassim
 waylon wayne wei wendelin wendell wenzel wes wesley wessel wiebe wieland wigand wiktor wilbert wilbur wilfred wilfredo wilfried wilhelm will willard
 willem willi william willibald willie wilmer wim winfried winston wiremu witold władysław włodzimierz wojciech wolfgang wolfram woodrow wouter wyatt
 wyn xabi xander xaver xavier xi xolani yaakov yacoub yahya yair yakov yakubu yanis yann yannick yannis yaqoob yaqub yaron yaroslav yash yashar yasin
 yasser yasuhiro yasuo yaw yazan yegor yehezkel yehoshua yehuda yemi yevgeny yevhen yiannis yigal yinka yisrael yitzhak yngve yoav yochanan yoel
 yogendra yogesh yohan yoichi yona yoni yoram yordan yorgos yosef yoshio yossi yosuke yotam younis younus youri yousef yousif youssef youssouf yuichi
 yuji yuki yukio yuri yuriy yusef yusuf yusuke yutaka yuto yuval yves yvon zabihullah zac zacarías zach zachariah zachary zachery zackary zafar zaheer
 zahid zaid zain zakhar zaki zakir zalman zalmay zane zayed zayn zbigniew zbyszek zdenek zdeněk zdravko zdzisław ze'ev zeeshan zeev zeferino zeke
 zeljko željko zhivko ziad ziemowit ziv živko zlatan zlatko zohair zola zoltan zoltán zoran zsolt zubair zuhair zulfikar zvi zvonimir zvonko zweli
 žygimantas zygmunt þór þórður
 aamir abdelrahman abhijit adnan alassane ali-reza aliko amartya aminu amr anatoly andras andriy anton anurag arda arif artur arturs aslan atal babar
 baris basem bekele bekir beppe berat bhupendra bhupesh boguslaw borut branislav bülent carles cemal cengiz devendra dharmendra dipak dong-hyun ekrem emad
 ercan fahd fatih faustin fawad ferdi gabriel gamal gbenga gergely ghassan girma gopal halil hatem hüseyin idriss ihab inigo ishaq
 iyad jabulani jaco jae-in ji-sung jitendra joschka jozsef junaid junichiro kaan kadir kaj kasper khurram kobus krisjanis kristof kuldeep kyung-soo ladislav
 lansana levent lubomyr magomed mahamat mandla mansur marat mariano masayoshi matyas mbuso mengistu mesut mevlüt mihaly mihir mikolaj milos min-jun mohan moustafa
 myroslav naoto naresh nidal nikola nirmal olumide olusegun onur orhan partha pierpaolo pravin przemyslaw qasem qassem quim radoslaw rafal raghuram raimonds
 rainer rajnath ramazan riad rizwan rostyslav sang-hoon saud schalk shankar shehu shinzo sinan slawomir soren srdjan srinivas subhash subramaniam
 subrata sukanta sung-ho süleyman tamer tapan tetsuro tolga tundu ueli ufuk umair umar umaru umut upendra vasily vassilis vihaan vikas volkan volker wieslaw
 wole xiaoping yasar yoshi yoshihide young-ho yousaf zdzislaw zenon
 euan gregor denzil egbert eustace jasper kelvin kenelm lancelot neville oswald rollo tobias demetrius terrell trent elmer elroy emmett
 garrett kermit marlon orville otis thurman virgil ike donnie alfie ollie mathijs eskil duarte walt cal bud buddy kip denny vinny vinnie sal art burt duke ernie fitz herb irv mort norm preston rowland mateo
 hayato tetsuya minoru katsuya takumi katsunobu toshimitsu shunichi yasutoshi masato shigeo ryosuke kiyoshi toru satoru shintaro ryuichi
 tomohiro yoshimasa yasukazu joko prabowo agus budi bambang susilo eko hendra dedi slamet rizky andi ganjar gibran sandiaga irwan wahyudi
 ridho fajar yusril sigit hendro teguh djoko hishammuddin khairy shahrir azmin rafizi fadillah zulkifli kamaruddin shamsul azhar azman
 hafiz zainal rosli nizam mahathir muhyiddin najib nitish akhilesh uddhav venkaiah jagan pinarayi himanta mallikarjun basavaraj virat
 ashish sohan gurmeet baljit balwinder sukhbir parkash bhagwant amarinder charanjit ajit kapil jairam raghunath tejashwi hardik jignesh
 ramachandran chandrababu palaniswami udhayanidhi somnath sitaram digvijaya jyotiraditya manohar nandan sundar ramnath murugan senthil
 selvam muthu arvinder jaswant randeep mandeep navdeep satpal satyendra virendra narayan jagdeep omprakash raosaheb shehbaz bilawal parvez
 zulfiqar ahsan tarique obaidul anisul mizanur rafiqul shafiqul habibur ziaur aftab sarfaraz kashif faizan yasir fadi waleed hafez rachid
 majed salih gholamreza naser esmaeil amirali jalil sattam muhanad mohanad louay luay wa'el ammar yahia hashem ehab amro khairat
 abdelmajid abdelhamid abdelhakim abdulhamid abdulmalik abdulkarim abdulsalam abdessalam zuheir ziyad qays ridha rafik moncef kais bezalel
 aviv herzi yedidya tzahi amichai huseyin selahattin devlet suleyman fahrettin mevlut hulusi ozgur tugrul tayyip bulent numan ismet ergun
 muhammadu atiku nyesom oluwole chukwuemeka chijioke kabiru abubakar aliyu olusola oluwatobi gboyega ademola adewole kolawole nuhu lateef
 ganiyu akinwumi akinwunmi ogbonna chukwudi chibuike ikechukwu obiora efosa osagie uhuru raila musalia kalonzo rigathi kipchumba kithure
 kipkoech fikile senzo jacobus sihle sanele mduduzi nhlanhla vusumuzi sandile mxolisi kwamena ebo kobina yury vitali rustem ramzan andrii
 yurii vitalii iurii heorhii borys arsen arsenii hryhorii hennadiy gudni olafur nayib evo tarcísio tarcisio gervasio paschal darragh
 jinping wenbin zhiyong xiaodong jianguo jianhua weidong zhenhua zhiqiang guoqiang haitao xiaoming xiaobo guangfu somchai prayut prayuth
 thaksin srettha anutin prawit chuan banharn chavalit surayud abhisit gotabaya mahinda ranil maithripala sajith anura nimal wimal lasantha
 nuwan chaminda sanath ruwan bidur nursultan kassym-jomart sadyr shavkat emomali ilham nikol almazbek gurbanguly serdar aibek nurlan askar
 daniyar bakhyt isaias yoweri evariste hakainde mokgweetsi macky bassirou azali paul-henri
 chet gil maury odell wally arlo brant brantley cade clyde cordell darin delbert delmar delmer deon derrick dewayne donnell donny
 elbert eldon elvin elvis ervin forrest fritz gabe galen gino grady herschel hershel hollis jeb jerrod jimmie keenan kerwin lamont
 landon lemuel lonny lyman lyndon mervin myles rickey rickie rodrick ronny russel saul scottie sheldon terrance theron timmy titus
 tommie wilford winfred zack shawn linwood tyrell rhett uriah`,
);
