/** `35.4008° N, 35.9487° E`: four decimals are about ten metres. */
export function readable(lon: number, lat: number): string {
  return `${degrees(lat, 'N', 'S')}, ${degrees(wrap(lon), 'E', 'W')}`;
}

/** `35.40080, 35.94870`: latitude first, as other tools take it. */
export function decimal(lon: number, lat: number, decimals = 5): string {
  return `${fixed(lat, decimals)}, ${fixed(wrap(lon), decimals)}`;
}

/** Longitude brought back into −180 to 180: a map that was panned round the globe counts on. */
export function wrap(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function degrees(value: number, positive: string, negative: string): string {
  const shown = Math.abs(value).toFixed(4);
  const side = Number(shown) === 0 || value > 0 ? positive : negative;
  return `${shown}° ${side}`;
}

/** Without the sign of a negative zero. */
function fixed(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/^-(?=0(\.0*)?$)/, '');
}
