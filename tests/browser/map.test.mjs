// What one does on the map and in its tables: coordinates, measuring, circles, selecting an area, layers, globe, rows.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, enter, launch, LOOKS, noBrowser, open, serve, tellingWhy } from './session.mjs';
import { addLayer, box, lookAt, measure, openLayers, rings, table, withoutLayers } from './views.mjs';

/** Pictures to look at after a run. */
const PICTURES = 'target/browser';

describe('the map in a browser', { skip: noBrowser ?? false }, () => {
  let server, chromium, cookies;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    server = await serve('--sample');
    chromium = await launch();
    ({ cookies } = await enter(chromium, server));
  });
  after(async () => {
    await chromium?.close();
    server?.close();
  });

  /** Runs `act` on the sample report in a fresh page. */
  async function on(look, act) {
    const { page, context, wrong } = await open(chromium, server.origin, { ...look, cookies });
    try {
      await page.goto(server.origin);
      await tellingWhy(wrong, () => drawn(page));
      await tellingWhy(wrong, () => act(page));
      // What the backend refuses, the browser's console calls an error.
      assert.deepEqual(wrong.filter((what) => !/status of 422/.test(what)), []);
    } finally {
      await context.close();
    }
  }

  const tool = (page) => page.getByRole('region', { name: 'Map tool' });
  const inMap = (page, read, given) => page.evaluate(`(${read})(window.__dateline.map, ${JSON.stringify(given ?? null)})`);

  /** Waits until something holds of the map, and gives what was seen last. */
  async function until(page, read, holds) {
    const end = Date.now() + 20_000;
    let seen;
    do {
      seen = await inMap(page, read);
      if (holds(seen)) return seen;
      await page.waitForTimeout(100);
    } while (Date.now() < end);
    return seen;
  }

  test('coordinates are gone to in any notation, read in each, and refused with what to do', () =>
    on(LOOKS[0], async (page) => {
      for (const text of ['35.40, 35.95', `35°24'N 35°57'E`, '36S YE 67921 21366']) {
        await page.keyboard.press('g');
        await page.getByLabel('Coordinates to go to').fill(text);
        await page.keyboard.press('Enter');
        const { lng, lat } = await until(page, (map) => map.getCenter(), ({ lng }) => Math.abs(lng - 35.95) < 0.02);
        assert.ok(Math.abs(lat - 35.4) < 0.02 && Math.abs(lng - 35.95) < 0.02, `${text}: ${lat}, ${lng}`);
        await page.getByLabel('Coordinates to go to').waitFor({ state: 'detached' });
        await inMap(page, (map) => map.jumpTo({ center: [0, 0] }));
      }
      await lookAt(page, 35.95, 35.4, 7);
      const readout = page.getByRole('button', { name: 'Position' });
      for (const [notation, says] of [['mgrs', /^36S YE \d{5} \d{5}$/], ['utm', /^36S \d{6} \d{7}$/], ['dms', /^35°24′.*N 35°5[67]′.*E$/], ['ddm', /^35°2[34]\.\d{3}′N/], ['decimal', /^35\.\d{4}, 35\.9\d{3}$/]]) {
        await page.getByLabel('How positions are written').selectOption(notation);
        await readout.filter({ hasText: says }).waitFor();
      }
      await page.keyboard.press('g');
      await page.getByLabel('Coordinates to go to').fill('somewhere');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Write latitude and longitude as' }).waitFor();
    }));

  test('a way is measured with clicks, and with the keyboard alone', () =>
    on(LOOKS[0], async (page) => {
      await measure(page);
      await tool(page).getByText('3,2').waitFor(); // Moscow to Damascus to Baghdad, some 3,230 km
      await page.screenshot({ path: join(PICTURES, 'measure.png') });
      await page.keyboard.press('Backspace');
      await tool(page).getByText('2,4').waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.keyboard.press('l');
      for (const lon of [0, 10]) {
        await inMap(page, (map, lng) => map.jumpTo({ center: [lng, 0] }), lon);
        await page.keyboard.press('Enter');
      }
      await tool(page).getByText('1,112 km').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('button', { name: 'Measure' }).getAttribute('aria-pressed'), 'false');
    }));

  test('circles are true ones: drawn round a pole and over the antimeridian, too', () =>
    on(LOOKS[0], async (page) => {
      await rings(page);
      await page.getByLabel('Radii, km').fill('100, 200');
      const radii = (map) => map.queryRenderedFeatures({ layers: ['drawn-labels'] }).map((one) => one.properties.label);
      assert.deepEqual((await until(page, radii, (seen) => seen.length === 2 && seen.includes('200 km'))).sort(), ['100 km', '200 km']);
      await page.getByLabel('Radii, km').fill('nonsense');
      assert.equal(await page.getByLabel('Radii, km').getAttribute('aria-invalid'), 'true');
      await page.getByLabel('Radii, km').fill('2500');
      for (const centre of [[179, 60], [20, 84]]) {
        await inMap(page, (map, at) => map.jumpTo({ center: at, zoom: 1.5 }), centre);
        await page.getByRole('button', { name: 'Circles round a point' }).click();
        await page.locator('canvas.maplibregl-canvas').focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        const rim = await until(page, (map) => map.queryRenderedFeatures({ layers: ['drawn-lines'] }).length, (n) => n > 0);
        assert.ok(rim > 0, `no circle round ${centre}`);
      }
    }));

  test('what lies in a box is selected in the tables, and copied as it is', () =>
    on(LOOKS[0], async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await box(page);
      await tool(page).getByText(/\d+ mentions, \d+ bases? selected/).waitFor();
      await tool(page).getByRole('button', { name: 'Show in the table' }).click();
      const picked = page.locator('.row.picked');
      await picked.first().waitFor();
      await page.screenshot({ path: join(PICTURES, 'box.png') });
      const rows = await picked.allInnerTexts();
      assert.ok(rows.length > 2 && rows.every((row) => row.includes('Syria')), rows.join('\n'));
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await page.getByText(/^Copied \d+ rows for a spreadsheet/).waitFor();
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      assert.equal(lines[0].split('\t')[0], 'Mention');
      assert.ok(lines.length > 3 && lines.slice(1).every((line) => line.includes('\tSyria\t')), lines.join('\n'));
    }));

  test('all that the map shows is selected without a pointer', () =>
    on(LOOKS[0], async (page) => {
      await lookAt(page, 36.5, 35, 6);
      await page.keyboard.press('s');
      await page.keyboard.press('Enter');
      await tool(page).getByText(/selected/).waitFor();
    }));

  test('layers are moved, faded and hidden with the keyboard, and stay so', () =>
    on(LOOKS[0], async (page) => {
      await withoutLayers(page);
      const order = () => page.getByRole('button', { name: /^Move / }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      assert.deepEqual(await order(), ['Move Bases', 'Move Mentions', 'Move Visits', 'Move Disputed areas']);
      await page.getByRole('button', { name: 'Move Visits' }).focus();
      for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
      const above = (map) => map.getStyle().layers.map(({ id }) => id).filter((id) => ['visit-lines', 'mention-markers', 'base-markers'].includes(id)).at(-1);
      assert.equal(await until(page, above, (top) => top === 'visit-lines'), 'visit-lines');
      await page.getByRole('button', { name: /^Visits/ }).click();
      await page.getByLabel('Opacity').fill('0.4');
      const faded = (map) => map.getPaintProperty('visit-lines', 'line-opacity');
      assert.equal(await until(page, faded, (opacity) => opacity < 0.5), 0.95 * 0.4);
      await page.getByRole('switch', { name: 'Show Disputed areas' }).click();
      const hatch = (map) => map.getLayoutProperty('disputed-areas', 'visibility');
      assert.equal(await until(page, hatch, (now) => now === 'none'), 'none');
      await page.reload();
      await drawn(page);
      assert.equal((await order())[0], 'Move Visits');
      assert.equal(await until(page, hatch, (now) => now === 'none'), 'none');
      assert.equal(await until(page, faded, (opacity) => opacity < 0.5), 0.95 * 0.4);
    }));

  test('a GeoJSON file of one’s own is drawn, coloured and taken away; any other is refused', () =>
    on(LOOKS[0], async (page) => {
      await withoutLayers(page);
      await addLayer(page);
      await page.getByText('own.geojson').waitFor();
      const names = (map) => [...new Set(map.queryRenderedFeatures({ layers: map.getStyle().layers.map(({ id }) => id).filter((id) => id.startsWith('ref:')) }).map((one) => one.properties.name))].sort();
      assert.deepEqual(await until(page, names, (seen) => seen.length === 4), ['Lane', 'Post A', 'Post B', 'Zone']);
      await page.getByRole('button', { name: 'Change the colour' }).click();
      await page.screenshot({ path: join(PICTURES, 'reference.png') });
      await addLayer(page, 'wrong.geojson', 'lat,lon\n1,2');
      await page.getByRole('alert').filter({ hasText: 'no GeoJSON' }).waitFor();
      // A change of the theme makes the map's style anew.
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.equal((await until(page, names, (seen) => seen.length === 4)).length, 4);
      await withoutLayers(page);
      assert.deepEqual(await until(page, names, (seen) => seen.length === 0), []);
    }));

  test('names inside names can be left out, and bases drawn by APP-6', () =>
    on(LOOKS[0], async (page) => {
      await openLayers(page);
      await page.getByRole('switch', { name: /Names inside names/ }).click();
      await page.getByLabel('Symbols').selectOption('app6');
      const images = (map) => map.queryRenderedFeatures({ layers: ['base-markers'] }).map((one) => one.properties.image);
      const seen = await until(page, images, (all) => all.some((image) => image.startsWith('app6/')));
      assert.ok(seen.length > 0 && seen.every((image) => image.startsWith('app6/')), seen.join(', '));
      const { labels } = await drawn(page, (map) => map.labels.includes('Hmeimim Air Base'));
      assert.ok(labels.includes('Hmeimim Air Base'), `no name beside the symbol, only ${labels.join(', ')}`);
      await page.screenshot({ path: join(PICTURES, 'app6.png') });
    }));

  for (const look of LOOKS) {
    const name = `${look.width}x${look.height}-${look.theme}`;
    test(`${name}: on the globe the same is drawn as on the flat map, and the panels fit`, () =>
      on(look, async (page) => {
        await page.keyboard.press('v');
        const shape = (map) => map.getProjection()?.type;
        assert.equal(await until(page, shape, (type) => type === 'globe'), 'globe');
        await lookAt(page, 40, 35, 2);
        const globe = await drawn(page, ({ labels }) => labels.includes('Moscow'));
        assert.ok(globe.labels.includes('Moscow'), globe.labels.join(', '));
        await openLayers(page);
        await table(page, 'Mentions');
        await page.screenshot({ path: join(PICTURES, `globe-${name}.png`) });
        const spills = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
        assert.ok(!spills, 'the page is larger than the window');
      }));
  }

  test('a fan has room for its names on the globe as on the flat map', () =>
    on(LOOKS[0], async (page) => {
      const fan = ['Aleppo', 'Ankara', 'Damascus', 'Hmeimim Air Base', 'Homs', 'Idlib', 'Israel', 'Latakia', 'Syria', 'Turkey'];
      const all = ({ labels }) => fan.every((name) => labels.includes(name));
      await page.keyboard.press('v');
      await lookAt(page, 40, 30, 1.5);
      const { labels } = await drawn(page, all);
      assert.deepEqual(fan.filter((name) => !labels.includes(name)), [], 'these have no name');
    }));

  test('a fan makes way for the card over the map, and comes back when it goes', () =>
    on(LOOKS[0], async (page) => {
      /** Marks of the fan that lie on the left side and on the right one, and how far to the right the rightmost is. */
      const fan = (map) => {
        const marks = map.getSource('mentions').serialize().data.features.filter(({ properties }) => properties.side !== 'any');
        const count = (side) => marks.filter(({ properties }) => properties.side === side).length;
        return { left: count('left'), right: count('right'), edge: Math.max(...marks.map(({ geometry }) => map.project(geometry.coordinates).x)) };
      };
      await page.locator('[data-mention]', { hasText: /^Libya$/ }).first().click();
      await lookAt(page, 36, 35, 3.4);
      const card = await page.getByRole('complementary', { name: 'Mention' }).boundingBox();
      const { left } = await page.locator('canvas.maplibregl-canvas').evaluate((canvas) => canvas.getBoundingClientRect());
      const aside = await until(page, fan, (seen) => seen.left > 5 && seen.right === 0);
      assert.ok(aside.left > 5 && aside.right === 0 && aside.edge < card.x - left, JSON.stringify({ aside, card: card.x - left }));
      await page.screenshot({ path: join(PICTURES, 'fan-aside.png') });
      await page.keyboard.press('Escape');
      const back = await until(page, fan, (seen) => seen.left > 3 && seen.right > 3);
      assert.ok(back.left > 3 && back.right > 3, JSON.stringify(back));
    }));

  test('a table is grouped, filtered by column, and its rows are picked with Shift and Ctrl', () =>
    on(LOOKS[0], async (page) => {
      await table(page, 'Mentions');
      const rows = page.locator('[role=grid] .row:not(.group)');
      await page.getByRole('button', { name: 'Filter by column' }).click();
      await page.getByLabel('Country holds').fill('syria');
      await page.getByLabel('Conf. holds').fill('>= 0.5');
      await page.waitForFunction(() => [...document.querySelectorAll('[role=grid] .row:not(.group)')].every((row) => /Syria/.test(row.textContent)));
      await rows.nth(0).click();
      await rows.nth(2).click({ modifiers: ['Shift'] });
      assert.equal(await page.locator('.row.picked').count(), 3);
      await rows.nth(1).click({ modifiers: ['Control'] });
      assert.equal(await page.locator('.row.picked').count(), 2);
      await page.getByLabel('Group Mentions by').selectOption({ label: 'By kind' });
      const head = page.locator('.row.group button').first();
      const shown = await rows.count();
      await head.click();
      assert.ok((await rows.count()) < shown, 'a group that is folded still shows its rows');
      await page.getByLabel('Country holds').fill('atlantis');
      await page.getByText('Nothing like that among').waitFor();
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await rows.first().waitFor();
    }));

  // The page is told what it may reach, and every way out of it is tried.
  test('the page cannot reach the network', async () => {
    const { page, context } = await open(chromium, server.origin, { ...LOOKS[0], cookies });
    const asked = [];
    await context.route(/^(?!http:\/\/(127\.0\.0\.1|localhost):)/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.goto(server.origin);
    await drawn(page);
    const ways = await page.evaluate(async () => {
      const there = 'https://example.com/';
      const refused = (attempt) => attempt().then(() => 'went out', () => 'refused');
      const element = (name, set) =>
        new Promise((done) => {
          const made = Object.assign(document.createElement(name), set);
          document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
          made.onload = () => done('went out');
          document.body.append(made);
          setTimeout(() => done('nothing happened'), 3_000);
        });
      return {
        fetch: await refused(() => fetch(there)),
        socket: await new Promise((done) => {
          try {
            const socket = new WebSocket('wss://example.com/');
            socket.onopen = () => done('went out');
            socket.onerror = () => done('refused');
          } catch {
            done('refused');
          }
        }),
        beacon: await new Promise((done) => {
          document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
          navigator.sendBeacon(there, 'x');
          setTimeout(() => done('nothing happened'), 3_000);
        }),
        image: await element('img', { src: `${there}a.png` }),
        script: await element('script', { src: `${there}a.js` }),
        frame: await element('iframe', { src: there }),
        style: await element('link', { rel: 'stylesheet', href: `${there}a.css` }),
        words: await refused(async () => new Function('return 1')()),
      };
    });
    await context.close();
    assert.deepEqual(ways, Object.fromEntries(Object.keys(ways).map((way) => [way, 'refused'])));
    assert.deepEqual(asked, [], 'a request left the page');
  });
});
