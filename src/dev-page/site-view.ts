import { create } from './create-element.js';
import { open, reload, shownIn } from './frame.js';
import type { View } from './view.js';

/** The resident's page as wide as there is room. */
export function createSiteView(): View {
  const frame = create('iframe', { title: '居民看到的网页' });
  return {
    element: create('div', { className: 'view site' }, frame),
    show: (id) => {
      open(frame, id);
    },
    update: (_state, isNew) => {
      if (isNew) reload(frame);
    },
    current: () => shownIn(frame),
    restyle: () => {
      reload(frame);
    },
  };
}
