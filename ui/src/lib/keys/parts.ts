import { firstStop } from './stops';

/** The parts of the window, as they stand in it. */
const PARTS = 'section[aria-label], aside[aria-label]';

/** Puts the keyboard into the next part of the window; from the last, and from nowhere, into the first. */
export function nextPart(root: Document): void {
  const parts = [...root.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.checkVisibility());
  const at = parts.findLastIndex((part) => part.contains(root.activeElement));
  const inTurn = [...parts.slice(at + 1), ...parts.slice(0, at + 1)];
  for (const part of inTurn) {
    const current = part.querySelector<HTMLElement>('[aria-current="true"]');
    // A part may lie in another, as the card on the map.
    const stop = current?.closest(PARTS) === part ? current : firstStop([part]);
    if (!stop) continue;
    stop.focus();
    return;
  }
}
