import { HttpWire } from './http';
import { Transport } from './transport';

/** Finds the backend: Tauri's where the page runs in its window, else the server the page came from. */
export async function connect(): Promise<Transport> {
  if ('__TAURI_INTERNALS__' in window) {
    const { TauriWire } = await import('./tauri');
    return new Transport(new TauriWire());
  }
  return new Transport(new HttpWire(location.origin));
}
