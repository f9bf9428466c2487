import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onHostChange } from '../host/current-host.js';
import { currentLanguage, onLanguageChange } from '../locale/localize.js';
import type { Language } from '../model/language.js';
import { currentSettings, onSettingsChange, type Settings } from './settings.js';

export type Width = 'narrow' | 'medium' | 'wide';

/** In ems of the text as shown: a wide column in elder mode is as narrow as it reads. */
const MEDIUM_FROM = 32;
const WIDE_FROM = 52;
const FALLBACK_TEXT_SIZE = 18;
const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/**
 * The inner wrapper of every element: resets what the page's styles leak by inheritance, says the language, and
 * carries as attributes what the stylesheets answer to: the element's own width (container queries are missing in
 * older browsers), the scheme, contrast, text size and elder mode.
 */
export class FrameController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #width: Width = 'medium';
  #observer: ResizeObserver | undefined;
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get width(): Width {
    return this.#width;
  }

  get language(): Language {
    return currentLanguage();
  }

  get settings(): Settings {
    return currentSettings();
  }

  hostConnected(): void {
    currentSettings();
    const update = (): void => {
      this.#host.requestUpdate();
    };
    this.#stop = [onSettingsChange(update), onLanguageChange(update), onHostChange(update)];
    for (const query of [DARK, MORE_CONTRAST]) this.#stop.push(onMedia(query, update));
    this.#observeWidth();
    // Put back after a while: settings may have changed meanwhile.
    update();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Before rendering: the first picture is already the right one. */
  hostUpdate(): void {
    this.#width = this.#measured();
  }

  /** Puts the content into the wrapper. `language`: of most of the words in it, that of the interface by default. */
  render(content: unknown): TemplateResult {
    const { textSize, elder } = this.settings;
    return html`<div
      class="frame"
      part="base"
      lang=${this.language}
      data-width=${this.#width}
      data-scheme=${this.#scheme()}
      data-contrast=${this.#contrast()}
      data-text-size=${textSize}
      ?data-elder=${elder}
    >
      ${content ?? nothing}
    </div>`;
  }

  #scheme(): 'light' | 'dark' {
    const { theme } = this.settings;
    if (theme !== 'auto') return theme;
    return matches(DARK) && pageCanBeDark(this.#host) ? 'dark' : 'light';
  }

  #contrast(): 'normal' | 'more' {
    return this.settings.contrast === 'more' || matches(MORE_CONTRAST) ? 'more' : 'normal';
  }

  #observeWidth(): void {
    const measure = (): void => {
      if (this.#measured() !== this.#width) this.#host.requestUpdate();
    };
    if (typeof ResizeObserver === 'undefined') {
      window.addEventListener('resize', measure);
      this.#stop.push(() => {
        window.removeEventListener('resize', measure);
      });
      return;
    }
    // In the next frame: changing the layout inside the callback is reported as an error by older browsers.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(measure));
    this.#observer.observe(this.#host);
  }

  /** Hidden elements have no width: they keep what they had. */
  #measured(): Width {
    const pixels = this.#host.offsetWidth;
    if (pixels === 0) return this.#width;
    const frame = this.#host.shadowRoot?.querySelector('.frame');
    const ems = pixels / ((frame && parseFloat(getComputedStyle(frame).fontSize)) || FALLBACK_TEXT_SIZE);
    return ems >= WIDE_FROM ? 'wide' : ems >= MEDIUM_FROM ? 'medium' : 'narrow';
  }
}

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

function onMedia(query: string, listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const list = matchMedia(query);
  // Safari before 14 has no addEventListener here.
  if (typeof list.addEventListener !== 'function') return () => undefined;
  list.addEventListener('change', listener);
  return () => {
    list.removeEventListener('change', listener);
  };
}

/** A dark box in the middle of a page that is always white helps nobody: the page has to say that it can be dark. */
function pageCanBeDark(host: Element): boolean {
  const meta = document.querySelector('meta[name="color-scheme"]')?.getAttribute('content') ?? '';
  return `${meta} ${getComputedStyle(host).getPropertyValue('color-scheme')}`.includes('dark');
}
