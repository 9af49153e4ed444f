/** What the bot says of itself to somebody who asks in a chat. */
export const chat = {
  busy: 'I am answering many questions at the moment. Please ask again in a minute.',
  broken: 'Something went wrong with this answer. Please ask again.',
  unknownButton: 'This button is not one of mine, or too old. Please type the command instead.',
  unknownForm: 'This form is not one of mine, or too old. Please type the command instead.',
  unknownCommand: 'I do not know this command any more. Type /attache help for those that I know.',
};
