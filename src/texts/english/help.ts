/** Help. Command lines and examples stay as they are typed. */
export const help = {
  heading: 'What you can ask',
  noSuchCommand: (name: string): string => `There is no command /${name}.`,
  /** What stands after the name of a command or of an option; `choices` are what may be given for it. */
  summary: (summary: string, choices: readonly string[] = []): string =>
    `: ${summary}${choices.length === 0 ? '' : ` (${choices.join(', ')})`}`,
  optionsOfEach: (lines: readonly string[]): string => `The options of each: ${lines.join(' · ')}`,
  plainWords:
    'Plain words do as well: “what has Healey said about spending?”, “brief me on Ukraine”. Spelling may be off. Answers are private until you share them. Every quote shows its speaker, office at that date, outlet and link; where I do not know, I say so.',
  forExample: (lines: readonly string[]): string => `For example: ${lines.join(' · ')}`,
  usage: (line: string): string => `Usage: ${line}`,
};
