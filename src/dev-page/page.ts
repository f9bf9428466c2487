import { button, create } from './create-element.js';
import { createDocumentList } from './document-list.js';
import { createFindingsView } from './findings-view.js';
import { PAGE_STYLES } from './page-styles.js';
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

type Name = 'site' | 'screens' | 'tests' | 'findings';

function begin(): void {
  let state: State | undefined;
  /** What is shown, and how: both stand in the address, so that a reload finds them. */
  let { id, name } = readAddress();

  const go = (to: string): void => {
    id = to;
    if (name === 'findings' || (name === 'tests' && !to.startsWith('pathway/'))) name = 'site';
    settle();
  };
  const views: Readonly<Record<Name, View>> = {
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
  const tabs = new Map(
    (Object.keys(TABS) as Name[]).map(
      (tab) =>
        [
          tab,
          button(TABS[tab], () => {
            name = tab;
            settle();
          }),
        ] as const,
    ),
  );
  const status = create('p', { className: 'status' });
  const county = create('p', { className: 'county' });
  const lost = create(
    'p',
    { className: 'lost', hidden: true },
    '连不上 mingbai dev：看看终端里是不是还在运行。连上就自己更新。',
  );
  lost.setAttribute('role', 'alert');
  const bar = create(
    'div',
    { className: 'bar' },
    create('div', { className: 'tabs' }, ...tabs.values()),
    settings.element,
  );
  const main = create('main', {}, ...Object.values(views).map(({ element }) => element), overlay.element);
  document.body.replaceChildren(
    create('aside', {}, create('header', {}, create('h1', {}, '明白 · 预览'), county, status), list.element),
    create('div', { className: 'work' }, lost, bar, main),
  );

  function settle(): void {
    if (state === undefined) return;
    history.replaceState(null, '', `#${name}/${id}`);
    for (const [tab, each] of tabs) each.ariaPressed = String(tab === name);
    for (const [each, { element }] of Object.entries(views)) element.hidden = each !== name;
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
    county.textContent = next.name['zh-CN'];
    status.textContent = statusWords(next);
    status.className = `status ${next.problems.length > 0 ? 'bad' : 'good'}`;
    settings.update(next);
    overlay.update(next);
    list.update(next, id);
    if (isFirst) settle();
    else views[name].update(next, false);
  }

  setInterval(() => {
    const shown = views[name].current?.();
    if (shown === undefined || shown === id || state === undefined) return;
    id = shown;
    history.replaceState(null, '', `#${name}/${id}`);
    list.update(state, id);
  }, LOOK_MS);

  let version: string | undefined;
  const source = new EventSource('/dev/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as { version: string };
    const isNew = version !== undefined && told.version !== version;
    version = told.version;
    void refresh(isNew);
  });
  source.addEventListener('open', () => {
    lost.hidden = true;
  });
  source.addEventListener('error', () => {
    lost.hidden = false;
  });
}

const TABS: Readonly<Record<Name, string>> = {
  site: '网页',
  screens: '四种屏幕',
  tests: '指引测试',
  findings: '问题和提醒',
};

function readAddress(): { id: string; name: Name } {
  const [tab = '', ...rest] = location.hash.slice(1).split('/');
  const name = (Object.keys(TABS) as Name[]).find((each) => each === tab) ?? 'site';
  return { name, id: decodeURIComponent(rest.join('/')) };
}

function statusWords({ problems, notices, proving }: State): string {
  const wrong = problems.length === 0 ? '没有问题' : `${String(problems.length)} 个问题`;
  const still = proving === 0 ? '' : `，还在证明 ${String(proving)} 条指引`;
  return `${wrong}，${String(notices.length)} 条提醒${still}`;
}

adopt(PAGE_STYLES);
begin();
