/** Those who tell or judge what others did, and seldom are whom the news is about. */
const ONLOOKERS =
  /^(?:judge|coroner|magistrate|recorder|sheriff|officer|detective|inspector|constable|policeman|policewoman|prosecutor|lawyer|attorney|solicitor|barrister|doctor|medic|expert|analyst|critic|rival|friend|neighbou?r|colleague|witness|reporter|journalist|victim|reader|member|person|someone|somebody|son|daughter|husband|wife|partner|brother|sister|boyfriend|girlfriend|user|caller|customer|thief)$/;

/** Whether a word, in small letters, names somebody who tells or judges what others did. */
export const isOnlooker = (head: string): boolean => ONLOOKERS.test(head);
