import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = path.resolve(import.meta.dirname, '../peers/node_modules');
/** Where Chromium usually is; playwright-core brings none. */
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SITE = 'http://pictures.invalid';

/** What is used of playwright-core; it is not among our own dependencies, so its types are not either. */
interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}
interface Page {
  route(pattern: string, handle: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  waitForSelector(selector: string, options?: object): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  locator(selector: string): { screenshot(options: object): Promise<Buffer> };
}
interface Route {
  request(): { url(): string };
  fulfill(answer: { readonly contentType: string; readonly body: Buffer | string }): Promise<void>;
  abort(): Promise<void>;
}

export interface Camera {
  /** The element #picture of a page, as PNG. */
  photograph(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** The browser's path; CHROMIUM names another one. Null where there is none. */
export const browserPath = (): string | null =>
  [process.env.CHROMIUM ?? '', ...BROWSERS].find((file) => file !== '' && existsSync(file)) ?? null;

/** A headless Chromium without any network: pages come from memory, scripts from the installed packages. */
export async function openCamera(browser: string): Promise<Camera> {
  const { chromium }: { chromium: { launch(options: object): Promise<Browser> } } = await import(
    pathToFileURL(path.join(PACKAGES, 'playwright-core/index.mjs')).href
  );
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    '--disable-lcd-text',
  ];
  const opened = await chromium.launch({ executablePath: browser, args });
  const page = await opened.newPage({ viewport: { width: 720, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' });
  let shown = '';
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const file = path.join(PACKAGES, decodeURIComponent(pathname));
    if (origin === SITE && pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown });
    if (origin !== SITE || !file.startsWith(PACKAGES) || !existsSync(file)) return route.abort();
    return route.fulfill({ contentType: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file) });
  });
  return {
    photograph: async (html) => {
      shown = html;
      await page.goto(`${SITE}/`);
      if (html.includes('type="module"')) await page.waitForSelector('html[data-ready]', { state: 'attached' });
      // Components of the page draw themselves in a later turn.
      await page.evaluate(
        'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
      );
      return page.locator('#picture').screenshot({ type: 'png', animations: 'disabled' });
    },
    close: () => opened.close(),
  };
}
