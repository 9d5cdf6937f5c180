// The line of time: when documents were published, the time that every view is narrowed to, and what happened when.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LOOKS, noBrowser, serve } from './session.mjs';
import { inEveryLook, inLook, sharedWindow } from './shared.mjs';
import { timeline } from './views.mjs';

describe('the line of time', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');

  const panel = (page) => page.getByRole('tabpanel', { name: 'Timeline' });
  const from = (page) => panel(page).getByRole('slider', { name: 'From' });
  const to = (page) => panel(page).getByRole('slider', { name: 'To' });
  const allTime = (page) => panel(page).getByRole('button', { name: 'All time' });
  const says = (page) => page.getByRole('toolbar', { name: 'Filters' });
  const listed = (page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
  const close = (page) => page.getByRole('button', { name: 'Hide the tables' }).click();

  /** What each bar says: how many of its documents answer. */
  const bars = (page) => panel(page).locator('svg[aria-hidden=true] title').allTextContents();
  const sum = (texts, group) => texts.reduce((total, text) => total + Number(/: (\d+) of (\d+)$/.exec(text)[group]), 0);

  inEveryLook(held, 'a drag over the bars narrows every view, and all time is shown again', async (page) => {
    await timeline(page);
    const all = await bars(page);
    assert.deepEqual([sum(all, 1), sum(all, 2)], [12, 12]);
    const plot = await panel(page).locator('svg[aria-hidden=true]').boundingBox();
    const [y, x] = [plot.y + plot.height / 2, (share) => plot.x + plot.width * share];
    await page.mouse.move(x(0.6), y);
    await page.mouse.down();
    await page.mouse.move(x(0.9), y, { steps: 4 });
    await page.mouse.up();
    await allTime(page).waitFor();
    await says(page).getByText(/^\d+ of 12 documents/).waitFor();
    const some = await bars(page);
    assert.equal(sum(some, 2), 12, 'the rest is still there to be seen');
    assert.ok(sum(some, 1) > 0 && sum(some, 1) < 12, some.join('\n'));
    assert.equal(await listed(page).count(), sum(some, 1));
    const ends = await Promise.all([from(page), to(page)].map((end) => end.getAttribute('aria-valuetext')));
    await says(page).getByText(`${ends[0].split(' – ')[0]} – ${ends[1].split(' – ').at(-1)}`).waitFor();
    await allTime(page).click();
    await says(page).getByText(/^12 documents/).waitFor();
    assert.deepEqual(await bars(page), all);
    await close(page);
  });

  inLook(held, LOOKS[0], 'its ends are moved with the keyboard', async (page) => {
    await timeline(page);
    const last = Number(await to(page).getAttribute('aria-valuenow'));
    await from(page).focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await from(page).getAttribute('aria-valuenow'), '12');
    await says(page).getByText(/^\d+ of 12 documents/).waitFor();
    await page.keyboard.press('Tab');
    await to(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Home');
    assert.equal(await to(page).getAttribute('aria-valuenow'), '12', 'the end came before the beginning');
    await page.keyboard.press('End');
    assert.equal(await to(page).getAttribute('aria-valuenow'), String(last));
    await from(page).focus();
    await page.keyboard.press('Home');
    await says(page).getByText(/^12 documents/).waitFor();
    await close(page);
  });

  inLook(held, LOOKS[1], 'a visit on it leads to its report and its sentence', async (page) => {
    await timeline(page);
    const visits = panel(page).getByRole('img', { name: /^Visits: \d+ of 25/ });
    const dot = visits.locator('g', { hasText: /Obama to Cuba/ }).first();
    await dot.locator('circle').click();
    await page.getByRole('complementary', { name: 'Relation' }).getByText(/Obama to Cuba/).first().waitFor();
    await page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name: /Havana/ }).waitFor();
    assert.match(await dot.getAttribute('class'), /marked/);
    await page.keyboard.press('Escape');
    await close(page);
  });

  test('a document that does not say when it was published is counted apart; where none does there is no line', async () => {
    const { page, folder } = held;
    const paste = async (text) => {
      await page.keyboard.press('p');
      await page.getByLabel('Text', { exact: true }).fill(text);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await paste('The envoys flew from Lima to Quito on Monday.');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await panel(page).getByText('1 undated').waitFor();
    const path = join(folder, 'undated.jsonl');
    writeFileSync(path, JSON.stringify({ id: 'undated', text: 'The envoys flew from Lima to Quito on Monday.' }));
    const server = await serve(path);
    try {
      await page.goto(server.link);
      await page.getByRole('tab', { name: 'Timeline' }).click();
      await panel(page).getByText('No document says when it was published.').waitFor();
    } finally {
      server.close();
    }
  });
});
