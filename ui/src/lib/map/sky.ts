import type { Map } from 'maplibre-gl';

/**
 * Draws no sky. MapLibre fills every frame with one before anything else, even where a style names none and the map is seen
 * straight from above, so that nothing of it can be seen: without a graphics card that is a third of the frame.
 */
export function withoutSky(map: Map): void {
  const leaveOut = () => {
    map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => undefined };
  };
  leaveOut();
  map.on('webglcontextrestored', leaveOut);
}
