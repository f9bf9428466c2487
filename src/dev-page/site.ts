import { hearNews } from './news.js';
import { turnIntoPaper } from './paper.js';
import { SITE_STYLES } from './site-styles.js';
import { adopt } from './styles.js';

/*
 * Beside the portal on the resident's page: keeps the place over a reload, and shows the page as on paper when asked to.
 * Nothing here is part of what is published.
 */

/** Milliseconds a document may take to come before the place is given up. */
const PATIENCE = 5000;

adopt(SITE_STYLES);
showTheme();
keepPlace();
if (new URLSearchParams(location.search).get('as') === 'paper') turnIntoPaper();
if (parent === self) reloadOnEdit();

/** The page around the portal is as dark as the portal is. */
function showTheme(): void {
  try {
    const settings = JSON.parse(localStorage.getItem('mingbai.settings') ?? '{}') as { theme?: unknown };
    if (settings.theme === 'dark') document.documentElement.dataset['theme'] = 'dark';
  } catch {
    // Private windows have no storage: then it is light.
  }
}

function keepPlace(): void {
  history.scrollRestoration = 'manual';
  const place = (): string => `mingbai.dev.place ${location.search}`;
  addEventListener('pagehide', () => {
    sessionStorage.setItem(place(), String(scrollY));
  });
  const wanted = Number(sessionStorage.getItem(place()) ?? 0);
  sessionStorage.removeItem(place());
  if (wanted === 0) return;
  const until = performance.now() + PATIENCE;
  const stop = new AbortController();
  // Who scrolls has found another place.
  for (const name of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    addEventListener(
      name,
      () => {
        stop.abort();
      },
      { signal: stop.signal, once: true },
    );
  }
  const go = (): void => {
    if (stop.signal.aborted || performance.now() > until) return;
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) > 1) requestAnimationFrame(go);
  };
  requestAnimationFrame(go);
}

/** In a window of its own nobody else tells it. */
function reloadOnEdit(): void {
  hearNews(
    (isNew) => {
      if (isNew) location.reload();
    },
    () => undefined,
  );
}
