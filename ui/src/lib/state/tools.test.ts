import { describe, expect, it } from 'vitest';
import { MemoryWire } from '../../testing/memory';
import type { MeasureView } from '../../types/MeasureView';
import { MapCommands } from '../transport/map';
import { Notices } from './notices.svelte';
import { radiiOf, Tools } from './tools.svelte';

const here = { lon: 36, lat: 33 };

function tools(answers: ConstructorParameters<typeof MemoryWire>[0]) {
  const wire = new MemoryWire(answers);
  return { wire, tools: new Tools(new MapCommands(wire), new Notices()) };
}

describe('Tools', () => {
  it('measures a way that grows with every point, and takes the last one back', async () => {
    const measured = (points: unknown) => ({ km: (points as []).length, legs: [], line: [] });
    const { wire, tools: hand } = tools({ measure: ({ points }) => measured(points) });
    hand.toggle('measure');
    expect(await hand.use(here)).toBe(true);
    await hand.use({ lon: 37, lat: 34 });
    expect(wire.asked.at(-1)?.[1]).toEqual({
      points: [
        [36, 33],
        [37, 34],
      ],
    });
    expect(hand.measured?.km).toBe(2);
    await hand.shorten();
    expect(hand.points).toEqual([here]);
  });

  it('leaves the map alone where no tool is in hand', async () => {
    const { wire, tools: hand } = tools({});
    expect(await hand.use(here)).toBe(false);
    expect(wire.asked).toEqual([]);
  });

  // An answer that is late must not bring back what was cleared.
  it('drops an answer that comes after everything was cleared', async () => {
    let answer: ((way: MeasureView) => void) | undefined;
    const { tools: hand } = tools({ measure: () => new Promise<MeasureView>((done) => (answer = done)) });
    hand.toggle('measure');
    const used = hand.use(here);
    hand.clear();
    answer?.({ km: 5, legs: [], line: [] });
    await used;
    expect(hand.measured).toBeNull();
  });

  it('draws the rings anew where the radii change', async () => {
    const { wire, tools: hand } = tools({ rings: () => [] });
    hand.toggle('rings');
    await hand.use(here);
    await hand.setRadii([10]);
    expect(wire.asked.at(-1)).toEqual(['rings', { ...here, km: [10] }]);
  });
});

describe('radiiOf', () => {
  it('reads kilometres however they are divided, each once, the smallest first', () => {
    expect(radiiOf('300, 50;150 km 50')).toEqual([50, 150, 300]);
    expect(radiiOf('12.5km/20km')).toEqual([12.5, 20]);
  });

  it('refuses what is no radius', () => {
    for (const text of ['', '0', '-5', 'far', '30000', '5 NaN']) expect(radiiOf(text), text).toBeNull();
  });
});
