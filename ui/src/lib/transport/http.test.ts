import { afterEach, describe, expect, it, vi } from 'vitest';
import { HttpWire } from './http';
import { Transport } from './transport';

const wire = new HttpWire('http://127.0.0.1:1');
const NDJSON = { headers: { 'content-type': 'application/x-ndjson' } };

function answer(response: Response): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(() => Promise.resolve(response));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

/** A body whose parts arrive one after the other, cut where a network might cut them. */
function inParts(...parts: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part);
      controller.close();
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('HttpWire', () => {
  it('posts the arguments as JSON to the command', async () => {
    const fetched = answer(Response.json([]));
    await wire.call('search', { name: 'Tartous', limit: 5 });
    expect(fetched).toHaveBeenCalledWith(
      'http://127.0.0.1:1/api/search',
      expect.objectContaining({ method: 'POST', body: '{"name":"Tartous","limit":5}' }),
    );
  });

  it('rejects with the code and the words of the backend', async () => {
    answer(Response.json({ code: 'no-permission', message: 'Cannot write to /root.' }, { status: 400 }));
    await expect(wire.call('export_geojson')).rejects.toMatchObject({
      code: 'no-permission',
      message: 'Cannot write to /root.',
    });
  });

  it('still says something when the refusal is no JSON', async () => {
    answer(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(wire.call('status')).rejects.toMatchObject({ code: 'http-502' });
  });

  it('says what to do when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(wire.call('status')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('reports progress from lines cut anywhere, in the middle of a character too', async () => {
    const bytes = new TextEncoder().encode('{"fraction":0.5}\n{"result":"Тартус"}\n');
    answer(new Response(inParts('{"frac', 'tion":0.25}\n', bytes.slice(0, 29), bytes.slice(29)), NDJSON));
    const seen: number[] = [];
    await expect(wire.watch('open_sample', {}, (fraction) => seen.push(fraction))).resolves.toBe('Тартус');
    expect(seen).toEqual([0.25, 0.5]);
  });

  it('fails when the stream ends without a result, or with a failure', async () => {
    answer(new Response(inParts('{"fraction":0.25}\n'), NDJSON));
    await expect(wire.watch('open_sample', {}, () => undefined)).rejects.toMatchObject({
      code: 'interrupted',
    });
    answer(new Response(inParts('{"failure":{"code":"cancelled","message":"Stopped."}}'), NDJSON));
    await expect(wire.watch('open_sample', {}, () => undefined)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('Transport', () => {
  it('gives every reading a job number of its own, so that one can be stopped', async () => {
    const fetched = answer(Response.json(null));
    const transport = new Transport(wire);
    const first = transport.open({ from: 'text', text: 'a', title: null }, () => undefined);
    const second = transport.open({ from: 'sample' }, () => undefined);
    await Promise.allSettled([first.done, second.done]);
    expect(first.job).not.toBe(second.job);
    expect(fetched).toHaveBeenCalledWith(
      expect.stringContaining('/api/open_text'),
      expect.objectContaining({ body: JSON.stringify({ text: 'a', title: null, job: first.job }) }),
    );
  });
});
