import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestFailure } from '../transport/failure';
import { Notices } from './notices.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Notices', () => {
  it('lets information pass and keeps errors until they are closed', () => {
    const notices = new Notices();
    notices.say('Saved 24 places.');
    notices.fail(new RequestFailure('export-disk-full', 'The disk is full.'));
    vi.advanceTimersByTime(60_000);
    expect(notices.list).toMatchObject([{ tone: 'error', text: 'The disk is full.' }]);
    notices.dismiss(notices.list[0]?.id ?? -1);
    expect(notices.list).toEqual([]);
  });

  it('does not call a stopped job an error', () => {
    const notices = new Notices();
    notices.fail({ code: 'cancelled', message: 'cancelled' });
    expect(notices.list).toMatchObject([{ tone: 'info' }]);
  });

  it('shows a repeated message once', () => {
    const notices = new Notices();
    notices.fail('boom');
    notices.fail('boom');
    expect(notices.list).toHaveLength(1);
  });
});
