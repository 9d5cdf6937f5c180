// What somebody decides in one window and finds in the next: whose borders are drawn.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { By, discard, invoke, openWindow, until } from './session.mjs';

const binary = process.env.DATELINE_DESKTOP ?? 'target/debug/dateline-desktop';
const folder = mkdtempSync(join(tmpdir(), 'dateline-choices-'));
after(() => discard(folder));

const press = (driver, ...keys) => driver.actions().sendKeys(...keys).perform();
const shown = (driver) => until(driver, 'the reader', async () => (await driver.findElements(By.css('section[aria-label="Reader"] [data-mention]'))).length > 0);

/** The country on the card of a place that is sought by name. */
async function countryOf(driver, name) {
  await press(driver, '/');
  await press(driver, ...name);
  await until(driver, 'a search hit', async () => (await driver.findElements(By.css('[role="option"]'))).length > 0);
  await press(driver, Key.ENTER);
  const card = await until(driver, `the card of ${name}`, async () => {
    const [found] = await driver.findElements(By.css('aside[aria-label="Place"]'));
    const text = await found?.getText();
    return text?.includes(name) && text;
  });
  await press(driver, Key.ESCAPE);
  return /Country\s+(.+)/.exec(card)[1];
}

/** Chooses whose borders are drawn, as somebody would in the list. */
const choose = (driver, id) =>
  driver.executeScript((value) => {
    const list = [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith('Worldview')).querySelector('select');
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, id);

const chosen = (driver) =>
  driver.executeScript(() => [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith('Worldview'))?.querySelector('select').value ?? null);

/** By whose hand the borders on the map are drawn: what the layer of borders lets through. */
const borders = (driver) =>
  driver.executeScript(() => {
    const { map } = window.__dateline ?? {};
    const layer = map?.isStyleLoaded() && map.getStyle().layers.find(({ id }) => /border/.test(id));
    return layer ? JSON.stringify(map.getStyle().layers.filter(({ id }) => /border|disputed|countr/.test(id)).map(({ filter, layout }) => [filter, layout])) : null;
  });

describe('what is decided in the window', () => {
  test('another worldview draws other borders, counts a place to another country, and stays for the next window', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const first = await openWindow(binary, ['--sample'], home);
    let claimant;
    try {
      const { driver } = first;
      await shown(driver);
      const { value: all } = await invoke(driver, 'worldviews', {});
      const before = await until(driver, 'the borders', () => borders(driver));
      const was = await countryOf(driver, 'Sevastopol');
      // One of them sees it otherwise.
      for (const { id } of all) {
        if (id === (await chosen(driver))) continue;
        await choose(driver, id);
        await until(driver, `the worldview ${id}`, async () => (await invoke(driver, 'worldview', {})).value === id);
        if ((await countryOf(driver, 'Sevastopol')) !== was) {
          claimant = id;
          break;
        }
      }
      assert.ok(claimant, `Sevastopol is in ${was} for all of ${all.map(({ id }) => id)}`);
      await until(driver, 'other borders', async () => {
        const now = await borders(driver);
        return now && now !== before;
      });
    } finally {
      await first.close();
    }
    const next = await openWindow(binary, ['--sample'], home);
    try {
      await shown(next.driver);
      await until(next.driver, 'the worldview of before', async () => (await chosen(next.driver)) === claimant);
    } finally {
      await next.close();
    }
  });
});
