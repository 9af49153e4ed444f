/** Labels of buttons and menus under answers. */
export const buttons = {
  share: 'Share to channel',
  more: (left: number): string => `More (${left})`,
  back: 'Back',
  help: 'Help',
  /** Slack shows 24 characters of it as the name of a shortcut. */
  askForQuotes: 'Ask for quotes',
  changeQuestion: 'Change the question',
  fillForm: 'Fill in a form',
  allQuotes: (quotes: number): string => `All quotes (${quotes})`,
};
