import { words } from './words.ts';

const MALE =
  words(`aaron abdul abdullah abraham adam adrian ahmed alan alastair albert alec alejandro alex alexander alexei alf alfred ali alistair allan allen alvin ambrose amir andre andreas andrew andy
 angus anthony antonio archie arnold arthur asif austin barry bart bashar ben benedict benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan byron
 calvin cameron carl carlos cecil charles charlie chester chris christian christoph christopher chuck clarence clark claude clifford clint clive cody colin conor conrad corey craig curtis cyril dale damian damien
 dan daniel danny darren dave david dean declan denis dennis derek des desmond diego dietmar dimitri dmitry dominic don donald doug douglas duncan dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin
 eli elias elliot elliott emmanuel emile enrique eric erik ernest ernesto ethan eugene evan ewan felipe felix ferdinand fernando francesco francis francisco francois frank franklin fred freddie frederic frederick gareth gary gavin
 gene geoff geoffrey george gerald gerard gerry gianni gilbert giles giovanni glen glenn gordon graeme graham grant greg gregg gregory guillermo gunther gus guy hamid hank hans harold harry harvey hassan hector
 henri henry herbert herman horace howard hubert hugh hugo humphrey hussein iain ian ibrahim igor ismail ivan jack jacob jacques jake jamal james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry
 jesse jim jimmy joachim joao joe joel johan johannes john johnny jon jonathan jordan jorge jose josef joseph josh joshua juan julian julio julius justin karim karl keir keith ken kenneth kevin khalid kofi konstantin kurt kyle
 lance larry lars laurence lawrence lee leo leon leonard leonid leopold les lester lewis liam lionel lloyd lorenzo louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus
 marshall martin marvin mason massimo matt matteo matthew matthias maurice max maxim mehdi mel michael michel miguel mike mikhail miles milo mitch mohamed mohammad mohammed morris moses muhammad mustafa nathan nathaniel
 neal ned neil nelson nicholas nick nicolas nicolás nigel noah noel norman oleg oliver omar orlando oscar otto owen pablo paolo pat patrick paul pavel pedro percy perry pete peter phil philip philippe phillip pierre piotr rafael raj ralph
 ramon randall randy raul ray raymond reggie reinhard rene rex rhys ricardo richard rick ricky rob robbie robert roberto robin rod rodney rodrigo roger roland rolf ron ronald rory ross roy rudolf rudolph rudy rupert russ russell
 ryan salman salvador sam samir samuel sandy scott sean sebastian seb serge sergei sergey sergio seth shane shaun sidney silvio simon solomon spencer stan stanley stefan stephen steve steven stewart stuart sylvester
 tariq ted terence terry theo theodore thomas tim timothy toby todd tom tommy tony travis trevor tristan troy tyler vaclav valery vernon victor vince vincent viktor vitaly vivek vladimir volodymyr wade wallace walter warren wayne
 wesley wilfred wilhelm will william willie winston wolfgang xavier yusuf yuri yves zac zach zachary zoltan jd narendra emmanuel jens xi josep jair ehud yitzhak benyamin binyamin naftali ashraf hamza imran rishi sadiq sajid kwasi
 marco ted mick jerome rand tad harlan zeke jake chuck merrick dick elijah grégoire gregoire aurélien aurelien jérôme andré rené josé jesús jesus ángel raúl raul andrés alejandro ignacio emilio rodrigo gonzalo hernán ramón
 nuno tiago joão paulo luiz fabio giuseppe silvio enzo paolo sandro mateusz andrzej lech jarosław jaroslaw václav miloš milan goran zoran novak aleksandar bogdan dragan
 mikael anders björn bjorn lars sven nils olaf magnus henrik søren jorgen ole kjell stig arne johan joost pieter willem ruud dirk hendrik geert klaus jürgen jurgen dieter uwe heinz gerhard horst wolfgang friedrich
 olaf heiko armin markus ahmad ahmet mehmet mustafa kemal osman bilal faisal fahad hamad khalifa nasser tamim bandar turki yasser mahmud ayman anwar rashid saeed farouk nabil walid ziad bassam adel karim
 kareem jamal rahul sanjay rajiv anil sunil vijay amit arun ashok deepak rajesh ravi suresh krishna arvind pranab shah zulfikar pervez nawaz asif hiroshi kenji takeshi fumio taro 
 wei jun ming jian kwame kofi nana jacob cyril thabo desmond nelson tendai moses elias isaac solomon ezekiel josiah jeremiah nehemiah silas
 luther booker deshawn darnell tyrone jermaine marquis malik jarvis lamar darius cory kamau hakeem keith tucker rush rudi kurt bryce chad brent chase hunter tanner logan wyatt
 levi asher caleb jonah micah gideon zachariah trey jd reid brock hugh lachlan alistair fraser fergus hamish rory ewen struan gethin huw ieuan rhodri aled dafydd gareth emyr carwyn
 dawid lukasz łukasz tomasz pawel paweł krzysztof wojciech jakub michal michał grzegorz marek jerzy tadeusz zbigniew stanislaw struan aitor iker unai xabi mikel jordi oriol
 sergi gerard ander yannick thibault mathieu matthieu laurent thierry didier fabrice gilles guillaume hervé herve cédric cedric emeka chidi obinna tunde segun femi kayode babatunde kwabena yaw kojo
 sipho themba bongani abdirahman abdullahi bashir idris musa sani yakubu clement cuthbert alwyn gwilym emrys iolo ivor elwyn archibald barnaby cornelius desmond digby fergal finlay
 teddy bertie monty sonny barney benji wes orson thaddeus harlan wendell lyle hank cody ty brody dustin reggie rusty hiram rufus lucius roscoe
 vikram vikrant rohit rohan siddharth aditya abhishek manoj mukesh naveen pradeep prakash ramesh ganesh mahesh dinesh girish harish satish shashi sudhir umesh venkatesh
 yash karthik arnab subramanian raghavendra janardhan tipene wiremu hemi rangi hemant emre cem murat hakan serkan burak selim ilhan dmitri andrei alexey aleksei nikolai nikolay maksim
 ruslan timur bohdan taras ostap petro mykola tadashi satoshi kazuo yukio haruki daisuke kenta
 padraig seamus sean eamon ciaran niall cormac fintan micheál micheal declan brendan enda piers jolyon rupert quentin crispin tarquin jago`);

