import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Says something to screen readers. Two live regions that exist empty from the start and alternate: some screen readers
 * miss a region that arrives together with its words, others stay silent when the same words come twice.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #words: [string, string] = ['', ''];
  #next: 0 | 1 = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#words = ['', ''];
  }

  announce(words: string): void {
    this.#words = this.#next === 0 ? [words, ''] : ['', words];
    this.#next = this.#next === 0 ? 1 : 0;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#words[0]}</div>
      <div class="visually-hidden" role="status" aria-live="polite">${this.#words[1]}</div>`;
  }
}
