/** Longer lines are prose whatever they say: no furniture of a page is this long, and no pattern has to be tried on them. */
export const MAX_FURNITURE_LENGTH = 400;

/** Words that end the name of a newspaper, a broadcaster or an agency; used only where a name stands in a place that names an outlet. */
const OUTLET_WORD =
  /\b(?:Times|Post|Guardian|Telegraph|Journal|News|Herald|Tribune|Reuters|AP|AFP|UPI|PA|BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|ITV|Bloomberg|Press|Gazette|Standard|Mail|Independent|Observer|Chronicle|Star|Sun|Mirror|Express|Globe|Agency|Review|Magazine|Wire|Insider|Politico|Axios|Record|Scotsman|Examiner|Inquirer|Dispatch|Ledger|Bulletin|Monitor|Republic|Australian|Economist|Spectator|Atlantic|Hill|Week|Today)\b/;

/** Whether a short name looks like one of an outlet: capitals, five words at most, and a word that such names have, or "The" in front. */
export function looksLikeOutlet(name: string): boolean {
  if (
    name.length > 50 ||
    !/^(?:\p{Lu}[\p{L}\p{N}.’'&-]*|of|and|the|on|de)(?: (?:\p{Lu}[\p{L}\p{N}.’'&-]*|of|and|the|on|de)){0,4}$/u.test(name)
  )
    return false;
  return OUTLET_WORD.test(name) || /^The \p{Lu}/u.test(name);
}

