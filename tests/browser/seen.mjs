// What somebody without a pointer, or with weak eyes, can tell of the page: where the keyboard is, what can be read. These run in the page.

/**
 * Texts that stand out from their ground by less than `least`, with their contrast as the WCAG reckons it. What is disabled is let
 * through, as there, and what the map itself writes.
 */
export function faintTexts(least) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  /** The colour that is seen where these lie one over the other. */
  const over = (...colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundsOf = (element) => {
    const grounds = [];
    for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    return grounds;
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })) continue;
    if (element.closest(':disabled, option, .off-screen')) continue;
    const grounds = groundsOf(element);
    const [text, ground] = [over(...grounds, getComputedStyle(element).color), over(...grounds)];
    const found = contrast(text, ground);
    if (found < least) faint.push(`${found.toFixed(2)} “${node.data.trim().slice(0, 40)}” in ${element.tagName.toLowerCase()}.${element.className}`);
  }
  return [...new Set(faint)];
}

/** What has the keyboard: what it is called, whether one sees that, and whether it lies in the window; null for nothing. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  // The ring of a list is drawn over its rows, by what it lies in.
  const over = getComputedStyle(element.parentElement, '::after');
  const ringed = [[outlineStyle, outlineWidth, outlineColor], [over.borderTopStyle, over.borderTopWidth, over.borderTopColor]].some(
    ([style, width, colour]) => style !== 'none' && parseFloat(width) >= 2 && colour !== 'rgba(0, 0, 0, 0)',
  );
  // A field without an outline has a frame that stands in for it.
  const frame = element.parentElement?.matches(':focus-within') && ['INPUT', 'TEXTAREA'].includes(element.tagName);
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  window.__ways ??= new WeakMap();
  const known = window.__ways.get(element) ?? (window.__ways.count = (window.__ways.count ?? 0) + 1);
  window.__ways.set(element, known);
  return {
    id: known,
    name: `${element.tagName.toLowerCase()} “${name}”`,
    ringed: ringed || Boolean(frame),
    within: box.width > 0 && box.height > 0 && box.left < innerWidth && box.right > 0 && box.top < innerHeight && box.bottom > 0,
  };
}

/** Puts the keyboard before the first stop: where one clicked last, Tab would begin. */
export function toTop() {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
