// What is timed in a window with a large case open. These run in the page, one by one, and give milliseconds: from the deed until
// every view shows what came of it, and the frame with it is drawn.

/** Hands the page its stopwatch. */
export function arm() {
  /** A frame that comes this soon after the one before waited for nothing but the screen. */
  const PROMPT_MS = 25;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const turn = () => new Promise((done) => setTimeout(done));
  /** What a deed changes at once is there before the next frame, while a turn may only come after that. */
  const settled = async () => {
    for (let more = 0; more < 8; more += 1) await null;
  };
  const clock = async (what, act, holds, longest = 60_000) => {
    await turn(); // What a person does comes between two frames.
    const start = performance.now();
    act();
    await settled();
    while (!holds()) {
      if (performance.now() - start > longest) throw new Error(`${what} did not come to pass within ${longest / 1000} s`);
      await turn();
    }
    // What holds now is painted by the next frame, which is over when another begins.
    await frame();
    await frame();
    return performance.now() - start;
  };
  const map = () => window.__dateline.map;
  const drawn = (source) => map().getSource(source)?.serialize().data;
  const filters = () => document.querySelector('[role=toolbar][aria-label=Filters]');
  const says = () => filters()?.querySelector('[role=status]')?.textContent ?? '';
  window.__speed = {
    clock,
    map,
    drawn,
    filters,
    says,
    /** The number before a word in what the filter bar says. */
    told: (word) => Number(new RegExp(`([\\d,]+)(?: of [\\d,]+)? ${word}`).exec(says())?.[1].replaceAll(',', '') ?? NaN),
    marks: () => [...document.querySelectorAll('[aria-label=Reader] [data-mention]')],
    /** What leads back to a case from the start. */
    recent: (name) => [...document.querySelectorAll('.start button')].find((one) => one.textContent.includes(name)),
    /**
     * Waits until the map has nothing more to draw, and what it drew is on the screen: nobody clicks in the midst of a frame.
     * What draws may be several frames behind; it has caught up once frames come as often as the screen asks for them.
     */
    atRest: async () => {
      await new Promise((done) => {
        map().once('idle', done);
        map().triggerRepaint();
      });
      let [prompt, last] = [0, performance.now()];
      for (let frames = 0; prompt < 4 && frames < 200; frames += 1) {
        await frame();
        const now = performance.now();
        prompt = now - last < PROMPT_MS ? prompt + 1 : 0;
        last = now;
      }
    },
    /** Whether the case can be worked with: its documents are listed, one is read, and the map has what they name. */
    usable: () => {
      const { listed, marks, told } = window.__speed;
      return listed() === told('documents') && marks().length > 0 && drawn('clusters').features.length > 0 && map().isSourceLoaded('clusters');
    },
    listed: () => (document.querySelector('[role=listbox][aria-label=Documents] .all')?.offsetHeight ?? 0) / 44,
    rows: () => Number(document.querySelector('[role=grid][aria-label=Mentions]')?.getAttribute('aria-rowcount') ?? 1) - 1,
  };
}

/** Waits for the case that the window was opened on. */
export function loaded() {
  const { clock, usable } = window.__speed;
  return clock('the case', () => undefined, usable);
}

/** Closes the case by its menu, and waits for the start. */
export async function closeCase(name) {
  const { clock, recent } = window.__speed;
  const items = () => [...document.querySelectorAll('[role=menuitem]')];
  await clock('the menu', () => document.querySelector('[aria-haspopup=menu]').click(), () => items().length > 0);
  const close = items().find((one) => one.textContent.includes('Close'));
  return clock('the start', () => close.click(), () => recent(name));
}

/** Opens the case that was opened last. */
export function openCase(name) {
  const { clock, recent, usable } = window.__speed;
  return clock('an open case', () => recent(name).click(), usable);
}

/** Opens the table of all mentions, and waits for its rows. */
export function openTable() {
  const { clock, rows, told } = window.__speed;
  const tab = [...document.querySelectorAll('[role=tab]')].find((one) => one.textContent.includes('Mentions'));
  const act = () => tab.getAttribute('aria-selected') !== 'true' && tab.click();
  return clock('the table', act, () => rows() === told('mentions') && document.querySelector('[role=grid] .row'));
}

/** Selects a mention in the reader, once the map is at rest: until reader, card, table and map all show it. */
export async function select(at) {
  const { atRest, clock, map, marks } = window.__speed;
  await atRest();
  const mark = marks()[at];
  const marker = () => {
    const one = map().getCanvasContainer().querySelector('[data-selected]');
    const [there, frame] = [one?.getBoundingClientRect(), map().getContainer().getBoundingClientRect()];
    const within = there && there.left >= frame.left && there.right <= frame.right && there.top >= frame.top && there.bottom <= frame.bottom;
    return within && one.dataset.selected === mark.textContent;
  };
  const card = () => document.querySelector('aside[aria-label=Mention] h2')?.textContent;
  const row = () => document.querySelector('[role=grid][aria-label=Mentions] .row[aria-selected=true]')?.textContent ?? '';
  const everywhere = () =>
    mark.getAttribute('aria-current') === 'true' && card()?.includes(mark.textContent) && row().startsWith(mark.textContent) && marker();
  return clock(`the mention ${at}`, () => mark.click(), everywhere);
}

/** Opens what a filter can be set to. */
export async function openFilter(name) {
  const { clock, filters } = window.__speed;
  const menu = () => [...filters().querySelectorAll('[role=menuitem]')];
  await clock('the menu', () => document.getElementById('add-filter').click(), () => menu().length > 0);
  const item = menu().find((one) => one.textContent === name);
  return clock(name, () => item.click(), () => filters().querySelectorAll('[role=group] input').length > 2);
}

/** Chooses one of them, once the map is at rest: until list, table, map and counts all show what answers. */
export async function filter(at) {
  const { atRest, clock, drawn, filters, listed, map, rows, says, told } = window.__speed;
  await atRest();
  const [before, was] = [says(), drawn('clusters')];
  const input = filters().querySelectorAll('[role=group] input')[at];
  const everywhere = () =>
    says() !== before &&
    rows() === told('mentions') &&
    listed() === told('documents') &&
    drawn('clusters') !== was &&
    map().isSourceLoaded('clusters');
  return clock(`filter ${at}`, () => input.click(), everywhere);
}
