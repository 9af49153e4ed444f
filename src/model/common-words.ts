/** Without accents and apostrophes, in small letters. */
const COMMON = new Set(
  'a an the and or but not no of to in on at by for with from as is are was were be been being am has have had do does did will would can could should may might must it its he she they them we us our i me my you your his her their this that these those there here what when where who how why if so than then just only very really all any some more most about into over out up down going go get got make made think know want say said one people thing things im ive its dont cant were well'.split(
    ' ',
  ),
);

/** Whether everybody uses a folded word in every sentence: that two quotes share it tells nothing. */
export const isCommonWord = (term: string): boolean => COMMON.has(term);
