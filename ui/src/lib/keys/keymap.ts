/** What a key can do anywhere in the window. */
export type Command =
  | 'next'
  | 'previous'
  | 'confirm'
  | 'reject'
  | 'reset'
  | 'choose'
  | 'all'
  | 'place'
  | 'near'
  | 'back'
  | 'search'
  | 'new'
  | 'open'
  | 'sample'
  | 'save'
  | 'add'
  | 'paste'
  | 'export'
  | 'undo'
  | 'redo'
  | 'review'
  | 'fit'
  | 'demonyms'
  | 'tables'
  | 'filter'
  | 'measure'
  | 'rings'
  | 'box'
  | 'lasso'
  | 'goto'
  | 'globe'
  | 'shorten'
  | 'part'
  | 'help';

export interface Binding {
  /** As in `KeyboardEvent.key`, `Ctrl+` and `Shift+` before it. */
  keys: string[];
  command: Command;
  help: string;
}

/** The only list of keys: the handler and the help sheet both read it. */
export const BINDINGS: readonly Binding[] = [
  { keys: ['j'], command: 'next', help: 'Next mention' },
  { keys: ['k'], command: 'previous', help: 'Previous mention' },
  {
    keys: ['Enter'],
    command: 'confirm',
    help: 'Confirm; with a tool, use it in the middle of the map',
  },
  { keys: ['1', '2', '3', '4', '5'], command: 'choose', help: 'Choose a candidate' },
  { keys: ['x'], command: 'reject', help: 'Reject what is selected' },
  { keys: ['r'], command: 'reset', help: 'Restore it as it was read' },
  { keys: ['a'], command: 'all', help: 'The same for every mention of the name' },
  { keys: ['m'], command: 'place', help: 'Place it by a click on the map' },
  { keys: ['q'], command: 'review', help: 'What waits to be reviewed' },
  { keys: ['n'], command: 'near', help: 'What is near here' },
  { keys: ['l'], command: 'measure', help: 'Measure along a line' },
  { keys: ['c'], command: 'rings', help: 'Circles round a point' },
  { keys: ['b'], command: 'box', help: 'Select in a box' },
  { keys: ['s'], command: 'lasso', help: 'Select in a drawn shape' },
  { keys: ['Backspace'], command: 'shorten', help: 'Take back the last point measured' },
  { keys: ['g'], command: 'goto', help: 'Go to coordinates' },
  { keys: ['v'], command: 'globe', help: 'Globe or flat map' },
  { keys: ['f'], command: 'fit', help: 'Show all places' },
  { keys: ['d'], command: 'demonyms', help: 'Show or hide demonyms' },
  { keys: ['t'], command: 'tables', help: 'Show or hide the tables' },
  { keys: ['w'], command: 'filter', help: 'Narrow every view by a filter' },
  { keys: ['F6'], command: 'part', help: 'To the next pane' },
  { keys: ['Escape'], command: 'back', help: 'Back one step' },
  { keys: ['/', 'Ctrl+k'], command: 'search', help: 'Search, or run a command' },
  { keys: ['Ctrl+n'], command: 'new', help: 'New case' },
  { keys: ['Ctrl+o'], command: 'open', help: 'Open a case' },
  { keys: ['Ctrl+s'], command: 'save', help: 'Save the case under a name' },
  { keys: ['Ctrl+i'], command: 'add', help: 'Add articles (import)' },
  { keys: ['p'], command: 'paste', help: 'Paste text' },
  { keys: ['Ctrl+e'], command: 'export', help: 'Export' },
  { keys: ['Ctrl+z'], command: 'undo', help: 'Undo' },
  { keys: ['Ctrl+Shift+z', 'Ctrl+y'], command: 'redo', help: 'Redo' },
  { keys: ['?'], command: 'help', help: 'This list' },
];

/** What the key of an event is called in `BINDINGS`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const control = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shifted = event.shiftKey && control && event.key.length === 1;
  return `${control ? 'Ctrl+' : ''}${shifted ? 'Shift+' : ''}${letter}`;
}

/** What an event asks for; null where it belongs to the element that has the focus. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.defaultPrevented || event.altKey || event.isComposing) return null;
  const name = keyName(event);
  const command = BINDINGS.find(({ keys }) => keys.includes(name))?.command ?? null;
  return command && belongsToFocus(event.target, name) ? null : command;
}

/** Whether the focused element needs the key itself: letters while typing, Enter on a button. */
function belongsToFocus(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  // Behind an open sheet nothing happens, even where Tab has come to its end and nothing has the focus.
  if (target.closest('dialog') ?? target.ownerDocument.querySelector('dialog[open]')) return true;
  const typing = target.closest('input, textarea, select') !== null;
  if (typing) return !['Ctrl+k', 'Ctrl+o', 'Ctrl+e', 'Ctrl+s'].includes(name);
  return name === 'Enter' && target.closest('button, a, [role=link]') !== null;
}

/** `Ctrl+Shift+z` as the help sheet and the buttons write it: `Ctrl Shift Z`. */
export function keyLabel(name: string): string {
  return name
    .split('+')
    .map((part) =>
      part === 'Escape' ? 'Esc' : part.length === 1 && name.includes('+') ? part.toUpperCase() : part,
    )
    .join(' ');
}
