// What the map draws of a whole case: ways of visits, borders as somebody has them, and a crowd of mentions gathered in rings.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { drawn, LOOKS, noBrowser } from './session.mjs';
import { givePath, inEveryLook, inLook, noComplaint, sharedWindow, wear } from './shared.mjs';
import { crowd, lookAt, openLayers, pixelOf, table } from './views.mjs';

const PICTURES = 'target/browser';

describe('what the map draws of a case', { skip: noBrowser ?? false }, () => {
  const held = sharedWindow('--sample');
  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    await held.page.getByRole('button', { name: 'Whole case' }).click();
  });

  const inMap = (page, read, given) => page.evaluate(`(${read})(window.__dateline.map, ${JSON.stringify(given ?? null)})`);
  const worldview = (page) => page.getByLabel('Worldview');

  /** What is drawn of visits: how many ways, how many arrowheads, whether one is selected. */
  const visits = (map) => {
    const of = (layer) => (map.getLayer(layer) ? map.queryRenderedFeatures({ layers: [layer] }) : []);
    const ids = (layer) => [...new Set(of(layer).map(({ properties }) => properties.id))];
    return { ways: ids('visit-lines'), heads: ids('visit-heads'), chosen: of('visit-lines').filter(({ properties }) => properties.selected).length };
  };

  /** Waits until something holds of the map, and gives it. */
  async function until(page, read, holds) {
    let seen;
    for (let turn = 0; turn < 60; turn += 1) {
      seen = await inMap(page, read);
      if (holds(seen)) return seen;
      await page.waitForTimeout(250);
    }
    assert.fail(`it never came to hold: ${JSON.stringify(seen)}`);
  }

  /** What is read of the map once it has been the same for a second. */
  async function settled(page, read) {
    const seen = [];
    await until(page, read, (now) => seen.unshift(now) > 4 && seen.slice(0, 5).every((one) => one === now));
    return seen[0];
  }

  inLook(held, LOOKS[0], 'visits are ways with a direction, each to its own end, and a row marks its way', async (page) => {
    await lookAt(page, 40, 40, 2);
    const all = await until(page, visits, ({ ways, heads }) => ways.length > 5 && heads.length > 3);
    assert.equal(all.chosen, 0);
    // A way from one end of the globe to another bends: its middle is not the middle of its ends.
    const bent = await inMap(page, (map) => {
      const [line] = map
        .getSource('visits')
        .serialize()
        .data.features.filter(({ geometry }) => geometry.type === 'LineString')
        .sort((a, b) => b.geometry.coordinates.length - a.geometry.coordinates.length);
      const points = line.geometry.coordinates;
      const [from, middle, to] = [points[0], points[Math.floor(points.length / 2)], points.at(-1)];
      return { points: points.length, off: Math.abs(middle[1] - (from[1] + to[1]) / 2) };
    });
    assert.ok(bent.points > 20 && bent.off > 1, JSON.stringify(bent));
    await table(page, 'Visits');
    await page.getByRole('grid', { name: 'Visits' }).locator('.row').filter({ hasText: 'Moscow' }).first().click();
    await until(page, visits, ({ chosen }) => chosen > 0);
    await page.screenshot({ path: join(PICTURES, 'visit.png') });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hide the tables' }).click();
  });

  inLook(held, LOOKS[0], 'who acts has one colour, whatever is shown of the case', async (page) => {
    await page.getByRole('option', { name: /Syria's new leader/ }).click();
    await openLayers(page);
    const layers = page.getByRole('region', { name: 'Layers' });
    const entry = (name) => layers.locator('p span', { hasText: name });
    const colours = () =>
      layers.evaluate((panel) => {
        const swatches = [...panel.querySelectorAll('p span > i[style]')];
        return Object.fromEntries(swatches.map((one) => [one.parentElement.textContent.trim(), getComputedStyle(one).backgroundColor]));
      });
    await entry('France').waitFor();
    const ofCase = await colours();
    assert.notEqual(Object.keys(ofCase)[0], 'Russia');
    await page.getByRole('button', { name: 'This document' }).click();
    await entry('Syria').waitFor();
    await entry('France').waitFor({ state: 'detached' });
    const ofDocument = await colours();
    await page.getByRole('button', { name: 'Whole case' }).click();
    await entry('France').waitFor();
    assert.ok(ofCase.Russia);
    assert.equal(ofDocument.Russia, ofCase.Russia);
    assert.notEqual(ofDocument.Syria, ofDocument.Russia);
  });

  inLook(held, LOOKS[1], 'a worldview draws its borders and counts a disputed place to its country', async (page) => {
    await lookAt(page, 34.2, 45.6, 5.5);
    const borders = (map) => JSON.stringify(map.getStyle()?.layers.map(({ id, filter }) => [id, filter]) ?? null);
    const before = await inMap(page, borders);
    const was = await worldview(page).inputValue();
    const others = await worldview(page).locator('option').evaluateAll((all) => all.map(({ value }) => value));
    const crimea = async () => {
      await page.locator('canvas.maplibregl-canvas').focus();
      await page.keyboard.press('/');
      await page.keyboard.type('Sevastopol');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      const card = page.getByRole('complementary', { name: 'Place' });
      await card.filter({ hasText: 'Sevastopol' }).waitFor();
      const country = /Country\s+(.+)/.exec(await card.innerText())[1];
      await page.keyboard.press('Escape');
      return country;
    };
    const defacto = await crimea();
    const seen = new Set([defacto]);
    for (const other of others.filter((one) => one !== was)) {
      await worldview(page).selectOption(other);
      await page.waitForFunction((id) => [...document.querySelectorAll('footer select')].some(({ value }) => value === id), other);
      seen.add(await crimea());
      if (seen.size === 1) continue;
      await until(page, borders, (now) => now !== 'null' && now !== before);
      break;
    }
    assert.ok(seen.size > 1, `Sevastopol is in ${defacto} for everybody`);
    await worldview(page).selectOption(was);
    await until(page, borders, (now) => now === before);
  });

  test('a crowd of reports is read', async () => {
    const { page } = held;
    await page.keyboard.press('Control+i');
    await givePath(page, crowd());
    await page.getByText(/^\d+ documents added/).waitFor({ timeout: 300_000 });
    noComplaint(held);
  });

  /** What is gathered: mentions in rings and at single places. */
  const gathered = (map) => {
    const of = (source) => map.getSource(source).serialize().data.features;
    const rings = of('clusters').map(({ properties, geometry }) => ({ count: properties.count, opens: properties.opens_at, at: geometry.coordinates }));
    return { rings, spots: of('mentions').length };
  };

  inEveryLook(held, 'a crowd is gathered in rings with the number of what they stand for, and falls apart', async (page) => {
    await lookAt(page, 40, 25, 1.2);
    await until(page, gathered, ({ rings }) => rings.length > 5);
    const numbers = (map) => map.queryRenderedFeatures({ layers: ['cluster-counts'] }).map(({ properties }) => properties.count);
    await until(page, numbers, (all) => all.length > 3);
    await page.screenshot({ path: join(PICTURES, `crowd-${page.viewportSize().width}.png`) });
    // One that nothing else lies over.
    const most = await inMap(page, (map) => {
      const over = ['mention-markers', 'base-markers', 'visit-hits'];
      const { clientWidth, clientHeight } = map.getContainer();
      const within = ({ x, y }) => x > 80 && y > 60 && x < clientWidth - 60 && y < clientHeight - 60;
      const rings = map.queryRenderedFeatures({ layers: ['cluster-rings'] }).map(({ properties, geometry }) => ({ ...properties, at: geometry.coordinates }));
      const free = rings.filter(({ at, opens_at }) => opens_at && within(map.project(at)) && map.queryRenderedFeatures(map.project(at), { layers: over }).length === 0);
      return free.sort((a, b) => b.count - a.count)[0];
    });
    const before = await inMap(page, (map) => map.getZoom());
    const { x, y } = await pixelOf(page, ...most.at);
    await page.mouse.click(x, y);
    await until(page, (map) => map.getZoom(), (zoom) => zoom > before + 0.1);
    await drawn(page, () => true);
    const same = ({ at }) => Math.hypot(at[0] - most.at[0], at[1] - most.at[1]) < 0.01;
    await until(page, gathered, ({ rings }) => !rings.some((ring) => same(ring) && ring.count === most.count));
  });

  test('filters count what the rings count', async () => {
    const { page } = held;
    await wear(page, LOOKS[0]);
    const counted = (map) => map.getSource('clusters').serialize().data.features.reduce((sum, { properties }) => sum + properties.count, 0);
    await lookAt(page, 0, 20, 0.6);
    const all = await settled(page, counted);
    await page.keyboard.press('w');
    await page.getByRole('menuitem', { name: 'Confidence' }).click();
    await page.getByRole('group', { name: 'Confidence' }).getByRole('slider').fill('0.5');
    await page.getByRole('toolbar', { name: 'Filters' }).getByText(/^\d+ of \d+ documents/).waitFor();
    await page.keyboard.press('Escape');
    const sure = await until(page, counted, (count) => count > 0 && count < all);
    await page.getByRole('button', { name: 'Clear all' }).click();
    assert.equal(await until(page, counted, (count) => count > sure), all);
    noComplaint(held);
  });
});
