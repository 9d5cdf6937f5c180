import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import { failureOf } from './failure';
import type { Args, Drag, FileDialogs, OnProgress, Wire } from './wire';

/** The desktop window's way: Tauri messages, and the `dateline` scheme for files. */
export class TauriWire implements Wire {
  readonly dialogs: FileDialogs = {
    pickLayer: () => open({ title: 'Add a reference layer', multiple: false, filters: GEOJSON_FILES }),
    pickTiles: () => open({ title: 'Add a background map', multiple: false, filters: TILE_FILES }),
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

  resource(path: string): string {
    return convertFileSrc('', 'dateline') + path;
  }

  onDrag(callback: (drag: Drag) => void): () => void {
    const stop = getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'drop') callback({ phase: 'drop', paths: payload.paths });
      else callback({ phase: payload.type === 'leave' ? 'out' : 'over' });
    });
    return () => void stop.then((unlisten) => unlisten());
  }
}

const TEXT_FILES = [
  { name: 'Text', extensions: ['txt', 'text', 'md'] },
  { name: 'All files', extensions: ['*'] },
];

const TILE_FILES = [{ name: 'PMTiles', extensions: ['pmtiles'] }];

const GEOJSON_FILES = [{ name: 'GeoJSON', extensions: ['geojson', 'json'] }];
