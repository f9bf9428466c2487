import { create } from './create-element.js';
import { problemRow } from './problem-list.js';
import type { ListedProblem, State } from './state.js';
import type { View } from './view.js';

/** All problems and notices, those of the chosen document first. */
export function createFindingsView(onOpen: (id: string) => void): View {
  const element = create('div', { className: 'view findings' });
  let current = '';

  function draw({ problems, notices }: State): void {
    element.replaceChildren(...part('问题', problems, '没有问题。'), ...part('提醒', notices, '没有提醒。'));
  }

  function part(name: string, found: readonly ListedProblem[], none: string): HTMLElement[] {
    const own = found.filter(({ id }) => id !== undefined && id === current);
    const others = found.filter((each) => !own.includes(each));
    const rows = [...own, ...others].map((each) => problemRow(each, onOpen));
    return [
      create('h2', {}, name, create('span', { className: 'count' }, String(found.length))),
      rows.length === 0
        ? create('p', {}, none)
        : create('ol', { className: `list ${name === '问题' ? 'bad' : 'warn'}` }, ...rows),
    ];
  }

  return {
    element,
    show(id, state) {
      current = id;
      draw(state);
    },
    update: draw,
    restyle: () => undefined,
  };
}
