import type { Code } from '../../types/Code';
import type { Failure } from '../../types/Failure';

/** The code of a failure that the user asked for, by stopping a job. */
export const CANCELLED: Code = 'cancelled';

/** What can go wrong between the window and the backend, before any answer. */
type WireCode = 'unexpected' | 'unreachable' | 'interrupted' | `http-${number}`;

/** A request that failed: `code` is for switching on, `message` for reading. */
export class RequestFailure extends Error {
  constructor(
    readonly code: Code | WireCode,
    message: string,
  ) {
    super(message);
    this.name = 'RequestFailure';
  }
}

/** Whatever was thrown, as a failure that can be shown. */
export function failureOf(thrown: unknown): RequestFailure {
  if (thrown instanceof RequestFailure) return thrown;
  if (isFailure(thrown)) return new RequestFailure(thrown.code, thrown.message);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RequestFailure('unexpected', message || 'Something failed without saying why.');
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message } = value as Partial<Record<keyof Failure, unknown>>;
  return typeof code === 'string' && typeof message === 'string';
}
