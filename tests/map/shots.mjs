// Draws the real style with the real tiles in Debian's Chromium and leaves a picture of each view, light and dark:
//
//     [TILES=FILE] node tests/map/shots.mjs [FOLDER] [NAME…]
//
// Needs `apt-get install chromium`. The pictures are for looking at: cartography has no assertion.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
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
const flags = ['--no-sandbox', '--hide-scrollbars', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
try {
  const page = await browser.newPage({ viewport: SIZE });
  for (const view of VIEWS.filter(({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted))))
    for (const theme of ['light', 'dark']) await shoot(page, view, theme);
} finally {
  await browser.close();
  server.close();
}

/** One picture, once the map has drawn everything. A tile or layer that failed is told. */
async function shoot(page, { name, lon, lat, zoom, extra = {} }, theme) {
  const query = new URLSearchParams({ lon, lat, zoom, theme, ...extra });
  await page.goto(`${server.origin}/index.html?${query}`);
  const drawn = await page.waitForFunction(() => window.drawn, null, { timeout: 180_000 });
  const { faults } = await drawn.jsonValue();
  if (faults.length > 0) console.error(`${name}: ${faults.join('; ')}`);
  const path = join(folder, `${name}-${theme}.png`);
  await page.locator('#map').screenshot({ path });
  console.log(path);
}
