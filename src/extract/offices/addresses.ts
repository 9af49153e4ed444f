const COUNCILLOR = /^(?:cllr|coun|councillor)\.?$/;
const LEGISLATOR = /^(?:rep|sen|senator|representative|congress(?:wo)?man)\.?$/;
/** What somebody in a parliament is as well. */
const OF_PARLIAMENT =
  /^(?:chair(?:(?:wo)?man|person)?|leader|whip|(?:co-)?sponsor|author|speaker|member|democrat|republican|lawmaker|legislator|rival|opponent|challenger|nominee|candidate|incumbent|head|critic)$/;

/** Whether the form of address with which a name begins goes with the office before it: "the chairman, |Rep.| Ann Lee,", not "the governor, |Sen.| Ann Lee,". */
export const goesWith = (address: string, office: string): boolean =>
  COUNCILLOR.test(address) || (LEGISLATOR.test(address) && OF_PARLIAMENT.test(office));

/** "The governor, |Sen.| Ann Lee, and the mayor": somebody else than the one before the comma. */
export const isOfAnotherSeat = (address: string, office: string): boolean =>
  LEGISLATOR.test(address) && /^(?:governor|mayor|president|premier|sheriff|judge)$/.test(office);
