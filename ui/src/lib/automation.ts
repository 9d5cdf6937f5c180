import type { Map } from 'maplibre-gl';

/** What a test of the real window may look at. */
export interface AutomationHook {
  map: Map;
  /** Messages of every map error since the start: tiles that failed, say. */
  errors: string[];
}

declare global {
  interface Window {
    __dateline?: AutomationHook;
  }
}

/** Opens the map to a test driver, and only to one. */
export function exposeToAutomation(map: Map): void {
  if (!navigator.webdriver) return;
  const errors: string[] = [];
  map.on('error', ({ error }) => errors.push(error.message));
  window.__dateline = { map, errors };
}
