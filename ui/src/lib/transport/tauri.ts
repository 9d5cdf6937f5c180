import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import { failureOf } from './failure';
import type { Args, FileDialogs, OnProgress, Wire } from './wire';

/** The desktop window's way: Tauri messages, and the `dateline` scheme for files. */
export class TauriWire implements Wire {
  readonly dialogs: FileDialogs = {
    pickOpen: () => open({ title: 'Open an article', multiple: false, filters: TEXT_FILES }),
    pickSave: (name) => save({ title: 'Export GeoJSON', defaultPath: name, filters: GEOJSON_FILES }),
  };

  async call<T>(command: string, args: Args = {}): Promise<T> {
    try {
      return await invoke<T>(command, args);
    } catch (thrown) {
      throw failureOf(thrown);
    }
  }

  watch<T>(command: string, args: Args, onProgress: OnProgress): Promise<T> {
    const progress = new Channel<{ fraction: number }>(({ fraction }) => onProgress(fraction));
    return this.call<T>(command, { ...args, progress });
  }

  bytes(command: string, args: Args = {}): Promise<ArrayBuffer> {
    return this.call<ArrayBuffer>(command, args);
  }

  resource(path: string): string {
    return convertFileSrc('', 'dateline') + path;
  }

  onDrop(callback: (paths: string[]) => void): void {
    void getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'drop' && payload.paths.length > 0) callback(payload.paths);
    });
  }
}

const TEXT_FILES = [
  { name: 'Text', extensions: ['txt', 'text', 'md'] },
  { name: 'All files', extensions: ['*'] },
];

const GEOJSON_FILES = [{ name: 'GeoJSON', extensions: ['geojson', 'json'] }];
