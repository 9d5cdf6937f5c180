// Draws the real style with the real tiles in Debian's Chromium and leaves a picture of each view, light and dark:
//
//     [TILES=FILE] node tests/map/shots.mjs [FOLDER] [NAME…]
//
// Needs `apt-get install chromium chromium-driver`. The pictures are for looking at: cartography has no assertion.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Builder, By } from 'selenium-webdriver';
import { Options, ServiceBuilder } from 'selenium-webdriver/chrome.js';
import { build } from 'vite';
import { serve } from './serve.mjs';
import { VIEWS } from './views.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SIZE = { width: 1100, height: 760 };
const TILES = process.env.TILES ?? join(ROOT, 'data/basemap.pmtiles');
const [folder = join(ROOT, 'target/shots'), ...names] = process.argv.slice(2);

await mkdir(folder, { recursive: true });
await build({
  root: import.meta.dirname,
  base: './',
  configFile: false,
  logLevel: 'warn',
  build: { outDir: join(ROOT, 'target/map-page'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, minify: false, chunkSizeWarningLimit: 5000 },
  worker: { format: 'es' },
});
const server = await serve(join(ROOT, 'target/map-page'), { 'basemap.pmtiles': TILES });
const driver = await chromium();
try {
  for (const view of VIEWS.filter(({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted))))
    for (const theme of ['light', 'dark']) await shoot(view, theme);
} finally {
  await driver.quit();
  server.close();
}

/** One picture, once the map has drawn everything. A tile or layer that failed is told. */
async function shoot({ name, lon, lat, zoom, extra = {} }, theme) {
  const query = new URLSearchParams({ lon, lat, zoom, theme, ...extra });
  await driver.get(`${server.origin}/index.html?${query}`);
  const drawn = await driver.wait(() => driver.executeScript('return window.drawn'), 60_000, `${name} was never drawn`);
  if (drawn.faults.length > 0) console.error(`${name}: ${drawn.faults.join('; ')}`);
  const picture = await driver.findElement(By.id('map')).takeScreenshot();
  const path = join(folder, `${name}-${theme}.png`);
  await writeFile(path, picture, 'base64');
  console.log(path);
}

function chromium() {
  const flags = ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const options = new Options().setChromeBinaryPath('/usr/bin/chromium').addArguments(...flags, `--window-size=${SIZE.width},${SIZE.height}`);
  return new Builder()
    .forBrowser('chrome')
    .setChromeOptions(options)
    .setChromeService(new ServiceBuilder('/usr/bin/chromedriver'))
    .build();
}
