import { tick } from 'svelte';
import type { BasingView } from '../../types/BasingView';
import type { RelationsView } from '../../types/RelationsView';
import type { Status } from '../../types/Status';
import type { VisitView } from '../../types/VisitView';
import type { Transport } from '../transport/transport';
import type { Desk } from './desk.svelte';
import type { Filters } from './filters.svelte';
import { colourNumbers } from '../map/bases';
import { Latest } from './latest';
import type { Notices } from './notices.svelte';

/** Visits and basings that map and tables show: of the case or of the document, as far as they answer the filters. */
export class Survey {
  private found = $state.raw<RelationsView | null>(null);
  /** Whether they have to be asked for, or the document holds them all. */
  private readonly asking = $derived.by(() => this.filters.whole || this.filters.active);
  private readonly of = $derived.by(() => (this.asking ? this.found : this.desk.document));
  readonly visits = $derived<readonly VisitView[]>((this.of?.visits ?? []).filter((one) => this.stands(one)));
  readonly basings = $derived<readonly BasingView[]>(
    (this.of?.basings ?? []).filter((one) => this.stands(one)),
  );
  /** In one string: an edit gives the case anew, and as long as these stay the same nothing is drawn anew for it. */
  private readonly actors = $derived.by(() => this.desk.case?.actors.join('\n') ?? '');
  /** The colour number of each actor's country; a rejection changes nobody's colour. */
  readonly colours = $derived(
    colourNumbers(this.of?.basings ?? [], this.of?.visits ?? [], this.actors.split('\n')),
  );
  private readonly latest = new Latest();

  constructor(
    private readonly transport: Transport,
    private readonly desk: Desk,
    private readonly filters: Filters,
    private readonly notices: Notices,
    /** What is waited for: relations of a whole case are megabytes, and whoever asks for less goes first. */
    private readonly others: () => Promise<unknown>,
  ) {}

  /** What was rejected shows only where somebody asks for it by the filters. */
  private stands({ judged }: { judged: Status }): boolean {
    return this.asking || judged !== 'rejected';
  }

  /** Asks for them anew, after the question, the case or what is shown of it changed. */
  load(): Promise<void> {
    return this.latest.run(async () => {
      // What a case told is nothing to show once it is closed.
      if (!this.desk.case) this.found = null;
      if (!this.asking || !this.desk.case) return;
      await tick();
      await this.others();
      await this.ask();
    });
  }

  private async ask(): Promise<void> {
    const { question, whole } = this.filters;
    const document = whole ? null : (this.desk.document?.number ?? null);
    await this.notices.attempt(async () => {
      this.found = await this.transport.case.relations({ ...question, document });
    });
  }
}
