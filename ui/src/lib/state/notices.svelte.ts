import { CANCELLED, failureOf } from '../transport/failure';

/** What a notice leads to. */
export interface Action {
  label: string;
  go: () => void;
}

export interface Notice {
  id: number;
  tone: 'info' | 'error';
  text: string;
  action?: Action | undefined;
}

const SHOWN_MS = 6000;

/** Short messages over the map. Errors stay until they are read and closed. */
export class Notices {
  list = $state.raw<Notice[]>([]);
  private made = 0;

  say(text: string, action?: Action): void {
    const id = this.add('info', text, action);
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  /** Shows what leads somewhere; it stays until it is taken or closed. */
  keep(text: string, action: Action): void {
    this.add('info', text, action);
  }

  /** Shows what is not as it should be; it stays until it is read and closed. */
  warn(text: string): void {
    this.add('error', text);
  }

  /** Shows what went wrong; a stopped job is no error. */
  fail(thrown: unknown): void {
    const { code, message } = failureOf(thrown);
    if (code === CANCELLED) this.say('Stopped. Nothing was changed.');
    else this.add('error', message);
  }

  /** What comes of it; null where it went wrong, which is shown. */
  async attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (thrown) {
      this.fail(thrown);
      return null;
    }
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /** The same message twice is one notice. */
  private add(tone: Notice['tone'], text: string, action?: Action): number {
    const id = (this.made += 1);
    this.list = [...this.list.filter((notice) => notice.text !== text), { id, tone, text, action }];
    return id;
  }
}
