import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { open, save } from '@tauri-apps/plugin-dialog';
import { failureOf } from './failure';
import type { Args, Drag, FileDialogs, OnProgress, Wire } from './wire';

/** The desktop window's way: Tauri messages, and the `dateline` scheme for files. */
export class TauriWire implements Wire {
  readonly dialogs: FileDialogs = {
    pickLayer: () => open({ title: 'Add a reference layer', multiple: false, filters: GEOJSON_FILES }),
    pickTiles: () => open({ title: 'Add a background map', multiple: false, filters: TILE_FILES }),
    pickTexts: () => open({ title: 'Add articles', multiple: true, filters: TEXT_FILES }),
    newCase: () => save({ title: 'New case', defaultPath: 'case.gpkg', filters: CASE_FILES }),
    openCase: () => open({ title: 'Open a case', multiple: false, filters: CASE_FILES }),
    saveCase: (name) => save({ title: 'Save the case', defaultPath: name, filters: CASE_FILES }),
    pickExport: (name) => save({ title: 'Export', defaultPath: name, filters: EXPORT_FILES }),
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

  onClose(mayClose: () => Promise<boolean>): () => void {
    const stop = getCurrentWindow().onCloseRequested(async (request) => {
      // A page that says nothing has died, and the shell closes its window without it.
      void this.call('close_heard');
      if (!(await mayClose())) request.preventDefault();
    });
    return () => void stop.then((unlisten) => unlisten());
  }
}

const TEXT_FILES = [
  { name: 'Text', extensions: ['txt', 'text', 'md', 'jsonl'] },
  { name: 'All files', extensions: ['*'] },
];

const CASE_FILES = [{ name: 'Case', extensions: ['gpkg'] }];

const TILE_FILES = [{ name: 'PMTiles', extensions: ['pmtiles'] }];

const EXPORT_FILES = [
  { name: 'GeoJSON', extensions: ['geojson', 'json'] },
  { name: 'CSV', extensions: ['csv'] },
];

const GEOJSON_FILES = [{ name: 'GeoJSON', extensions: ['geojson', 'json'] }];
