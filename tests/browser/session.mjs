// The real window in Chromium, over `dateline serve`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

/** Debian's Chromium; on Ubuntu, `chromium-browser` is a stub that only asks for a snap. */
const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const program = process.env.DATELINE ?? 'target/debug/dateline';

/** Why no browser can be driven here; null where one can. */
export const noBrowser = existsSync(browser)
  ? null
  : `no Chromium at ${browser}: THE BROWSER TESTS WERE SKIPPED. Install Debian's package chromium, or name one by CHROMIUM.`;

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** Both sizes in both themes. */
export const LOOKS = SIZES.flatMap((size) => ['light', 'dark'].map((theme) => ({ ...size, theme })));

/** Starts the server; the address that it prints works once. */
export async function serve(...args) {
  // Work that nobody saved stays in a folder of its own, so that no run finds what another left.
  const state = mkdtempSync(join(tmpdir(), 'dateline-state-'));
  const env = { ...process.env, XDG_STATE_HOME: state };
  const server = spawn(program, ['serve', '--port', '0', '--ui', 'dist', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
  server.once('exit', () => rmSync(state, { recursive: true, force: true }));
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
export async function open(chromium, origin, { width, height, theme, cookies, whole = false }) {
  const context = await chromium.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  // As somebody left it who looks at one document at a time; with `whole`, at all of the case, as the window begins.
  if (!whole) await context.addInitScript(() => (localStorage['dateline.settings'] ??= '{"whole":false}'));
  if (cookies) await context.addCookies(cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
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

/** Does something on a page; where it fails, its error also tells what went wrong on the page, since that may be why. */
export async function tellingWhy(wrong, act) {
  try {
    await act();
  } catch (error) {
    if (wrong.length > 0) error.message += `\nOn the page: ${wrong.join('; ')}`;
    throw error;
  }
}

/** Comes in by the address that the server printed, which works once: the cookies are for all pages. */
export async function enter(chromium, server) {
  const { page, context } = await open(chromium, server.origin, LOOKS[0]);
  await page.goto(server.link);
  const entered = { url: page.url(), cookies: await context.cookies() };
  await context.close();
  return entered;
}

/** Types a name into the search from the keyboard, and waits for what it may mean. */
export async function search(page, name) {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.getByRole('listbox', { name: 'What was found' }).getByRole('option').first().waitFor();
}

/** Takes the first place of a name, and waits for its card. */
export async function take(page, name) {
  await search(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').locator('h2').first().filter({ hasText: name }).waitFor();
}

/** What the map shows now: names by layer, and the zoom; null while anything is still loading, moving, or not yet placed. */
const shown = () =>
  new Promise((resolve) => {
    const { map, errors } = window.__dateline ?? {};
    if (!map?.loaded() || !map.areTilesLoaded() || map.isMoving()) return resolve(null);
    const ids = (source) => map.getStyle().layers.filter((l) => l.type === 'symbol' && l.source === source).map((l) => l.id);
    const names = (layers) => [...new Set(map.queryRenderedFeatures({ layers }).map((f) => f.properties.name))];
    // `loaded` says that the data is there; only `idle` says that every label has been placed and has faded in.
    const late = setTimeout(() => resolve(null), 20_000);
    map.once('idle', () => {
      clearTimeout(late);
      const labels = ids('mentions').filter((id) => id.endsWith('label') || id.endsWith('labels'));
      resolve({ errors, base: names(ids('basemap')), mentions: names(ids('mentions')), labels: names(labels), zoom: map.getZoom() });
    });
    map.triggerRepaint();
  });

/** A map that is drawn by two processors with other work needs this long at the most. */
const LONGEST_MS = 90_000;

/**
 * Waits until the map has drawn what it was given and stands still, and says what that is. With `enough`, looks again until that
 * holds: a slow machine draws the labels of a tile some frames after the tile. What was seen last is given when the time is over,
 * so that the caller's own assertion can say what is missing.
 */
export async function drawn(page, enough = ({ mentions }) => mentions.length > 0) {
  const end = Date.now() + LONGEST_MS;
  let last = null;
  while (Date.now() < end) {
    last = (await page.evaluate(shown)) ?? last;
    if (last && enough(last)) return last;
    await page.waitForTimeout(200);
  }
  if (!last) throw new Error(`the map did not come to rest within ${LONGEST_MS / 1000} s`);
  return last;
}
