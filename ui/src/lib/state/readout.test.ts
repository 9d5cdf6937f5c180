import { describe, expect, it } from 'vitest';
import { MemoryWire } from '../../testing/memory';
import { MapCommands } from '../transport/map';
import { Readout } from './readout.svelte';

describe('Readout', () => {
  it('writes degrees without asking', () => {
    const wire = new MemoryWire();
    const readout = new Readout(new MapCommands(wire));
    readout.show({ lon: 35.95, lat: 35.4 }, 'decimal');
    expect(readout.text).toBe('35.4000, 35.9500');
    expect(wire.asked).toEqual([]);
  });

  // A pointer that moves a hundred times a second must not queue a hundred questions.
  it('asks one question at a time and shows the answer to the last', async () => {
    const wire = new MemoryWire({ position: ({ lon }) => ({ mgrs: `at ${String(lon)}` }) });
    const readout = new Readout(new MapCommands(wire));
    for (const lon of [1, 2, 3, 4]) readout.show({ lon, lat: 0 }, 'mgrs');
    await expect.poll(() => readout.text).toBe('at 4');
    expect(wire.asked.map(([, args]) => args.lon)).toEqual([1, 4]);
  });
});
