import type { Column } from '../../types/Column';
import type { MentionRow } from '../../types/MentionRow';
import type { PlaceRow } from '../../types/PlaceRow';
import type { Transport } from '../transport/transport';
import type { Filters } from './filters.svelte';
import type { Notices } from './notices.svelte';

/** Rows that are asked for at a time. */
const LEAF = 100;

/** The most rows of places that a window is given, and of mentions that are copied at once. */
const MOST = 5000;

/** Tables of the whole case: mentions are many, and come as they are scrolled to. */
export class Ledger {
  places = $state.raw<readonly PlaceRow[]>([]);
  /** How many mentions the table has; null until the first came. */
  total = $state<number | null>(null);
  words = $state('');
  by = $state<Column>('document');
  down = $state(false);
  /** Rows that came, by number. */
  rows = $state.raw<readonly (MentionRow | undefined)[]>([]);
  private asked: number[] = [];
  private generation = 0;
  /** Of which generation the rows are that are shown. */
  private came = -1;

  constructor(
    private readonly transport: Transport,
    private readonly filters: Filters,
    private readonly notices: Notices,
  ) {}

  async load(): Promise<void> {
    try {
      const { question } = this.filters;
      this.places = (await this.transport.case.ask('places', { ...question, limit: MOST })) as PlaceRow[];
    } catch (thrown) {
      this.notices.fail(thrown);
    }
  }

  sort(by: Column): void {
    this.down = this.by === by && !this.down;
    this.by = by;
  }

  /** Forgets what came: the question, the order or the case is another. What is shown stays until the new rows come. */
  renew(): void {
    this.generation += 1;
    this.asked = [];
  }

  /** Asks for the rows around these, unless that was done. */
  async see(from: number, to: number): Promise<void> {
    const first = Math.floor(Math.max(from, 0) / LEAF);
    const last = Math.floor(Math.max(to, 0) / LEAF);
    for (let leaf = first; leaf <= last; leaf += 1) await this.ask(leaf);
  }

  /** Every row of the table, as far as so many can be copied. */
  async all(): Promise<MentionRow[]> {
    return (await this.page(0, MOST))?.rows ?? [];
  }

  private async ask(leaf: number): Promise<void> {
    if (this.asked.includes(leaf)) return;
    this.asked.push(leaf);
    const { generation } = this;
    const page = await this.page(leaf * LEAF, LEAF);
    if (!page || generation !== this.generation) return;
    const rows = this.came === generation ? [...this.rows] : [];
    page.rows.forEach((row, i) => (rows[leaf * LEAF + i] = row));
    this.came = generation;
    this.rows = rows;
    this.total = page.total;
  }

  private async page(skip: number, take: number) {
    const { words, by, down } = this;
    try {
      return await this.transport.case.page(this.filters.question, { words, by, down, skip, take });
    } catch (thrown) {
      this.notices.fail(thrown);
      return null;
    }
  }
}
