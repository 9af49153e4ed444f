/** A reply that gets a picture on each platform. */
export interface PicturedReply {
  /** The name of the files, lower case. */
  readonly name: string;
  readonly title: string;
  /** What a reader should notice, in a sentence. */
  readonly caption: string;
  /** What the person typed; null: the bot posted it by itself. */
  readonly line: string | null;
  /** A reply by default; the form of a command, or the app's Home. */
  readonly kind: 'reply' | 'form' | 'home';
  readonly platforms: readonly Pictured[];
}

/** Where a reply is seen; `embeds` is Discord where components are refused. */
export type Pictured = 'slack' | 'discord' | 'embeds';

const BOTH = ['slack', 'discord'] as const;
const ALL = ['slack', 'discord', 'embeds'] as const;
const reply = (pictured: Omit<PicturedReply, 'kind' | 'platforms'>, platforms: PicturedReply['platforms'] = BOTH): PicturedReply => ({
  ...pictured,
  kind: 'reply',
  platforms,
});

/** Every picture, in the order of the page. */
export const PICTURED: readonly PicturedReply[] = [
  reply(
    {
      name: 'quotes',
      title: 'Quotes',
      caption:
        'A misspelt name is understood and the spelling is told; each quote stands under its speaker with the office of that day, and its source is a link.',
      line: '/quote hegsteh ukraine',
    },
    ALL,
  ),
  reply({
    name: 'filters',
    title: 'Filters',
    caption: 'Menus on the answer narrow it where it stands, by speaker, topic, outlet or period; each choice says what it leaves.',
    line: '/quote nato',
  }),
  reply({
    name: 'detail',
    title: 'One quote in detail',
    caption: 'How the words were attributed and checked, the office on that day, and a way to cite them.',
    line: '/quote id:the-times-2025-hegseth/q13',
  }),
  reply({
    name: 'citation',
    title: 'A citation',
    caption: 'Ready to copy, with the day of access; what is not known is said to be left out.',
    line: '/quote id:the-times-2025-hegseth/q13 cite:ap',
  }),
  reply({
    name: 'brief',
    title: 'A brief',
    caption: 'What the articles say about a topic, then the quotes that matter.',
    line: '/brief intelligence sharing',
  }),
  reply({
    name: 'speaker',
    title: 'A speaker',
    caption: 'Offices with their dates, other spellings, topics, and the latest quotes.',
    line: '/speakers healey',
  }),
  reply({
    name: 'ambiguous',
    title: 'Which one?',
    caption: 'Where words fit several people nobody is guessed: each is a button.',
    line: '/speakers defence secretary',
  }),
  reply({
    name: 'articles',
    title: 'Articles',
    caption: 'What is held, with outlet, date and link; a date that was worked out says so.',
    line: '/articles',
  }),
  reply({
    name: 'digest',
    title: 'The digest',
    caption: 'Posted at its time, for everyone: stories first, then the voices of both sides, and a last line that names the edition.',
    line: null,
  }),
  reply({
    name: 'followed',
    title: 'A digest that follows a person',
    caption:
      'Their own new words, the newest first, under the articles that print them; here as a preview, which says how the name was read.',
    line: '/digest preview topic:hegsteh at:2025-02-14T08:00',
  }),
  reply({
    name: 'list',
    title: 'The digests of a channel',
    caption: 'When each runs next, and how its last run went.',
    line: '/digest list',
  }),
  reply({
    name: 'why',
    title: 'Why this digest?',
    caption: 'The receipt of an edition: what was considered, merged, left out and sent.',
    line: '/digest why',
  }),
  reply({
    name: 'empty',
    title: 'Nothing found',
    caption: 'No quote is made up: the answer states what is held and offers the nearest.',
    line: '/quote flibbertigibbet',
  }),
  reply({
    name: 'unquoted',
    title: 'Named, but not quoted',
    caption: 'Somebody whom the articles name but never quote is told apart from somebody who is unknown.',
    line: '/quote johnson',
  }),
  reply({
    name: 'error',
    title: 'A mistake in a command',
    caption: 'One sentence says what was wrong, and the next shows how it goes.',
    line: '/quote hegseth since:whenever',
  }),
  reply({ name: 'help', title: 'Help', caption: 'Made from the list of commands.', line: '/attache help' }),
  reply({ name: 'status', title: 'Status', caption: 'What is held, what is connected, what runs next.', line: '/attache status' }),
  {
    name: 'form',
    title: 'A form',
    caption: 'Opened by “Fill in a form”, and on Slack by the command without words; names are completed on Slack.',
    line: '/quote Hegseth',
    kind: 'form',
    platforms: BOTH,
  },
  {
    name: 'home',
    title: 'Home on Slack',
    caption: 'A search, the latest digest, and the schedules of the channels that a person is in.',
    line: null,
    kind: 'home',
    platforms: ['slack'],
  },
];
