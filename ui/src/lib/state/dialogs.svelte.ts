export type DialogName = 'paste' | 'export' | 'help';

/** Which dialog is open, one at a time. */
export class Dialogs {
  open = $state<DialogName | null>(null);
  /** What the paste dialog starts with. */
  pasted = $state('');

  show(name: DialogName): void {
    this.open = name;
  }

  paste(text: string): void {
    this.pasted = text;
    this.open = 'paste';
  }

  close(): void {
    this.open = null;
    this.pasted = '';
  }
}
