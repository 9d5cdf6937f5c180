import { SvelteSet } from 'svelte/reactivity';
import type { Facets } from '../../types/Facets';
import type { SavedView } from '../../types/SavedView';
import type { Sifted } from '../../types/Sifted';
import { chipsOf, without, type FilterName } from '../filters';
import type { Asked } from '../transport/case';
import type { Transport } from '../transport/transport';
import type { Desk } from './desk.svelte';
import { Latest } from './latest';
import type { Notices } from './notices.svelte';
import type { Settings } from './settings.svelte';

/** The one question that every view answers: documents, reader, map and tables show what it lets through. */
export class Filters {
  question = $state.raw<Asked>({});
  /** What answers it; null as long as nothing is asked. */
  sifted = $state.raw<Sifted | null>(null);
  facets = $state.raw<Facets | null>(null);
  views = $state.raw<readonly SavedView[]>([]);
  /** The filter that is being set. */
  editing = $state<FilterName | 'menu' | 'views' | null>(null);
  readonly chips = $derived(chipsOf(this.question));
  readonly active = $derived(this.chips.length > 0);
  /** Whether map and tables show the whole case. */
  readonly whole = $derived.by(() => this.settings.whole && (this.desk.case?.counts.documents ?? 0) > 1);
  /** Documents that answer; null where all do. */
  readonly documents = $derived(this.sifted && new SvelteSet(this.sifted.documents));
  /** Mentions of the shown document that answer; null where all do. */
  readonly mentions = $derived(this.sifted && new SvelteSet(this.sifted.shown));
  /** Whether nothing answers. */
  readonly nothing = $derived(this.sifted?.documents.length === 0);
  private readonly latest = new Latest();

  constructor(
    private readonly transport: Transport,
    private readonly desk: Desk,
    private readonly settings: Settings,
    private readonly notices: Notices,
  ) {}

  set(part: Asked): void {
    this.question = { ...this.question, ...part };
  }

  remove(name: FilterName): void {
    this.question = without(this.question, name);
  }

  clear(): void {
    this.question = {};
    this.editing = null;
  }

  toggle(what: Filters['editing']): void {
    this.editing = this.editing === what ? null : what;
  }

  /** Asks what answers, after the question or the case changed. */
  sift(): Promise<void> {
    return this.latest.run(async (wanted) => {
      const { question } = this;
      const sifted = this.active
        ? await this.notices.attempt(() => this.transport.case.sift(question))
        : null;
      if (wanted()) this.sifted = sifted;
    });
  }

  /** Until what answers is known. */
  get rest(): Promise<void> {
    return this.latest.rest;
  }

  /** Asks what there is to ask for. */
  async look(): Promise<void> {
    this.facets = await this.notices.attempt(() => this.transport.case.facets());
  }

  async loadViews(): Promise<void> {
    this.views = (await this.notices.attempt(() => this.transport.case.views())) ?? [];
  }

  /** Keeps the question under a name. */
  async keep(name: string): Promise<void> {
    await this.desk.edit({
      edit: 'keep-view',
      name,
      question: whole(this.question),
      shown: { whole: this.settings.whole },
    });
    await this.loadViews();
  }

  async forget(name: string): Promise<void> {
    await this.desk.edit({ edit: 'remove-view', name });
    await this.loadViews();
  }

  /** Asks what a view asks. */
  show({ question }: SavedView): void {
    this.question = Object.fromEntries(Object.entries(question).filter(([, part]) => isAsked(part)));
    this.editing = null;
  }
}

function isAsked(part: unknown): boolean {
  return part !== null && part !== false && !(Array.isArray(part) && part.length === 0) && part !== 'text';
}

/** A question with everything in it that it does not ask. */
function whole(asked: Asked): Required<Asked> {
  return { ...NOTHING_ASKED, ...asked };
}

const NOTHING_ASKED: Required<Asked> = {
  within: null,
  kinds: [],
  between: null,
  text: null,
  statuses: [],
  countries: [],
  place: null,
  document: null,
  tag: null,
  roles: [],
  at_least: null,
  sources: [],
  actors: [],
  area: null,
  waiting: false,
  mentions: [],
  relations: [],
  order: 'text',
  limit: null,
};
