// Every screen of the window, and how somebody gets there from the sample report: with the keyboard where that is the way.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawn, search, take } from './session.mjs';

/** Puts the map where the tests know what lies where. */
export const lookAt = async (page, lon, lat, zoom) => {
  await page.evaluate(([lng, lat, zoom]) => window.__dateline.map.jumpTo({ center: [lng, lat], zoom }), [lon, lat, zoom]);
  await drawn(page, () => true);
};

/** Where on the screen a position is drawn. */
export const pixelOf = (page, lon, lat) =>
  page.evaluate(
    ([lng, lat]) => {
      const { map } = window.__dateline;
      const { left, top } = map.getContainer().getBoundingClientRect();
      const { x, y } = map.project([lng, lat]);
      return { x: left + x, y: top + y };
    },
    [lon, lat],
  );

/** A layer of somebody's own, made for the tests: a zone, a line over the antimeridian, two named points. */
export const OWN_LAYER = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'Zone' }, geometry: { type: 'Polygon', coordinates: [[[34, 34], [36.5, 34], [36.5, 36.5], [34, 36.5], [34, 34]]] } },
    { type: 'Feature', properties: { name: 'Lane' }, geometry: { type: 'LineString', coordinates: [[26, 34], [30, 33], [34.5, 35]] } },
    { type: 'Feature', properties: { name: 'Post A' }, geometry: { type: 'Point', coordinates: [38.5, 35.5] } },
    { type: 'Feature', properties: { name: 'Post B' }, geometry: { type: 'Point', coordinates: [40.2, 36.4] } },
  ],
};

/** Hands the window a file as its own dialog would. */
export async function addLayer(page, name = 'own.geojson', layer = OWN_LAYER) {
  const buffer = Buffer.from(typeof layer === 'string' ? layer : JSON.stringify(layer));
  await page.getByLabel('Reference layer to add').setInputFiles({ name, mimeType: 'application/geo+json', buffer });
}

/** Takes away what an earlier page added: the server remembers. */
export async function withoutLayers(page) {
  const remove = page.getByRole('region', { name: 'Layers' }).getByRole('button', { name: 'Remove' });
  while ((await remove.count()) > 0) {
    const before = await remove.count();
    await remove.first().click();
    while ((await remove.count()) >= before) await page.waitForTimeout(50);
  }
}

/** The first document, and the borders as they are drawn at first: the server remembers what an earlier page chose. */
export async function anew(page) {
  const first = page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first();
  await first.click();
  await page.getByLabel('Worldview').selectOption('de-facto');
  await page.evaluate(() => document.activeElement?.blur());
  await drawn(page);
}

/** Opens the layer panel where the window is too low to show it by itself. */
export async function openLayers(page) {
  const head = page.getByRole('region', { name: 'Layers' }).getByRole('button', { name: 'Layers', exact: true });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

export async function measure(page) {
  await lookAt(page, 36, 42, 3.2);
  await page.keyboard.press('l');
  for (const [lon, lat] of [[37.62, 55.75], [36.29, 33.51], [44.4, 33.3]]) {
    const { x, y } = await pixelOf(page, lon, lat);
    await page.mouse.click(x, y);
  }
  await page.getByRole('region', { name: 'Map tool' }).getByText('last leg').waitFor();
}

export async function rings(page) {
  await lookAt(page, 36, 35, 5);
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => window.__dateline.map.queryRenderedFeatures({ layers: ['drawn-lines'] }).length > 0);
}

