import { on } from 'svelte/events';
import { firstStop } from './stops';

/** Keys that go to what has the keyboard. */
const USED = ['Enter', ' ', 'Escape'];

/** A step from where the keyboard is up to the window: what holds it there, and as which of its children. */
interface Step {
  within: Element;
  at: number;
}

/**
 * Keeps the keyboard in the window when what had it goes away: a card that is closed, a chip that is removed, a button that
 * has done its work. It goes to what is nearest, so that nobody begins at the top again. Gives back
 * what ends that.
 */
export function keepFocus(root: HTMLElement): () => void {
  let had: Element | null = null;
  let way: Step[] = [];
  /** Whoever points, or asks for something by a letter, needs no help: a button would take the next Enter. */
  let isHere = false;

  const changes = new MutationObserver(() => {
    if (!had || had.isConnected) return;
    const { activeElement: active, body } = root.ownerDocument;
    const isFree = active === null || active === body;
    had = null;
    if (isFree && isHere) nearest(way)?.focus();
  });

  const ends = [
    on(root, 'focusin', ({ target }) => {
      had = target instanceof Element ? target : null;
      if (had) way = wayUp(had, root);
    }),
    on(root, 'pointerdown', () => (isHere = false), { capture: true }),
    on(root, 'keydown', ({ key, target }) => (isHere = target === had && USED.includes(key)), {
      capture: true,
    }),
  ];
  changes.observe(root, { childList: true, subtree: true });
  return () => {
    ends.forEach((end) => end());
    changes.disconnect();
  };
}

function wayUp(from: Element, root: Element): Step[] {
  const steps: Step[] = [];
  for (let child = from; child !== root && child.parentElement; child = child.parentElement) {
    const within = child.parentElement;
    steps.push({ within, at: [...within.children].indexOf(child) });
  }
  return steps;
}

/** In the closest that is left: what came after, else what came before. */
function nearest(way: readonly Step[]): HTMLElement | null {
  for (const { within, at } of way) {
    if (!within.isConnected) continue;
    const children = [...within.children];
    const stop = firstStop([...children.slice(at), ...children.slice(0, at).reverse()]);
    if (stop) return stop;
  }
  return null;
}
