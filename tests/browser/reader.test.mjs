// The reader: one steps through mentions, judges them, adds them, and asks why. Everything is undone again.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { noBrowser } from './session.mjs';
import { card, inEveryLook, mark, sharedWindow } from './shared.mjs';
import { pixelOf } from './views.mjs';

describe('the reader', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');

  const details = (page) => page.getByRole('complementary', { name: 'Mention' });
  const status = (page, word) => details(page).locator('dd', { hasText: new RegExp(`^${word}$`) }).waitFor();
  const undone = async (page) => {
    await page.keyboard.press('Control+z');
    await status(page, 'auto');
  };
  const current = (page) => page.locator('[data-mention][aria-current=true]');

  inEveryLook(held, 'j and k step through the mentions, and Esc goes back', async (page) => {
    await page.keyboard.press('j');
    await card(page).filter({ hasText: 'Moscow' }).waitFor();
    const first = await current(page).first().getAttribute('data-mention');
    await page.keyboard.press('j');
    assert.notEqual(await current(page).first().getAttribute('data-mention'), first);
    await page.keyboard.press('k');
    assert.equal(await current(page).first().getAttribute('data-mention'), first);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  inEveryLook(held, 'a pointer that rests on a name is told what it was taken for', async (page) => {
    const tip = page.getByRole('tooltip');
    await mark(page, 'Latakia').hover();
    await tip.getByText('Latakia').first().waitFor();
    assert.match(await tip.innerText(), /Syria[^]*\d\.\d\d/);
    const [box, within] = [await tip.boundingBox(), page.viewportSize()];
    assert.ok(box.x >= 0 && box.x + box.width <= within.width && box.y + box.height <= within.height, 'the card leaves the window');
    await page.getByRole('heading', { level: 1, name: /Syria/ }).hover();
    await tip.waitFor({ state: 'detached' });
  });

  inEveryLook(held, 'a name is confirmed, corrected by its number, and rejected; each is undone', async (page) => {
    await mark(page, 'Homs').click();
    await card(page).filter({ hasText: 'Homs' }).waitFor();
    await page.keyboard.press('Enter');
    await status(page, 'confirmed');
    await undone(page);
    await page.keyboard.press('2');
    await status(page, 'corrected');
    await undone(page);
    await page.keyboard.press('x');
    await status(page, 'rejected');
    assert.match(await mark(page, 'Homs').getAttribute('class'), /rejected/);
    await undone(page);
    await page.keyboard.press('Control+Shift+z');
    await status(page, 'rejected');
    await undone(page);
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'one decision goes for all of a name, and the notice leads back', async (page) => {
    await mark(page, 'Damascus').click();
    await page.keyboard.press('a');
    await status(page, 'corrected|confirmed');
    const same = page.locator('[data-mention].low', { hasText: /^Damascus$/ });
    assert.equal(await same.count(), 0);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await status(page, 'auto');
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'a name is put where one clicks on the map', async (page) => {
    await mark(page, 'Idlib').click();
    await card(page).filter({ hasText: 'Idlib' }).waitFor();
    await page.keyboard.press('m');
    await page.getByText('Click on the map where “Idlib” lies').waitFor();
    await page.waitForFunction(() => !window.__dateline.map.isMoving());
    const { x, y } = await pixelOf(page, 36.2, 36.1);
    await page.mouse.click(x, y);
    await status(page, 'corrected');
    await details(page).getByText(/36\.\d+.*36\.\d+/).waitFor();
    await undone(page);
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'a card says why this place and no other', async (page) => {
    await mark(page, 'Homs').click();
    await details(page).getByText('Why this place?').click();
    await details(page).getByText(/^Against /).waitFor();
    assert.ok((await details(page).locator('details li').count()) > 0);
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'what waits is a queue that goes on by itself', async (page) => {
    await page.keyboard.press('q');
    const queue = page.getByRole('region', { name: 'Review' });
    const left = queue.getByText(/\d+ left, the least certain first/);
    await left.waitFor();
    const before = parseInt(await left.innerText(), 10);
    const row = queue.locator('[aria-current=true]');
    await row.waitFor();
    const first = await row.innerText();
    await page.keyboard.press('x');
    await queue.getByText(`${before - 1} left`).waitFor();
    await row.waitFor();
    assert.notEqual(await row.innerText(), first);
    await page.keyboard.press('Control+z');
    await queue.getByText(`${before} left`).waitFor();
    await page.keyboard.press('q');
    await page.getByRole('listbox', { name: 'Documents' }).waitFor();
    await page.getByRole('listbox', { name: 'Documents' }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { level: 1, name: /Syria's new leader/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'words that nobody took for a name become a mention', async (page) => {
    await page.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('[aria-label=Reader] .body'), NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.data.indexOf('runways');
        if (at < 0) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        document.getSelection().setBaseAndExtent(node, at, node, at + 'runways'.length);
        return;
      }
    });
    await page.getByRole('button', { name: 'Add a mention' }).click();
    await mark(page, 'runways').waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Search or run a command' }).inputValue(), 'runways');
    await page.keyboard.press('Escape'); // the hits
    await page.keyboard.press('Escape'); // the field
    await page.keyboard.press('Control+z');
    await mark(page, 'runways').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  inEveryLook(held, 'the list of keys opens, and Esc gives the keyboard back', async (page) => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    for (const says of ['Next mention', 'Choose a candidate', 'The same for every mention of the name', 'Place it by a click on the map']) {
      await help.getByText(says, { exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });
});
