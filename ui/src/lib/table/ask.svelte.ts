import type { ColumnFilters, Order } from './table';

/** What somebody asks of a table: words, what columns have to hold, an order, groups. */
export class TableAsk {
  /** Words that a row has to hold. */
  words = $state('');
  /** Whether columns have fields to filter by. */
  fields = $state(false);
  order = $state.raw<Order | null>(null);
  /** Number of the column that rows are gathered by. */
  group = $state<number | null>(null);
  private typed = $state.raw<ColumnFilters>({});
  private closed = $state.raw<readonly string[]>([]);

  /** What columns have to hold; nothing while their fields are put away. */
  get columns(): ColumnFilters {
    return this.fields ? this.typed : {};
  }

  /** What was typed into the field of a column. */
  typedIn(column: number): string {
    return this.typed[column] ?? '';
  }

  type(column: number, text: string): void {
    this.typed = { ...this.typed, [column]: text };
  }

  /** Asks for all rows again, in the same order. */
  clear(): void {
    this.words = '';
    this.typed = {};
  }

  /** Up, down, as they came. */
  sort(column: number): void {
    if (this.order?.column !== column) this.order = { column, down: false };
    else this.order = this.order.down ? null : { column, down: true };
  }

  isOpen(head: string): boolean {
    return !this.closed.includes(head);
  }

  /** Closes a group, or opens it again. */
  fold(head: string): void {
    this.closed = this.isOpen(head) ? [...this.closed, head] : this.closed.filter((other) => other !== head);
  }
}
