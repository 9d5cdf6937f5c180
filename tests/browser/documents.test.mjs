// The frame: the start, the documents of a case, panes that are as one left them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { noBrowser, search } from './session.mjs';
import { givePath, inEveryLook, noComplaint, sharedWindow } from './shared.mjs';

describe('the start and the documents of a case', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow();

  const list = (page) => page.getByRole('listbox', { name: 'Documents' });
  const rows = (page) => list(page).getByRole('option');
  const chosen = (page) => list(page).locator('[role=option][aria-selected=true]');

  inEveryLook(held, 'the start says what can be done', async (page) => {
    for (const name of [/New case/, /Open a case/, /sample case/, /Paste text/, /Add articles/]) {
      await page.getByRole('button', { name }).first().waitFor();
    }
    await page.getByRole('region', { name: 'Map', exact: true }).locator('canvas').waitFor();
  });

  test('the sample case opens with its reports', async () => {
    const { page } = held;
    await page.getByRole('button', { name: /sample case/ }).click();
    await rows(page).nth(11).waitFor();
    assert.equal(await rows(page).count(), 12);
    assert.equal(await chosen(page).count(), 1);
  });

  inEveryLook(held, 'documents are sought, sorted, and say how they stand and what they are about', async (page) => {
    await page.getByRole('button', { name: 'Search the documents' }).click();
    await page.keyboard.type('leave agadez');
    await page.waitForFunction(() => document.querySelectorAll('[role=listbox][aria-label=Documents] [role=option]').length === 1);
    assert.match(await rows(page).innerText(), /The last Americans leave Agadez/);
    assert.match(await rows(page).innerText(), /\bNE\b/, 'it does not say which country it is about');
    await page.getByRole('textbox', { name: 'Search the documents' }).fill('no such report');
    await page.getByText('No document with “no such report”').waitFor();
    await page.getByRole('button', { name: /^Show all 12/ }).click();
    await page.getByRole('button', { name: 'Search the documents' }).click();
    const sort = page.getByRole('button', { name: /^Sort:/ });
    const titles = () => list(page).locator('.title').allInnerTexts();
    const orders = {};
    for (let turn = 0; turn < 4; turn += 1) {
      orders[(await sort.getAttribute('aria-label')).replace('Sort: ', '')] = await titles();
      await sort.click();
    }
    assert.deepEqual(orders['By title'], [...orders['By title']].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })));
    assert.deepEqual(new Set(orders['Latest first']), new Set(orders['By title']));
    assert.match(orders['Latest first'][0], /Moscow/, 'the latest report is that of October 2025');
    for (const says of await list(page).getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))) {
      assert.match(says, /^(not reviewed|in review|settled)$/);
    }
  });

  inEveryLook(held, 'documents are gone through with the arrow keys', async (page) => {
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name: /Syria's new leader/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name: /Agadez/ }).waitFor();
    assert.match(await chosen(page).innerText(), /Agadez/);
    await page.keyboard.press('Home');
    await page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name: /Syria's new leader/ }).waitFor();
  });

  inEveryLook(held, 'the search opens a report by its title, and runs what one can do', async (page) => {
    const heading = (name) => page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name });
    const group = (name) => page.getByRole('listbox', { name: 'What was found' }).getByRole('group', { name });
    await search(page, 'trump sentosa');
    await group('Documents').getByRole('option', { name: /Trump and Kim meet on Sentosa/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading(/Trump and Kim/).waitFor();
    await search(page, 'me');
    for (const name of ['Places', 'Documents', 'Commands']) await group(name).waitFor();
    const box = await page.getByRole('listbox', { name: 'What was found' }).locator('..').boundingBox();
    assert.ok(box.y + box.height < page.viewportSize().height, JSON.stringify(box));
    await page.keyboard.press('ArrowUp');
    await group('Commands').locator('[aria-selected=true]').waitFor();
    await page.keyboard.press('Escape');
    await search(page, 'circles');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Circles/, pressed: true }).waitFor();
    await page.keyboard.press('Escape');
    await list(page).focus();
    await page.keyboard.press('Home');
    await heading(/Syria's new leader/).waitFor();
  });

  inEveryLook(held, 'panes are resized with the keyboard and the pointer, and given back to the window', async (page) => {
    const edge = page.getByRole('separator', { name: 'Width of the documents' });
    const width = async () => Number(await edge.getAttribute('aria-valuenow'));
    const before = await width();
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((was) => Number(document.querySelector('[aria-label="Width of the documents"]').ariaValueNow) === was + 24, before);
    const box = await edge.boundingBox();
    await page.mouse.move(box.x + 4, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 44, box.y + 200, { steps: 3 });
    await page.mouse.up();
    assert.ok(Math.abs((await width()) - before - 64) <= 2, `${before} became ${await width()}`);
    await edge.focus();
    await page.keyboard.press('Home');
    await page.waitForFunction((was) => Number(document.querySelector('[aria-label="Width of the documents"]').ariaValueNow) === was, before);
  });

  test('a case is saved, closed, found among the recent ones, and panes are as they were left', async () => {
    const { page, folder } = held;
    const edge = page.getByRole('separator', { name: 'Width of the reader' });
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    const left = await edge.getAttribute('aria-valuenow');
    await page.keyboard.press('Control+s');
    await givePath(page, join(folder, 'Twelve reports.gpkg'));
    await page.getByText('Saved as Twelve reports').waitFor();
    await page.getByRole('button', { name: 'Twelve reports' }).click();
    await page.getByRole('menuitem', { name: 'Close the case' }).click();
    const recent = page.getByRole('button', { name: /Twelve reports.*12 documents/ });
    await recent.waitFor();
    await page.reload();
    await recent.click();
    await rows(page).nth(11).waitFor();
    await page.waitForFunction((was) => document.querySelector('[aria-label="Width of the reader"]').ariaValueNow === was, left);
    noComplaint(held);
  });
});
