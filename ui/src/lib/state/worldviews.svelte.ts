import type { WorldviewView } from '../../types/WorldviewView';
import { DE_FACTO } from '../map/style-worldview';
import type { Transport } from '../transport/transport';
import type { Desk } from './desk.svelte';
import type { Notices } from './notices.svelte';

/** Whose borders count: what there is to choose from, and what was chosen. The shell remembers it. */
export class Worldviews {
  all = $state.raw<readonly WorldviewView[]>([]);
  chosen = $state(DE_FACTO);

  constructor(
    private readonly transport: Transport,
    private readonly desk: Desk,
    private readonly notices: Notices,
  ) {}

  /** Asks the shell. Data without worldviews leaves nothing to choose, and that is no fault. */
  async start(): Promise<void> {
    try {
      this.all = (await this.transport.worldviews()) ?? [];
      this.chosen = (await this.transport.worldview()) ?? DE_FACTO;
    } catch {
      this.all = [];
    }
  }

  /** Looks at everything through another worldview: the open document too. */
  async choose(id: string): Promise<void> {
    await this.notices.attempt(async () => {
      const { document } = await this.transport.keepWorldview(id);
      this.chosen = id;
      // Another document may have come meanwhile: its text is no home for the mentions of this one.
      if (document?.number === this.desk.document?.number) this.desk.document = document;
    });
  }
}
