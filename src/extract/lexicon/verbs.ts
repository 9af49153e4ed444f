import { inflect, type VerbForm } from './inflect.ts';
import { words } from './words.ts';

/** Common verbs that are no cues. They mark where a subject ends and another clause begins. */
const COMMON = `become/became/become get/got/gotten keep/kept let/let turn start leave/left run/ran/run hold/held work live move pay/paid meet/met
 include provide lose/lost win/won follow stop create spend/spent grow/grew/grown open walk file serve die send/sent build/built stay fall/fell/fallen cut/cut
 reach kill remain pass require return launch draw/drew/drawn break/broke/broken choose/chose/chosen eat/ate/eaten join
 receive appear allow happen sit/sat lose carry contain change help visit vote campaign travel arrive attend appoint elect
 nominate resign retire withdraw/withdrew/withdrawn boycott sign ban block sue arrest charge convict jail sentence release fire hire
 drop rise/rose/risen increase decrease reduce cause affect produce sell/sold buy/bought teach/taught fight/fought throw/threw/thrown
 catch/caught drive/drove/driven fly/flew/flown wear/wore/worn spark trigger prompt force push pull head tend seem look
 ride/rode/ridden beat/beat/beaten hurt/hurt save train study earn own share belong act apply avoid base burn
 cancel capture check claim/claimed close collect complete concern confuse connect consist contribute control cost/cost count cross damage
 deal/dealt destroy develop differ direct divide double emerge enter escape establish exist expand extend fail feature fill fit
 fix form gather handle hang/hung hide/hid/hidden host identify ignore improve influence injure introduce invade invest involve
 issue kick last lie/lay/lain lift limit link load manage mark matter measure mix name negotiate occur operate organize organise owe
 park participate perform pick place point possess practice prepare present prevent print protect publish raise
 reflect refuse relate rely remove repair replace represent rescue restore result review reward rush score search secure settle shake/shook/shaken shape shift
 ship sleep/slept slow smile solve sound split/split spread/spread steal/stole/stolen stick/stuck strike/struck struggle succeed suffer supply surround survive swim/swam
 accept abandon acquire attract await decline forget/forgot/forgotten miss bury explode sink/sank/sunk drown evacuate flee/fled chase detain inspect investigate assess evaluate divorce
 target taste test tie touch tour track trade transfer treat unite unveil vary wake/woke/woken warm wash waste watch wonder
 accompany accuse achieve adopt allege amount announce approve arrange assist assume back bear/bore/borne begin bid/bid
 blow/blew/blown borrow broadcast/broadcast center circulate climb clash coincide combine compete comply conduct contact convince crash
 debate defeat delay demolish depend deploy deserve devote dig/dug dominate donate edit employ enable end endure
 enforce engage ensure enjoy escalate evolve examine exceed exchange exclude execute exploit expose face fuel gain grant guarantee
 guide halt harm haul hit/hit impose indict inherit initiate inspire intensify intervene invent isolate land leak lend/lent lobby
 locate lock loom maintain merge monitor mount murder obtain offend omit oversee/oversaw/overseen overturn
 patrol peak penalize persuade please plunge pour preside probe proceed profit prohibit prosecute purchase pursue quit/quit react
 rebuild/rebuilt reassure recover recruit regain register reject relax remark renew rent reopen resist resort respect resume retain reveal revive rally
 rule sack sail sanction scrap seize shed/shed shut/shut slash slide/slid slip soar speed/sped spill stage steer stem strengthen
 stretch strip submit summon surge surpass suspend sustain swap sweep/swept tackle tell tighten top topple torpedo toss transform trail
 undergo/underwent/undergone undermine undertake/undertook/undertaken unleash upset/upset urge veto violate vanish wage wait weaken weigh welcome widen wipe wreck yield permit forbid/forbade/forbidden
 arise/arose/arisen awake/awoke/awoken bend/bent bite/bit/bitten bleed/bled breed/bred burst/burst cling/clung creep/crept feed/fed fling/flung
 forgive/forgave/forgiven forsake/forsook/forsaken freeze/froze/frozen kneel/knelt leap/leapt mistake/mistook/mistaken
 overcome/overcame/overcome overhear/overheard overtake/overtook/overtaken overthrow/overthrew/overthrown
 ring/rang/rung shine/shone shrink/shrank/shrunk sling/slung spin/spun spit/spat spring/sprang/sprung sting/stung stride/strode
 strive/strove/striven swing/swung tear/tore/torn thrust/thrust tread/trod/trodden uphold/upheld weave/wove/woven withhold/withheld
 withstand/withstood wring/wrung repay/repaid resell/resold retell/retold shrug nod grin wince rewrite/rewrote/rewritten undo/undid/undone mislead/misled outgrow/outgrew`;

const table = new Map<string, VerbForm>();
for (const entry of words(COMMON)) {
  for (const [form, kind] of inflect(entry)) if (!table.has(form)) table.set(form, kind);
}
// "her lawyers in a court filing": mostly a paper.
table.delete('filing');

/** The form of a common verb; undefined when the word is not known as one. */
export const commonVerb = (lower: string): VerbForm | undefined => table.get(lower);
