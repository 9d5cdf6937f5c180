import { mount } from 'svelte';
import App from './App.svelte';
import { BASEMAP, openTiles } from './lib/map/tiles';
import { createSession } from './lib/session';
import { connect } from './lib/transport/connect';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';

const target = document.getElementById('app');
if (target) {
  const transport = await connect();
  openTiles(transport.resource(BASEMAP));
  mount(App, { target, props: { session: createSession(transport, storage()) } });
}

/** The window's storage; none where it is forbidden. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
