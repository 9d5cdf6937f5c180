// Opens the sample article in the real window, prints the places found, and leaves a picture of the window and its export.
// usage: node tests/desktop/tour.mjs PROGRAM FOLDER
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inked } from './ink.mjs';
import { drawn, invoke, ofCase, openWindow, picture, until } from './session.mjs';

const [program, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/desktop/tour.mjs PROGRAM FOLDER');
  process.exit(2);
}

/** What the shell answers; a failure ends the tour with its message. */
async function answered(asked) {
  const { value, failure } = await asked;
  if (failure) throw new Error(failure.message);
  return value;
}

function line({ text, kind, role, confidence, place }) {
  const where = place ? `${place.name} (${place.lat.toFixed(4)}, ${place.lon.toFixed(4)})` : 'not in the gazetteer';
  return `  ${text.padEnd(24)} ${kind.padEnd(9)} ${role.padEnd(10)} ${confidence.toFixed(2)}  ${where}`;
}

const { driver, close } = await openWindow(program, ['--sample']);
try {
  await until(driver, 'the map with its places', async () => {
    const seen = await drawn(driver);
    return seen?.mentions.length > 0 && seen.base.length > 0;
  });
  // Who is where and who went where is asked once places are drawn.
  const onScreen = async (layer) => (await inked(driver, layer)).some(({ ink }) => ink > 0);
  await until(driver, 'symbols of bases and arrowheads of visits', async () => (await onScreen('base-markers')) && (await onScreen('visit-heads')));
  const { document } = await answered(invoke(driver, 'initial', {}));
  const { title, mentions, number } = document;
  console.log(`${title}: ${mentions.length} mentions`);
  console.log([...new Set(mentions.map(line))].join('\n'));

  const map = join(folder, 'map.png');
  await writeFile(map, await picture(driver), 'base64');
  const places = resolve(folder, 'places.geojson');
  const question = { document: number };
  await answered(ofCase(driver, { command: 'export', of: 'mentions', question, format: 'geojson', path: places }));
  console.log(`the window: ${map}\nthe export: ${join(folder, 'places.geojson')}`);
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  await close();
}
