import { element, type Json, objectOf } from './html.ts';
import { blocksHtml } from './slack-blocks.ts';
import { textObjectHtml } from './slack-text.ts';

const STYLE = `
body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.47 Lato, "Liberation Sans", Arial, sans-serif; }
#picture { width: 680px; padding: 12px 16px 14px; box-sizing: border-box; }
.message { display: grid; grid-template-columns: 36px 1fr; gap: 0 10px; padding: 4px 0; }
.message + .message { margin-top: 12px; }
.only { grid-column: 2; color: #616061; font-size: 13px; }
.avatar { grid-row: span 2; width: 36px; height: 36px; border-radius: 6px; background: #2f4f6f; color: #fff; font-weight: 700; font-size: 20px; display: grid; place-items: center; }
.who { font-weight: 900; } .app { font-size: 10px; background: #ddd; color: #616061; padding: 1px 3px; border-radius: 2px; vertical-align: 1px; margin: 0 6px; } .time { font-size: 12px; color: #616061; }
h3 { font-size: 18px; line-height: 1.33; margin: 6px 0 4px; } p { margin: 0; } .rich { margin: 6px 0; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid #ddd; }
ul, ol { margin: 2px 0; padding-left: 26px; } a { color: #1264a3; text-decoration: none; }
.section { display: flex; justify-content: space-between; gap: 12px; margin: 6px 0; align-items: flex-start; } .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; }
.context { color: #616061; font-size: 12px; line-height: 1.5; margin: 4px 0; display: flex; flex-direction: column; gap: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 4px; }
.button { border: 1px solid rgba(29,28,29,.3); border-radius: 4px; font-weight: 700; font-size: 13px; line-height: 26px; padding: 0 10px; white-space: nowrap; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; } .button.danger { color: #e01e5a; border-color: #e01e5a; }
.select { border: 1px solid rgba(29,28,29,.3); border-radius: 4px; font-size: 13px; line-height: 26px; padding: 0 10px; display: inline-flex; gap: 10px; align-items: center; max-width: 260px; }
.select > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .placeholder { color: #616061; }
hr { border: 0; border-top: 1px solid rgba(29,28,29,.13); margin: 12px 0; } .image { background: #f4f4f4; border: 1px solid #ddd; border-radius: 6px; padding: 24px; color: #616061; text-align: center; }
.view { border: 1px solid rgba(29,28,29,.2); border-radius: 8px; box-shadow: 0 4px 14px rgba(0,0,0,.12); width: 520px; margin: 4px auto; }
.view header, .view footer { display: flex; align-items: center; padding: 12px 20px; gap: 10px; } .view header { font-size: 20px; font-weight: 900; } .view footer { justify-content: flex-end; border-top: 1px solid rgba(29,28,29,.13); }
.view main { padding: 0 20px 12px; } .input { margin: 10px 0; } label { font-weight: 700; display: block; margin-bottom: 4px; } .optional, .hint { color: #616061; font-weight: 400; font-size: 13px; }
.field { border: 1px solid rgba(29,28,29,.3); border-radius: 4px; padding: 6px 10px; min-height: 22px; } .field.tall { min-height: 66px; } .input .select { display: flex; justify-content: space-between; max-width: none; line-height: 34px; font-size: 15px; }
.choice { display: flex; align-items: center; gap: 8px; margin: 4px 0; } .choice i { width: 14px; height: 14px; border: 1px solid rgba(29,28,29,.5); border-radius: 50%; }
`;

/** A page with what is to be photographed in #picture. */
const page = (inside: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slack</title><style>${STYLE}</style><div id="picture">${inside}</div></html>`;

/** Messages as Slack shows them to one person. */
export function slackMessagesPage(messages: readonly { readonly blocks?: unknown }[], onlyYou: boolean): string {
  const shown = messages.map(({ blocks }) =>
    element(
      'div',
      { class: 'message' },
      `${onlyYou ? '<div class="only">Only visible to you</div>' : ''}<div class="avatar">A</div><div><span class="who">Attaché</span><span class="app">APP</span><span class="time">08:00</span></div><div>${blocksHtml(blocks)}</div>`,
    ),
  );
  return page(shown.join(''));
}

/** A modal as Slack shows it. */
export function slackModalPage(view: Json): string {
  const button = (text: unknown, style: string): string =>
    text === undefined ? '' : element('span', { class: `button ${style}` }, textObjectHtml(objectOf(text)));
  return page(
    element(
      'div',
      { class: 'view' },
      `<header>${textObjectHtml(view.title)}</header><main>${blocksHtml(view.blocks)}</main><footer>${button(view.close, '')}${button(view.submit, 'primary')}</footer>`,
    ),
  );
}

/** The app's Home. */
export const slackHomePage = (view: Json): string => page(blocksHtml(view.blocks));
