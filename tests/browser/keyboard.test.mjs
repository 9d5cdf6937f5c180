// Every screen without a pointer, and by weak eyes: Tab comes everywhere and out again, one sees where it is, all text can be read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOOKS, noBrowser } from './session.mjs';
import { mark, noComplaint, sharedWindow, wear } from './shared.mjs';
import { faintTexts, focused, toTop } from './seen.mjs';
import { openLayers, table } from './views.mjs';

/** As the WCAG asks of text. */
const READABLE = 4.5;
/** More steps than any screen has stops. */
const ROUND = 160;

describe('the window without a pointer', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');

  /** Ways to the screens, each with what leads back from it. */
  const SCREENS = {
    'a document': [async () => undefined],
    'a mention': [(page) => mark(page, 'Hmeimim Air Base').click(), (page) => page.keyboard.press('Escape')],
    'what is near': [
      async (page) => {
        await mark(page, 'Latakia').click();
        await page.keyboard.press('n');
        await page.locator('li', { hasText: /km/ }).first().waitFor();
      },
      async (page) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    ],
    'the review': [
      async (page) => {
        await page.keyboard.press('q');
        await page.getByRole('region', { name: 'Review' }).locator('[aria-current=true]').waitFor();
      },
      (page) => page.keyboard.press('q'),
    ],
    'a table': [
      async (page) => {
        await table(page, 'Mentions');
        await page.getByRole('button', { name: 'Filter by column' }).click();
      },
      (page) => page.getByRole('button', { name: 'Hide the tables' }).click(),
    ],
    'the line of time': [
      async (page) => {
        await page.getByRole('tab', { name: 'Timeline' }).click();
        await page.getByRole('slider', { name: 'From' }).waitFor();
      },
      (page) => page.getByRole('button', { name: 'Hide the tables' }).click(),
    ],
    'the layers': [openLayers],
    'circles': [(page) => page.keyboard.press('c'), (page) => page.getByRole('region', { name: 'Map tool' }).getByRole('button', { name: 'Clear' }).click()],
  };

  /** What has the keyboard now; a list takes a moment to scroll to it. */
  async function reached(page) {
    for (let look = 0; ; look += 1) {
      const at = await page.evaluate(focused);
      if (at === null || at.within || look === 20) return at;
      await page.waitForTimeout(50);
    }
  }

  /** Goes round with Tab from the top of the page until it comes to where it was, and says what it came by. */
  async function round(page) {
    await page.evaluate(toTop);
    const seen = [];
    for (let step = 0; step < ROUND; step += 1) {
      await page.keyboard.press('Tab');
      const at = await reached(page);
      if (at === null) {
        if (seen.length > 0) return seen;
        continue;
      }
      if (seen.some(({ id }) => id === at.id)) {
        assert.equal(seen[0].id, at.id, `Tab does not come out of ${seen.slice(-4).map(({ name }) => name).join(', ')}`);
        return seen;
      }
      seen.push(at);
    }
    throw new Error(`Tab goes on and on: ${seen.slice(-6).map(({ name }) => name).join(', ')}`);
  }

  for (const [name, [there, back = async () => undefined]] of Object.entries(SCREENS)) {
    test(`${name}: Tab comes by everything, one sees where it is, and it comes out again`, async () => {
      const { page } = held;
      await wear(page, LOOKS[0]);
      await there(page);
      const stops = await round(page);
      assert.ok(stops.length > 15, stops.map((stop) => stop.name).join('\n'));
      for (const part of [/Search or run a command/, /Export/, /Theme|theme/, /Zoom in/, /Move Visits|Layers/]) {
        assert.ok(stops.some((stop) => part.test(stop.name)), `Tab never comes to ${part}: ${stops.map((stop) => stop.name).join(', ')}`);
      }
      assert.deepEqual(stops.filter((stop) => !stop.ringed).map((stop) => stop.name), [], 'nobody sees that these have the keyboard');
      assert.deepEqual(stops.filter((stop) => !stop.within).map((stop) => stop.name), [], 'these lie outside the window');
      await page.evaluate(toTop);
      await back(page);
      noComplaint(held);
    });

    for (const look of [LOOKS[0], LOOKS[1]]) {
      test(`${name}: all text can be read, ${look.theme}`, async () => {
        const { page } = held;
        await wear(page, look);
        await there(page);
        assert.deepEqual(await page.evaluate(faintTexts, READABLE), []);
        await back(page);
      });
    }
  }

  for (const [name, key] of [['Keys', '?'], ['Paste text', 'p'], ['Export', 'Control+e'], ['Add articles', 'Control+i']]) {
    test(`the dialog ${name} keeps the keyboard and gives it back`, async () => {
      const { page } = held;
      const opener = page.getByRole('button', { name: 'Zoom in' });
      for (const look of [LOOKS[0], LOOKS[1]]) {
        await wear(page, look);
        await opener.focus();
        await page.keyboard.press(key);
        const dialog = page.getByRole('dialog', { name });
        await dialog.waitFor();
        for (let step = 0; step < 12; step += 1) {
          await page.keyboard.press('Tab');
          const inside = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null);
          assert.ok(inside, 'the keyboard left the dialog');
        }
        assert.deepEqual(await page.evaluate(faintTexts, READABLE), []);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        assert.equal(await opener.evaluate((button) => button === document.activeElement), true, 'the keyboard is not where it was');
      }
    });
  }

  /** What goes away under the keyboard, and where the keyboard is then. */
  const GOING = {
    'a card that is closed': [
      async (page) => {
        await page.locator('[data-mention]').first().click();
        await page.getByRole('complementary').getByRole('button', { name: 'Close' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('complementary', { name: 'Mention' }).waitFor({ state: 'detached' });
      },
      'section[aria-label=Map]',
    ],
    'a filter that is removed': [
      async (page) => {
        await page.keyboard.press('w');
        await page.getByRole('menuitem', { name: 'Status' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('checkbox', { name: 'auto' }).waitFor();
        await page.keyboard.press('Space');
        await page.keyboard.press('Escape');
        const remove = page.getByRole('button', { name: 'Remove the filter Status' });
        await remove.focus();
        await page.keyboard.press('Enter');
        await remove.waitFor({ state: 'detached' });
      },
      '.filters',
    ],
    'the search of the documents': [
      async (page) => {
        await page.getByRole('button', { name: 'Search the documents' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('textbox', { name: 'Search the documents' }).and(page.locator(':focus')).waitFor();
        await page.keyboard.press('Escape');
      },
      'section[aria-label=Documents]',
    ],
    'the queue': [
      async (page) => {
        await page.keyboard.press('q');
        assert.ok(await page.evaluate(() => document.activeElement === document.body), 'a key of the window took the keyboard along');
        await page.getByRole('button', { name: 'Close the review' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('listbox', { name: 'Documents' }).waitFor();
        await page.keyboard.press('Escape');
      },
      'section[aria-label=Documents]',
    ],
    'the field for coordinates': [
      async (page) => {
        await page.keyboard.press('g');
        await page.keyboard.type('35.4, 35.95');
        await page.keyboard.press('Enter');
        await page.getByLabel('Coordinates to go to').waitFor({ state: 'detached' });
      },
      'section[aria-label=Map]',
    ],
    'a table that has nothing to show': [
      async (page) => {
        await table(page, 'Visits');
        await page.getByRole('textbox', { name: 'Filter Visits' }).fill('nobody');
        const clear = page.getByRole('button', { name: 'Clear the filter' });
        await clear.focus();
        await page.keyboard.press('Enter');
        await clear.waitFor({ state: 'detached' });
      },
      'section[aria-label=Tables]',
      (page) => page.getByRole('button', { name: 'Hide the tables' }).click(),
    ],
  };

  for (const [name, [leave, home, back = async () => undefined]] of Object.entries(GOING)) {
    test(`${name} leaves the keyboard where it was`, async () => {
      const { page } = held;
      await wear(page, LOOKS[0]);
      await page.evaluate(toTop);
      await leave(page);
      const at = await page.evaluate((home) => {
        const active = document.activeElement;
        return { inside: active.closest(home) !== null, what: active.outerHTML.slice(0, 120), typing: active.matches('input, textarea') };
      }, home);
      assert.ok(at.inside && !at.typing, at.what);
      await page.evaluate(toTop);
      await back(page);
      noComplaint(held);
    });
  }

  test('F6 goes from part to part, and round', async () => {
    const { page } = held;
    await wear(page, LOOKS[0]);
    await page.locator('[data-mention]').first().click();
    await table(page, 'Bases');
    await page.evaluate(toTop);
    const seen = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('F6');
      seen.push(await page.evaluate(() => document.activeElement.closest('section[aria-label], aside[aria-label]')?.getAttribute('aria-label')));
    }
    assert.deepEqual(seen, ['Documents', 'Layers', 'Reader', 'Map', 'Mention', 'Tables', 'Documents']);
    await page.evaluate(toTop);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hide the tables' }).click();
    noComplaint(held);
  });

  test('a layer that is moved keeps the keyboard', async () => {
    const { page } = held;
    await wear(page, LOOKS[0]);
    await openLayers(page);
    const grip = page.getByRole('button', { name: 'Move Bases' });
    await grip.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      await grip.and(page.locator(':focus')).waitFor();
    }
    await page.evaluate(toTop);
  });

  test('the menu of the case is opened, walked and left with the keyboard', async () => {
    const { page } = held;
    const menu = page.getByRole('button', { name: 'Unsaved case' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: /New case/ }).and(page.locator(':focus')).waitFor();
    assert.ok((await page.evaluate(focused)).ringed, 'nobody sees which item has the keyboard');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    assert.equal(await menu.evaluate((button) => button === document.activeElement), true);
  });
});
