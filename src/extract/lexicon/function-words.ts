import { words } from './words.ts';

export const DETERMINERS = words(
  'the a an this that these those some any each every no another several many most all both either neither one two three four five six seven eight nine ten such few',
);
export const POSSESSIVES = words('his her its their my our your');
export const PRONOUNS = words('he she they it we i you who');
export const OBJECT_PRONOUNS = words('him them me us himself herself themselves itself myself ourselves yourself');
export const PREPOSITIONS = words(`of in on at for from with by to about against between among into over under after before during through
 across around near within without toward towards upon since until till via per despite like amid amongst behind beyond beside besides
 inside outside along onto off up down as including regarding concerning following alongside aboard above below out than`);
export const SUBORDINATORS = words(
  'that because while when if although though whether unless where whereas how why after before as since until',
);
export const CONJUNCTIONS = words('and or but nor yet plus');
export const BE = words('be is are was were been being am');
export const AUXILIARIES = words('be is are was were been being am has have had having do does did');
export const MODALS = words('will would can could may might must shall should cannot');
export const ADVERBS =
  words(`also then once not never always often now still just later earlier again even only already soon ever instead however
 too very so quite rather perhaps maybe sometimes today yesterday tomorrow tonight recently further therefore thus
 meanwhile famously here there back ahead together almost nearly previously subsequently somewhat indeed moreover nonetheless nevertheless
 away apart aside up out on afterward afterwards long first last twice at least more less much`);
export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun');
export const MONTHS = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);
/** Words that a sentence may begin with and that are no names. */
export const OPENERS =
  words(`here there then now today yesterday meanwhile however moreover furthermore although though while when after before since
 because if unless until once during despite amid instead also but and or so yet still even perhaps not no yes well first second third finally
 later earlier recently according asked speaking citing referring calling saying adding talking writing noting responding
 what why how who whose which where whether last next this these those such other others another each every both either neither
 more most many much some few several all any only just like unlike rather too very nonetheless nevertheless indeed
 among between within without through throughout from for with to in on at by of as over under about against across
 read watch follow see click image photo picture updated correction editor related contrary thus hence regardless accordingly worse better best plus meantime elsewhere overall sixty seventy eighty ninety fifty forty thirty advertisement share video listen getty reuters
 never always often sometimes maybe thanks thank please sorry let given additionally similarly again born raised educated
 someone somebody anyone anybody everyone nobody everybody none thirteen twelve eleven twenty people officials critics experts supporters opponents voters police protesters residents analysts researchers scientists workers students
 former longtime retired outgoing interim acting
 women men children parents lawyers sources lawmakers republicans democrats conservatives liberals campaigners activists`);
