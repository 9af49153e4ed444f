/** "1 article", "3 articles"; `many` for words that do not just take an s. For what operators read: people in a channel read the texts. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
