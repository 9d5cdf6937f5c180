import { describe, expect, it } from 'vitest';
import { failureOf } from './failure';

describe('failureOf', () => {
  it('keeps what the backend said', () => {
    expect(failureOf({ code: 'too-large', message: 'notes.txt is too large.' })).toMatchObject({
      code: 'too-large',
      message: 'notes.txt is too large.',
    });
  });

  it('makes something readable of anything else that can be thrown', () => {
    for (const thrown of [
      new Error('boom'),
      'boom',
      { code: 1, message: 'boom' },
      null,
      undefined,
      new Error(''),
    ]) {
      const failure = failureOf(thrown);
      expect(failure.code).toBe('unexpected');
      expect(failure.message).not.toBe('');
    }
  });
});
