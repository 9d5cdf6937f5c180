// One question narrows every view; map and tables show the whole case or one document.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, enter, launch, LOOKS, noBrowser, open, serve } from './session.mjs';

const PICTURES = 'target/browser';

describe('filters and the whole case', { skip: noBrowser ?? false }, () => {
  let server, chromium, cookies;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    server = await serve('--sample');
    chromium = await launch();
    ({ cookies } = await enter(chromium, server));
    // The samples are read when the first page comes; a debug build takes its time over them.
    const { page, context } = await open(chromium, server.origin, { ...LOOKS[0], cookies });
    await page.goto(server.origin);
    await page.getByText('12 documents').waitFor({ timeout: 180_000 });
    await context.close();
  });
  after(async () => {
    await chromium?.close();
    server?.close();
  });

  /** Runs `act` in a fresh page that shows the whole case, as a window begins. */
  async function on(look, act) {
    const { page, context, wrong } = await open(chromium, server.origin, { ...look, cookies, whole: true });
    try {
      await page.goto(server.origin);
      await page.getByRole('toolbar', { name: 'Filters' }).getByText('12 documents').waitFor();
      await act(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  const bar = (page) => page.getByRole('toolbar', { name: 'Filters' });
  const listed = (page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');

  /** Sets the filter that lets one actor through, with the keyboard alone. */
  async function byActor(page) {
    await page.keyboard.press('w');
    await page.getByRole('menuitem', { name: 'Time' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Actor' }).getByRole('radio').first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Space');
    await bar(page).getByText(/^\d+ of 12 documents/).waitFor();
    await page.keyboard.press('Escape');
  }

  for (const look of LOOKS)
    test(`${look.width}x${look.height}-${look.theme}: one filter narrows the list, the reader, the tables and the counts`, () =>
      on(look, async (page) => {
        await byActor(page);
        const says = await bar(page).getByRole('status').innerText();
        const documents = Number(/^(\d+) of 12/.exec(says)[1]);
        assert.ok(documents > 0 && documents < 12, says);
        assert.equal(await listed(page).count(), documents);
        assert.ok((await page.locator('[data-mention][data-aside]').count()) > 0, 'nothing in the reader steps back');
        await page.getByRole('tab', { name: /^Mentions/ }).click();
        const grid = page.getByRole('grid', { name: 'Mentions' });
        await grid.getByRole('row').nth(1).waitFor();
        const mentions = /(\d+) mentions?/.exec(says)[1];
        assert.equal(await grid.getAttribute('aria-rowcount'), String(Number(mentions) + 1));
        await page.screenshot({ path: join(PICTURES, `filtered-${look.width}-${look.theme}.png`) });
        const spills = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
        assert.ok(!spills, 'the page is larger than the window');
        await bar(page).getByRole('button', { name: 'Remove the filter Actor' }).click();
        await bar(page).getByText(/^12 documents/).waitFor();
      }));

  test('a filter that nothing answers says so everywhere, and is cleared from there', () =>
    on(LOOKS[0], async (page) => {
      await page.keyboard.press('w');
      await page.getByRole('menuitem', { name: 'Text' }).click();
      await page.getByLabel('Words in the document').fill('zeppelin');
      await page.keyboard.press('Enter');
      await bar(page).getByText(/^0 of 12 documents/).waitFor();
      const clear = page.getByRole('button', { name: 'Clear the filters' });
      await clear.nth(1).waitFor(); // in the list and on the map
      await page.screenshot({ path: join(PICTURES, 'nothing-answers.png') });
      await clear.first().click();
      await listed(page).nth(11).waitFor();
    }));

  test('a question is kept as a view, and asked again after it was cleared', () =>
    on(LOOKS[0], async (page) => {
      await byActor(page);
      const says = await bar(page).getByRole('status').innerText();
      await bar(page).getByRole('button', { name: 'Kept views' }).click();
      await page.getByLabel('Name of this view').fill('Who is where');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Who is where/ }).waitFor();
      await page.keyboard.press('Escape');
      await bar(page).getByRole('button', { name: 'Clear all' }).click();
      await bar(page).getByText(/^12 documents/).waitFor();
      await bar(page).getByRole('button', { name: 'Kept views' }).click();
      await page.getByRole('button', { name: /^Who is where/ }).click();
      await bar(page).getByText(says, { exact: true }).waitFor();
      await bar(page).getByRole('button', { name: 'Kept views' }).click();
      await page.getByRole('button', { name: 'Remove the view Who is where' }).click();
      await page.getByText('No view is kept').waitFor();
    }));

  test('the whole case is on the map and in the tables, and a row leads to its sentence in its document', () =>
    on(LOOKS[1], async (page) => {
      const whole = await drawn(page, ({ mentions }) => mentions.includes('Kyiv') && mentions.includes('Damascus'));
      assert.ok(whole.mentions.includes('Kyiv'), 'a place of another document is not on the map');
      await page.getByRole('tab', { name: /^Mentions/ }).click();
      const grid = page.getByRole('grid', { name: 'Mentions' });
      await page.getByLabel('Filter Mentions').fill('Djibouti');
      await grid.getByRole('row').filter({ hasText: 'Djibouti' }).first().click();
      await page.getByRole('region', { name: 'Reader' }).locator('[data-mention][aria-current="true"]').first().waitFor();
      assert.match(await page.getByRole('region', { name: 'Reader' }).innerText(), /Djibouti/);

      await bar(page).getByRole('button', { name: 'This document' }).click();
      const alone = ({ mentions }) => mentions.length > 0 && !mentions.includes('Kyiv');
      assert.ok(alone(await drawn(page, alone)), 'a place of another document is still on the map');
    }));
});
