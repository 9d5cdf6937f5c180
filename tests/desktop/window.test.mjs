// The built program in a real window: what is drawn, what is linked, what is exported, what goes wrong.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { inked } from './ink.mjs';
import { By, drawn, invoke, ofCase, openWindow, until } from './session.mjs';

const binary = process.env.DATELINE_DESKTOP ?? 'target/debug/dateline-desktop';

const cardTitle = async (driver) => {
  const [heading] = await driver.findElements(By.css('aside:is([aria-label="Mention"], [aria-label="Place"]) h2'));
  return heading?.getText();
};

const press = (driver, ...keys) => driver.actions().sendKeys(...keys).perform();

/** The mark of the first mention of `text` in the reader. */
async function markOf(driver, text) {
  const mark = await driver.findElement(By.xpath(`//*[@data-mention][normalize-space(.)="${text}"]`));
  // Paragraphs out of view are not laid out, and what is not laid out cannot be clicked.
  await driver.executeScript((element) => element.scrollIntoView({ block: 'center' }), mark);
  return mark;
}

/** What of a symbol or an arrowhead can be seen at the least, in pixels of its colour. */
const INK = 20;

const exportOf = (path, document) => ({ command: 'export', of: 'mentions', question: { document }, format: 'geojson', path });

describe('the window on the sample article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  let driver, close;

  before(async () => {
    ({ driver, close } = await openWindow(binary, ['--sample']));
    await until(driver, 'the sample', async () => (await driver.findElements(By.xpath('//button[normalize-space(.)="This document"]')))[0]);
    await driver.findElement(By.xpath('//button[normalize-space(.)="This document"]')).click();
  });
  after(async () => {
    await close?.();
    rmSync(folder, { recursive: true });
  });

  test('draws a labelled base map and a marker for what the article names', async () => {
    // The names themselves, not only the markers: what is written is what a reader sees.
    const among = (names, words) => words.filter((word) => !names.some((name) => name.includes(word)));
    const missing = ({ labels, base }) => [
      ...among(labels, ['Moscow', 'Damascus', 'Tart', 'Hmeimim']),
      ...among(base, ['Ukraine', 'Romania', 'Kyiv']),
    ];
    let map;
    const whole = async () => {
      map = (await drawn(driver)) ?? map;
      return map?.mentions.length > 3 && !map.mentions.includes('Kyiv') && missing(map).length === 0;
    };
    // A map in software writes its names some frames after it has drawn their tiles: what is still missing in the end is a fault.
    await until(driver, 'the map', whole, 30_000).catch(() => undefined);
    assert.deepEqual(map.errors, []);
    assert.deepEqual(missing(map), [], `written are ${[...map.labels, ...map.base].join(', ')}`);
    assert.ok(map.mentions.length > 3 && !map.mentions.includes('Kyiv'), map.mentions.join(', '));
  });

  test('has the symbol of each base and the arrowhead of each visit on the screen', async () => {
    let [bases, heads] = [[], []];
    const faint = () => [...bases, ...heads].filter(({ ink }) => ink < INK);
    const whole = async () => {
      [bases, heads] = [await inked(driver, 'base-markers'), await inked(driver, 'visit-heads')];
      return bases.length === 2 && heads.length === 2 && faint().length === 0;
    };
    await until(driver, 'bases and visits', whole, 30_000).catch(() => undefined);
    assert.deepEqual(bases.map(({ name }) => name).sort(), ['Hmeimim Air Base', 'Tartus naval base']);
    assert.equal(heads.length, 2);
    assert.deepEqual(faint(), []);
  });

  test('a click on a highlight moves the map there and opens its card', async () => {
    await (await markOf(driver, 'Hmeimim Air Base')).click();
    await until(driver, 'the card', async () => (await cardTitle(driver))?.includes('Hmeimim'));
    const away = await until(driver, 'the map to arrive', () =>
      driver.executeScript(() => {
        const { map } = window.__dateline;
        const point = map.project([35.9487, 35.4011]);
        const { clientWidth, clientHeight } = map.getContainer();
        return !map.isMoving() && point.x > 0 && point.y > 0 && point.x < clientWidth && point.y < clientHeight && map.getZoom() > 4;
      }),
    );
    assert.ok(away);
    const card = await driver.findElement(By.css('aside[aria-label="Mention"]')).getText();
    assert.match(card, /35\.\d+.*35\.\d+/s);
    assert.match(card, /built up in 2015/);
  });

  test('a click on a marker takes the reader to the sentence', async () => {
    await press(driver, Key.ESCAPE);
    await press(driver, 'f');
    const spot = () =>
      driver.executeScript(() => {
        const { map } = window.__dateline;
        const layers = map.getStyle().layers.filter((layer) => layer.source === 'mentions').map((layer) => layer.id);
        const still = map.loaded() && !map.isMoving();
        const marker = still && map.queryRenderedFeatures({ layers }).find((feature) => feature.properties.name === 'Moscow');
        if (!marker) return null;
        const frame = map.getCanvas().getBoundingClientRect();
        const { x, y } = map.project(marker.geometry.coordinates);
        return { x: Math.round(frame.x + x), y: Math.round(frame.y + y) };
      });
    // Crowded markers are set apart anew when the map has come to rest: a click on where one was hits nothing, so look again.
    await until(driver, 'the card of Moscow', async () => {
      const at = await spot();
      if (!at) return false;
      await driver.actions().move({ ...at, origin: 'viewport' }).click().perform();
      return (await cardTitle(driver)) === 'Moscow';
    });
    const marked = await driver.findElement(By.css('[data-mention][aria-current="true"]'));
    const [mark, reader] = await Promise.all([marked.getRect(), driver.findElement(By.css('section[aria-label="Reader"] .body')).then((body) => body.getRect())]);
    assert.ok(mark.y >= reader.y && mark.y + mark.height <= reader.y + reader.height, 'the mark is not in view');
  });

  test('a rejected mention leaves the map and the export, and undo brings it back to both', async () => {
    const shown = async () => (await drawn(driver))?.mentions ?? [];
    await (await markOf(driver, 'Aleppo')).click();
    await until(driver, 'the card', async () => (await cardTitle(driver)) === 'Aleppo');
    await press(driver, 'x');
    await press(driver, Key.ESCAPE);
    await press(driver, 'f');
    await until(driver, 'the marker to go', async () => {
      const names = await shown();
      return names.length > 0 && !names.includes('Aleppo');
    });

    /** How often the exported document names Aleppo. */
    const exported = async () => {
      const path = join(folder, 'places.geojson');
      const { value: desk } = await invoke(driver, 'desk', {});
      const { value, failure } = await ofCase(driver, exportOf(path, desk.document.number));
      assert.equal(failure, undefined);
      const { features } = JSON.parse(readFileSync(path, 'utf8'));
      assert.equal(features.length, value.features);
      return features.filter(({ properties }) => properties.text === 'Aleppo').length;
    };
    assert.equal(await exported(), 0);

    await driver.actions().keyDown(Key.CONTROL).sendKeys('z').keyUp(Key.CONTROL).perform();
    await until(driver, 'the marker to come back', async () => (await shown()).includes('Aleppo'));
    assert.equal(await exported(), 1);
  });

  test('finds places by name and what is near them, from the keyboard', async () => {
    await press(driver, '/');
    await press(driver, ...'Gyumri');
    await until(driver, 'a search hit', async () => (await driver.findElements(By.css('[role="option"]'))).length > 0);
    await press(driver, Key.ENTER);
    await until(driver, 'its card', async () => (await cardTitle(driver)) === 'Gyumri');
    await press(driver, 'n');
    const near = await until(driver, 'what is near', async () => {
      const [panel] = await driver.findElements(By.css('aside[aria-label="What is near here"]'));
      const text = await panel?.getText();
      return text?.includes('km') && text;
    });
    assert.match(near, /Gyumri/);
  });

  test('an export that cannot be written says why and leaves nothing behind', async () => {
    const held = readdirSync(folder);
    const { failure } = await ofCase(driver, exportOf(join(folder, 'missing', 'places.geojson'), null));
    assert.equal(failure.code, 'export-no-folder');
    assert.match(failure.message, /missing/);
    assert.deepEqual(readdirSync(folder), held);
  });

  test('a file that is dropped on the window is read', async () => {
    const path = join(folder, 'dropped.txt');
    writeFileSync(path, 'The envoys flew from Lima to Quito on Monday.');
    // What the shell tells the page once somebody let go of a file over it.
    const { failure } = await invoke(driver, 'plugin:event|emit', {
      event: 'tauri://drag-drop',
      payload: { paths: [path], position: { x: 200, y: 200 } },
    });
    assert.equal(failure, undefined);
    await until(driver, 'the dropped text', async () => (await driver.findElement(By.css('section[aria-label="Reader"] .body')).getText()).includes('Quito'));
    await until(driver, 'its places', async () => {
      const names = (await drawn(driver))?.mentions ?? [];
      return names.includes('Lima') && names.includes('Quito');
    });
  });

  test('a file that is no text gets a message, and what was open stays', async () => {
    const path = join(folder, 'engine.txt');
    writeFileSync(path, Buffer.from([7, 0, 1, 0, 0, 255, 254, 0, 0, 3, 0, 0, 2]));
    const { failure } = await ofCase(driver, { command: 'add', paths: [path], job: 900 });
    assert.equal(failure.code, 'document-binary');
    assert.ok(await markOf(driver, 'Quito'));
  });
});

describe('the window without a document', () => {
  test('says what to do', async () => {
    const { driver, close } = await openWindow(binary);
    try {
      const text = await until(driver, 'the start', async () => {
        const body = await driver.findElement(By.css('body')).getText();
        return body.includes('sample') && body;
      });
      assert.match(text, /paste/i);
    } finally {
      await close();
    }
  });

  test('without its data it opens all the same and says how to get it', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
    const { driver, close } = await openWindow(binary, ['--sample', '--data', empty]);
    try {
      await until(driver, 'the message', async () => (await driver.findElement(By.css('body')).getText()).includes('make data'));
    } finally {
      await close();
      rmSync(empty, { recursive: true });
    }
  });
});
