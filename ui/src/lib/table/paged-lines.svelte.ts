import { untrack } from 'svelte';
import type { Facet } from '../../types/Facet';
import type { Holding } from '../../types/Holding';
import type { Leaf } from '../../types/Leaf';
import type { Page } from '../../types/Page';
import { countryName } from '../format/place';
import type { Session } from '../session';
import { Latest } from '../state/latest';
import type { Asked } from '../transport/case';
import type { TableAsk } from './ask.svelte';
import { columnOf, mentionOfCase } from './case-sheets';
import { laidOut, lengthOf, standing } from './groups';
import { LEAF, Leaves } from './leaves';
import type { Lines } from './lines';
import type { SheetRow } from './sheets';
import { arranged, type Line } from './table';

/** The most rows that are copied or picked at once. */
const MOST = 5000;

/** Lines of the table of all mentions of the case: the backend sorts, gathers and searches, and only what is looked at comes. */
export class PagedLines implements Lines {
  private total = $state<number | null>(null);
  private facets = $state.raw<readonly Facet[]>([]);
  /** Rows that came. */
  private here = $state.raw(new Leaves<SheetRow>());
  private readonly groups = $derived.by(() => laidOut(this.facets, (head) => this.ask.isOpen(head)));
  /** Countries of the case in the order of their names, which only the window knows. */
  private readonly countries = $derived.by(() => {
    const codes = (this.session.filters.facets?.countries ?? []).map(({ value }) => value);
    const rows = codes.map((code) => ({ code, cells: [countryName(code)] }));
    return arranged(rows, '', { column: 0, down: false });
  });
  private readonly inArea = $derived.by(() =>
    this.session.picked.ofArea ? this.session.picked.ids('mention') : [],
  );
  private readonly asked = $derived.by((): { question: Asked; leaf: Omit<Leaf, 'skip' | 'take'> } => ({
    question: { ...this.session.filters.question, ...(this.inArea.length > 0 && { mentions: this.inArea }) },
    leaf: this.leaf(),
  }));
  private readonly latest = new Latest();
  private seen = { from: 0, to: 1 };
  /** Rows that came since what is asked changed; what is shown stays until the first of them do. */
  private fresh = new Leaves<SheetRow>();

  constructor(
    private readonly session: Session,
    private readonly ask: TableAsk,
  ) {
    const { desk, filters } = session;
    void filters.look();
    // Another question, an edit, other documents: other rows. What is shown stays until they come.
    $effect(() => {
      void [this.asked, desk.edited, desk.arrivals];
      untrack(() => this.renew());
    });
  }

  get ready(): boolean {
    return this.total !== null;
  }

  get length(): number {
    return this.facets.length > 0 ? lengthOf(this.groups) : (this.total ?? 0);
  }

  get count(): number {
    return this.total ?? 0;
  }

  get all(): number | null {
    return this.session.desk.case?.counts.mentions === 0 ? 0 : null;
  }

  get area(): string | null {
    return this.inArea.length > 0 ? `${this.inArea.length.toLocaleString('en')} in the area` : null;
  }

  at(line: number): Line<SheetRow> | undefined {
    const there = standing(this.groups, line);
    if (!('number' in there)) return there;
    const row = this.here.row(there.number);
    return row && { row };
  }

  find(is: (row: SheetRow) => boolean): number {
    return this.here.find(this.groups, is);
  }

  look(from: number, to: number): void {
    this.seen = { from, to };
    void this.latest.run(() => this.fetch());
  }

  async rows(): Promise<readonly SheetRow[]> {
    return (await this.page(0, MOST))?.rows.map(mentionOfCase) ?? [];
  }

  private renew(): void {
    this.fresh = new Leaves();
    this.look(this.seen.from, this.seen.to);
  }

  /** Asks for the leaves that are looked at and did not come yet. */
  private async fetch(): Promise<void> {
    for (;;) {
      const { fresh, seen } = this;
      const [leaf] = fresh.missing(this.groups, seen.from, seen.to);
      const page = leaf === undefined ? null : await this.page(leaf * LEAF, LEAF);
      if (leaf === undefined || !page || fresh !== this.fresh) return;
      this.put(leaf, page);
    }
  }

  private put(leaf: number, page: Page): void {
    this.here = this.fresh = this.fresh.with(leaf, page.rows.map(mentionOfCase));
    this.total = page.total;
    if (leaf === 0)
      this.facets = page.groups.map(({ value, count }) => ({ value: this.headOf(value), count }));
  }

  /** A group as its rows write what they have in common. */
  private headOf(value: string): string {
    const by = columnOf(this.ask.group);
    if (by === 'country') return value && countryName(value);
    return by === 'confidence' ? Number(value).toFixed(2) : value;
  }

  private leaf(): Omit<Leaf, 'skip' | 'take'> {
    const { words, order, group, columns } = this.ask;
    const by = columnOf(order?.column ?? null) ?? 'document';
    const gathered = columnOf(group);
    return {
      words,
      columns: Object.entries(columns).flatMap(([column, asked]) => this.holding(Number(column), asked)),
      group: gathered,
      by,
      down: order?.down ?? false,
      // They come after the first rows, which must not be asked for again where no order depends on them.
      countries: [by, gathered].includes('country') ? this.countries.map(({ code }) => code) : [],
    };
  }

  /** What a column has to hold. Countries are written by name, and known to the backend by code. */
  private holding(at: number, asked: string): Holding[] {
    const column = columnOf(at);
    if (!column || asked.trim() === '') return [];
    if (column !== 'country') return [{ column, words: asked, any: null }];
    const named = arranged(this.countries, asked, null);
    return [{ column, words: '', any: named.map(({ code }) => code) }];
  }

  private page(skip: number, take: number): Promise<Page | null> {
    const { question, leaf } = this.asked;
    return this.session.notices.attempt(() =>
      this.session.transport.case.page(question, { ...leaf, skip, take }),
    );
  }
}
