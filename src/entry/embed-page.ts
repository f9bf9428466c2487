/**
 * For our page in a frame: tells the page around how tall it is, once that page has said hello from an origin on the list
 * in `<meta name="legal-embed-origins" content="https://www.example.gov.cn https://m.example.gov.cn">`. Without a list
 * nobody is told anything.
 */
import { atMostOften, isFrom, isHello } from '../host/frame-messages.js';

/** Only whole origins as browsers write them: no pattern, no path, no `null`. */
function allowedOrigins(): readonly string[] {
  const content = document.querySelector('meta[name="legal-embed-origins"]')?.getAttribute('content') ?? '';
  return content.split(/\s+/).filter((each) => /^https?:\/\/[^/?#*\s]+$/.test(each));
}

const origins = allowedOrigins();
/** The page around, once it has said hello. */
let around: string | undefined;

const tell = atMostOften((origin: string) => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ mingbai: 1, type: 'size', height, title: document.title }, origin);
});

addEventListener('message', (event) => {
  if (parent === window || !isFrom(event, parent, origins) || !isHello(event.data)) return;
  if (around === undefined) watch();
  around = event.origin;
  tell(around);
});

function watch(): void {
  const changed = (): void => {
    if (around !== undefined) tell(around);
  };
  if (typeof ResizeObserver === 'undefined') addEventListener('resize', changed);
  else new ResizeObserver(changed).observe(document.documentElement);
}
