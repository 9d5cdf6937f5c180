import type { SearchHit } from '../../types/SearchHit';
import type { Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';

const PAUSE_MS = 80;
const SHOWN = 8;

/** What is typed into the search, and the places of that name. */
export class Search {
  query = $state('');
  hits = $state.raw<SearchHit[]>([]);
  /** The query that `hits` answer; null before the first answer. */
  answered = $state<string | null>(null);
  /** Which of all that is offered Enter takes. */
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

  /** Goes to the next or the previous of so many. */
  move(step: 1 | -1, among: number): void {
    if (among > 0) this.active = (this.active + step + among) % among;
  }

  clear(): void {
    this.ask('');
  }

  /** Until what is typed is answered; asked at once where somebody typed faster than the answers came. */
  async settled(): Promise<void> {
    const name = this.query.trim();
    if (name === '' || name === this.answered) return;
    clearTimeout(this.pause);
    await this.look(name);
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
