import { button, create } from './create-element.js';
import { createNewestFirst, problemRow } from './problem-list.js';
import type { State } from './state.js';

export interface ProblemOverlay {
  readonly element: HTMLElement;
  readonly update: (state: State) => void;
}

/** Problems over the page; what was there before they came stays visible below. */
export function createProblemOverlay(onOpen: (id: string) => void): ProblemOverlay {
  const newestFirst = createNewestFirst();
  const title = create('h2');
  const list = create('ol');
  const below = create('p', { className: 'below' });
  const fold = button('收起', () => {
    const isFolded = element.classList.toggle('folded');
    fold.textContent = isFolded ? '展开' : '收起';
    fold.ariaExpanded = String(!isFolded);
  });
  const head = create('header', {}, title, fold);
  const element = create('section', { className: 'overlay', hidden: true, ariaLabel: '问题' }, head, list, below);
  element.setAttribute('role', 'status');
  return {
    element,
    update({ problems, isSound }) {
      element.hidden = problems.length === 0;
      if (element.hidden) {
        newestFirst([]);
        return;
      }
      title.textContent = `${String(problems.length)} 个问题`;
      list.replaceChildren(...newestFirst(problems).map((problem) => problemRow(problem, onOpen)));
      below.textContent = isSound ? '页面上还是出问题以前的样子，改好就更新。' : '页面上是读得出来的部分。';
    },
  };
}
