import type { MentionRow } from '../../types/MentionRow';
import type { Asked } from '../transport/case';
import type { Transport } from '../transport/transport';
import type { Desk } from './desk.svelte';
import type { Notices } from './notices.svelte';
import type { Selection } from './selection.svelte';

/** How many are listed at a time: more come as these are settled. */
const LISTED = 200;

/** What waits for somebody to judge it, across the case, the least certain first. */
export class Review {
  /** Whether the queue stands in place of the documents. */
  open = $state(false);
  rows = $state.raw<readonly MentionRow[]>([]);
  /** Whether the next click on the map says where the marked mention lies. */
  placing = $state(false);
  /** The mention of the queue that is looked at. */
  readonly current = $derived.by(() => {
    const id = this.desk.mentions[this.selection.mention ?? -1]?.id;
    return this.rows.findIndex((row) => row.id === id);
  });

  constructor(
    private readonly transport: Transport,
    private readonly desk: Desk,
    private readonly selection: Selection,
    private readonly notices: Notices,
  ) {}

  async toggle(): Promise<void> {
    if (!this.desk.case) return;
    this.open = !this.open;
    if (!this.open) return;
    await this.load();
    if (this.current < 0) await this.step(1);
  }

  /** Lists what waits. */
  async load(): Promise<void> {
    const question: Asked = { waiting: true, order: 'doubt', limit: LISTED };
    await this.notices.attempt(async () => {
      this.rows = (await this.transport.case.mentions(question)) ?? [];
    });
  }

  /** Shows a mention of the queue in its document. */
  async show(row: MentionRow): Promise<void> {
    await this.desk.show(row.document);
    const found = this.desk.mentions.find(({ id }) => id === row.id);
    if (found) this.selection.selectMention(found.index);
  }

  /** Goes on to what waits before or after the one that is looked at. */
  async step(direction: 1 | -1): Promise<void> {
    const at = this.current < 0 ? (direction > 0 ? 0 : this.rows.length - 1) : this.current + direction;
    const row = this.rows[Math.min(Math.max(at, 0), this.rows.length - 1)];
    if (row) await this.show(row);
  }

  /** Goes on to what waits next, once a mention of the queue was judged. */
  async settled(mention: number): Promise<void> {
    const at = this.rows.findIndex(({ id }) => id === mention);
    await this.load();
    const next = this.rows[Math.min(at, this.rows.length - 1)];
    if (at >= 0 && next) await this.show(next);
  }

  /** Begins placing the marked mention by a click on the map. */
  startPlacing(): void {
    this.placing = this.selection.mention !== null;
  }

  /** Ends it; false where nobody had begun. */
  stopPlacing(): boolean {
    const { placing } = this;
    this.placing = false;
    return placing;
  }
}
