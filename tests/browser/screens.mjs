// Leaves a picture of every screen in both themes and both sizes:
//
//     scripts/screens [FOLDER] [NAME…]
//
// A name is the beginning of a picture's, as `layers` or `layers-1280-dark`. The pictures are for looking at. A screen that shows an
// error, asks for anything beyond its own server, or is larger than the window fails the run.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawn, enter, launch, LOOKS, noBrowser, open, serve } from './session.mjs';
import { anew, crowd, CROWDS, REJECTIONS, rejectSome, SCREENS, STARTS, withoutLayers } from './views.mjs';

/** The map hears late that its room has changed, and stands still until then. */
const RESIZED_MS = 400;

const [folder = 'target/screens', ...names] = process.argv.slice(2);
if (noBrowser) {
  console.error(noBrowser);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const chromium = await launch();
const faults = [];
const wanted = (picture) => names.length === 0 || names.some((name) => picture.startsWith(name));
try {
  await shootAll(STARTS, [], (page) => page.getByRole('button', { name: /sample case/ }).waitFor());
  await shootAll(SCREENS, ['--sample'], async (page) => {
    await drawn(page);
    await withoutLayers(page);
    await anew(page);
  });
  await shootAll(REJECTIONS, ['--sample'], (page) => drawn(page), rejectSome);
  await shootAll(CROWDS, ['--sample'], (page) => drawn(page, () => true), (page) => fill(page, crowd()));
} finally {
  await chromium.close();
}
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

/** Pictures of these screens, of a server of their own; `fill` is what is done once, before them. */
async function shootAll(screens, args, ready, fill = async () => undefined) {
  const pictures = LOOKS.flatMap((look) => screens.map((screen) => ({ screen, look, picture: `${screen.name}-${look.width}-${look.theme}.png` })));
  const asked = pictures.filter(({ picture }) => wanted(picture));
  if (asked.length === 0) return;
  const server = await serve(...args);
  try {
    const { cookies } = await enter(chromium, server);
    await inPage(server, { ...LOOKS[0], cookies }, fill);
    for (const { screen, look, picture } of asked) await shoot(server, screen, { ...look, cookies }, picture, ready);
  } finally {
    server.close();
  }
}

async function inPage(server, look, act) {
  const { page, context, wrong } = await open(chromium, server.origin, look);
  try {
    await page.goto(server.origin);
    await act(page, wrong);
  } finally {
    await context.close();
  }
}

/** Reads a file of reports into the case. */
async function fill(page, path) {
  await drawn(page);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog').getByRole('textbox').fill(path);
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ documents added/).waitFor({ timeout: 300_000 });
}

async function shoot(server, { act, complains = false }, look, picture, ready) {
  await inPage(server, look, async (page, wrong) => {
    try {
      await ready(page);
      await act(page);
      await page.waitForTimeout(RESIZED_MS);
      await drawn(page, () => true);
      await page.screenshot({ path: join(folder, picture) });
      const spills = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
      if (spills) wrong.push('the page is larger than the window');
    } catch (error) {
      wrong.push(String(error).split('\n')[0]);
    }
    const faulty = complains ? wrong.filter((what) => !/status of 4/.test(what)) : wrong;
    faulty.forEach((what) => faults.push(`${picture}: ${what}`));
    console.log(join(folder, picture));
  });
}
