import type { Feature, FeatureCollection, Point } from 'geojson';
import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { MarkerProperties } from './features';
import { PIXEL_RATIO } from './pen';
import { drawImage } from './symbols';
import type { Theme } from './tokens';

/**
 * The mark of what is selected, over the map. It is there in the frame in which every other pane shows the selection: what the
 * map draws itself goes by a worker first, and comes some frames later.
 */
export class SelectedMark {
  private readonly canvas = document.createElement('canvas');
  private readonly marker: Marker;
  private drawn = '';

  constructor(private readonly map: MapLibre) {
    this.canvas.ariaHidden = 'true';
    this.canvas.style.pointerEvents = 'none';
    this.marker = new Marker({ element: this.canvas, subpixelPositioning: true });
  }

  /** Shows the selected one of these marks; none where none is. */
  show({ features }: FeatureCollection, theme: Theme): void {
    const selected = features.find(({ properties }) => properties?.selected) as
      Feature<Point, MarkerProperties> | undefined;
    if (!selected) return void this.marker.remove();
    this.draw(`${selected.properties.image}/${theme}`);
    this.canvas.dataset.selected = selected.properties.name;
    this.marker.setLngLat(selected.geometry.coordinates as [number, number]).addTo(this.map);
  }

  private draw(name: string): void {
    const image = name === this.drawn ? null : drawImage(name);
    if (!image) return;
    this.drawn = name;
    this.canvas.width = image.width;
    this.canvas.height = image.height;
    this.canvas.style.width = `${image.width / PIXEL_RATIO}px`;
    this.canvas.style.height = `${image.height / PIXEL_RATIO}px`;
    this.canvas.getContext('2d')?.putImageData(image, 0, 0);
  }
}
