import type { CaseView } from '../../types/CaseView';
import type { DeskView } from '../../types/DeskView';
import type { DocumentView } from '../../types/DocumentView';
import type { Edit } from '../../types/Edit';
import type { Edited } from '../../types/Edited';
import type { MentionView } from '../../types/MentionView';
import type { Reach } from '../../types/Reach';
import type { Verdict } from '../../types/Verdict';
import { unitsOf } from '../text/offsets';
import type { Origin, Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';
import type { Selection } from './selection.svelte';

/** Something being read. */
export interface Reading {
  job: number;
  what: string;
  fraction: number;
}

/** What a document tells that can be selected. */
type Told = 'mention' | 'visit' | 'basing';

/** A job that reads, with what it is of. */
interface Job<T> {
  job: number;
  done: Promise<T>;
}

/** The case on the desk and the document of it that is shown: opening, judging, taking back. */
export class Desk {
  case = $state.raw<CaseView | null>(null);
  document = $state.raw<DocumentView | null>(null);
  /** Grows when another document comes, not when one is edited. */
  generation = $state(0);
  /** Grows when the map should show what the document is about. */
  framing = $state(0);
  /** Grows when the text has to be laid out anew: another document, or a mention that came or went. */
  layout = $state(0);
  /** Grows when another case comes, or documents were added to it. */
  arrivals = $state(0);
  /** The last edit, with what it changed in which documents. */
  edited = $state.raw<Edited | null>(null);
  reading = $state.raw<Reading | null>(null);
  readonly mentions = $derived<MentionView[]>(this.document?.mentions ?? []);
  private readonly text = $derived(this.document?.text ?? '');
  /** Turns the code points of spans into places in the text as JavaScript counts them. */
  readonly at = $derived(unitsOf(this.text));

  constructor(
    private readonly transport: Transport,
    private readonly selection: Selection,
    private readonly notices: Notices,
  ) {}

  /** Shows what is open already, or what was named on the command line. */
  start(): Promise<void> {
    return this.attempt(async () => this.put(await this.transport.initial()));
  }

  /** Reads a document into the case and shows it; what is there stays until then. */
  async open(origin: Origin): Promise<void> {
    const desk = await this.read(nameOf(origin), (onProgress) => this.transport.open(origin, onProgress));
    if (desk) this.put(desk);
  }

  /** Reads something that takes its time; null where it failed or was stopped, or where something else was begun since. */
  async read<T>(what: string, begin: (onProgress: (fraction: number) => void) => Job<T>): Promise<T | null> {
    this.stop();
    const { job, done } = begin((fraction) => {
      if (this.reading?.job === job) this.reading = { ...this.reading, fraction };
    });
    this.reading = { job, what, fraction: 0 };
    try {
      const answer = await done;
      return this.isCurrent(job) ? answer : null;
    } catch (thrown) {
      if (this.isCurrent(job)) this.notices.fail(thrown);
      return null;
    } finally {
      if (this.isCurrent(job)) this.reading = null;
    }
  }

  /** Stops what is being read. */
  stop(): void {
    if (this.reading)
      this.transport.cancel(this.reading.job).catch((thrown: unknown) => this.notices.fail(thrown));
  }

  /** Shows a document of the case, by its number; `still` leaves the map where it is. */
  async show(number: number, { still = false } = {}): Promise<void> {
    if (number === this.document?.number) return;
    await this.attempt(async () => {
      this.putDocument(await this.transport.show(number));
      if (!still) this.framing += 1;
    });
  }

  /** Shows what is on the desk now, after something else was done to the case. */
  refresh(): Promise<void> {
    return this.attempt(async () => this.put(await this.transport.desk()));
  }

  /** Says what a mention means, and with it others of the same name. */
  judge(mention: number, verdict: Verdict, reach: Reach = 'one'): Promise<void> {
    return this.edit({ edit: 'judge', mention, as: verdict, reach, remember: false });
  }

  edit(edit: Edit): Promise<void> {
    return this.change(() => this.transport.edit(edit));
  }

  undo(): Promise<void> {
    return this.case?.can_undo ? this.change(() => this.transport.undo()) : Promise.resolve();
  }

  redo(): Promise<void> {
    return this.case?.can_redo ? this.change(() => this.transport.redo()) : Promise.resolve();
  }

  private change(change: () => Promise<Edited>): Promise<void> {
    return this.attempt(async () => {
      const { generation } = this;
      const edited = await change();
      if (generation !== this.generation) return;
      this.case = edited.case;
      this.take(edited);
      this.edited = edited;
    });
  }

  /** Shows what an edit changed. */
  private take({ whole, document, mentions }: Edited): void {
    if (!whole) {
      if (this.document) this.document = withChanges(this.document, mentions);
    } else if (document?.number !== this.document?.number) {
      this.putDocument({ case: this.case, document });
      this.framing += 1;
    } else {
      const { kind, id } = this.selected();
      this.document = document;
      this.layout += 1;
      const index = this.listed(kind).findIndex((one) => one.id === id);
      if (index >= 0) this.selection.select({ kind, index });
      else this.selection.clear();
    }
  }

  /** What of the document is selected, by its number in the case: a visit, a basing, else the marked mention. */
  private selected(): { kind: Told; id: number | undefined } {
    const { current, mention } = this.selection;
    if (current?.kind === 'visit' || current?.kind === 'basing')
      return { kind: current.kind, id: this.listed(current.kind)[current.index]?.id };
    return { kind: 'mention', id: this.mentions[mention ?? -1]?.id };
  }

  private listed(kind: Told): readonly { id: number }[] {
    const { visits = [], basings = [] } = this.document ?? {};
    return { mention: this.mentions, visit: visits, basing: basings }[kind];
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    await this.notices.attempt(act);
  }

  /** Whether nothing else was opened since. */
  private isCurrent(job: number): boolean {
    return this.reading?.job === job;
  }

  private put(desk: DeskView): void {
    this.putDocument(desk);
    this.framing += 1;
    this.arrivals += 1;
  }

  private putDocument({ case: open, document }: DeskView): void {
    this.selection.clear();
    this.case = open;
    this.document = document;
    this.generation += 1;
    this.layout += 1;
  }
}

/** The document with what an edit changed in it. */
function withChanges(document: DocumentView, changes: Edited['mentions']): DocumentView {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const mentions = document.mentions.map((mention) => {
    const change = changed.get(mention.id);
    return change ? { ...mention, ...change } : mention;
  });
  return { ...document, mentions };
}

function nameOf(origin: Origin): string {
  return origin.from === 'sample' ? 'the sample case' : 'the pasted text';
}
