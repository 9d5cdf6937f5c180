// The path of somebody who opens Dateline for the first time, timed step by step:
//
//     scripts/newcomer
//
// Start, the sample, every Russian base within 300 km of Latakia, the sentence behind one, a wrong place put right, the export. Each step
// waits for what the newcomer would wait to see; one that does not come to pass fails the run.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawn, launch, LOOKS, noBrowser, open, serve, take } from './session.mjs';

if (noBrowser) {
  console.error(noBrowser);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-newcomer-'));
const path = join(folder, 'places.geojson');
const chromium = await launch(); // its start is not ours
const times = [];
let server;
try {
  const page = await step('the window is open', async () => {
    server = await serve();
    const { page } = await open(chromium, server.origin, LOOKS[0]);
    await page.goto(server.link);
    await page.getByRole('button', { name: /sample/i }).first().waitFor();
    return page;
  });
  await step('the sample is read and on the map', async () => {
    await page.getByRole('button', { name: /sample/i }).first().click();
    await drawn(page, ({ labels }) => labels.includes('Moscow'));
  });
  const found = await step('every Russian base within 300 km of Latakia', async () => {
    await take(page, 'Latakia');
    await page.keyboard.press('n');
    const near = page.getByRole('complementary', { name: 'What is near here' });
    await near.getByLabel('Within').selectOption('300');
    const bases = near.locator('section', { hasText: 'Bases in this text' }).locator('li', { hasText: 'Russia' });
    await bases.filter({ hasText: 'Tart' }).first().waitFor();
    return bases;
  });
  const names = await found.allInnerTexts();
  assert.ok(names.some((name) => name.includes('Hmeimim')) && names.some((name) => name.includes('Tart')), names.join('\n'));
  await step('the sentence that says so', async () => {
    await found.filter({ hasText: 'Hmeimim' }).first().click();
    const sentence = page.getByRole('complementary', { name: 'Relation' }).getByTitle('Show it in the text').first();
    await sentence.waitFor();
    assert.match(await sentence.innerText(), /Hmeimim/);
  });
  const place = await step('a wrong place is put right', async () => {
    const mention = page.locator('[data-mention]', { hasText: /^Homs$/ }).first();
    await mention.click();
    await page.getByText('Candidates').waitFor();
    await page.keyboard.press('2');
    await page.getByText(/corrected/i).first().waitFor();
    return 'corrected';
  });
  await step('exported as GeoJSON', async () => {
    await page.keyboard.press('Control+e');
    await page.getByLabel('File').fill(path);
    await page.keyboard.press('Enter');
    await page.getByText(/^Saved \d+ features/).waitFor();
  });
  const { features } = JSON.parse(readFileSync(path, 'utf8'));
  const homs = features.find(({ properties }) => properties.text === 'Homs');
  assert.equal(homs?.properties.status, place, 'the export lacks what was put right');
  const total = times.reduce((sum, [, ms]) => sum + ms, 0);
  for (const [what, ms] of [...times, ['in all', total]]) console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${what}`);
} finally {
  await chromium.close();
  server?.close();
  rmSync(folder, { recursive: true });
}

async function step(what, act) {
  const start = performance.now();
  const result = await act();
  times.push([what, performance.now() - start]);
  return result;
}
