// One real Dateline window, driven through WebKitWebDriver as a person would drive it.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, Capabilities, error as failures } from 'selenium-webdriver';

/** A loopback port that nothing listens on right now. */
const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function reachable(url, deadline = Date.now() + 15_000) {
  while (Date.now() < deadline) {
    if (await fetch(`${url}/status`).then((answer) => answer.ok, () => false)) return;
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start. Is the package webkit2gtk-driver installed?');
}

/**
 * Deletes a folder that a window used. The page's process ends a moment after its window and writes its caches until
 * then, so what was emptied may fill again; whatever stays in the end is the system's to clear, and no test's failure.
 */
export async function discard(folder, deadline = Date.now() + 20_000) {
  while (Date.now() < deadline) {
    const gone = await rm(folder, { recursive: true, force: true }).then(() => true, () => false);
    if (gone) return;
    await sleep(250);
  }
}

/** The processes that were started in a home: a window, and those of its page. */
function startedIn(home) {
  const isOurs = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`XDG_STATE_HOME=${join(home, 'state')}\0`);
    } catch {
      return false; // It has ended meanwhile, or is somebody else's.
    }
  };
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)).map(Number);
}

/** Ends the page of a window as a crash does; the window itself goes on. */
export function endPage(home) {
  const pages = startedIn(home).filter((pid) => /WebProcess/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')));
  if (pages.length === 0) throw new Error('no process of a page');
  pages.forEach(kill);
}

const ENDS_WITHIN_MS = 3_000;

/**
 * Waits until nothing runs in a home any more, and ends what does not end by itself: a window asks its page before it closes, and
 * the driver may have taken the page away. The next test would take that window for its own.
 */
async function ended(home, deadline = Date.now() + ENDS_WITHIN_MS) {
  while (startedIn(home).length > 0) {
    if (Date.now() > deadline) startedIn(home).forEach(kill);
    await sleep(50);
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Starts the program and waits until its page answers.
 * Settings go to an empty folder, so that no earlier run shows through; with `lived`, to one that stays.
 * @returns {Promise<{ driver: import('selenium-webdriver').WebDriver, close: () => Promise<void> }>}
 */
export async function openWindow(binary, args = [], lived = null) {
  const home = lived ?? (await mkdtemp(join(tmpdir(), 'dateline-window-')));
  const port = await freePort();
  const native = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      TAURI_AUTOMATION: 'true',
      TAURI_WEBVIEW_AUTOMATION: 'true',
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_STATE_HOME: join(home, 'state'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  let driver;
  const close = async () => {
    await driver?.quit().catch(() => undefined); // The window may have closed itself.
    native.kill();
    await ended(home);
    if (!lived) await discard(home);
  };
  try {
    await reachable(url);
    const capabilities = new Capabilities();
    capabilities.set('browserName', 'wry');
    capabilities.set('webkitgtk:browserOptions', { binary: resolve(binary), args });
    driver = await new Builder().withCapabilities(capabilities).usingServer(url).build();
    await driver.manage().setTimeouts({ script: 60_000 });
    return { driver, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the page drew anew between finding and reading it: the next look finds what took its place. */
const redrawn = (error) => error instanceof failures.StaleElementReferenceError || error instanceof failures.NoSuchElementError;

/** Waits until `read` gives something true, and returns it; the message says what was waited for. */
export async function until(driver, what, read, ms = 60_000) {
  let seen;
  const tries = async () => {
    try {
      seen = await read();
    } catch (error) {
      if (!redrawn(error)) throw error;
      seen = null;
    }
    return Boolean(seen);
  };
  await driver.wait(tries, ms, `waited ${ms / 1000} s for ${what}`);
  return seen;
}

/** What the map has drawn: names by layer, and the errors it met. */
export const drawn = (driver) =>
  driver.executeScript(() => {
    const { map, errors } = window.__dateline ?? {};
    if (!map?.loaded() || !map.areTilesLoaded()) return null;
    const names = (layers) => [...new Set(map.queryRenderedFeatures({ layers }).map((f) => f.properties.name))];
    const having = (source) => map.getStyle().layers.filter((l) => l.type === 'symbol' && l.source === source).map((l) => l.id);
    const labels = having('mentions').filter((id) => /-labels?$/.test(id));
    return { errors, base: names(having('basemap')), mentions: names(having('mentions')), labels: names(labels) };
  });

/** A picture of the window, as PNG in base 64. WebKit takes one with the next frame, and a page at rest would never have another. */
export async function picture(driver) {
  const timer = await driver.executeScript(() => setInterval(() => window.__dateline.map.triggerRepaint(), 50));
  try {
    return await driver.takeScreenshot();
  } finally {
    await driver.executeScript((id) => clearInterval(id), timer);
  }
}

/** Asks the shell as the window itself does. */
export const invoke = (driver, command, args) =>
  driver.executeAsyncScript(
    (name, given, done) => {
      window.__TAURI_INTERNALS__.invoke(name, given).then(
        (value) => done({ value }),
        (failure) => done({ failure }),
      );
    },
    command,
    args,
  );

/** Does something with the case; progress goes to a channel that nobody listens to. */
export const ofCase = (driver, command) => invoke(driver, 'case', { command, progress: '__CHANNEL__:900' });

/** Asks the window to close as a window manager does; none runs under Xvfb. */
export const askToClose = () => windowed('close');

/** The number of the window's process. */
export const processOf = () => Number(windowed('pid'));

function windowed(what) {
  return execFileSync('/usr/bin/python3', ['tests/desktop/x11.py', what, 'Dateline'], { encoding: 'utf8' });
}

export { By };
