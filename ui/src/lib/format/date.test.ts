import { expect, it } from 'vitest';
import { published, publishedBriefly } from './date';

it('shows a day, a month, and leaves what is neither alone', () => {
  expect(published('2025-10-15')).toBe('15 October 2025');
  expect(published('2025-10')).toBe('October 2025');
  expect(published('2025-13-40')).toBe('2025-13-40');
  expect(published('last week')).toBe('last week');
});

it('writes a day briefly', () => {
  expect(publishedBriefly('2025-10-15')).toBe('15 Oct 2025');
  expect(publishedBriefly('2025-10')).toBe('October 2025');
});
