/** Those who are on a stage, a screen or a field, and those who run what happens there. */
const ON_STAGE = /^(?:star|starlet|actress|singer|rapper|performer|footballer)$/;
const ON_FIELD =
  /^(?:player|striker|midfielder|defender|goalkeeper|keeper|winger|forward|skipper|captain|bowler|bats(?:wo)?man|batter|jockey|golfer|boxer|champion)$/;
const RUNS_IT =
  /\b(?:director|producer|manager|boss|coach|agent|publicist|lawyer|judge|referee|chairman|chairwoman|chairperson|chief executive|executive|critic|spokes\p{L}+|president)\b/iu;
const ACTS =
  /\b(?:star|actor|actress|singer|rapper|musician|comedian|player|captain|former|ex-\p{L}+|legend|striker|midfielder|defender|goalkeeper|winger|champion)\b/iu;

/** "Director Ann Lee praised her. “…,” the star said", "Manager Tom Ray … the defender said": whether somebody with such roles only is none whom `head` describes. */
export const isOffStage = (head: string, roles: readonly string[]): boolean =>
  (ON_STAGE.test(head) || ON_FIELD.test(head)) && roles.some((role) => RUNS_IT.test(role)) && !roles.some((role) => ACTS.test(role));

/** What whoever has made money is called, and what shows that somebody may have. */
const RICH = /^(?:billionaire|tycoon|mogul|magnate|businessman|businesswoman|entrepreneur)$/;
const IN_BUSINESS =
  /\b(?:boss|founder|co-founder|owner|chief executive|ceo|chairman|chairwoman|billionaire|tycoon|mogul|magnate|businessman|businesswoman|entrepreneur|investor|financier|proprietor)\b/i;

/** What has to do with performing: "the star" is rather the singer than somebody else. */
const PERFORMS =
  /\b(?:star|starlet|performer|actor|actress|singer|rapper|musician|comedian|presenter|host|model|dancer|frontman|vocalist|footballer|striker|player)\b/i;

/** Whether "the billionaire" or "the star" (`head`) is rather whoever has this role than somebody of whom nothing of the kind is told. */
export const doesSo = (head: string, role: string): boolean =>
  (RICH.test(head) && IN_BUSINESS.test(role)) || ((ON_STAGE.test(head) || head === 'actor') && PERFORMS.test(role));
