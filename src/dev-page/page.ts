import { createDocumentList } from './document-list.js';
import { createFindingsView } from './findings-view.js';
import { hearNews } from './news.js';
import { layOut } from './page-layout.js';
import { PAGE_STYLES } from './page-styles.js';
import { readPlace, VIEW_NAMES, type ViewName, writePlace } from './place.js';
import { createProblemOverlay } from './problem-overlay.js';
import { createScreensView } from './screens-view.js';
import { createSettingsBar } from './settings-bar.js';
import { createSiteView } from './site-view.js';
import { readState, type State } from './state.js';
import { adopt } from './styles.js';
import { createTestsView } from './tests-view.js';
import type { View } from './view.js';

/** The reader goes on inside a frame; its address is looked at this often. */
const LOOK_MS = 400;

function begin(): void {
  let state: State | undefined;
  let { id, name } = readPlace();
  const views: Readonly<Record<ViewName, View>> = {
    site: createSiteView(),
    screens: createScreensView(),
    tests: createTestsView(go),
    findings: createFindingsView(go),
  };
  const list = createDocumentList(go);
  const overlay = createProblemOverlay(go);
  const settings = createSettingsBar(() => {
    views[name].restyle();
  });
  const main = [...VIEW_NAMES.map((each) => views[each].element), overlay.element];
  const layout = layOut({ list: list.element, settings: settings.element, main }, (to) => {
    name = to;
    settle();
  });

  /** Opens a document, in the view that is open where that can show it. */
  function go(to: string): void {
    id = to;
    if (name === 'findings' || (name === 'tests' && !to.startsWith('pathway/'))) name = 'site';
    settle();
  }

  function settle(): void {
    if (state === undefined) return;
    writePlace({ name, id });
    layout.choose(name);
    for (const each of VIEW_NAMES) views[each].element.hidden = each !== name;
    overlay.element.classList.toggle('elsewhere', name === 'findings');
    views[name].show(id, state);
    list.update(state, id);
  }

  /** The frame first: what the editor waits for is the page, not the list. */
  async function refresh(isNew: boolean): Promise<void> {
    if (isNew && state !== undefined) views[name].update(state, true);
    const next = await readState();
    if (next === undefined) return;
    const isFirst = state === undefined;
    state = next;
    layout.tell(next);
    settings.update(next);
    overlay.update(next);
    list.update(next, id);
    if (isFirst) settle();
    else views[name].update(next, false);
  }

  function follow(): void {
    const shown = views[name].current?.();
    if (shown === undefined || shown === id || state === undefined) return;
    id = shown;
    writePlace({ name, id });
    list.update(state, id);
  }

  setInterval(follow, LOOK_MS);
  hearNews((isNew) => void refresh(isNew), layout.setLost);
}

adopt(PAGE_STYLES);
begin();
