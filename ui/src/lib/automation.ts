import type { Map } from 'maplibre-gl';

/** What a test of the real window may look at. */
export interface AutomationHook {
  map: Map;
  /** Messages of every map error since the start: tiles that failed, say. */
  errors: string[];
  /** When the map was first drawn whole, in milliseconds since 1970; null until then. */
  painted: number | null;
}

declare global {
  interface Window {
    __dateline?: AutomationHook;
  }
}

/** Opens the map to a test driver, and only to one. */
export function exposeToAutomation(map: Map): void {
  if (!navigator.webdriver) return;
  const hook: AutomationHook = { map, errors: [], painted: null };
  map.on('error', ({ error }) => hook.errors.push(error.message));
  map.once('load', () => (hook.painted = Date.now()));
  window.__dateline = hook;
}
