/** What a storage holds under a key; empty where it fails or lies. */
export function keptIn(storage: Storage | null, key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keeps choices under a key. With a full or forbidden storage they hold until the window closes. */
export function keepIn(storage: Storage | null, key: string, choices: Record<string, unknown>): void {
  try {
    storage?.setItem(key, JSON.stringify(choices));
  } catch {
    // As said above.
  }
}
