// One question narrows every view; map and tables show the whole case or one document.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe } from 'node:test';
import { drawn, LOOKS, noBrowser } from './session.mjs';
import { inEveryLook, inLook, sharedWindow } from './shared.mjs';
import { box, lookAt, table } from './views.mjs';

const PICTURES = 'target/browser';

describe('filters and the whole case', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');
  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    await scope(held.page, 'Whole case');
  });

  const bar = (page) => page.getByRole('toolbar', { name: 'Filters' });
  const says = (page) => bar(page).getByRole('status');
  const listed = (page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
  const scope = (page, name) => bar(page).getByRole('button', { name }).click();
  const rowsOf = (page, name) => page.getByRole('grid', { name }).locator('.row:not(.group)');
  const hide = (page) => page.getByRole('button', { name: 'Hide the tables' }).click();

  /** How many the bar says there are of something. */
  const told = async (page, what) => Number(new RegExp(`(\\d+)(?: of \\d+)? ${what}`).exec(await says(page).innerText())[1]);

  /** Waits until a table has as many rows as the bar says. */
  async function agrees(page, name, what) {
    const grid = page.getByRole('grid', { name });
    await grid.and(page.locator(`[aria-rowcount="${(await told(page, what)) + 1}"]`)).waitFor();
  }

  /** Opens what a filter can be set to, with the keyboard alone: so many steps down the menu. */
  async function openFilter(page, name, steps) {
    await page.keyboard.press('w');
    await page.getByRole('menuitem', { name: 'Time' }).and(page.locator(':focus')).waitFor();
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const group = page.getByRole('group', { name });
    await group.getByRole('checkbox').first().and(page.locator(':focus')).waitFor();
    return group;
  }

  /** Lets the actor through that is named most. */
  async function byActor(page) {
    await openFilter(page, 'Actor', 2);
    await page.keyboard.press('Space');
    await bar(page).getByText(/^\d+ of 12 documents/).waitFor();
    await page.keyboard.press('Escape');
  }

  async function clear(page) {
    await bar(page).getByRole('button', { name: 'Clear all' }).click();
    await bar(page).getByText(/^12 documents/).waitFor();
  }

  inEveryLook(held, 'one filter narrows the list, the reader, the tables and the counts', async (page) => {
    await byActor(page);
    const documents = await told(page, 'documents');
    assert.ok(documents > 0 && documents < 12, String(documents));
    assert.equal(await listed(page).count(), documents);
    await page.locator('[data-mention][data-aside]').first().waitFor();
    await table(page, 'Mentions');
    await agrees(page, 'Mentions', 'mentions?');
    await page.screenshot({ path: join(PICTURES, `filtered-${page.viewportSize().width}-${await page.evaluate(() => document.documentElement.dataset.theme)}.png`) });
    await hide(page);
    await bar(page).getByRole('button', { name: 'Remove the filter Actor' }).click();
    await bar(page).getByText(/^12 documents/).waitFor();
  });

  inLook(held, LOOKS[0], 'a filter lets any of several values through', async (page) => {
    const group = await openFilter(page, 'Country', 1);
    await page.keyboard.press('Space');
    await bar(page).getByText(/^\d+ of 12 documents/).waitFor();
    const before = await told(page, 'mentions?');
    await group.getByRole('checkbox').nth(1).click();
    await page.waitForFunction((was) => Number(/(\d+) mentions/.exec(document.querySelector('[aria-label=Filters] [role=status]').textContent)?.[1]) > was, before);
    assert.match(await bar(page).locator('.chip b').innerText(), /^.+, .+$/, 'the chip names both');
    await page.keyboard.press('Escape');
    await clear(page);
  });

  inLook(held, LOOKS[1], 'the tables of one document follow the filters, too', async (page) => {
    await scope(page, 'This document');
    await listed(page).filter({ hasText: 'Syria' }).first().click();
    await table(page, 'Bases');
    const all = await rowsOf(page, 'Bases').count();
    const only = async (name) => {
      const group = await openFilter(page, 'Actor', 2);
      await group.getByRole('checkbox', { name }).check();
      await bar(page).getByText(/^\d+ of 12 documents/).waitFor();
      await page.keyboard.press('Escape');
    };
    await only('Syria'); // who has no forces abroad in it
    await page.getByText('Nothing here answers the filters.').waitFor();
    await page.getByRole('tab', { name: 'Visits' }).click();
    await rowsOf(page, 'Visits').first().waitFor();
    for (const row of await rowsOf(page, 'Visits').allInnerTexts()) assert.match(row, /Syria/);
    await clear(page);
    await table(page, 'Bases');
    await rowsOf(page, 'Bases').nth(all - 1).waitFor();
    await hide(page);
    await scope(page, 'Whole case');
  });

  inLook(held, LOOKS[2], 'a filter that nothing answers says so everywhere, and is cleared from there', async (page) => {
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
  });

  inLook(held, LOOKS[3], 'a question is kept as a view, and asked again after it was cleared', async (page) => {
    await byActor(page);
    const said = await says(page).innerText();
    await bar(page).getByRole('button', { name: 'Kept views' }).click();
    await page.getByLabel('Name of this view').fill('Who is where');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Who is where/ }).waitFor();
    await page.keyboard.press('Escape');
    await clear(page);
    await bar(page).getByRole('button', { name: 'Kept views' }).click();
    await page.getByRole('button', { name: /^Who is where/ }).click();
    await bar(page).getByText(said, { exact: true }).waitFor();
    await bar(page).getByRole('button', { name: 'Kept views' }).click();
    await page.getByRole('button', { name: 'Remove the view Who is where' }).click();
    await page.getByText('No view is kept').waitFor();
    await page.keyboard.press('Escape');
    await clear(page);
  });

  inLook(held, LOOKS[1], 'the table of the whole case is grouped, filtered by column, and its rows are picked', async (page) => {
    await table(page, 'Mentions');
    const rows = rowsOf(page, 'Mentions');
    await page.getByRole('button', { name: 'Filter by column' }).click();
    await page.getByLabel('Country holds').fill('russia');
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll('[role=grid] .row:not(.group)')];
      return shown.length > 3 && shown.every((row) => /Russia/.test(row.children[2].textContent));
    });
    await page.getByLabel('Conf. holds').fill('>= 0.7');
    await page.waitForFunction(() => [...document.querySelectorAll('[role=grid] .row:not(.group)')].every((row) => Number(row.children[6].textContent) >= 0.7));
    await page.getByLabel('Group Mentions by').selectOption({ label: 'By document' });
    const heads = page.getByRole('grid', { name: 'Mentions' }).locator('.group button');
    await heads.first().waitFor();
    await page.screenshot({ path: join(PICTURES, 'grouped-case.png') });
    const [first, count] = [await heads.first().innerText(), Number(await heads.first().locator('.n').innerText())];
    const tells = (row) => row.lastElementChild.textContent;
    assert.ok(first.startsWith(await rows.first().evaluate(tells)), first);
    await heads.first().click();
    await heads.nth(1).waitFor(); // one closes, the next comes up
    assert.notEqual(await rows.first().evaluate(tells), first.replace(/\s*\d+$/, ''));
    const all = Number(await page.getByRole('grid', { name: 'Mentions' }).getAttribute('aria-rowcount')) - 1;
    assert.ok(count > 0 && count < all, `${count} of ${all}`);
    await rows.nth(0).click({ modifiers: ['Control'] });
    await rows.nth(1).click({ modifiers: ['Control'] });
    await page.getByRole('region', { name: 'Map tool' }).getByText('2 mentions selected').waitFor();
    await page.getByRole('region', { name: 'Map tool' }).getByRole('button', { name: 'Clear' }).click();
    await hide(page);
  });

  inLook(held, LOOKS[0], 'a box on the map of the whole case selects what lies in it, in every document, and that is exported', async (page) => {
    await box(page);
    const tool = page.getByRole('region', { name: 'Map tool' });
    const selected = await tool.getByText(/\d+ mentions?, \d+ bases? selected/).innerText();
    await tool.getByRole('button', { name: 'Show in the table' }).click();
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll('[role=grid] .row')];
      return shown.length > 3 && shown.every((row) => row.children[2].textContent === 'Syria');
    });
    const count = Number(/^(\d+)/.exec(selected)[1]);
    assert.equal(await page.getByRole('grid', { name: 'Mentions' }).getAttribute('aria-rowcount'), String(count + 1));
    await tool.getByRole('button', { name: 'Export…' }).click();
    const path = join(held.folder, 'box.geojson');
    await page.getByLabel('File').fill(path);
    await page.keyboard.press('Enter');
    await page.getByText(`Saved ${count} features`).waitFor();
    const { features } = JSON.parse(readFileSync(path, 'utf8'));
    assert.equal(features.length, count);
    for (const { geometry } of features) assert.ok(geometry.coordinates[0] > 34 && geometry.coordinates[0] < 37.5, String(geometry.coordinates));
    // All that the map shows now, without a pointer.
    await lookAt(page, 40, 45, 2.5);
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await page.waitForFunction((was) => Number(/^\d+/.exec(document.querySelector('[aria-label="Map tool"] strong')?.textContent)?.[0]) > was, count);
    await page.getByRole('columnheader', { name: 'Mention' }).getByRole('button').click();
    // Rows come page by page, and in their old order until the new one is there.
    await page.waitForFunction(() => new Set([...document.querySelectorAll('[role=grid] .row')].map((row) => row.lastElementChild.textContent)).size > 1);
    await tool.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('columnheader', { name: 'Mention' }).getByRole('button').click();
    await hide(page);
  });

  inLook(held, LOOKS[2], 'what the filters leave is exported, and what was rejected only where somebody wants it', async (page) => {
    await byActor(page);
    const exported = async (name, choose = async () => undefined) => {
      await page.keyboard.press('Control+e');
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await choose(dialog);
      const path = join(held.folder, `${name}.geojson`);
      await dialog.getByRole('textbox').fill(path);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      return JSON.parse(readFileSync(path, 'utf8')).features.length;
    };
    const left = await exported('left');
    const all = await exported('all', (dialog) => dialog.getByText('Everything', { exact: true }).click());
    assert.ok(left > 0 && left < all, `${left} of ${all}`);
    await clear(page);
    await page.locator('[data-mention]').first().click();
    await page.keyboard.press('x');
    await page.locator('[data-mention].rejected').first().waitFor();
    assert.equal(await exported('without'), all - 1);
    assert.equal(await exported('with', (dialog) => dialog.getByLabel('Also what was rejected').check()), all);
    await page.keyboard.press('Control+z');
    await page.locator('[data-mention].rejected').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  inLook(held, LOOKS[1], 'the whole case is on the map and in the tables, and a row leads to its sentence in its document', async (page) => {
    await lookAt(page, 36, 42, 3);
    const whole = await drawn(page, ({ mentions }) => mentions.includes('Kyiv') && mentions.includes('Damascus'));
    assert.ok(whole.mentions.includes('Kyiv'), 'a place of another document is not on the map');
    await table(page, 'Mentions');
    await page.getByLabel('Filter Mentions').fill('Djibouti');
    await rowsOf(page, 'Mentions').filter({ hasText: 'Djibouti' }).first().click();
    await page.getByRole('region', { name: 'Reader' }).locator('[data-mention][aria-current="true"]').first().waitFor();
    assert.match(await page.getByRole('region', { name: 'Reader' }).innerText(), /Djibouti/);
    await hide(page);
    await scope(page, 'This document');
    const alone = ({ mentions }) => mentions.length > 0 && !mentions.includes('Kyiv');
    assert.ok(alone(await drawn(page, alone)), 'a place of another document is still on the map');
  });
});
