// What the map has on the screen, pixel by pixel: a mark may have its place, and nobody sees it.

/** How far from its point the ink of a mark is looked for, in CSS pixels. */
const REACH = 12;

/**
 * The marks of a layer with how many pixels of their own colour are on the screen round their points.
 * @returns {Promise<{ name: string, ink: number }[]>}
 */
export const inked = (driver, layer) =>
  driver.executeAsyncScript(
    (id, reach, done) => {
      const { map } = window.__dateline;
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const rgbOf = (number) => {
        pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(`--o-${number}`);
        pen.fillRect(0, 0, 1, 1);
        return pen.getImageData(0, 0, 1, 1).data.slice(0, 3);
      };
      const numberOf = ({ image, colour }) => colour ?? image.split('/')[2];
      const inkOf = ({ properties, geometry }) => {
        const gl = map.getCanvas().getContext('webgl2');
        const ratio = map.getPixelRatio();
        const { x, y } = map.project(geometry.coordinates);
        const side = 2 * reach * ratio;
        const seen = new Uint8Array(side * side * 4);
        gl.readPixels((x - reach) * ratio, gl.drawingBufferHeight - (y + reach) * ratio, side, side, gl.RGBA, gl.UNSIGNED_BYTE, seen);
        const rgb = rgbOf(numberOf(properties));
        const isInk = (at) => rgb.every((value, channel) => Math.abs(seen[at + channel] - value) < 20);
        return Array.from({ length: side * side }, (_, at) => isInk(at * 4)).filter(Boolean).length;
      };
      // What a frame has drawn can be read until the browser shows it.
      map.once('render', () => {
        const marks = map.queryRenderedFeatures({ layers: [id] });
        done(marks.map((mark) => ({ name: mark.properties.name ?? '', ink: inkOf(mark) })));
      });
      map.triggerRepaint();
    },
    layer,
    REACH,
  );
