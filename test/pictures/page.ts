import { PICTURED, type Pictured, type PicturedReply } from './replies.ts';

/** Where the pictures are, from the page's folder. */
export const PICTURES = 'replies';

const NAMES: Readonly<Record<Pictured, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  embeds: 'Discord with DISCORD_LAYOUT=embeds',
};

/** The file of a picture. */
export const pictureFile = ({ name }: PicturedReply, platform: Pictured): string => `${name}.${platform}.png`;

/** docs/replies.md: each kind of reply with its pictures. */
export function repliesPage(): string {
  const parts = PICTURED.map((pictured) => {
    const { title, caption, line, platforms } = pictured;
    const typed = line === null ? '' : `\`${line}\`\n\n`;
    const pictures = platforms.map((platform) => `![${NAMES[platform]}: ${title}](${PICTURES}/${pictureFile(pictured, platform)})`);
    return `## ${title}\n\n${caption}\n\n${typed}${pictures.join('\n\n')}\n`;
  });
  return `# What replies look like

Made by \`npm run docs:pictures\` from the real answers over the articles in \`data/\`, on an invented morning. What is shown is exactly what
would be sent: the payloads of the renderers. How it is shown is not the platforms' own doing: Discord's side is drawn with
[@skyra/discord-components-core](https://www.npmjs.com/package/@skyra/discord-components-core), Slack's by a small Block Kit page of our own
(\`test/pictures\`), since local-slack's page does not draw rich text. Fonts and spacing differ from the real thing; [unproven.md](unproven.md)
says what else nobody has seen yet.

${parts.join('\n')}`;
}
