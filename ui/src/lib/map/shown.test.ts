import { expect, it } from 'vitest';
import { withOverlays } from './layers';
import { shownLayers } from './shown';

it('shows what holds something and is not hidden', () => {
  const strata = [
    { id: 'base', opacity: 1, hidden: false },
    { id: 'visit', opacity: 1, hidden: true },
    { id: 'disputed', opacity: 1, hidden: false },
    { id: 'ref:own', opacity: 1, hidden: true },
  ];
  const { layers } = withOverlays({ version: 8, sources: {}, layers: [] }, 'light');
  const shown = shownLayers(layers, strata, new Set(['near', 'mentions']));
  expect(['near-area', 'base-markers', 'visit-lines', 'ref:own/edge'].map((id) => shown.get(id))).toEqual(
    Array(4).fill(false),
  );
  expect(['leader-lines', 'disputed-areas', 'cluster-rings'].map((id) => shown.get(id))).toEqual(
    Array(3).fill(true),
  );
});
