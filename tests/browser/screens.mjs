// Leaves a picture of every screen in both themes and both sizes:
//
//     scripts/screens [FOLDER] [NAME…]
//
// The pictures are for looking at. A screen that shows an error, asks for anything beyond its own server, or is larger than the window
// fails the run.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawn, enter, launch, LOOKS, noBrowser, open, serve } from './session.mjs';
import { SCREENS, withoutLayers } from './views.mjs';

const [folder = 'target/screens', ...names] = process.argv.slice(2);
if (noBrowser) {
  console.error(noBrowser);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const server = await serve('--sample');
const chromium = await launch();
const faults = [];
try {
  const { cookies } = await enter(chromium, server);
  for (const look of LOOKS)
    for (const screen of SCREENS.filter(({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted))))
      await shoot(screen, look, cookies);
} finally {
  await chromium.close();
  server.close();
}
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

async function shoot({ name, act }, look, cookies) {
  const { page, context, wrong } = await open(chromium, server.origin, { ...look, cookies });
  const picture = `${name}-${look.width}-${look.theme}.png`;
  try {
    await page.goto(server.origin);
    await drawn(page);
    await withoutLayers(page);
    await act(page);
    await page.waitForTimeout(250); // panes slide in
    await page.screenshot({ path: join(folder, picture) });
    const spills = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
    if (spills) wrong.push('the page is larger than the window');
  } catch (error) {
    wrong.push(String(error).split('\n')[0]);
  } finally {
    await context.close();
  }
  wrong.forEach((what) => faults.push(`${picture}: ${what}`));
  console.log(join(folder, picture));
}
