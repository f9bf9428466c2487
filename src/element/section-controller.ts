import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A section is the current one once its heading is in the upper part of the screen. */
const READING_LINE = 0.3;

/**
 * Marks in 本页内容 the section being read. It looks at the headings listed there and at nothing else, and writes the mark
 * itself: rendering a long document again for each section scrolled past would make an old phone stutter.
 */
export class SectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #frame: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Capturing: the page may scroll inside a box of its own.
    document.addEventListener('scroll', this.mark, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.mark, { capture: true });
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** In the next frame; also after rendering. */
  readonly mark = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#markNow();
    });
  };

  #markNow(): void {
    const root = this.#host.shadowRoot;
    const links = [...(root?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
    let current: HTMLElement | undefined;
    for (const link of links) {
      const heading = root?.getElementById(link.dataset['section'] ?? '');
      if (heading === null || heading === undefined) continue;
      if (heading.getBoundingClientRect().top > innerHeight * READING_LINE) break;
      current = link;
    }
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
