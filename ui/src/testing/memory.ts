import { failureOf } from '../lib/transport/failure';
import type { Args, OnProgress, Wire } from '../lib/transport/wire';

type Answer = (args: Args, onProgress: OnProgress) => unknown;

/** A backend for tests: answers from a table and keeps what it was asked. */
export class MemoryWire implements Wire {
  readonly asked: [command: string, args: Args][] = [];
  onDrag?: NonNullable<Wire['onDrag']>;

  constructor(private readonly answers: Record<string, Answer> = {}) {}

  call<T>(command: string, args: Args = {}): Promise<T> {
    return this.watch(command, args, () => undefined);
  }

  async watch<T>(command: string, args: Args, onProgress: OnProgress): Promise<T> {
    this.asked.push([command, args]);
    try {
      return (await this.answers[command]?.(args, onProgress)) as T;
    } catch (thrown) {
      throw failureOf(thrown);
    }
  }

  resource(path: string): string {
    return `memory:${path}`;
  }
}
