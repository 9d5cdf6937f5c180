// What becomes of work that nobody saved: closing the window asks, and a window that is killed loses nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { askToClose, By, discard, endPage, invoke, openWindow, processOf, until } from './session.mjs';

const binary = process.env.DATELINE_DESKTOP ?? 'target/debug/dateline-desktop';
const folder = mkdtempSync(join(tmpdir(), 'dateline-close-'));
after(() => discard(folder));

const DROP_AGAIN_MS = 15_000;

const textOf = (driver) => driver.findElement(By.css('body')).getText();

/** Brings a text in as somebody would who drops it on the window. */
async function drop(driver) {
  const path = join(folder, 'dropped.txt');
  writeFileSync(path, 'The envoys flew from Lima to Quito on Monday.');
  let dropped = 0;
  // A window that only just came up may not listen yet: then somebody drops it again.
  const again = async () => {
    if (Date.now() - dropped < DROP_AGAIN_MS) return;
    dropped = Date.now();
    const { failure } = await invoke(driver, 'plugin:event|emit', { event: 'tauri://drag-drop', payload: { paths: [path], position: { x: 9, y: 9 } } });
    assert.equal(failure, undefined);
  };
  await until(driver, 'the dropped text', async () => {
    await again();
    return (await textOf(driver)).includes('Quito');
  });
}

/** The question that a closing window asks; undefined while there is none. */
const question = async (driver) => (await driver.findElements(By.css('dialog[open]')))[0];

const press = async (driver, button) => (await question(driver)).findElement(By.xpath(`.//button[normalize-space(.)="${button}"]`)).click();

/** Whether the window has gone, and its process with it. */
const gone = async (pid) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

async function goneSoon(pid) {
  const end = Date.now() + 20_000;
  while (!(await gone(pid))) {
    assert.ok(Date.now() < end, 'the window is still there');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits for the start, and drops a text on it that nobody has saved; gives the number of the window's process. */
async function workIn(driver) {
  await until(driver, 'the start', async () => (await textOf(driver)).includes('sample'));
  await drop(driver);
  return processOf();
}

const unsavedIn = (home) => readdirSync(join(home, 'state', 'dateline', 'unsaved')).filter((name) => name.endsWith('.gpkg'));

/** A window that is started where one went offers what was dropped there, and opens it, still without a name. */
async function offersTheWork(home) {
  const { driver, close } = await openWindow(binary, [], home);
  try {
    await until(driver, 'the offer', async () => (await textOf(driver)).includes('Not saved yet'));
    await driver.findElement(By.xpath('//button[contains(., "1 document")]')).click();
    await until(driver, 'the text', async () => (await textOf(driver)).includes('Quito'));
    assert.match(await textOf(driver), /Save…/, 'it still wants a name');
  } finally {
    await close();
  }
}

describe('closing the window', () => {
  test('asks about a case that was never saved, and closes only when somebody says so', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const { driver, close } = await openWindow(binary, [], home);
    try {
      const pid = await workIn(driver);
      assert.equal(unsavedIn(home).length, 1, 'the work is on the disk already');

      askToClose();
      await until(driver, 'the question', () => question(driver));
      await press(driver, 'Cancel');
      await until(driver, 'the question to go', async () => !(await question(driver)));
      assert.ok((await textOf(driver)).includes('Quito'), 'the window stays as it was');

      askToClose();
      await until(driver, 'the question', () => question(driver));
      await press(driver, 'Don’t save');
      await goneSoon(pid);
      assert.deepEqual(unsavedIn(home), [], 'what was not to be saved leaves nothing behind');
    } finally {
      await close();
    }
  });

  test('asks nothing where nothing would be lost', async () => {
    const { driver, close } = await openWindow(binary, ['--sample']);
    try {
      await until(driver, 'the sample', async () => (await textOf(driver)).includes('Reader'));
      const pid = processOf();
      askToClose();
      await goneSoon(pid);
    } finally {
      await close();
    }
  });

  test('a window whose page has died closes all the same, and the next one offers the work', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const { driver, close } = await openWindow(binary, [], home);
    try {
      const pid = await workIn(driver);
      endPage(home);
      askToClose();
      await goneSoon(pid);
      assert.equal(unsavedIn(home).length, 1, 'the work is still on the disk');
    } finally {
      await close();
    }
    await offersTheWork(home);
  });

  test('a window that is killed loses nothing: the next one offers the work', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const { driver, close } = await openWindow(binary, [], home);
    try {
      process.kill(await workIn(driver), 'SIGKILL');
    } finally {
      await close();
    }
    await offersTheWork(home);
  });
});
