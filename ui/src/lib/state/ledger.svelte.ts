import type { PlaceRow } from '../../types/PlaceRow';
import type { Transport } from '../transport/transport';
import type { Filters } from './filters.svelte';
import { Latest } from './latest';
import type { Notices } from './notices.svelte';

/** The most rows of places that a window is given. */
const MOST = 5000;

/** Places of the whole case, as far as they answer the filters. */
export class Ledger {
  places = $state.raw<readonly PlaceRow[]>([]);
  private readonly latest = new Latest();

  constructor(
    private readonly transport: Transport,
    private readonly filters: Filters,
    private readonly notices: Notices,
  ) {}

  load(): Promise<void> {
    return this.latest.run(async () => {
      const question = { ...this.filters.question, limit: MOST };
      const places = await this.notices.attempt(() => this.transport.case.ask('places', question));
      if (places) this.places = places as PlaceRow[];
    });
  }
}