/** Shapes of whole lines that are never part of an article's prose. Anchored at both ends or at the start of a short line. */
const FURNITURE: readonly RegExp[] = [
  // Fingerprints that agencies and archives leave behind.
  /^[0-9a-f]{16,128}$/i,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  // Comment boxes.
  /^(?:add|post|leave|write) (?:your|a) comments?\b.{0,40}$/i,
  /^(?:to )?join the conversation\b.{0,120}$/i,
  /^(?:be the first to comment|have your say|view (?:all )?comments|show comments|comments are closed).{0,60}$/i,
  /^(?:\d+ )?comments?(?: \(\d+\))?$/i,
  /^.{0,40}\b(?:log|sign) ?in (?:or register )?to (?:comment|post|reply|continue).{0,60}$/i,
  /^you are commenting as\b.{0,60}$/i,
  // Share prompts and buttons.
  /^share (?:this|on|via|now|your|full article|the (?:article|story))\b.{0,60}$/i,
  /^(?:share|tweet|email|e-mail|print|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|telegram|bookmark|save)(?:[\s,|/·•]+(?:share|tweet|email|e-mail|print|copy link|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|flipboard|telegram|bookmark|save)){0,9}$/i,
  /^follow (?:us|me|him|her|them|@).{0,80}$/i,
  /^like us on\b.{0,60}$/i,
  // Pointers to other pages.
  /^(?:read|see|listen|watch|view|hear) (?:more|next|also|now|all|the (?:rest|full)\b.{0,40})(?:[:.\s].{0,160})?$/i,
  /^(?:also read|continue reading|keep reading|more on this(?: story)?|more from|more on|related(?: (?:articles?|stories|content|topics|links))?|recommended(?: (?:for you|reading|stories))?|most (?:read|popular|viewed|shared)|editors?['’]?s? picks?|up next|trending(?: now)?|in pictures|don['’]t miss|you (?:may|might) also like|what to read next|top stories|latest news)(?::.{0,160}|\.{0,3})$/i,
  /^(?:related|watch|listen|video|gallery|podcast|opinion|analysis|live)(?: |: ?)\| .{0,140}$/i,
  /^(?:most (?:read|popular|viewed|shared|watched)|trending|top stories|latest) (?:in|on|from) [\p{L}& ]{2,30}$/iu,
  /^(?:related|watch|listen|gallery|podcast): .{0,160}$/i,
  /^(?:to )?(?:continue|keep) reading\b.{0,120}$/i,
  /^page \d{1,4}(?: of \d{1,4})?$/i,
  /^(?:explore more on these topics|reuse this content|order reprints|gift this article)\.?$/i,
  /^this article is more than \d{1,3} (?:months?|years?) old\.?$/i,
  /^a version of this (?:article|story) (?:appears|appeared) in (?:print|the print)\b.{0,300}$/i,
  /^our standards: .{0,80}$/i,
  // Press releases.
  /^(?:press|news|media) (?:release|statement)$/i,
  /^(?:(?:media|press) )?(?:contacts?|enquiries|tel|telephone|phone|e-?mail): .{0,160}$/i,
  /^(?:for immediate release|ends|notes? to editors?):?$/i,
  // Newsletters and subscriptions.
  /^(?:view|read) (?:this|it|the) .{0,30}\b(?:in (?:your|a|the) browser|online)\b.{0,40}$/i,
  /^(?:was this (?:e-?mail|newsletter)|unsubscribe|you (?:are receiving|received) this|manage your (?:subscription|preferences))\b.{0,160}$/i,
  /^this (?:article|content|story|page) is (?:only |exclusively )?(?:available )?(?:for|to|exclusive to) (?:our )?(?:paying )?(?:subscribers|members)\b.{0,120}$/i,
  /^(?:unlock|you[’']ve (?:reached|read))\b.{0,60}\b(?:articles?|access|limit|stor(?:y|ies))\b.{0,80}$/i,
  /^(?:sign|signed) up (?:for|to|here|now|today)\b.{0,200}$/i,
  /^(?:subscribe|register|download (?:the|our)|get (?:the|our|all the) (?:latest|best|app|daily|newsletter|briefing))\b.{0,160}$/i,
  /^(?:already (?:a|have)|don['’]t have an account|not a subscriber|start your (?:free )?trial)\b.{0,120}$/i,
  /^(?:thank you|thanks) for (?:signing up|subscribing|reading)\b.{0,80}$/i,
  // Advertisements.
  /^(?:advertisement|advertising|(?:hide )?ad|sponsored(?: content| links)?|promoted(?: content| stories)?|paid (?:content|post)|partner content)(?:\s*[-–—:].{0,60})?$/i,
  /^(?:story|article|content) continues (?:below|after)\b.{0,40}$/i,
  /^skip (?:to|past|ad|advert)\b.{0,60}$/i,
  // Cookies, rights and terms.
  /^(?:we|this (?:web)?site|our (?:web)?site|our partners|by (?:using|continuing)).{0,80}\bcookies?\b.{0,140}$/i,
  /^(?:accept|reject|manage) (?:all )?(?:cookies|preferences)\b.{0,40}$/i,
  /^(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie policy|contact us|about us|do not sell my.{0,40})$/i,
  /^(?:©|\(c\)|copyright\b).{0,160}$/i,
  /^.{0,160}\ball rights reserved\b.{0,120}$/i,
  // Hours of a live page.
  /^(?:updated (?:at|on) .{1,40}|\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T|[A-Z]{3,4}))?)$/i,
  /^(?:published|posted|updated|last updated|last modified):?$/i,
  /^(?:breaking(?: news)?|news alert|developing(?: story)?)[:!]?$/i,
  // Headings of archives.
  /^(?:abstract|full text)[:.]?$/i,
  // Counters and handles beside a byline.
  /^(?:\d{1,5}|@\w{2,30})$/,
  // The weather at the head of a page, and a browser that is too old.
  /^\|? ?[-−]?\d{1,2}(?:[.,]\d)? ?°[CF]?\b.{0,30}$/,
  /^(?:IE|Internet Explorer|(?:this|your) browser)[\s\d]{0,4} is (?:not|no longer) supported\b.{0,160}$/i,
  // Navigation.
  /^(?:home|menu|search|close|next|previous|back|back to top|top|login|log ?in|log ?out|sign ?in|sign ?out|register|newsletters?|skip navigation|loading|play|pause|mute|expand|enlarge image)(?:\.{3}|…)?$/i,
  /^(?:\d{1,2}|[a-z]+)[- ]min(?:ute)?s?['’]? read$/i,
  /^(?:estimated )?read(?:ing)? time:? ?\d{1,2}(?: ?[-–] ?\d{1,2})? ?min(?:ute)?s?\.?$/i,
  /^(?:no picture|logo|more stories|connect with us|filed under:?|get us in your inbox|leave a comment|post a comment|home blog(?: page \d{1,5})?|clock menu .{0,60})$/i,
];

/** "Home | News | Politics", "World > Europe > Ukraine", "Home   News   National": at least three short parts. */
function isBreadcrumb(line: string): boolean {
  if (line.length > 160) return false;
  const parts = line.split(/\s*[|>»›·•/]\s*|\s{3,}/).filter((part) => part !== '');
  const short = (part: string): boolean => part.length <= 24 && part.split(' ').length <= 4;
  // "Sign In | Welcome, . | My Account | Logout | Contact Us": what stands above a page.
  if (parts.length >= 6 && parts.every(short)) return true;
  return parts.length >= 3 && parts.every((part) => short(part) && !/[.!?,;:“”"]/.test(part) && part.split(' ').length <= 3);
}

/** "…is the best place for news. Join here.": our own group, letter or application, and a last sentence that asks to come. */
const INVITATION = /^(?:please )?(?:join|sign up|subscribe|follow|click|download|register|listen|donate|find out more|tap)\b.{0,80}$/i;
const VEHICLE =
  /\b(?:newsletters?|facebook|whatsapp|telegram|instagram|twitter|podcast|app|e-?mails?|inbox|briefing|alerts?|group|page|channel|account|subscription)\b/i;

/** Whether a line of at most two sentences, given without its outer space, is page furniture and no prose. `last` is its last sentence. */
export function isFurniture(line: string, last: string): boolean {
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  if (FURNITURE.some((shape) => shape.test(line)) || isBreadcrumb(line)) return true;
  return !/["“”]/.test(line) && last.length < line.length && INVITATION.test(last) && VEHICLE.test(line);
}

const CREDIT =
  /(?:^|[\s(|.])(?:picture|photo(?:graph)?|image|video|credit|illustration|graphic|source)s?(?: credits?| by| courtesy(?: of)?)?: ?\p{Lu}[^.!?]{0,60}\)?\.?$/iu;
const AGENCY_CREDIT =
  /(?:getty images?|shutterstock|alamy|\bvia (?:ap|afp|getty|reuters)|\/(?:ap|afp|reuters|getty|epa|pa|bloomberg|efe|rex|upi)\b(?: images| photo)?|\b(?:AP|AFP|Reuters|EPA|PA|Press Association) (?:photo|images?|file)|\((?:AP|AFP|Reuters|EPA|PA|Getty|Rex|Alamy)\))[^.!?]{0,40}\.?$/i;
const CREDIT_ALONE = /^\(?(?:photo(?:graph)?s?|pictures?|images?|illustration|credit)(?: by|:| courtesy| credit).{1,120}$/i;

/** Whether a line is a caption or a photographer's credit by its own words. */
export function isCaption(line: string): boolean {
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  return /^image (?:source|caption),/i.test(line) || CREDIT_ALONE.test(line) || CREDIT.test(line) || AGENCY_CREDIT.test(line);
}

/** "US Secretary Jane Doe, left, with her counterpart": words that a caption has and prose seldom. Only used for a line that is printed twice. */
export const hasCaptionWords = (line: string): boolean =>
  /\b(?:left|right|cent(?:re|er)|above|below|pictured|seen here|file photo)\b/i.test(line);
