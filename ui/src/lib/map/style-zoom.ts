import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl';

/** A number that changes evenly between the zooms given, as in `byZoom({ 1: 10, 7: 14 })`. */
export function byZoom(
  stops: Record<number, number | ExpressionSpecification>,
): DataDrivenPropertyValueSpecification<number> {
  const pairs = Object.entries(stops).flatMap(([zoom, value]) => [Number(zoom), value]);
  return ['interpolate', ['linear'], ['zoom'], ...pairs] as unknown as ExpressionSpecification;
}

/**
 * Features whose `zoom` has come. Half a zoom early: tiles are laid out at whole zooms only, and what does not fit is
 * dropped anyway.
 */
export const arrived: ExpressionSpecification = ['<=', ['get', 'zoom'], ['+', ['zoom'], 0.5]];
