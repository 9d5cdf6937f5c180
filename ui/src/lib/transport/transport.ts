import type { BackgroundView } from '../../types/BackgroundView';
import type { Decision } from '../../types/Decision';
import type { DocumentView } from '../../types/DocumentView';
import type { Edited } from '../../types/Edited';
import type { Exported } from '../../types/Exported';
import type { NearView } from '../../types/NearView';
import type { SearchHit } from '../../types/SearchHit';
import type { StatusView } from '../../types/StatusView';
import type { WhyView } from '../../types/WhyView';
import type { WorldviewView } from '../../types/WorldviewView';
import { MapCommands } from './map';
import type { FileDialogs, OnProgress, Wire } from './wire';

/** What to look for near a point. */
export interface NearQuery {
  lon: number;
  lat: number;
  withinKm: number;
  limit: number;
}

/** A text to read, from where somebody has it. */
export type Origin =
  { from: 'text'; text: string; title: string | null } | { from: 'file'; path: string } | { from: 'sample' };

/** Every command the window can send, written once over either wire. */
export class Transport {
  /** What the map asks. */
  readonly map: MapCommands;
  private jobs = 0;

  constructor(private readonly wire: Wire) {
    this.map = new MapCommands(wire);
  }

  status(): Promise<StatusView> {
    return this.wire.call('status');
  }

  /** The document named on the command line, if one was. */
  initial(): Promise<DocumentView | null> {
    return this.wire.call('initial');
  }

  /** Reads a document. `job` is what `cancel` takes; a stopped job fails with the code `cancelled`. */
  open(origin: Origin, onProgress: OnProgress): { job: number; done: Promise<DocumentView> } {
    const job = (this.jobs += 1);
    const { from, ...what } = origin;
    return { job, done: this.wire.watch(`open_${from}`, { ...what, job }, onProgress) };
  }

  cancel(job: number): Promise<void> {
    return this.wire.call('cancel', { job });
  }

  decide(index: number, decision: Decision): Promise<Edited> {
    return this.wire.call('decide', { index, decision });
  }

  /** Why a mention has its place, as it was read. */
  why(index: number): Promise<WhyView> {
    return this.wire.call('why', { index });
  }

  undo(): Promise<Edited> {
    return this.wire.call('undo');
  }

  redo(): Promise<Edited> {
    return this.wire.call('redo');
  }

  search(name: string, limit: number): Promise<SearchHit[]> {
    return this.wire.call('search', { name, limit });
  }

  near(query: NearQuery): Promise<NearView> {
    return this.wire.call('near', { ...query });
  }

  exportGeojson(path: string): Promise<Exported> {
    return this.wire.call('export_geojson', { path });
  }

  /** Whose borders one can choose. */
  worldviews(): Promise<WorldviewView[]> {
    return this.wire.call('worldviews');
  }

  /** The worldview that answers follow. */
  worldview(): Promise<string | null> {
    return this.wire.call('worldview');
  }

  /** Chooses one and remembers it; gives the open document as it has it. */
  keepWorldview(id: string): Promise<DocumentView | null> {
    return this.wire.call('keep_worldview', { id });
  }

  /** The user's own background map. */
  background(): Promise<BackgroundView | null> {
    return this.wire.call('background');
  }

  /** Chooses one and remembers it; null goes back to none. */
  chooseBackground(path: string | null): Promise<BackgroundView | null> {
    return this.wire.call('choose_background', { path });
  }

  /** The absolute address of a file of the data folder. */
  resource(path: string): string {
    return this.wire.resource(path);
  }

  get dialogs(): FileDialogs | undefined {
    return this.wire.dialogs;
  }

  /** Tells of files dragged over the window; gives a way to stop. Undefined where no paths can be had. */
  get onDrag(): Wire['onDrag'] {
    return this.wire.onDrag?.bind(this.wire);
  }
}
