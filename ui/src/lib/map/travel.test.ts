import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { place } from '../../testing/samples';
import { Travel } from './travel';

/** A map of which a degree is ten pixels, that notes what its camera is told. */
function mapOf(height: number) {
  const container = { clientWidth: 800, clientHeight: height };
  const camera = { lng: 0, lat: 0, zoom: 5 };
  const told: string[] = [];
  let onResize: () => void = () => undefined;
  const map = {
    getContainer: () => container,
    getCenter: () => camera,
    getZoom: () => camera.zoom,
    on: (_: string, listener: () => void) => (onResize = listener),
    project: ({ lon, lat }: { lon: number; lat: number }) => ({
      x: container.clientWidth / 2 + (lon - camera.lng) * 10,
      y: container.clientHeight / 2 - (lat - camera.lat) * 10,
    }),
    fitBounds: ([west, south, east, north]: number[]) => {
      told.push('fit');
      Object.assign(camera, { lng: ((west ?? 0) + (east ?? 0)) / 2, lat: ((south ?? 0) + (north ?? 0)) / 2 });
    },
    easeTo: ({ center }: { center: { lon: number; lat: number } }) => {
      told.push('ease');
      Object.assign(camera, { lng: center.lon, lat: center.lat });
    },
  };
  const resize = (to: number) => {
    container.clientHeight = to;
    onResize();
  };
  return { travel: new Travel(map as unknown as MapLibre), camera, told, resize };
}

describe('the camera, as the tables come up', () => {
  it('shows again all that it was to show', () => {
    const { travel, told, resize } = mapOf(700);
    travel.fit([0, 0, 20, 20], 6);
    resize(400);
    resize(700);
    expect(told).toEqual(['fit', 'fit', 'fit']);
  });

  it('stays where somebody moved it', () => {
    const { travel, camera, told, resize } = mapOf(700);
    travel.fit([0, 0, 20, 20], 6);
    camera.lng += 3;
    resize(400);
    expect(told).toEqual(['fit']);
  });

  it('keeps the selected place from going under them', () => {
    const { travel, told, resize } = mapOf(700);
    travel.show(place({ lon: 0, lat: -25 }));
    expect(told).toEqual([]);
    resize(400);
    expect(told).toEqual(['ease']);
  });

  it('does not fetch a place that was out of view before', () => {
    const { travel, camera, told, resize } = mapOf(700);
    travel.show(place({ lon: 0, lat: 0 }));
    camera.lat = 60;
    resize(400);
    expect(told).toEqual([]);
  });
});
