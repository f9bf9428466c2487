import { button, create } from './create-element.js';
import { VIEW_NAMES, VIEWS, type ViewName } from './place.js';
import type { State } from './state.js';

export interface PageLayout {
  /** Whose content it is, and how it stands. */
  readonly tell: (state: State) => void;
  readonly choose: (name: ViewName) => void;
  /** Whether the server can be heard. */
  readonly setLost: (isLost: boolean) => void;
}

/** Builds the page around its parts. */
export function layOut(
  parts: { readonly list: HTMLElement; readonly settings: HTMLElement; readonly main: readonly HTMLElement[] },
  onChoose: (name: ViewName) => void,
): PageLayout {
  const tabs = new Map(VIEW_NAMES.map((name) => [name, tab(name, onChoose)] as const));
  const status = create('p', { className: 'status' });
  const county = create('p', { className: 'county' });
  const lost = create('p', { className: 'lost', hidden: true }, LOST);
  lost.setAttribute('role', 'alert');
  const header = create('header', {}, create('h1', {}, '明白 · 预览'), county, status);
  const bar = create(
    'div',
    { className: 'bar' },
    create('div', { className: 'tabs' }, ...tabs.values()),
    parts.settings,
  );
  document.body.replaceChildren(
    create('aside', {}, header, parts.list),
    create('div', { className: 'work' }, lost, bar, create('main', {}, ...parts.main)),
  );
  return {
    tell(state) {
      county.textContent = state.name['zh-CN'];
      status.textContent = statusWords(state);
      status.className = `status ${state.problems.length > 0 ? 'bad' : 'good'}`;
    },
    choose(name) {
      for (const [each, made] of tabs) made.ariaPressed = String(each === name);
    },
    setLost(isLost) {
      lost.hidden = !isLost;
    },
  };
}

const LOST = '连不上 mingbai dev：看看终端里是不是还在运行。连上就自己更新。';

function tab(name: ViewName, onChoose: (name: ViewName) => void): HTMLButtonElement {
  return button(VIEWS[name], () => {
    onChoose(name);
  });
}

function statusWords({ problems, notices, proving }: State): string {
  const wrong = problems.length === 0 ? '没有问题' : `${String(problems.length)} 个问题`;
  const still = proving === 0 ? '' : `，还在证明 ${String(proving)} 条指引`;
  return `${wrong}，${String(notices.length)} 条提醒${still}`;
}
