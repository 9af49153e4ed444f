import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that another passes on', () => {
  it.each([
    ['“It is a great day,” Tom Ray says Ann Lee told him.', ['Ann Lee']],
    ['“It is a great day,” Tom Ray said Ann Lee had told the meeting.', ['Ann Lee']],
    ['“It is a great day,” a friend says Ann Lee told him.', ['Ann Lee']],
    ['“It is a great day,” Tom Ray said when Ann Lee told him.', ['Tom Ray']],
    ['“It is a great day,” Tom Ray said Ann Lee had been told.', ['Tom Ray']],
    ['“It is a great day,” Tom Ray said. Ann Lee told him so.', ['Tom Ray']],
    ['“You should be ashamed,” Tom Ray was told by Ann Lee.', ['Ann Lee']],
    ['“You should be ashamed of it,” the mayor was warned by Ann Lee, a nurse.', ['Ann Lee']],
    ['“You should be ashamed,” Tom Ray was reported by Ann Lee to have said.', [null]],
    ['Tom Ray read out a statement from Ann Lee: “I am sorry for what I did.”', ['Ann Lee']],
    ['Tom Ray posted a note from Ann Lee: “I am sorry for what I did.”', ['Ann Lee']],
    ['Tom Ray posted a message from Marlford: “I am sorry for what I did.”', ['Tom Ray']],
    ['Tom Ray wrote after a letter from Ann Lee: “I am sorry for what I did.”', ['Tom Ray']],
    ['Tom Ray hit back at Ann Lee’s claim that he is “a tired old man”, saying “I am not”.', ['Ann Lee', 'Tom Ray']],
  ])('%s', (text, names) => expect(speakersIn(text)).toEqual(names));
});
