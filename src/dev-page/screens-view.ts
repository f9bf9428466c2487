import { button, create } from './create-element.js';
import type { Screen } from './frame.js';
import { open, reload, screenFigure } from './frame.js';
import type { View } from './view.js';

const SCREENS: readonly Screen[] = [
  { name: '手机', width: 360, height: 740, shown: 270 },
  { name: '电脑', width: 1280, height: 1135, shown: 626 },
  { name: '自助终端', width: 1080, height: 1920, shown: 312 },
  { name: '打印', width: 794, height: 1123, shown: 392, isPaper: true },
];

/** One document on four screens at once. */
export function createScreensView(): View {
  const row = create('div', { className: 'screens' });
  const print = button('打印预览', () => {
    row.querySelector<HTMLIFrameElement>('iframe[data-paper=no]')?.contentWindow?.print();
  });
  const hint = create('p', { className: 'hint' }, '“打印”按纸面的样式画在屏幕上，没有分页；分页看', print, '。');
  const frames = (): HTMLIFrameElement[] => [...row.querySelectorAll('iframe')];
  return {
    element: create('div', { className: 'view' }, row, hint),
    show(id) {
      if (row.childElementCount === 0) row.append(...SCREENS.map((screen) => screenFigure(screen, id)));
      else for (const frame of frames()) open(frame, id, frame.dataset['paper'] === 'yes');
    },
    update(_state, isNew) {
      if (isNew) frames().forEach(reload);
    },
    restyle: () => {
      frames().forEach(reload);
    },
  };
}
