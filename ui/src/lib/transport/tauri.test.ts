import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, it } from 'vitest';
import { TauriWire } from './tauri';

afterEach(() => clearMocks());

describe('TauriWire', () => {
  it('sends the command with its arguments and gives back the answer', async () => {
    mockIPC((command, args) => ({ command, args }));
    await expect(new TauriWire().call('search', { name: 'Tartous' })).resolves.toEqual({
      command: 'search',
      args: { name: 'Tartous' },
    });
  });

  it('turns what Rust rejects with into a failure with its code', async () => {
    mockIPC(() => {
      throw { code: 'document-empty', message: 'a.txt is empty.' } as unknown as Error;
    });
    await expect(new TauriWire().call('open_file')).rejects.toMatchObject({ code: 'document-empty' });
  });

  it('passes a channel along with a watched command', async () => {
    mockIPC((_, args) => JSON.stringify(args));
    const sent = await new TauriWire().watch<string>('open_sample', { job: 3 }, () => undefined);
    expect(JSON.parse(sent)).toMatchObject({
      job: 3,
      progress: expect.stringContaining('__CHANNEL__') as unknown,
    });
  });
});
