// One window for all tests of a file: another look is put on, not opened anew, so that all four cost little more than one.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { drawn, launch, LOOKS, open, serve, tellingWhy } from './session.mjs';

/** What one waits for may take this long where two processors do many things at once. */
const SLOWEST_MS = 90_000;

/** Opens the window on what these arguments of `dateline serve` say, for the tests of a suite. */
export function sharedWindow(...args) {
  const held = { folder: mkdtempSync(join(tmpdir(), 'dateline-browser-')) };
  before(async () => {
    held.server = await serve(...args);
    held.chromium = await launch();
    Object.assign(held, await open(held.chromium, held.server.origin, LOOKS[0]));
    held.page.setDefaultTimeout(SLOWEST_MS);
    await held.page.goto(held.server.link);
    if (args.includes('--sample')) await drawn(held.page);
  });
  after(async () => {
    await held.chromium?.close();
    held.server?.close();
    rmSync(held.folder, { recursive: true });
  });
  return held;
}

/** Gives the window this size and theme. */
export async function wear(page, { width, height, theme }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
}

/** A test in every size and theme. */
export function inEveryLook(held, name, act) {
  for (const look of LOOKS) inLook(held, look, name, act);
}

/** A test in one size and theme. Whatever it does, it must leave the window as it was. */
export function inLook(held, look, name, act) {
  test(`${look.width}x${look.height}-${look.theme}: ${name}`, async () => {
    await wear(held.page, look);
    await tellingWhy(held.wrong, () => act(held.page));
    const spills = await held.page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
    assert.ok(!spills, 'the page is larger than the window');
    noComplaint(held);
  });
}

/** Nothing went wrong on the page since it was last asked; what the backend refuses, the browser's console calls an error. */
export function noComplaint({ wrong }) {
  const told = wrong.splice(0).filter((what) => !/status of 4(22|09)/.test(what));
  assert.deepEqual(told, []);
}

/** The mark of the first mention of exactly these words. */
export const mark = (page, words) => page.locator('[data-mention]', { hasText: new RegExp(`^${words}$`) }).first();

/** The heading of the card over the map. */
export const card = (page) => page.getByRole('region', { name: 'Map', exact: true }).getByRole('complementary').locator('h2').first();

/** Fills the field of a dialog that asks for a path, and sends it off. */
export async function givePath(page, path) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(path);
  await page.keyboard.press('Enter');
}
