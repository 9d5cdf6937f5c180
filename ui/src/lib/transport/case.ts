import type { Added } from '../../types/Added';
import type { CaseView } from '../../types/CaseView';
import type { Command } from '../../types/Command';
import type { DocumentRow } from '../../types/DocumentRow';
import type { Exported } from '../../types/Exported';
import type { Facets } from '../../types/Facets';
import type { Found } from '../../types/Found';
import type { Kinds } from '../../types/Kinds';
import type { Leaf } from '../../types/Leaf';
import type { MentionRow } from '../../types/MentionRow';
import type { Page } from '../../types/Page';
import type { Question } from '../../types/Question';
import type { RelationsView } from '../../types/RelationsView';
import type { SavedView } from '../../types/SavedView';
import type { Sifted } from '../../types/Sifted';
import type { Sheet } from '../../types/Sheet';
import type { OnProgress, Wire } from './wire';

/** What narrows an answer; what is left out narrows nothing. */
export type Asked = Partial<Question>;

/** Everything that can be done with a case: one command, with one answer each. */
export class CaseCommands {
  constructor(
    private readonly wire: Wire,
    /** The next free number of a job. */
    private readonly number: () => number,
  ) {}

  create(path: string): Promise<CaseView> {
    return this.run({ command: 'new', path });
  }

  /** Opens a case; where it may only be looked at, the answer says why. */
  open(path: string): Promise<CaseView> {
    return this.run({ command: 'open', path });
  }

  close(): Promise<null> {
    return this.run({ command: 'close' });
  }

  saveAs(path: string): Promise<CaseView> {
    return this.run({ command: 'save-as', path });
  }

  /** Reads files and folders into the case. `job` is what `cancel` takes. */
  add(paths: string[], onProgress: OnProgress): { job: number; done: Promise<Added> } {
    const job = this.number();
    return { job, done: this.run({ command: 'add', paths, job }, onProgress) };
  }

  documents(): Promise<DocumentRow[]> {
    return this.run({ command: 'documents' });
  }

  /** What answers a question, by number: documents, and mentions of the one that is shown. */
  sift(question: Asked): Promise<Sifted> {
    return this.run({ command: 'sift', question });
  }

  /** What there is to ask for. */
  facets(): Promise<Facets> {
    return this.run({ command: 'facets' });
  }

  /** The questions that are kept. */
  views(): Promise<SavedView[]> {
    return this.run({ command: 'views' });
  }

  /** Some of the mentions that answer a question, as a table shows them. */
  page(question: Asked, leaf: Leaf): Promise<Page> {
    return this.run({ command: 'page', question, leaf });
  }

  /** The visits and basings that answer a question. */
  relations(question: Asked): Promise<RelationsView> {
    return this.run({ command: 'relations', question });
  }

  mentions(question: Asked): Promise<MentionRow[]> {
    return this.ask('mentions', question) as Promise<MentionRow[]>;
  }

  ask(of: Kinds, question: Asked): Promise<Found> {
    return this.run({ command: 'query', of, question });
  }

  export(of: Kinds, question: Asked, format: Sheet, path: string): Promise<Exported> {
    return this.run({ command: 'export', of, question, format, path });
  }

  private run<T>(command: Sent, onProgress: OnProgress = () => undefined): Promise<T> {
    return this.wire.watch('case', { command }, onProgress);
  }
}

/** A command as it is sent: of a question, only what it asks. */
type Sent = {
  [C in Command as C['command']]: Omit<C, 'question'> & { question?: Asked };
}[Command['command']];
