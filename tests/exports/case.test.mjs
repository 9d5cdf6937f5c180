// A case as others read and write it: GDAL's GeoPackage validator, and edits as QGIS makes them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'dateline-case-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'case.gpkg');
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, XDG_STATE_HOME: folder } });
const dateline = (...args) => run('cargo', 'run', '--quiet', '--locked', '-p', 'dateline-cli', '--', 'case', ...args);
const rows = (text) => text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** GDAL's own check of every requirement that it knows; it prints what is wrong. */
function validate() {
  const said = run('/usr/bin/python3', '-m', 'osgeo_utils.samples.validate_gpkg', '-k', file);
  assert.doesNotMatch(said, /Req \d+|Error|error/, said);
}

/** A change as GDAL, and so QGIS, makes it: through its layers, with its own triggers and functions. */
function gdal(script) {
  run('/usr/bin/python3', '-c', `from osgeo import gdal, ogr\ngdal.UseExceptions()\nds = gdal.OpenEx(${JSON.stringify(file)}, gdal.OF_UPDATE)\n${script}\nds = None\n`);
}

before(() => {
  const span = { start: 0, end: 4 };
  const tartus = { id: 'geonames:163345', name: 'x', lon: 0, lat: 0, class: 'P', feature: '', country: null, admin1: null };
  const when = { text: 'in May', span, from: '2024-05-01', to: '2024-05-31', precision: 'month' };
  const visit = {
    visitor: { text: 'A minister', ...span, country: 'RU' },
    destination: { text: 'Tartus', ...span, place: tartus },
    origin: { text: 'Moscow', ...span, place: { ...tartus, id: 'geonames:524901' } },
    origin_assumed: true, host_country: 'SY', date: when, status: 'occurred', trigger: 'arrived', code: '042', evidence: [span], confidence: 0.5,
  };
  const basing = {
    operator: { text: 'A fleet', ...span, country: 'RU' },
    site: { text: 'Tartus', ...span, place: tartus },
    host_country: 'SY', force: 'five ships', date: when, status: 'present', trigger: 'moored', evidence: [span], confidence: 0.5,
  };
  const edits = [
    { edit: 'add-visit', document: 1, visit },
    { edit: 'add-basing', document: 1, basing },
    { edit: 'add-place', name: 'The pier', lon: 35.87, lat: 34.91 },
    { edit: 'add-alias', place: 'geonames:163345', name: 'The dock' },
    { edit: 'judge', mention: 1, as: 'reject', remember: true },
    { edit: 'note', on: { document: 1 }, note: 'seen' },
    { edit: 'keep-view', name: 'Syria', question: { country: 'SY' } },
  ];
  dateline('new', file);
  dateline('add', file, 'data/samples/sharaa-in-moscow.txt', '--published', '2025-10-15', '--source', 'example.org');
  execFileSync('cargo', ['run', '--quiet', '--locked', '-p', 'dateline-cli', '--', 'case', 'edit', file, 'json', '-'], {
    input: edits.map((edit) => JSON.stringify(edit)).join('\n'), env: { ...process.env, XDG_STATE_HOME: folder },
  });
});

test('the validator finds nothing wrong, with every table filled', () => {
  validate();
  const said = run('ogrinfo', '-ro', '-al', '-so', file);
  for (const table of ['places', 'visits', 'bases', 'documents', 'mentions', 'evidence', 'edits', 'sources', 'aliases', 'remembered', 'saved_views', 'layer_styles']) {
    const count = Number(new RegExp(`Layer name: ${table}\\n[^]*?Feature Count: (\\d+)`).exec(said)?.[1]);
    assert.ok(count > 0, `${table}: ${count}`);
  }
  assert.doesNotMatch(said, /Warning|ERROR/);
  const relations = run('/usr/bin/python3', '-c', `from osgeo import gdal\nprint(gdal.OpenEx(${JSON.stringify(file)}).GetRelationshipNames())`);
  for (const relation of ['places_mentions', 'documents_mentions', 'visits_evidence', 'bases_evidence', 'sources_documents']) {
    assert.ok(relations.includes(relation), relations);
  }
});

test('GDAL finds places by its spatial filter', () => {
  const near = run('ogrinfo', '-ro', '-al', '-so', '-spat', '35.8', '34.8', '36', '35', file, 'places');
  assert.match(near, /Feature Count: [1-9]/);
});

