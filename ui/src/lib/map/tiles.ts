import { addProtocol } from 'maplibre-gl';
import { FetchSource, PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';

/** The file of the base map, by the name under which the backend gives it. */
export const BASEMAP = 'basemap.pmtiles';

/** So many bytes hold the header of the base map and all that says where its tiles lie. */
const HEAD = 65_536;

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/**
 * Begins to read the file of tiles at this address, so that a map finds it open. A file that cannot be read is told of by the map.
 */
export function openTiles(address: string): void {
  const file = new PMTiles(new HeadFirst(new FetchSource(address)));
  protocol.add(file);
  file.getHeader().catch(() => undefined);
}

/** Reads the beginning of a file in one piece, where pmtiles asks for header and directories one after the other. */
export class HeadFirst implements Source {
  private head: Promise<RangeResponse> | null = null;

  constructor(private readonly whole: Source) {}

  getKey(): string {
    return this.whole.getKey();
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const end = offset + length;
    if (end > HEAD) return this.whole.getBytes(offset, length, signal, etag);
    const head = await this.first();
    return { ...head, data: head.data.slice(offset, end) };
  }

  private first(): Promise<RangeResponse> {
    this.head ??= this.whole.getBytes(0, HEAD).catch((error: unknown) => {
      this.head = null;
      throw error;
    });
    return this.head;
  }
}
