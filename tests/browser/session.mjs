// The real window in Chromium, over `dateline serve`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

/** Debian's Chromium; on Ubuntu, `chromium-browser` is a stub that only asks for a snap. */
const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const program = process.env.DATELINE ?? 'target/debug/dateline';

/** Why no browser can be driven here; null where one can. */
export const noBrowser = existsSync(browser)
  ? null
  : `no Chromium at ${browser}: THE BROWSER TESTS WERE SKIPPED. Install Debian's package chromium, or name one by CHROMIUM.`;

/** Starts the server; the address that it prints works once. */
export async function serve(...args) {
  const server = spawn(program, ['serve', '--port', '0', '--ui', 'dist', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const link of createInterface({ input: server.stdout })) {
    return { link, origin: new URL(link).origin, close: () => server.kill() };
  }
  throw new Error(`${program} ended before it printed its address`);
}

/** Chromium with the map drawn in software, as on a machine without a graphics card. */
export const launch = () =>
  chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'] });

/**
 * A page of its own size and theme. `wrong` gathers what must not happen on it: errors, breaches of the content policy, requests
 * to anybody but the server.
 */
export async function open(chromium, origin, { width, height, theme, cookies }) {
  const context = await chromium.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  if (cookies) await context.addCookies(cookies);
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) wrong.push(`request: ${url}`);
  });
  return { page, context, wrong };
}

/** Waits until the map has drawn what it was given, and says what that is: names by layer, and where ours stand on the page. */
export const drawn = async (page) => {
  const seen = await page.waitForFunction(
    () => {
      const { map, errors } = window.__dateline ?? {};
      if (!map?.loaded() || !map.areTilesLoaded() || map.isMoving()) return null;
      const ids = (source) => map.getStyle().layers.filter((l) => l.type === 'symbol' && l.source === source).map((l) => l.id);
      const names = (layers) => [...new Set(map.queryRenderedFeatures({ layers }).map((f) => f.properties.name))];
      const labels = ids('mentions').filter((id) => id.endsWith('label') || id.endsWith('labels'));
      const mentions = names(ids('mentions'));
      if (mentions.length === 0) return null;
      return { errors, base: names(ids('basemap')), mentions, labels: names(labels), zoom: map.getZoom() };
    },
    undefined,
    { timeout: 30_000 },
  );
  return seen.jsonValue();
};