test('what is drawn, moved, changed and deleted as in QGIS is kept, and can be undone', () => {
  const before = rows(dateline('query', file, '--of', 'places')).length;
  const bases = () => rows(dateline('query', file, '--of', 'bases')).length;
  const status = () => rows(dateline('query', file, '--of', 'visits')).find((row) => row.visit.visitor.text === 'A minister').visit.status;
  const based = bases();
  gdal(`
places = ds.GetLayerByName('places')
drawn = ogr.Feature(places.GetLayerDefn())
drawn.SetField('name', 'Drawn in QGIS')
drawn.SetGeometry(ogr.CreateGeometryFromWkt('POINT (36.1 35.2)'))
places.CreateFeature(drawn)
slipped = ogr.Feature(places.GetLayerDefn())
slipped.SetField('name', 'Beyond the pole')
slipped.SetGeometry(ogr.CreateGeometryFromWkt('POINT (10 95)'))
places.CreateFeature(slipped)
moved = next(place for place in places if place.GetField('name') == 'The pier')
moved.SetGeometry(ogr.CreateGeometryFromWkt('POINT (35.0 34.0)'))
places.SetFeature(moved)
visits = ds.GetLayerByName('visits')
visit = next(visit for visit in visits if visit.GetField('visitor') == 'A minister')
visit.SetField('status', 'denied')
visits.SetFeature(visit)
mentions = ds.GetLayerByName('mentions')
mention = mentions.GetNextFeature()
mention.SetField('notes', 'from QGIS')
mentions.SetFeature(mention)
bases = ds.GetLayerByName('bases')
base = next(base for base in bases if base.GetField('operator') == 'A fleet').GetFID()
ds.ExecuteSQL(f'DELETE FROM evidence WHERE base = {base}')
bases.DeleteFeature(base)`);
  validate();
  assert.match(dateline('check', file), /sound/);
  assert.equal(status(), 'denied');
  assert.equal(bases(), based - 1);
  const places = rows(dateline('list', file, 'places'));
  assert.deepEqual(places.filter((place) => ['Drawn in QGIS', 'The pier'].includes(place.name)).map((place) => [place.name, place.lon]).sort(), [['Drawn in QGIS', 36.1], ['The pier', 35]]);
  const drawn = JSON.parse(dateline('list', file, 'places', '--format', 'geojson')).features.filter((feature) => ['Drawn in QGIS', 'Beyond the pole'].includes(feature.properties.name));
  assert.deepEqual(drawn.map((feature) => feature.geometry?.coordinates ?? null).sort(), [[36.1, 35.2], null], 'what lies nowhere is not put off Africa');
  const kept = join(folder, 'before.gpkg');
  dateline('copy', file, kept);
  assert.match(dateline('check', kept), /sound/);
  assert.equal(rows(dateline('query', file, '--within', '50km:34.0,35.0', '--of', 'places')).length, 0, 'nobody names the pier');
  assert.match(dateline('undo', file), /edited in another program/);
  assert.equal(bases(), based);
  assert.equal(status(), 'occurred');
  assert.equal(rows(dateline('query', file, '--of', 'places')).length, before);
  validate();
});

test('the vocabulary is guarded against other programs, too', () => {
  assert.throws(() => gdal(`ds.ExecuteSQL("UPDATE visits SET status = 'perhaps'")`), /CHECK constraint failed/);
});

// QGIS works by a write-ahead log beside the file, and leaves it there when it is killed.
test('what a killed QGIS left in its log is seen, and the case is one file again after the next edit', () => {
  const left = join(folder, 'left.gpkg');
  dateline('copy', file, left);
  run('/usr/bin/python3', '-c', `
import os
from osgeo import gdal
gdal.UseExceptions()
gdal.SetConfigOption('OGR_SQLITE_PRAGMA', 'journal_mode=WAL')
ds = gdal.OpenEx(${JSON.stringify(left)}, gdal.OF_UPDATE)
layer = ds.GetLayerByName('documents')
document = layer.GetNextFeature()
document.SetField('notes', 'in the log')
layer.SetFeature(document)
layer.SyncToDisk()
os._exit(0)
`);
  assert.ok(statSync(`${left}-wal`).size > 0, 'the log was left behind');
  const before = readFileSync(left);
  assert.equal(rows(dateline('list', left))[0].notes, 'in the log');
  assert.deepEqual(readFileSync(left), before, 'looking leaves the file alone');
  dateline('edit', left, 'tag', 'document:1', 'seen');
  assert.ok(!existsSync(`${left}-wal`) && !existsSync(`${left}-journal`));
  assert.match(dateline('check', left), /sound/);
  assert.match(dateline('undo', left) + dateline('undo', left), /edited in another program/);
});
