export type DialogName = 'paste' | 'export' | 'help' | 'path' | 'leave';

/** What the dialog for a path says, where the shell has none of its own. */
export interface PathRequest {
  title: string;
  label: string;
  placeholder: string;
  button: string;
}

/** What to do with a case that was never saved. */
export type Leave = 'save' | 'discard' | null;

/** Which dialog is open, one at a time. */
export class Dialogs {
  open = $state<DialogName | null>(null);
  /** What the paste dialog starts with. */
  pasted = $state('');
  request = $state.raw<PathRequest | null>(null);
  private settle: (answer: string | null) => void = () => undefined;

  show(name: DialogName): void {
    this.settle(null);
    this.open = name;
  }

  paste(text: string): void {
    this.pasted = text;
    this.show('paste');
  }

  /** Asks for a path; null where the dialog was closed without one. */
  ask(request: PathRequest): Promise<string | null> {
    this.show('path');
    this.request = request;
    return this.answer();
  }

  /** Asks what to do with a case that was never saved. */
  askToLeave(): Promise<Leave> {
    this.show('leave');
    return this.answer() as Promise<Leave>;
  }

  /** Closes the dialog with an answer to what it asked. */
  close(answer: string | null = null): void {
    this.open = null;
    this.pasted = '';
    this.settle(answer);
    this.settle = () => undefined;
  }

  private answer(): Promise<string | null> {
    return new Promise((done) => {
      this.settle = done;
    });
  }
}
