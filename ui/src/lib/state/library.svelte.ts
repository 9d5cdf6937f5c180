import type { DocumentRow } from '../../types/DocumentRow';
import type { Edited } from '../../types/Edited';
import { arranged, SORTS, type Sort } from '../documents';
import type { Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';

/** The documents of the case. */
export class Library {
  rows = $state.raw<readonly DocumentRow[]>([]);
  query = $state('');
  sort = $state<Sort>('imported');
  readonly shown = $derived(arranged(this.rows, this.query, this.sort));

  constructor(
    private readonly transport: Transport,
    private readonly notices: Notices,
  ) {}

  /** Asks for all of them, after another case came or documents were added. */
  async load(): Promise<void> {
    await this.notices.attempt(async () => {
      this.rows = (await this.transport.case.documents()) ?? [];
    });
  }

  clear(): void {
    this.rows = [];
  }

  /** Takes over what an edit changed. */
  take({ touched, documents }: Pick<Edited, 'touched' | 'documents'>): void {
    const others = this.rows.filter(({ id }) => !touched.includes(id));
    this.rows = [...others, ...documents].sort((one, other) => one.id - other.id);
  }

  nextSort(): void {
    this.sort = SORTS[(SORTS.indexOf(this.sort) + 1) % SORTS.length] ?? 'imported';
  }
}
