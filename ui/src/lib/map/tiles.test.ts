import type { RangeResponse, Source } from 'pmtiles';
import { describe, expect, it, vi } from 'vitest';

vi.mock('maplibre-gl', () => ({ addProtocol: vi.fn() }));
const { HeadFirst } = await import('./tiles');

/** A file of 100,000 bytes that says what is asked of it. */
function fileOf(asked: [number, number][], fails: () => boolean = () => false): Source {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
  return {
    getKey: () => 'file',
    getBytes: (offset, length): Promise<RangeResponse> => {
      asked.push([offset, length]);
      return fails()
        ? Promise.reject(new Error('no file'))
        : Promise.resolve({ data: bytes.buffer.slice(offset, offset + length) });
    },
  };
}

describe('HeadFirst', () => {
  it('asks once for all of the beginning, and for the rest as it is wanted', async () => {
    const asked: [number, number][] = [];
    const source = new HeadFirst(fileOf(asked));
    const [header, directory] = await Promise.all([source.getBytes(0, 127), source.getBytes(1000, 4)]);
    const tile = await source.getBytes(65_530, 10);
    expect(asked).toEqual([
      [0, 65_536],
      [65_530, 10],
    ]);
    expect(header.data.byteLength).toBe(127);
    expect([...new Uint8Array(directory.data)]).toEqual([1000, 1001, 1002, 1003].map((i) => i % 251));
    expect(tile.data.byteLength).toBe(10);
  });

  it('asks anew after it failed', async () => {
    let broken = true;
    const asked: [number, number][] = [];
    const source = new HeadFirst(fileOf(asked, () => broken));
    await expect(source.getBytes(0, 127)).rejects.toThrow('no file');
    broken = false;
    expect((await source.getBytes(0, 127)).data.byteLength).toBe(127);
    expect(asked.length).toBe(2);
  });
});
