// Our GeoJSON as others read it: a strict RFC 7946 checker and GDAL.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';

const folder = mkdtempSync(join(tmpdir(), 'dateline-exports-'));
after(() => rmSync(folder, { recursive: true }));

const cargo = (...args) => execFileSync('cargo', ['run', '--quiet', '--locked', ...args], { encoding: 'utf8' });

/** How many features GDAL reads in a file, after checking that each shape is sound by the OGC's rules. */
function ogrinfo(file) {
  const layer = basename(file, '.geojson');
  const run = (...args) => execFileSync('ogrinfo', ['-ro', ...args], { encoding: 'utf8' });
  const flaws = run('-q', file, '-dialect', 'sqlite', '-sql', `select ST_IsValid(geometry) as sound from "${layer}" where geometry is not null and not ST_IsValid(geometry)`);
  assert.doesNotMatch(flaws, /OGRFeature/);
  return Number(/Feature Count: (\d+)/.exec(run('-al', '-so', file))?.[1]);
}

test('the sample article, exported by the command line', () => {
  const file = join(folder, 'sample.geojson');
  cargo('-p', 'dateline-cli', '--', 'parse', 'data/samples/sharaa-in-moscow.txt', '--published', '2025-10-15', '--format', 'geojson', '-o', file);
  const collection = check(readFileSync(file, 'utf8'));
  assert.equal(ogrinfo(file), collection.features.length);

  const ids = new Set(collection.features.map((feature) => feature.properties.name));
  for (const name of ['Moscow', 'Damascus', 'Syria']) assert.ok(ids.has(name), `${name} is not among ${[...ids].join(', ')}`);
  for (const { properties } of collection.features) {
    assert.ok(properties.evidence.includes(properties.text), `the sentence behind "${properties.text}" does not hold it`);
  }
});

test('shapes over the antimeridian and at the poles', () => {
  const file = join(folder, 'globe.geojson');
  cargo('-p', 'dateline-formats', '--example', 'sample', '--', file);
  const collection = check(readFileSync(file, 'utf8'));
  assert.equal(ogrinfo(file), collection.features.length);
});
