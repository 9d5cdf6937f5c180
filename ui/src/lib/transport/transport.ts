import type { BackgroundView } from '../../types/BackgroundView';
import type { DeskView } from '../../types/DeskView';
import type { Edit } from '../../types/Edit';
import type { Edited } from '../../types/Edited';
import type { NearView } from '../../types/NearView';
import type { RecentView } from '../../types/RecentView';
import type { SearchHit } from '../../types/SearchHit';
import type { StatusView } from '../../types/StatusView';
import type { WhyView } from '../../types/WhyView';
import type { WorldviewView } from '../../types/WorldviewView';
import { CaseCommands } from './case';
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
export type Origin = { from: 'text'; text: string; title: string | null } | { from: 'sample' };

/** Every command the window can send, written once over either wire. */
export class Transport {
  readonly case: CaseCommands;
  /** What the map asks. */
  readonly map: MapCommands;
  private jobs = 0;

  constructor(private readonly wire: Wire) {
    this.case = new CaseCommands(wire, () => (this.jobs += 1));
    this.map = new MapCommands(wire);
  }

  status(): Promise<StatusView> {
    return this.wire.call('status');
  }

  /** What is open already, else what was named on the command line. */
  initial(): Promise<DeskView> {
    return this.wire.call('initial');
  }

  /** The open case, and the document of it that is shown. */
  desk(): Promise<DeskView> {
    return this.wire.call('desk');
  }

  /** Shows a document of the case, by its number. */
  show(document: number): Promise<DeskView> {
    return this.wire.call('show', { document });
  }

  /** The cases that were opened last. */
  recent(): Promise<RecentView[]> {
    return this.wire.call('recent');
  }

  /**
   * Reads a document into the case and shows it. `job` is what `cancel` takes; a stopped job fails with the code
   * `cancelled`.
   */
  open(origin: Origin, onProgress: OnProgress): { job: number; done: Promise<DeskView> } {
    const job = (this.jobs += 1);
    const { from, ...what } = origin;
    return { job, done: this.wire.watch(`open_${from}`, { ...what, job }, onProgress) };
  }

  cancel(job: number): Promise<void> {
    return this.wire.call('cancel', { job });
  }

  /** Makes an edit of the case, and tells what it changed. */
  edit(edit: Edit): Promise<Edited> {
    return this.wire.call('edit', { edit, why: null });
  }

  /** Why a mention has its place, as it was read. */
  why(mention: number): Promise<WhyView> {
    return this.wire.call('why', { mention });
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

  /** Whose borders one can choose. */
  worldviews(): Promise<WorldviewView[]> {
    return this.wire.call('worldviews');
  }

  /** The worldview that answers follow. */
  worldview(): Promise<string | null> {
    return this.wire.call('worldview');
  }

  /** Chooses one and remembers it; gives what is on the desk as it has it. */
  keepWorldview(id: string): Promise<DeskView> {
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

  /** Asks before the window closes; gives a way to stop. Undefined where only the browser can ask. */
  get onClose(): Wire['onClose'] {
    return this.wire.onClose?.bind(this.wire);
  }
}
