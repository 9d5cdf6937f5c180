// A walk through a large case, the same in the real window and in a browser, and how long it may take.
import { arm, closeCase, filter, loaded, openCase, openFilter, openTable, select } from './steps.mjs';

/** The most that each may take, in milliseconds; of what is done again and again, the middle one. */
export const LIMITS = {
  'window to first map paint': 1500,
  'open 10,000 documents, to usable': 1000,
  'select a mention, in every view': 100,
  'change a filter on 200,000 mentions': 300,
};

/** The most of memory that the main process may hold with that case, in megabytes. */
export const MEMORY = 250;

/**
 * Opens the case anew from the start screen, selects, filters. `run` calls a function in the page with one argument.
 * @returns the times of each, in milliseconds
 */
export async function walk(run, name) {
  await run(arm);
  await run(loaded);
  await run(closeCase, name);
  const open = [await run(openCase, name)];
  for (let again = 0; again < 2; again += 1) {
    await run(closeCase, name);
    open.push(await run(openCase, name));
  }
  await run(openTable);
  const selected = [];
  for (const at of [3, 9, 5, 12, 1, 7, 11, 2, 8, 4]) selected.push(await run(select, at));
  await run(openFilter, 'Source');
  const filtered = [];
  for (let at = 0; at < 8; at += 1) filtered.push(await run(filter, at));
  return {
    'open 10,000 documents, to usable': open,
    'select a mention, in every view': selected,
    'change a filter on 200,000 mentions': filtered,
  };
}

/** Prints times beside what they may be, and gives what is over. */
export function told(where, times) {
  return Object.entries(times).flatMap(([what, all]) => {
    const sorted = [...all].sort((one, other) => one - other);
    const middle = sorted[Math.floor(sorted.length / 2)];
    const worst = sorted.at(-1);
    const over = middle > LIMITS[what];
    const ms = (time) => time.toFixed(0).padStart(6);
    console.log(`${over ? '!' : ' '} ${ms(middle)} ms, at most ${ms(worst)} (line ${LIMITS[what]})  ${where}: ${what}`);
    return over ? [`${where}: ${what}`] : [];
  });
}
