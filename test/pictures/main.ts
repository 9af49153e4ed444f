import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPeers } from '../peers/install.ts';
import { ROOT } from '../support/process.ts';
import { browserPath, openCamera } from './camera.ts';
import { PICTURES, pictureFile, repliesPage } from './page.ts';
import { withFewColours } from './png.ts';
import { PICTURED } from './replies.ts';
import { shotsOf } from './shots.ts';
import { openStage } from './stage.ts';

/** Makes the pictures of docs/replies.md from the payloads that the renderers make of the real answers. */
async function main(): Promise<number> {
  const browser = browserPath();
  if (browser === null) {
    console.log('No Chromium was found; CHROMIUM may name one.');
    return 1;
  }
  installPeers();
  const folder = path.join(ROOT, 'docs', PICTURES);
  mkdirSync(folder, { recursive: true });
  const only = process.argv[2];
  const [stage, camera] = [await openStage(), await openCamera(browser)];
  try {
    for (const pictured of PICTURED.filter(({ name }) => only === undefined || name === only)) {
      const shots = await shotsOf(pictured, stage);
      for (const platform of pictured.platforms) {
        const png = withFewColours(await camera.photograph(shots[platform] ?? ''));
        const file = pictureFile(pictured, platform);
        writeFileSync(path.join(folder, file), png);
        console.log(`${file} ${Math.round(png.length / 1024)} KB`);
      }
    }
    writeFileSync(path.join(ROOT, 'docs/replies.md'), repliesPage());
  } finally {
    await camera.close();
    await stage.close();
  }
  return 0;
}

process.exitCode = await main();
