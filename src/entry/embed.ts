/**
 * For a page that shows ours in a frame: gives `<iframe data-mingbai src="https://…/embed.html">` the height of what is
 * in it, and a title when it has none. Without this script the frame scrolls inside, and works all the same.
 */
import { atMostOften, isFrom, readSize, type FrameSize } from '../host/frame-messages.js';

function follow(frame: HTMLIFrameElement): void {
  const { origin } = new URL(frame.src, document.baseURI);
  const greet = (): void => {
    frame.contentWindow?.postMessage({ mingbai: 1, type: 'hello' }, origin);
  };
  const wear = atMostOften(({ height, title }: FrameSize) => {
    // Many pages count borders into every height.
    frame.style.boxSizing = 'content-box';
    frame.style.height = `${String(height)}px`;
    if (frame.title === '') frame.title = title;
  });
  frame.addEventListener('load', greet);
  addEventListener('message', (event) => {
    const size = isFrom(event, frame.contentWindow, [origin]) ? readSize(event.data) : undefined;
    if (size !== undefined) wear(size);
  });
  // Before that the frame may still be empty, and of this page's own origin; its own `load` may be over already.
  if (document.readyState === 'complete') greet();
  else addEventListener('load', greet);
}

function begin(): void {
  document.querySelectorAll<HTMLIFrameElement>('iframe[data-mingbai]').forEach((frame) => {
    // A page that runs its scripts again when it changes its content runs this one again too (E13).
    if (frame.dataset['mingbai'] === 'followed') return;
    frame.dataset['mingbai'] = 'followed';
    follow(frame);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
