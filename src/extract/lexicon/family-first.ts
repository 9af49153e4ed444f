import { words } from './words.ts';

/** Common surnames of China, Korea, Vietnam and the Chinese of South-East Asia, which stand before the given name. */
const SURNAMES =
  words(`wong tan lim chan goh chua ong koh teo ang yeo tay sim chong liew yap cheong loh heng kwok lau leung cheung tang tsai tsang zhang wang liu chen yang huang
 zhao zhou sun guo gao luo zheng liang xie deng jiang feng dong peng zeng lu lin shen cao ding pan yuan yu kim park choi jung kang cho yoon jang shin seo hwang moon
 nguyen tran pham hoang phan dang bui duong soh toh phua seah quek chew foo lai lam mak yip fung poon siu ho hsu kuo hung`);

/** Whether a surname may stand before the given name: "Wong Mei Fong". */
export const standsFirst = (lower: string): boolean => SURNAMES.has(lower);
