import type { SearchHit } from '../../types/SearchHit';
import type { Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';

const PAUSE_MS = 80;
const SHOWN = 8;

/** The search for a place by name. */
export class Search {
  query = $state('');
  hits = $state.raw<SearchHit[]>([]);
  /** The query that `hits` answer; null before the first answer. */
  answered = $state<string | null>(null);
  /** The hit that Enter takes. */
  active = $state(0);
  /** Grows whenever the search field should take the keyboard. */
  summoned = $state(0);
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly notices: Notices,
  ) {}

  /** Brings the keyboard to the field, with something to start from. */
  summon(query = this.query): void {
    this.summoned += 1;
    if (query !== this.query) this.ask(query);
  }

  /** Looks a name up once typing pauses; an answer that comes after the next question is dropped. */
  ask(query: string): void {
    this.query = query;
    clearTimeout(this.pause);
    const name = query.trim();
    if (name === '') this.show(null, []);
    else this.pause = setTimeout(() => void this.look(name), PAUSE_MS);
  }

  move(step: 1 | -1): void {
    if (this.hits.length > 0) this.active = (this.active + step + this.hits.length) % this.hits.length;
  }

  clear(): void {
    this.ask('');
  }

  /** The hit that Enter takes. It is asked for at once where somebody typed faster than the answers came. */
  async chosen(): Promise<SearchHit | undefined> {
    const name = this.query.trim();
    if (name !== '' && name !== this.answered) {
      clearTimeout(this.pause);
      await this.look(name);
    }
    return this.hits[this.active];
  }

  private async look(name: string): Promise<void> {
    await this.notices.attempt(async () => {
      const hits = await this.transport.search(name, SHOWN);
      if (this.query.trim() === name) this.show(name, hits);
    });
  }

  private show(answered: string | null, hits: SearchHit[]): void {
    this.answered = answered;
    this.hits = hits;
    this.active = 0;
  }
}
