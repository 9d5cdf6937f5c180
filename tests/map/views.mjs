/** What the map is looked at for: regions at three zooms, and where bands and seams would show. */
const REGIONS = { europe: [13, 50], levant: [36.3, 33.8], pacific: [178.3, -17.5], arctic: [16, 78.2] };
const ZOOMS = [1, 4, 7];

export const VIEWS = [
  ...Object.entries(REGIONS).flatMap(([region, [lon, lat]]) =>
    ZOOMS.map((zoom) => ({ name: `${region}-z${zoom}`, lon, lat, zoom })),
  ),
  { name: 'antarctic-z1', lon: 0, lat: -78, zoom: 1 },
  { name: 'antimeridian-z3', lon: 180, lat: 66, zoom: 3 },
  { name: 'levant-z10', lon: 35.9, lat: 34.9, zoom: 10 },
  { name: 'kashmir-z5', lon: 77, lat: 34, zoom: 5 },
  { name: 'kashmir-z5-IN', lon: 77, lat: 34, zoom: 5, extra: { worldview: 'IN' } },
  { name: 'ukraine-z5', lon: 35, lat: 47, zoom: 5 },
  { name: 'ukraine-z5-RU', lon: 35, lat: 47, zoom: 5, extra: { worldview: 'RU' } },
  { name: 'ukraine-z5-UA', lon: 35, lat: 47, zoom: 5, extra: { worldview: 'UA' } },
  { name: 'kosovo-z6-RS', lon: 20.9, lat: 42.6, zoom: 6, extra: { worldview: 'RS' } },
  { name: 'sahara-z5', lon: -12, lat: 26, zoom: 5 },
  { name: 'sahara-z5-MA', lon: -12, lat: 26, zoom: 5, extra: { worldview: 'MA' } },
];
