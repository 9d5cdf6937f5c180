import type { MeasureView } from '../../types/MeasureView';
import type { RingView } from '../../types/RingView';
import type { Point } from '../map/camera';
import type { LonLat, MapCommands } from '../transport/map';
import type { Notices } from './notices.svelte';

/** What a click on the map does besides selecting. */
export type ToolName = 'measure' | 'rings' | 'box' | 'lasso';

/** Circles round one point. */
export interface Rings {
  centre: Point;
  rings: RingView[];
}

/** The tool in hand, and what was drawn with it: a measured way, rings round a point. */
export class Tools {
  active = $state<ToolName | null>(null);
  /** The points of the way that is being measured. */
  points = $state.raw<readonly Point[]>([]);
  measured = $state.raw<MeasureView | null>(null);
  rings = $state.raw<Rings | null>(null);
  /** In kilometres, as somebody last asked for them. */
  radii = $state.raw<readonly number[]>([50, 150, 300]);
  /** The outline of the area that was selected last. */
  area = $state.raw<readonly LonLat[]>([]);
  private asked = 0;

  constructor(
    private readonly map: MapCommands,
    private readonly notices: Notices,
  ) {}

  /** Takes a tool in hand, or puts it away. What it drew stays until it is cleared. */
  toggle(tool: ToolName): void {
    this.active = this.active === tool ? null : tool;
  }

  putAway(): void {
    this.active = null;
  }

  /** Uses the tool in hand at a point. False where none takes points. */
  async use(point: Point): Promise<boolean> {
    if (this.active === 'measure') await this.setWay([...this.points, point]);
    else if (this.active === 'rings') await this.setCentre(point);
    else return false;
    return true;
  }

  /** Takes the last point of the way back. */
  async shorten(): Promise<void> {
    await this.setWay(this.points.slice(0, -1));
  }

  async setRadii(radii: readonly number[]): Promise<void> {
    this.radii = radii;
    if (this.rings) await this.setCentre(this.rings.centre);
  }

  clear(): void {
    this.asked += 1;
    this.points = [];
    this.measured = null;
    this.rings = null;
    this.area = [];
  }

  private async setWay(points: readonly Point[]): Promise<void> {
    this.points = points;
    const way = points.map(({ lon, lat }): LonLat => [lon, lat]);
    await this.ask(
      () => this.map.measure(way),
      (measured) => (this.measured = measured),
    );
  }

  private async setCentre(centre: Point): Promise<void> {
    await this.ask(
      () => this.map.rings(centre.lon, centre.lat, this.radii),
      (rings) => (this.rings = { centre, rings }),
    );
  }

  /** An answer that comes after the next question, or after everything was cleared, is dropped. */
  private async ask<T>(question: () => Promise<T>, take: (answer: T) => void): Promise<void> {
    const number = (this.asked += 1);
    await this.notices.attempt(async () => {
      const answer = await question();
      if (number === this.asked) take(answer);
    });
  }
}

/** The kilometres in a text like `50, 150, 300 km`; null where something in it is no radius. */
export function radiiOf(text: string): number[] | null {
  const parts = text.split(/(?:km|[\s,;/])+/i).filter(Boolean);
  const radii = parts.map(Number);
  const sound = radii.length > 0 && radii.length <= 12 && radii.every((km) => km > 0 && km < 20_015);
  const once = radii.filter((km, i) => radii.indexOf(km) === i);
  return sound ? once.sort((a, b) => a - b) : null;
}
