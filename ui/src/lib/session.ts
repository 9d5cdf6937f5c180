import { createContext } from 'svelte';
import type { MapView } from './map/view';
import { Background } from './state/background.svelte';
import { Desk } from './state/desk.svelte';
import { Filters } from './state/filters.svelte';
import { Dialogs } from './state/dialogs.svelte';
import { Ledger } from './state/ledger.svelte';
import { Library } from './state/library.svelte';
import { Gathered } from './state/gathered.svelte';
import { MapChoices } from './state/mapchoices.svelte';
import { Notices } from './state/notices.svelte';
import { Picked } from './state/picked.svelte';
import { References } from './state/references.svelte';
import { Review } from './state/review.svelte';
import { Search } from './state/search.svelte';
import { Selection } from './state/selection.svelte';
import { Survey } from './state/survey.svelte';
import { Settings } from './state/settings.svelte';
import { Tools } from './state/tools.svelte';
import { Worldviews } from './state/worldviews.svelte';
import type { Transport } from './transport/transport';

/** What every part of the window shares. */
export interface Session {
  transport: Transport;
  settings: Settings;
  notices: Notices;
  selection: Selection;
  desk: Desk;
  search: Search;
  dialogs: Dialogs;
  /** The documents of the case. */
  library: Library;
  /** What is asked of the case: every view answers it. */
  filters: Filters;
  /** What waits for somebody to judge it. */
  review: Review;
  worldviews: Worldviews;
  background: Background;
  /** How somebody likes the map. */
  mapChoices: MapChoices;
  /** What a click on the map does, and what was drawn on it. */
  tools: Tools;
  /** Mentions of the whole case, gathered for what the map shows. */
  gathered: Gathered;
  /** Visits and basings that map and tables show. */
  survey: Survey;
  /** Places of the whole case. */
  ledger: Ledger;
  /** Files of the user's own over the map. */
  references: References;
  /** Several things at once. */
  picked: Picked;
  /** The map, once it is drawn. */
  stage: { view: MapView | null };
}

export const [useSession, provideSession] = createContext<Session>();

export function createSession(transport: Transport, storage: Storage | null): Session {
  const notices = new Notices();
  const selection = new Selection();
  const desk = new Desk(transport, selection, notices);
  const settings = new Settings(storage);
  const filters = new Filters(transport, desk, settings, notices);
  const gathered = new Gathered(transport.map, notices);
  return {
    transport,
    notices,
    selection,
    settings,
    desk,
    filters,
    search: new Search(transport, notices),
    dialogs: new Dialogs(),
    library: new Library(transport, notices),
    review: new Review(transport, desk, selection, notices),
    worldviews: new Worldviews(transport, desk, notices),
    background: new Background(transport, notices),
    mapChoices: new MapChoices(storage),
    tools: new Tools(transport.map, notices),
    gathered,
    ledger: new Ledger(transport, filters, notices),
    survey: new Survey(transport, desk, filters, notices, () => Promise.all([filters.rest, gathered.rest])),
    references: new References(transport, notices),
    picked: new Picked(),
    stage: { view: null },
  };
}