/** Draws a box round the Syrian coast. */
export async function box(page) {
  await lookAt(page, 36, 35, 5);
  await page.keyboard.press('b');
  const [from, to] = [await pixelOf(page, 34.4, 36.2), await pixelOf(page, 37, 34.3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('region', { name: 'Map tool' }).getByText(/selected/).waitFor();
}

/** Opens a table by its tab. */
export async function table(page, name) {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('grid', { name }).waitFor();
}

const nothing = async () => undefined;

/** Shows all documents at once on the map and in the tables. */
const whole = (page) => page.getByRole('button', { name: 'Whole case' }).click();

/** Towns all over the world, of which a crowd of reports is made up. */
const TOWNS = 'Tartus Homs Aleppo Damascus Latakia Beirut Amman Baghdad Tehran Ankara Istanbul Cairo Khartoum Tripoli Benghazi Tunis Algiers Paris Berlin Warsaw Kyiv Odesa Moscow Yerevan Tbilisi Baku Tashkent Bishkek Kabul Islamabad Delhi Dhaka Bangkok Hanoi Manila Tokyo Seoul Djibouti Nairobi Niamey Bamako Dakar Lagos Lima Quito Bogota Caracas Havana'.split(' ');

/** Universities all over the world: the map draws some hundreds of places each for itself, and gathers more. */
const universities = () =>
  readFileSync('data/curated/universities.csv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1])
    .filter((name) => name && !name.includes('"'));

/** A file of short reports of convoys and envoys, invented, that name several hundred places between them. */
export function crowd(reports = 60) {
  const town = (at) => TOWNS[at % TOWNS.length];
  const schools = universities();
  const school = (at) => schools[at % schools.length];
  const text = (at) =>
    `A convoy left ${town(at * 7)} for ${town(at * 7 + 3)} at dawn. Envoys from ${town(at * 11 + 5)} flew to ${town(at * 13 + 1)}, and went on to ${town(at * 5 + 9)} by road. ` +
    `Troops near ${town(at * 3)} were told to wait, and ${town(at * 17 + 4)} was quiet. ` +
    `Students of ${school(at * 5)} wrote to those of ${school(at * 5 + 1)}, ${school(at * 5 + 2)}, ${school(at * 5 + 3)} and ${school(at * 5 + 4)}.`;
  const line = (at) => JSON.stringify({ id: `report-${at}`, title: `Report ${at + 1}`, published: '2024-05-06', text: text(at) });
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-crowd-')), 'crowd.jsonl');
  writeFileSync(path, Array.from({ length: reports }, (_, at) => line(at)).join('\n'));
  return path;
}

export const SCREENS = [
  { name: 'first', act: nothing },
  { name: 'mention', act: (page) => page.locator('[data-mention]', { hasText: 'Hmeimim Air Base' }).first().click() },
  {
    name: 'hover',
    act: async (page) => {
      await page.locator('[data-mention]', { hasText: /^Latakia$/ }).first().hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'review',
    act: async (page) => {
      await page.keyboard.press('q');
      await page.getByRole('region', { name: 'Review' }).locator('[aria-current=true]').waitFor();
    },
  },
  {
    name: 'candidates',
    act: async (page) => {
      await page.locator('[data-mention]', { hasText: /^Homs$/ }).first().click();
      await page.getByText('Why this place?').click();
      await page.locator('details li').first().waitFor();
    },
  },
  {
    name: 'documents-none',
    act: async (page) => {
      await page.getByRole('button', { name: 'Search the documents' }).click();
      await page.keyboard.type('nothing of this title');
    },
  },
  {
    name: 'table-none',
    act: async (page) => {
      await table(page, 'Visits');
      await page.getByRole('textbox', { name: 'Filter Visits' }).fill('nobody');
    },
  },
  {
    name: 'worldview',
    act: async (page) => {
      await lookAt(page, 35, 46, 4.6);
      const choice = page.getByLabel('Worldview');
      await choice.selectOption(await choice.locator('option').nth(1).getAttribute('value'));
      await drawn(page, ({ base }) => base.length > 8);
    },
  },
  {
    name: 'error',
    act: async (page) => {
      await page.keyboard.press('Control+i');
      await page.getByRole('dialog').getByRole('textbox').fill('/nowhere/at/all.txt');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
    complains: true,
  },
  {
    name: 'import',
    act: (page) => page.keyboard.press('Control+i'),
  },
  { name: 'search', act: (page) => search(page, 'Latakia') },
  { name: 'search-commands', act: (page) => search(page, 'me') },
  {
    name: 'near',
    act: async (page) => {
      await take(page, 'Latakia');
      await page.keyboard.press('n');
      await page.locator('li', { hasText: /km/ }).first().waitFor();
    },
  },
  { name: 'measure', act: measure },
  { name: 'rings', act: rings },
  { name: 'box', act: box },
  {
    name: 'globe',
    act: async (page) => {
      await page.keyboard.press('v');
      await lookAt(page, 40, 30, 1.5);
    },
  },
  {
    name: 'whole',
    act: async (page) => {
      await whole(page);
      await lookAt(page, 35, 35, 2.4);
    },
  },
  {
    name: 'whole-globe',
    act: async (page) => {
      await whole(page);
      await page.keyboard.press('v');
      await lookAt(page, 35, 35, 2.4);
    },
  },
  {
    name: 'coordinates',
    act: async (page) => {
      await page.getByLabel('How positions are written').selectOption('mgrs');
      await page.keyboard.press('g');
      await page.keyboard.type('36S YE 67 21');
    },
  },
  {
    name: 'layers',
    act: async (page) => {
      await openLayers(page);
      await addLayer(page);
      await page.getByText('own.geojson').waitFor();
      await openLayers(page);
      await page.getByRole('button', { name: /^Visits/ }).click();
      await drawn(page, () => true);
    },
  },
  ...['Bases', 'Visits', 'Places', 'Mentions'].map((name) => ({ name: `table-${name.toLowerCase()}`, act: (page) => table(page, name) })),
  {
    name: 'table-grouped',
    act: async (page) => {
      await table(page, 'Mentions');
      await page.getByLabel('Group Mentions by').selectOption({ label: 'By country' });
      await page.getByRole('button', { name: 'Filter by column' }).click();
      await page.getByLabel('Conf. holds').fill('> 0.5');
    },
  },
  { name: 'timeline', act: timeline },
  {
    name: 'timeline-narrowed',
    act: async (page) => {
      await timeline(page);
      await page.getByRole('slider', { name: 'From' }).focus();
      await page.keyboard.press('End');
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
      await page.getByRole('button', { name: 'All time' }).waitFor();
      await drawn(page, () => true);
    },
  },
  { name: 'paste', act: (page) => page.keyboard.press('p') },
  { name: 'export', act: (page) => page.keyboard.press('Control+e') },
  { name: 'keys', act: (page) => page.keyboard.press('?') },
];

/** The whole case along the line of time. */
export async function timeline(page) {
  await whole(page);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('slider', { name: 'From' }).waitFor();
  await lookAt(page, 35, 35, 2.4);
}

/** Selects the first row of a table, and rejects what it stands for. */
async function rejectFirst(page, name) {
  await table(page, name);
  await page.getByRole('grid', { name }).getByRole('gridcell').first().click();
  await page.getByRole('complementary').getByRole('button', { name: /^Reject/ }).click();
  await page.locator('[role=grid] .row.struck').first().waitFor();
}

const REJECTED = ['Visits', 'Bases', 'Mentions'];

/** Rejects one of each sort: screens of what was rejected begin with that. */
export async function rejectSome(page) {
  await drawn(page);
  for (const name of REJECTED) await rejectFirst(page, name);
}

export const REJECTIONS = REJECTED.map((name) => ({
  name: `rejected-${name.toLowerCase()}`,
  act: async (page) => {
    await table(page, name);
    await page.locator('[role=grid] .row.struck').first().click();
    await page.getByRole('complementary').getByText('rejected', { exact: true }).first().waitFor();
  },
}));

/** Screens of a window without a case, and of one with a crowd of reports. */
export const STARTS = [{ name: 'start', act: nothing }];

export const CROWDS = [
  {
    name: 'clusters-whole',
    act: async (page) => {
      await whole(page);
      await lookAt(page, 35, 30, 2.2);
    },
  },
  { name: 'clusters', act: (page) => lookAt(page, 35, 30, 2.2) },
  { name: 'clusters-near', act: (page) => lookAt(page, 37, 35, 5) },
  { name: 'clusters-globe', act: async (page) => {
      await page.keyboard.press('v');
      await lookAt(page, 40, 25, 1.6);
    } },
];
