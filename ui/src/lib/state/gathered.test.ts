import { describe, expect, it } from 'vitest';
import { MemoryWire } from '../../testing/memory';
import { NOTHING } from '../map/layers';
import { MapCommands } from '../transport/map';
import { Gathered } from './gathered.svelte';
import { Notices } from './notices.svelte';

const at = (zoom: number) => ({ bbox: [0, 0, 10, 10] as [number, number, number, number], zoom });
const heap = (lead: object | null) => ({ type: 'Feature', properties: { count: 1, opens_at: null, lead } });
const collection = (total: number) => ({ type: 'FeatureCollection', total, features: [heap(null)] });

function gathered(answer: (args: Record<string, unknown>) => unknown) {
  const wire = new MemoryWire({ clusters: answer });
  return { wire, gathered: new Gathered(new MapCommands(wire), new Notices()) };
}

describe('Gathered', () => {
  // A map that is dragged moves sixty times a second.
  it('asks one question at a time, and the last of those that waited', async () => {
    const { wire, gathered: crowd } = gathered(() => collection(1000));
    await Promise.all([1, 2, 3, 4].map((zoom) => crowd.look(at(zoom))));
    expect(wire.asked.map(([, { zoom }]) => zoom)).toEqual([1, 4]);
    expect(crowd.data.features).toHaveLength(1);
  });

  it('draws nothing of a few', async () => {
    const { gathered: crowd } = gathered(() => collection(12));
    await crowd.look(at(1));
    expect(crowd.data).toBe(NOTHING);
  });

  it('tells single places of the whole case from what is gathered', async () => {
    const both = { total: 12, features: [heap(null), heap({ name: 'Tartus' })] };
    const { gathered: crowd } = gathered(() => both);
    crowd.whole = true;
    await crowd.look(at(1));
    expect([crowd.data.features.length, crowd.spots.length]).toEqual([1, 1]);
  });

  it('asks nothing where nothing may be drawn', async () => {
    const { wire, gathered: crowd } = gathered(() => collection(1000));
    crowd.question = null;
    await crowd.look(at(1));
    expect(wire.asked).toEqual([]);
    expect(crowd.data).toBe(NOTHING);
  });

  // Tauri hands bytes over as they are, HTTP as JSON.
  it('reads bytes and values alike', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(collection(400))).buffer;
    const { gathered: crowd } = gathered(() => bytes);
    await crowd.look(at(1));
    expect(crowd.data.features).toHaveLength(1);
  });
});
