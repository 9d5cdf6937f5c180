import type { Decision } from '../../types/Decision';
import type { DocumentView } from '../../types/DocumentView';
import type { Edited } from '../../types/Edited';
import type { MentionView } from '../../types/MentionView';
import { unitsOf } from '../text/offsets';
import type { Origin, Transport } from '../transport/transport';
import type { Notices } from './notices.svelte';
import type { Selection } from './selection.svelte';

/** A document being read. */
export interface Reading {
  job: number;
  what: string;
  fraction: number;
}

/** The document on the desk: opening it, deciding on its mentions, taking decisions back. */
export class Desk {
  document = $state.raw<DocumentView | null>(null);
  /** Grows when another document comes, not when one is edited. */
  generation = $state(0);
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

  /** Shows the document named on the command line, if one was. */
  async start(): Promise<void> {
    try {
      const document = await this.transport.initial();
      if (document) this.put(document);
    } catch (thrown) {
      this.notices.fail(thrown);
    }
  }

  /** Reads a document and puts it on the desk; the one that is there stays until then. */
  async open(origin: Origin): Promise<void> {
    this.stop();
    const { job, done } = this.transport.open(origin, (fraction) => {
      if (this.reading?.job === job) this.reading = { ...this.reading, fraction };
    });
    this.reading = { job, what: nameOf(origin), fraction: 0 };
    try {
      const document = await done;
      if (this.isCurrent(job)) this.put(document);
    } catch (thrown) {
      if (this.isCurrent(job)) this.notices.fail(thrown);
    } finally {
      if (this.isCurrent(job)) this.reading = null;
    }
  }

  /** Stops what is being read. */
  stop(): void {
    if (this.reading)
      this.transport.cancel(this.reading.job).catch((thrown: unknown) => this.notices.fail(thrown));
  }

  decide(index: number, decision: Decision): Promise<void> {
    return this.edit(() => this.transport.decide(index, decision));
  }

  undo(): Promise<void> {
    return this.document?.can_undo ? this.edit(() => this.transport.undo()) : Promise.resolve();
  }

  redo(): Promise<void> {
    return this.document?.can_redo ? this.edit(() => this.transport.redo()) : Promise.resolve();
  }

  private async edit(change: () => Promise<Edited>): Promise<void> {
    const { generation } = this;
    try {
      const edited = await change();
      if (this.document && generation === this.generation) this.document = withEdit(this.document, edited);
    } catch (thrown) {
      this.notices.fail(thrown);
    }
  }

  /** Whether nothing else was opened since. */
  private isCurrent(job: number): boolean {
    return this.reading?.job === job;
  }

  private put(document: DocumentView): void {
    this.selection.clear();
    this.document = document;
    this.generation += 1;
  }
}

/** The document with what an edit changed in it. */
function withEdit(document: DocumentView, { mentions: changed, ...history }: Edited): DocumentView {
  const mentions = [...document.mentions];
  for (const change of changed) {
    const mention = mentions[change.index];
    if (mention) mentions[change.index] = { ...mention, ...change };
  }
  return { ...document, ...history, mentions };
}

function nameOf(origin: Origin): string {
  if (origin.from === 'file') return origin.path.split(/[\\/]/).pop() ?? origin.path;
  return origin.from === 'sample' ? 'the sample report' : 'the pasted text';
}
