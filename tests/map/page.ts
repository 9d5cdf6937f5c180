import type { Theme } from '../../ui/src/lib/map/tokens';
import { MapView } from '../../ui/src/lib/map/view';
import '../../ui/src/styles/tokens.css';
import './page.css';

/** What somebody wants to look at, by way of the address: `?lon=36&lat=34&zoom=7&theme=dark`. */
const asked = new URLSearchParams(location.search);
const theme: Theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset.theme = theme;

const nothing = () => undefined;
const container = document.getElementById('map');
if (container) {
  const view = new MapView(container, new URL('basemap.pmtiles', location.href).href, theme, {
    onMentions: nothing,
    onCandidate: nothing,
    onHover: nothing,
    onAsk: nothing,
    onPosition: nothing,
  });
  view.setWorldview(asked.get('worldview') ?? 'de-facto');
  const faults: string[] = [];
  view.map.on('error', ({ error }) => faults.push(error.message));
  view.map.jumpTo({ center: [Number(asked.get('lon')), Number(asked.get('lat'))], zoom: Number(asked.get('zoom')) });
  view.map.on('idle', () => Object.assign(window, { drawn: { faults, zoom: view.map.getZoom() } }));
}
