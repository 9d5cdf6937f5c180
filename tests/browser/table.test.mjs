// The tables under the map: sorted, filtered, grouped, picked, copied, and one with the map and the reader.
import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { LOOKS, noBrowser } from './session.mjs';
import { card, inEveryLook, inLook, sharedWindow } from './shared.mjs';
import { table } from './views.mjs';

/** As names are sorted for a reader: `MOSCOW` beside `Moscow`. */
const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

describe('the tables', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');
  before(() => held.context.grantPermissions(['clipboard-read', 'clipboard-write']));

  const rows = (page) => page.locator('[role=grid] .row:not(.group)');
  const column = async (page, at) => rows(page).evaluateAll((all, at) => all.map((row) => row.children[at].textContent), at);

  /** How many the layer panel says are drawn. */
  const drawnOf = (page, name) => page.getByRole('region', { name: 'Layers' }).locator('li', { has: page.getByRole('button', { name: new RegExp(`^${name}`) }) }).first().innerText();

  // Each in a look of its own: between them they are in all.
  for (const [at, [name, first]] of [['Bases', 'Site'], ['Visits', 'Visitor'], ['Places', 'Place'], ['Mentions', 'Mention']].entries()) {
    inLook(held, LOOKS[at], `${name} are sorted by any column, filtered, and lead to the text and the map`, async (page) => {
      await table(page, name);
      const head = page.getByRole('columnheader', { name: new RegExp(`^${first}`) });
      assert.ok((await rows(page).count()) > 1, 'no rows to sort');
      await head.getByRole('button').click();
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      const ascending = await column(page, 0);
      assert.deepEqual(ascending, [...ascending].sort(inOrder));
      await head.getByRole('button').click();
      assert.equal(await head.getAttribute('aria-sort'), 'descending');
      assert.notDeepEqual(await column(page, 0), ascending);
      await head.getByRole('button').click();
      assert.equal(await head.getAttribute('aria-sort'), 'none');
      await page.getByRole('textbox', { name: `Filter ${name}` }).fill('russia');
      await page.waitForFunction(() => [...document.querySelectorAll('[role=grid] .row:not(.group)')].every((row) => /russia/i.test(row.textContent)));
      await rows(page).first().click();
      await card(page).waitFor();
      await page.locator('[data-mention]:is([aria-current=true], [data-same])').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: `Filter ${name}` }).fill('');
      await page.getByRole('button', { name: 'Hide the tables' }).click();
    });
  }

  inLook(held, LOOKS[3], 'a visit and a base are rejected and restored by button and key, and are off the map meanwhile', async (page) => {
    for (const name of ['Visits', 'Bases']) {
      await table(page, name);
      const row = rows(page).first();
      const before = await drawnOf(page, name);
      await row.click();
      await page.getByRole('complementary', { name: 'Relation' }).getByRole('button', { name: /^Reject/ }).click();
      await page.locator('[role=grid] .row.struck').waitFor();
      const says = row.getByRole('gridcell', { name: 'rejected' });
      const struck = (cell) => cell.evaluate((drawn) => getComputedStyle(drawn).textDecorationLine);
      assert.deepEqual([await struck(row.getByRole('gridcell').first()), await struck(says)], ['line-through', 'none'], 'the word itself cannot be read');
      assert.equal(await rows(page).first().getAttribute('aria-selected'), 'true', 'the selection was lost');
      assert.notEqual(await drawnOf(page, name), before, 'what was rejected is still drawn');
      await page.keyboard.press('r');
      await page.locator('[role=grid] .row.struck').waitFor({ state: 'detached' });
      assert.equal(await drawnOf(page, name), before, 'what was restored is not drawn');
      await page.keyboard.press('x');
      await page.locator('[role=grid] .row.struck').waitFor();
      await page.keyboard.press('Control+z');
      await page.locator('[role=grid] .row.struck').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Hide the tables' }).click();
  });

  inEveryLook(held, 'rows are walked with the arrows, picked, and copied as tab-separated text', async (page) => {
    await table(page, 'Places');
    await page.getByRole('grid', { name: 'Places' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.row[aria-selected=true]').first().waitFor();
    const first = await card(page).innerText();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((was) => document.querySelector('[aria-label=Map] aside h2').textContent !== was, first);
    await page.keyboard.press('Control+a');
    const all = await rows(page).count();
    assert.ok(all > 3 && (await page.locator('.row.picked').count()) === all);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText(/^Copied \d+ rows for a spreadsheet/).last().waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    assert.ok(lines.length > all && lines.every((line) => line.split('\t').length === lines[0].split('\t').length), lines.slice(0, 3).join('\n'));
    await page.getByRole('region', { name: 'Map tool' }).getByRole('button', { name: 'Clear' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hide the tables' }).click();
  });
});
