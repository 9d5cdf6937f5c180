import type { MentionView } from '../../types/MentionView';
import { traits } from '../mention';
import type { Block } from './blocks';
import { pieces, type Piece } from './pieces';

/**
 * The elements that mark the mentions of a laid-out text, by number: more than one where a paragraph ends inside a name.
 *
 * They are made and changed by hand rather than by a component a mention: a long report has thousands of them, and this
 * way they cost a few milliseconds. Text goes in as text nodes only.
 */
export class Marks {
  private readonly elements = new Map<number, HTMLElement[]>();

  /** Fills `node` with the text of a block and its mentions. */
  fill(node: HTMLElement, text: string, block: Block): void {
    const parts = pieces(block.highlights, block.start, block.end);
    node.replaceChildren(...parts.map((part) => this.nodeOf(part, text)));
    for (const mark of [...node.children]) tie(mark);
  }

  of(index: number | null | undefined): readonly HTMLElement[] {
    return this.elements.get(index ?? -1) ?? [];
  }

  /** Draws what is known of each mention. */
  dress(mentions: readonly MentionView[]): void {
    for (const mention of mentions) {
      for (const mark of this.of(mention.index)) {
        const nest = mark.querySelector('[data-mention]') ? ['nest'] : [];
        mark.className = ['m', mention.kind, ...traits(mention), ...nest].join(' ');
      }
    }
  }

  /** Draws a mention as the marked one and others as of the same place; gives back what undoes it. */
  select(index: number, twins: readonly number[]): () => void {
    const same = twins.filter((twin) => twin !== index);
    const undo = this.flag(same, 'same');
    for (const mark of this.of(index)) mark.setAttribute('aria-current', 'true');
    return () => {
      undo();
      for (const mark of this.of(index)) mark.removeAttribute('aria-current');
    };
  }

  /** Sets a flag that the style sheet knows on mentions; gives back what takes it off. */
  flag(indices: readonly number[], name: 'same' | 'hover' | 'aside'): () => void {
    const flagged = indices.flatMap((index) => this.of(index));
    for (const mark of flagged) mark.dataset[name] = '';
    return () => {
      for (const mark of flagged) mark.removeAttribute(`data-${name}`);
    };
  }

  private nodeOf({ start, end, index, inner }: Piece, text: string): Node {
    if (index === null) return document.createTextNode(text.slice(start, end));
    const mark = document.createElement('span');
    mark.dataset.mention = String(index);
    mark.role = 'link';
    mark.tabIndex = -1;
    if (inner.length > 0) mark.append(...inner.map((part) => this.nodeOf(part, text)));
    else mark.textContent = text.slice(start, end);
    this.elements.set(index, [...this.of(index), mark]);
    return mark;
  }
}

/** What closes a name: a comma, a bracket, the s of a genitive. */
const CLOSING = /^[\p{Po}\p{Pe}\p{Pf}]+(s(?!\p{L}))?/u;

/** Keeps what closes a name on its line: the portico after a name is a box of its own, after which a line may break. */
function tie(mark: Element): void {
  const after = mark.nextSibling;
  const [closing] = (after instanceof Text && CLOSING.exec(after.data)) || [];
  if (!closing || !(after instanceof Text)) return;
  const tied = document.createElement('span');
  tied.className = 'tied';
  mark.replaceWith(tied);
  after.deleteData(0, closing.length);
  tied.append(mark, closing);
}

/** The number of the innermost mention at an element; null outside of them. */
export function mentionAt(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null;
  return mark ? Number(mark.dataset.mention) : null;
}
