import type { Picked } from '../state/picked.svelte';
import type { TableAsk } from './ask.svelte';
import type { Lines } from './lines';
import type { Sheet, SheetRow } from './sheets';
import { arranged, grouped, type Line } from './table';

/** Lines of a sheet that is all here. */
export class SheetLines implements Lines {
  readonly ready = true;
  private readonly sheet = $derived.by(() => this.given());
  /** Of an area that was selected on the map, the rows in it; every row where this sheet has none. */
  private readonly within = $derived.by(() =>
    this.picked.ofArea ? this.sheet.rows.filter(({ picks }) => this.picked.has(picks)) : [],
  );
  private readonly answering = $derived.by(() => {
    const { words, order, columns } = this.ask;
    const rows = this.within.length > 0 ? this.within : this.sheet.rows;
    return arranged(rows, words, order, columns);
  });
  private readonly lines = $derived.by(() =>
    grouped(this.answering, this.ask.group, (head) => this.ask.isOpen(head)),
  );

  constructor(
    private readonly ask: TableAsk,
    private readonly picked: Picked,
    private readonly given: () => Sheet,
  ) {}

  get length(): number {
    return this.lines.length;
  }

  get count(): number {
    return this.answering.length;
  }

  get all(): number {
    return this.sheet.rows.length;
  }

  get area(): string | null {
    return this.within.length > 0 ? `${this.within.length} of ${this.all} in the area` : null;
  }

  at(line: number): Line<SheetRow> | undefined {
    return this.lines[line];
  }

  find(is: (row: SheetRow) => boolean): number {
    return this.lines.findIndex((line) => 'row' in line && is(line.row));
  }

  look(): void {
    // All lines are here.
  }

  rows(): Promise<readonly SheetRow[]> {
    return Promise.resolve(this.answering);
  }
}
