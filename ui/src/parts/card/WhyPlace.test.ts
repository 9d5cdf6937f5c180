import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { sessionWith, stage } from '../../testing/stage';
import WhyPlace from './WhyPlace.svelte';

it('asks why only when somebody wants to know, and says what speaks for and against', async () => {
  const reasons = [
    { words: 'more people live there', of_runner_up: false, worth: 1.2 },
    { words: 'its country is named', of_runner_up: true, worth: -0.4 },
  ];
  const runner_up = { id: 'geonames:2', name: 'Paris, Texas', probability: 0.1 };
  const { session, wire } = sessionWith(null, {
    why: () => ({ start: 0, end: 5, text: 'Paris', best: null, runner_up, reasons }),
  });
  stage(session, WhyPlace, { mention: 3 });
  expect(wire.asked).toEqual([]);
  await userEvent.click(screen.getByText('Why this place?'));
  expect(await screen.findByText('more people live there')).toBeTruthy();
  expect(screen.getByText('Against Paris, Texas')).toBeTruthy();
  expect(screen.getByText('its country is named (of the other)').closest('li')?.className).toContain(
    'against',
  );
  expect(wire.asked).toEqual([['why', { mention: 3 }]]);
});
