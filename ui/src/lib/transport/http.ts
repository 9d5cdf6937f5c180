import { failureOf, RequestFailure } from './failure';
import type { Args, OnProgress, Wire } from './wire';

/**
 * The browser's way: `POST /api/<command>` with JSON, files under `/data/`.
 *
 * A watched command may answer with one JSON value a line: `{"fraction": 0.4}` as often as it likes, then
 * `{"result": …}` or `{"failure": {"code", "message"}}`.
 */
export class HttpWire implements Wire {
  constructor(private readonly origin: string) {}

  async call<T>(command: string, args: Args = {}): Promise<T> {
    const response = await this.post(command, args);
    return (await response.json()) as T;
  }

  async watch<T>(command: string, args: Args, onProgress: OnProgress): Promise<T> {
    const response = await this.post(command, args);
    const streamed = response.headers.get('content-type')?.startsWith('application/x-ndjson');
    if (!streamed || !response.body) return (await response.json()) as T;
    for await (const line of lines(response.body)) {
      const news = JSON.parse(line) as News<T>;
      if (news.fraction !== undefined) onProgress(news.fraction);
      if (news.failure) throw failureOf(news.failure);
      if (news.result !== undefined) return news.result;
    }
    throw new RequestFailure('interrupted', 'The answer broke off. Try again.');
  }

  resource(path: string): string {
    return `${this.origin}/data/${path}`;
  }

  private async post(command: string, args: Args): Promise<Response> {
    const response = await fetch(`${this.origin}/api/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    }).catch(() => {
      throw new RequestFailure(
        'unreachable',
        'Dateline does not answer. Start it again, then reload this page.',
      );
    });
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

interface News<T> {
  fraction?: number;
  result?: T;
  failure?: unknown;
}

/** What a refused request says; a status code where it says nothing that can be read. */
async function refusal(response: Response): Promise<RequestFailure> {
  const body: unknown = await response.json().catch(() => null);
  if (body !== null) return failureOf(body);
  return new RequestFailure(`http-${response.status}`, `Dateline refused: ${response.statusText}.`);
}

/** The lines of a stream of UTF-8, without empty ones. A line of megabytes comes in many parts: each is looked at once. */
async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    const [more = '', ...next] = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split(
      '\n',
    );
    begun.push(more);
    for (const start of next) {
      yield* filled(begun);
      begun = [start];
    }
    if (done) return yield* filled(begun);
  }
}

/** A line of these parts, unless it is empty. */
function filled(parts: readonly string[]): string[] {
  const line = parts.join('');
  return line.trim() === '' ? [] : [line];
}
