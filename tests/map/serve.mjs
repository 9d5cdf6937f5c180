// A static server on the loopback that knows ranges: what the window's own tile protocol does.
import { createServer } from 'node:http';
import { open, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Serves `folder`, and beside it files of elsewhere by name; resolves once it listens. */
export function serve(folder, elsewhere) {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
    const path = elsewhere[name] ?? join(folder, normalize(`/${name}`));
    send(path, request.headers.range, response).catch(() => response.writeHead(404).end());
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    ),
  );
}

async function send(path, range, response) {
  const { size } = await stat(path);
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  const [start, end] = from === undefined ? [0, size - 1] : [Number(from), Math.min(Number(to), size - 1)];
  const file = await open(path);
  response.writeHead(from === undefined ? 200 : 206, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Content-Range': `bytes ${start}-${end}/${size}`,
  });
  file.createReadStream({ start, end }).pipe(response);
}
