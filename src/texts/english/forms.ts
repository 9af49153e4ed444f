import { capitalised } from './words.ts';

/** Forms for the options of a command. */
export const forms = {
  /** The label of an option's field, by the option's name: in English that name. */
  label: (option: string): string => capitalised(option),
};
