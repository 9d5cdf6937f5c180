import type { FeatureCollection } from 'geojson';
import type { AreaView } from '../../types/AreaView';
import type { MeasureView } from '../../types/MeasureView';
import type { PositionView } from '../../types/PositionView';
import type { Question } from '../../types/Question';
import type { ReferenceView } from '../../types/ReferenceView';
import type { RingView } from '../../types/RingView';
import type { Wire } from './wire';

/** Degrees east and north, as GeoJSON has them. */
export type LonLat = [lon: number, lat: number];

/** What the map asks: what is measured, gathered and laid over it. */
export class MapCommands {
  constructor(private readonly wire: Wire) {}

  /** A position in every notation. */
  position(lon: number, lat: number): Promise<PositionView> {
    return this.wire.call('position', { lon, lat });
  }

  /** The position that a text writes, in whichever notation. */
  locate(text: string): Promise<PositionView> {
    return this.wire.call('locate', { text });
  }

  /** How far it is over these points, along great circles. */
  measure(points: readonly LonLat[]): Promise<MeasureView> {
    return this.wire.call('measure', { points });
  }

  /** Circles of these radii round a point. */
  rings(lon: number, lat: number, km: readonly number[]): Promise<RingView[]> {
    return this.wire.call('rings', { lon, lat, km });
  }

  /** What lies within a ring of points: mentions and bases that answer a question each; none where it is null. */
  within(
    points: readonly LonLat[],
    mentions: Partial<Question> | null,
    bases: Partial<Question> | null,
  ): Promise<AreaView> {
    return this.wire.call('within', { points, mentions, bases });
  }

  /** The case's mentions that answer a question, gathered for what a map shows; `total` is how many there are anywhere. */
  async clusters(
    bbox: readonly number[],
    zoom: number,
    question: Partial<Question>,
  ): Promise<FeatureCollection & { total: number }> {
    const answer = await this.wire.call<unknown>('clusters', { bbox, zoom, question });
    const value: unknown =
      answer instanceof ArrayBuffer ? JSON.parse(new TextDecoder().decode(answer)) : answer;
    return value as FeatureCollection & { total: number };
  }

  references(): Promise<ReferenceView[]> {
    return this.wire.call('references');
  }

  addReference(path: string): Promise<ReferenceView[]> {
    return this.wire.call('add_reference', { path });
  }

  /** For a file that a browser was handed, which has no path. */
  addReferenceText(name: string, text: string): Promise<ReferenceView[]> {
    return this.wire.call('add_reference_text', { name, text });
  }

  removeReference(id: number): Promise<ReferenceView[]> {
    return this.wire.call('remove_reference', { id });
  }
}
