// The window in a browser at two sizes and in two themes: what is drawn, what fits, what can be done, who is kept out.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, enter, launch, LOOKS, noBrowser, open, serve, take, tellingWhy } from './session.mjs';

if (noBrowser) console.warn(`\n${'!'.repeat(80)}\n${noBrowser}\n${'!'.repeat(80)}\n`);

/** Pictures to look at after a run. */
const PICTURES = 'target/browser';
describe('the window in a browser', { skip: noBrowser ?? false }, () => {
  let server, chromium, cookies;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-browser-'));

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    server = await serve('--sample');
    chromium = await launch();
    const entered = await enter(chromium, server);
    assert.equal(entered.url, `${server.origin}/`, 'the token stayed in the address');
    ({ cookies } = entered);
  });
  after(async () => {
    await chromium?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs `act` on the sample report in a fresh page. */
  async function on(look, act) {
    const { page, context, wrong } = await open(chromium, server.origin, { ...look, cookies });
    try {
      await page.goto(server.origin);
      await tellingWhy(wrong, () => act(page));
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  const card = (page) => page.getByRole('complementary').locator('h2').first();

  for (const look of LOOKS) {
    const name = `${look.width}x${look.height}-${look.theme}`;
    test(`${name}: the sample report is drawn whole, with the names that it is about`, () =>
      on(look, async (page) => {
        const map = await drawn(page, ({ base, labels }) => base.length > 10 && labels.length > 3);
        assert.deepEqual(map.errors, []);
        for (const place of ['Moscow', 'Damascus']) assert.ok(map.labels.includes(place), `${place} is not among ${map.labels.join(', ')}`);
        for (const word of ['Tart', 'Hmeimim']) {
          assert.ok(map.labels.some((label) => label.includes(word)), `no ${word}… among ${map.labels.join(', ')}`);
        }
        assert.ok(map.base.length > 10, `only ${map.base.join(', ')}`);
        await page.screenshot({ path: join(PICTURES, `first-${name}.png`) });
        // The mark of what was chosen travels to the map and the card.
        await page.locator('[data-mention]', { hasText: 'Hmeimim Air Base' }).first().click();
        await card(page).filter({ hasText: 'Hmeimim' }).waitFor();
        const marked = ({ labels }) => labels.some((label) => label.includes('Hmeimim'));
        assert.ok(marked(await drawn(page, marked)));
        await page.screenshot({ path: join(PICTURES, `card-${name}.png`) });
        const spills = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
        assert.ok(!spills, 'the page is larger than the window');
      }));
  }

  test('a review by keyboard: step, reject, undo, and the map follows', () =>
    on(LOOKS[0], async (page) => {
      await page.locator('[data-mention]', { hasText: /^Aleppo$/ }).click();
      await card(page).filter({ hasText: 'Aleppo' }).waitFor();
      await page.keyboard.press('x');
      await page.locator('[data-mention].rejected', { hasText: 'Aleppo' }).waitFor();
      await page.keyboard.press('Escape');
      const gone = ({ mentions }) => mentions.length > 0 && !mentions.includes('Aleppo');
      assert.ok(gone(await drawn(page, gone)), 'a rejected place is still drawn');
      await page.keyboard.press('Control+z');
      await page.locator('[data-mention]:not(.rejected)', { hasText: /^Aleppo$/ }).waitFor();
      await page.keyboard.press('f');
      const back = ({ mentions }) => mentions.includes('Aleppo');
      assert.ok(back(await drawn(page, back)));
    }));

  test('a place is found by name, what is near it is listed, and the places are exported', () =>
    on(LOOKS[0], async (page) => {
      await drawn(page);
      await take(page, 'Gyumri');
      await page.keyboard.press('n');
      await page.getByRole('complementary', { name: 'What is near here' }).locator('li', { hasText: /km/ }).first().waitFor();
      await page.screenshot({ path: join(PICTURES, 'near.png') });
      await page.keyboard.press('Control+e');
      const path = join(folder, 'places.geojson');
      await page.getByLabel('File').fill(path);
      await page.keyboard.press('Enter');
      await page.getByText(/^Saved \d+ features/).waitFor();
      assert.equal(JSON.parse(readFileSync(path, 'utf8')).type, 'FeatureCollection');
    }));

  test('a pasted text is read, and one without any place says so', () =>
    on(LOOKS[0], async (page) => {
      await drawn(page);
      await page.keyboard.press('p');
      await page.getByLabel('Text', { exact: true }).fill('Nobody went anywhere.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('names no place yet').waitFor();
      await page.screenshot({ path: join(PICTURES, 'no-place.png') });
      await page.keyboard.press('p');
      await page.getByLabel('Text', { exact: true }).fill('The envoys flew from Lima to Quito on Monday.');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-mention]', { hasText: 'Quito' }).waitFor();
      const read = await drawn(page, ({ mentions }) => mentions.includes('Quito'));
      assert.deepEqual(read.mentions.sort(), ['Lima', 'Quito']);
    }));

  test('a browser that did not come in by the address is told what to do', async () => {
    for (const path of ['/', new URL(server.link).pathname + new URL(server.link).search]) {
      const { page, context } = await open(chromium, server.origin, LOOKS[0]);
      const answer = await page.goto(server.origin + path);
      assert.ok([401, 403].includes(answer.status()), `${path}: ${answer.status()}`);
      assert.match(await page.locator('body').innerText(), /dateline serve/);
      await context.close();
    }
  });
});
