// How quick the window is on a large case: in the real window, and in a browser over `dateline serve`.
//
//     scripts/speed [CASE [window | browser]]
//
// CASE holds 10,000 documents with 200,000 mentions; scripts/speed makes one where none is named. Anything over its line fails the run.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launch, LOOKS, noBrowser, open, serve } from '../browser/session.mjs';
import { discard, openWindow, processOf, until } from '../desktop/session.mjs';
import { MEMORY, told, walk } from './walk.mjs';

const [path, where] = process.argv.slice(2);
const name = basename(path, '.gpkg');
const binary = process.env.DATELINE_DESKTOP ?? 'target/release/dateline-desktop';
const over = [];

/** What of memory a process holds, and held at the most, in megabytes. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return ['VmRSS', 'VmHWM'].map((what) => Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)[1]) / 1000);
}

/** When a process began, in milliseconds since 1970. */
function startOf(pid) {
  const read = (file) => readFileSync(`/proc/${file}`, 'utf8');
  // The name of the program, in brackets, may hold spaces; the ticks are a hundredth of a second each.
  const ticks = Number(read(`${pid}/stat`).replace(/\(.*\)/s, 'name').split(' ')[21]);
  return Date.now() - Number(read('uptime').split(' ')[0]) * 1000 + ticks * 10;
}

/** Opens the real window, and gives how long it took from the start of its process to the first map that was drawn whole. */
async function firstPaint(home) {
  const { driver, close } = await openWindow(binary, [], home);
  try {
    const painted = await until(driver, 'the map', () => driver.executeScript(() => window.__dateline?.painted ?? null));
    return painted - startOf(processOf());
  } finally {
    await close();
  }
}

async function inTheWindow() {
  const home = mkdtempSync(join(tmpdir(), 'dateline-speed-'));
  // The very first start on a machine without a graphics card also compiles what draws; the driver keeps that for all later ones.
  console.log(`  ${(await firstPaint(home)).toFixed(0).padStart(6)} ms (no line)  window: to first map paint, the very first time`);
  const paints = [];
  for (let time = 0; time < 5; time += 1) paints.push(await firstPaint(home));
  over.push(...told('window', { 'window to first map paint': paints }));
  const { driver, close } = await openWindow(binary, [path], home);
  try {
    await until(driver, 'the window', () => driver.executeScript(() => window.__dateline?.painted ?? null));
    const run = (step, given = null) => driver.executeScript(`return (${step})(arguments[0])`, given);
    over.push(...told('window', await walk(run, name)));
    const [now, most] = memoryOf(processOf());
    console.log(`${now > MEMORY ? '!' : ' '} ${now.toFixed(0).padStart(6)} MB, at most ${most.toFixed(0).padStart(6)} (line ${MEMORY})  window: memory of the main process`);
    if (now > MEMORY) over.push('memory');
  } finally {
    await close();
    await discard(home);
  }
}

async function inABrowser() {
  const server = await serve(path);
  const chromium = await launch();
  try {
    const { page, wrong } = await open(chromium, server.origin, { ...LOOKS[0], whole: true });
    await page.goto(server.link);
    await page.getByRole('region', { name: 'Reader' }).waitFor();
    const run = (step, given = null) => page.evaluate(`(${step})(${JSON.stringify(given)})`);
    over.push(...told('browser', await walk(run, name)));
    over.push(...wrong);
  } finally {
    await chromium.close();
    server.close();
  }
}

if (where !== 'browser') await inTheWindow();
if (noBrowser) console.error(noBrowser);
else if (where !== 'window') await inABrowser();
over.forEach((what) => console.error(`over its line: ${what}`));
process.exitCode = over.length > 0 ? 1 : 0;
