import type { Span } from '../../types/Span';

/**
 * The words of a laid-out text that somebody selected, without white space around them, in code points; null where nothing
 * of it is selected. Every block carries the place of its first character, as JavaScript counts, in `data-start`.
 */
export function selectedSpan(body: HTMLElement, text: string): Span | null {
  const selection = body.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    unitAt(body, range.startContainer, range.startOffset),
    unitAt(body, range.endContainer, range.endOffset),
  ];
  if (from === null || to === null) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  if (start >= end) return null;
  const before = pointsOf(text.slice(0, start));
  return { start: before, end: before + pointsOf(text.slice(start, end)) };
}

/** Where a point of the page stands in the text; null where it is outside of it. */
function unitAt(body: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !body.contains(block)) return null;
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}

function pointsOf(text: string): number {
  return [...text].length;
}
