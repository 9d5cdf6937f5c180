/** What a command takes. */
export type Args = Record<string, unknown>;

/** How far a job is, 0 to 1. */
export type OnProgress = (fraction: number) => void;

/**
 * A way to reach the backend. There are two, Tauri's messages and HTTP; both carry the same commands.
 * Every promise rejects with a `RequestFailure`.
 */
export interface Wire {
  /** Sends a command, answers with what it returns. */
  call<T>(command: string, args?: Args): Promise<T>;
  /** Sends a command that tells how far it is while it works. */
  watch<T>(command: string, args: Args, onProgress: OnProgress): Promise<T>;
  /** The absolute address of a file of the data folder. */
  resource(path: string): string;
  /** File dialogs of the desktop; absent where there are none. */
  readonly dialogs?: FileDialogs;
  /** Tells of files dragged over the window, where the shell gives their paths; gives a way to stop. */
  onDrag?(callback: (drag: Drag) => void): () => void;
  /** Asks before the window closes, where the shell lets it: it stays open on `false`. Gives a way to stop. */
  onClose?(mayClose: () => Promise<boolean>): () => void;
}

/** Files over the window, gone from it, or dropped on it. */
export type Drag = { phase: 'over' | 'out' } | { phase: 'drop'; paths: string[] };

/** Dialogs that answer with a path, or null when they were closed without one. */
export interface FileDialogs {
  /** A GeoJSON file. */
  pickLayer(): Promise<string | null>;
  /** A file of map tiles. */
  pickTiles(): Promise<string | null>;
  /** Articles to add, several at once. */
  pickTexts(): Promise<string[] | null>;
  newCase(): Promise<string | null>;
  openCase(): Promise<string | null>;
  saveCase(name: string): Promise<string | null>;
  /** Where to write an export; its ending says in which format. */
  pickExport(name: string): Promise<string | null>;
}
