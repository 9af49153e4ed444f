/** What stands on buttons, menus, forms and windows, where what they do does not say it. */
export const controls = {
  /** Buttons without a label: one that opens a page, and one that runs a command. */
  open: 'Open',
  run: 'Run',
  /** Brings what was left out. */
  more: 'More',
  /** Opens the article of a quote. Several stand in one answer, and are read out without what stands beside them. */
  article: (outlet: string): string => `Article: ${outlet}`,
  /** A menu, and a choice of one, without a label. */
  choose: 'Choose',
  any: 'Any',
  /** One of several menus that a long one became. */
  menuPart: (label: string, number: number, of: number): string => `${label} (${number}/${of})`,
  /** Sends a form, and closes it. */
  submit: 'Run',
  cancel: 'Cancel',
  /** Closes a window. */
  close: 'Close',
  /** In a field that completes what is typed. */
  typeToFind: 'Type to find',
  /** What was typed, as a choice beside those that are known. */
  asTyped: (typed: string): string => `“${typed}”`,
  /** Opens a form again in which something was wrong; what was wrong stands between. */
  correct: 'Correct',
  notDoneYet: 'Nothing was done yet:',
  wrongField: (label: string, sentence: string): string => `${label}: ${sentence}`,
  /** In the menu of a message: asks for quotes about it. Slack shows 24 characters. */
  aboutMessage: 'Find quotes about this',
};