const FEMALE =
  words(`abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison amanda amber amelia amy ana anastasia andrea angel angela angelina angie anita ann anna anne annette annie antonia april ariana arianna
 ashley audrey ava ayesha barbara barbra beatrice becky belinda bernadette bernice bertha beth betsy betty beverly bianca bonnie brenda bridget brittany brooke camilla camille candace carla carly carmen carol carole caroline carolyn
 carrie cassandra catherine cathy cecilia celia chantal charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen connie constance cora courtney crystal cynthia daisy dana daniela danielle
 dawn deborah debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen ellie elsa emily emma erica erika erin esther ethel eva eve evelyn
 faith fatima felicity fiona flora florence frances francesca freya gabriela gabrielle gail gemma georgia georgina geraldine gertrude gillian gina ginger gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena
 helga henrietta hilary hillary hope ida imogen ingrid irene iris isabel isabella isobel ivy jacqueline jacqui jade jan jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jess jessica jill joan joanna
 joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june karen karin karla kate katherine kathleen kathryn kathy katie katrina kay kayla keira kelly kerry kim kirsten kirsty kristen kristin kristina
 lara laura lauren laurie leah lena leslie lesley lillian lily linda lindsay lindsey lisa liz liza lois lola lorena loretta lori lorraine louisa louise lucia lucille lucinda lucy lydia lynn mabel madeleine madison mae maggie mandy marcia margaret
 margarita margot maria mariana marian marianne marie marilyn marina marine marion marissa marjorie marsha martha mary maryam matilda maud maureen maxine may meg megan meghan melanie melinda melissa mercedes meredith michelle mildred
 mindy miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline pearl peggy penelope penny petra philippa phoebe phyllis
 polly priscilla priti rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sadie sally samantha sandra sara sarah shannon sharon sheila shelley sherry shirley siobhan sofia sonia sophia sophie stacey
 stella stephanie sue susan susanna suzanne sylvia tamara tammy tanya tara tatiana teresa tess tessa thelma theresa tiffany tina tracey tracy ursula valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney
 winifred yasmin yolanda yulia yvette yvonne zoe jacinda nicola angela yvonne thérèse keiko salma malala amina scarlett keira angelique emmanuelle delphine aurélie aurelie brigitte marine ségolène segolene christiane simone thérèse françoise francoise céline celine hélène helene élisabeth véronique
 giorgia chiara paola federica ursula annegret annalena sahra katja heike steffi greta astrid ingeborg mette helle margrethe sanna ulla birgit
 ewa beata agnieszka małgorzata malgorzata katarzyna svetlana tatyana yulia ludmila oksana olena irina ekaterina alina galina maryna zuzana
 fatou ngozi chimamanda winnie wangari haifa lubna hanan dalia rania asma nawal shirin indira smriti mamata nirmala kamala
 gladys tanya marise bronwyn yuriko makiko valerie cheryl elena sonia 
     alexandria stacey keisha muriel gretchen whitney tammy jeanne maggie shelley joni deb marsha kirsten 
    beryl morven eilidh ailsa catriona mhairi isla aoife niamh ciara grainne gráinne orla sinead sinéad roisin róisín saoirse maeve bronagh caoimhe nuala oonagh aine áine
 carys cerys eleri ffion lowri nia rhian sian siân bethan angharad nerys priya anjali deepa kavita lakshmi meena neha pooja radha rekha sangeeta shreya sushma swati vandana aishwarya divya geeta jaya
 padma sunita usha zainab zeinab khadija mariam fatemeh leila layla nour samira soraya shabnam hadiza halima nneka chioma adaeze folake bukola funmi yetunde abena akosua nomsa lerato naledi
 wambui wanjiru achieng mwende nyambura ebony marisol guadalupe ximena lourdes consuelo graciela pilar rocio inés ines beatriz luisa fernanda ingvild solveig sigrid maja frida ebba linnea annika
 annelie kerstin birgitta gunilla sietske anneke marieke femke saskia hanneke jovana milena ljiljana vesna dragana zuzanna dominika magdalena ludmila trixie hetty odette delphine
 ottavia ottoline hattie tamsin elspeth fenella verity rowena polly lorraine clarissa imani verna katarzyna renata leticia dolly ilana constance rebekah kathleen
 philomena edith edna enid doreen mavis marjory muriel thelma beatrix cordelia cressida daphne dinah dulcie eunice gwendolen gwyneth imelda isolde jemima lavinia leonora letitia
 marcella marguerite minerva myrtle octavia ottilie perdita primrose rosamund sybil tabitha theodora ursula venetia wilhelmina zara zelda gaia
 ekaterina daria darya polina ksenia yana zhanna iryna nataliya tetiana olha khrystyna aigul gulnara ayşe ayse elif zeynep emine fatma hatice merve
    leanne arlene yvette justine nigella melissa carrie alyssa angelique emmanuelle`);

const EITHER =
  words(`alex alexis angel ashley aubrey billie bobbie cameron carey casey charlie chris claude corey courtney dana darcy devon drew francis frankie gale hayden jackie jamie jan jean
 jesse jessie jo jody jordan joss jules kelly kerry kim kris lee leigh lesley leslie lindsay lou max mel morgan nicky noel pat quinn ray rene riley robin ronnie sam sandy sasha shannon shelby
 sidney stacy sydney taylor terry tracy val andrea nicola simone xi yi bo min jun wei michele`);

/** The gender that a first name suggests; `?` when it is a first name of either; null when it is not known as a first name. */
export function genderOfFirstName(lower: string): 'm' | 'f' | '?' | null {
  if (EITHER.has(lower)) return '?';
  const [male, female] = [MALE.has(lower), FEMALE.has(lower)];
  return male && female ? '?' : male ? 'm' : female ? 'f' : null;
}
