import type { FeatureCollection } from 'geojson';
import type { ReferenceView } from '../../types/ReferenceView';
import { unwrapped, type Box } from '../map/camera';
import type { Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';

/** A reference layer with what is drawn of it. */
export interface Reference {
  view: ReferenceView;
  data: FeatureCollection;
}

/** Files of the user's own over the map. The backend checks and remembers them. */
export class References {
  all = $state.raw<readonly Reference[]>([]);

  constructor(
    private readonly transport: Transport,
    private readonly notices: Notices,
  ) {}

  /** Takes up what was there the last time. */
  async start(): Promise<void> {
    await this.attempt(() => this.transport.map.references());
  }

  /** Gives the box of the layer that was added; null where none was. */
  async addPath(path: string): Promise<Box | null> {
    return this.add(() => this.transport.map.addReference(path));
  }

  /** For a browser, which gives no paths. */
  async addFile(file: File): Promise<Box | null> {
    return this.add(async () => this.transport.map.addReferenceText(file.name, await file.text()));
  }

  async remove(id: number): Promise<void> {
    await this.attempt(() => this.transport.map.removeReference(id));
  }

  private async add(change: () => Promise<ReferenceView[]>): Promise<Box | null> {
    const before = this.all.map(({ view }) => view.id);
    await this.attempt(change);
    const added = this.all.find(({ view }) => !before.includes(view.id))?.view;
    if (added?.left_out) this.notices.say(`${added.name}: ${added.left_out}`);
    return added?.bbox ? unwrapped(added.bbox) : null;
  }

  private async attempt(change: () => Promise<ReferenceView[]>): Promise<void> {
    await this.notices.attempt(async () => {
      const views = (await change()) ?? [];
      const known = this.all;
      this.all = await Promise.all(
        views.map(async (view) => known.find((one) => one.view.id === view.id) ?? (await this.load(view))),
      );
    });
  }

  private async load(view: ReferenceView): Promise<Reference> {
    const answer = await fetch(this.transport.resource(`reference-${view.id}.geojson`));
    return { view, data: (await answer.json()) as FeatureCollection };
  }
}
