import { PMTiles } from 'pmtiles';
import type { BackgroundView } from '../../types/BackgroundView';
import { PACK_LAYERS } from '../map/style-pack';
import type { Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';

/** Under this name the shell serves the file that was chosen, wherever it lies. */
const FILE = 'background.pmtiles';

/** A user's own detailed map under ours. The shell checks the file and remembers it. */
export class Background {
  file = $state.raw<BackgroundView | null>(null);
  /** Whose the data are, as the file says. */
  attribution = $state('');
  /** Where the map reads it; changes with every choice, so that no tile of another file is shown. */
  address = $state<string | null>(null);
  private choices = 0;

  constructor(
    private readonly transport: Transport,
    private readonly notices: Notices,
  ) {}

  /** Takes up what was chosen the last time. */
  async start(): Promise<void> {
    await this.attempt(() => this.transport.background());
  }

  /** Lets the user pick a file. */
  async pick(): Promise<void> {
    const path = await this.transport.dialogs?.pickTiles();
    if (path) await this.attempt(() => this.transport.chooseBackground(path));
  }

  /** Goes back to the base map alone. */
  async remove(): Promise<void> {
    await this.attempt(() => this.transport.chooseBackground(null));
  }

  private async attempt(change: () => Promise<BackgroundView | null>): Promise<void> {
    await this.notices.attempt(async () => this.show(await change()));
  }

  private async show(file: BackgroundView | null): Promise<void> {
    this.choices += 1;
    const address = file && `${this.transport.resource(FILE)}?${this.choices}`;
    const about = address ? await describe(address) : null;
    if (file && about && !about.drawable) {
      await this.transport.chooseBackground(null);
      this.notices.say(
        `${file.name} has none of the layers of the Protomaps basemap (${PACK_LAYERS.join(', ')}), so nothing of it could be drawn.`,
      );
      return;
    }
    this.file = file ?? null;
    this.address = address ?? null;
    this.attribution = about?.attribution ?? '';
  }
}

/** What the file says of itself. */
async function describe(address: string): Promise<{ attribution: string; drawable: boolean }> {
  const metadata = (await new PMTiles(address).getMetadata()) as {
    attribution?: string;
    vector_layers?: { id: string }[];
  };
  const layers = metadata.vector_layers?.map(({ id }) => id);
  const drawable = layers === undefined || PACK_LAYERS.some((layer) => layers.includes(layer));
  const page = new DOMParser().parseFromString(metadata.attribution ?? '', 'text/html');
  return { attribution: page.body.textContent.trim(), drawable };
}
