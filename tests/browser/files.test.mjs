// What comes in and goes out: texts and folders, layers that are handed over, exports; and every step back again.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { noBrowser } from './session.mjs';
import { givePath, inEveryLook, mark, noComplaint, sharedWindow } from './shared.mjs';

describe('files in and out', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');
  let texts;
  before(() => {
    texts = join(held.folder, 'texts');
    mkdirSync(texts);
    writeFileSync(join(texts, 'lima.txt'), 'The envoys flew from Lima to Quito on Monday.');
    writeFileSync(join(texts, 'oslo.txt'), 'The ferry from Oslo reached Copenhagen at dawn.');
    writeFileSync(join(texts, 'engine.txt'), Buffer.from([7, 0, 1, 0, 0, 255, 254, 0, 0, 3, 0, 0, 2]));
  });

  const documents = (page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');

  inEveryLook(held, 'a folder is read, what could not be is told, and undo takes it out again', async (page) => {
    const before = await documents(page).count();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await givePath(page, texts);
    const notice = page.getByRole('status').filter({ hasText: '2 documents added.' });
    await notice.waitFor();
    await page.getByRole('alert').filter({ hasText: 'engine.txt' }).waitFor();
    await documents(page).nth(before + 1).waitFor();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await documents(page).nth(before).waitFor({ state: 'detached' });
    assert.equal(await documents(page).count(), before);
    for (const close of await page.getByRole('alert').getByRole('button', { name: 'Close' }).all()) await close.click();
  });

  inEveryLook(held, 'exports in both formats hold what they say, and a folder that is not there is told in the dialog', async (page) => {
    for (const [what, format] of [['Mentions', 'csv'], ['Bases', 'geojson']]) {
      await page.keyboard.press('Control+e');
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByText(what, { exact: true }).click();
      await dialog.getByText(format === 'csv' ? /^CSV/ : /^GeoJSON/).click();
      await dialog.getByRole('textbox').fill(join(held.folder, 'missing', `out.${format}`));
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').filter({ hasText: 'missing' }).waitFor();
      const path = join(held.folder, `out.${format}`);
      await dialog.getByRole('textbox').fill(path);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      const said = await page.getByText(/^Saved \d+ features/).last().innerText();
      const count = Number(said.match(/\d+/)[0]);
      const text = readFileSync(path, 'utf8');
      const there = format === 'csv' ? text.trimEnd().split('\n').length - 1 : JSON.parse(text).features.length;
      assert.ok(count > 0 && there >= count, `${said}, and ${there} are there`);
    }
  });

  test('what is dropped in a browser is told from where it can be read; a layer is drawn', async () => {
    const { page } = held;
    const drop = (name, text) =>
      page.evaluate(
        ([name, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text], name));
          for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [name, text],
      );
    await drop('a.txt', 'Lima');
    await page.getByText('A browser tells no paths').waitFor();
    await drop('spot.geojson', JSON.stringify({ type: 'Feature', properties: { name: 'Spot' }, geometry: { type: 'Point', coordinates: [36, 35] } }));
    const layers = page.getByRole('region', { name: 'Layers' });
    await layers.getByText('spot.geojson').waitFor();
    await layers.getByRole('button', { name: 'Remove' }).click();
    await layers.getByText('spot.geojson').waitFor({ state: 'detached' });
    noComplaint(held);
  });

  test('reading that takes long shows how far it is, and stops when told', async () => {
    const { page } = held;
    const many = join(held.folder, 'many.jsonl');
    const line = (at) => JSON.stringify({ id: `n${at}`, text: `Convoy ${at} left Tartus for Homs and Aleppo, then Latakia. `.repeat(40) });
    writeFileSync(many, Array.from({ length: 300 }, (_, at) => line(at)).join('\n'));
    const before = await documents(page).count();
    await page.keyboard.press('Control+i');
    await givePath(page, many);
    await page.getByRole('progressbar', { name: /Reading many.jsonl/ }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was changed.').waitFor();
    assert.equal(await documents(page).count(), before);
    await mark(page, 'Aleppo').waitFor();
    noComplaint(held);
  });
});
