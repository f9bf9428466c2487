import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { HandingOn } from './handing-on.js';
import type { ReaderView } from './reader-view.js';
import { part, wearStyles } from './part.js';
import type { PaperRequest } from './paper-part.js';

/** Something else on paper than the page on screen: a poster of one article, a chapter whole. Gone once printed. */
export class PaperController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handingOn: HandingOn;
  #sheet: TemplateResult | undefined;
  #asked = 0;
  /** What is being got ready: the name of its button's document or chapter. */
  preparing: string | undefined;
  /** What could not be got ready. */
  failed: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, handingOn: HandingOn) {
    this.#host = host;
    this.#handingOn = handingOn;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('afterprint', this.#forget);
  }

  hostDisconnected(): void {
    removeEventListener('afterprint', this.#forget);
    this.#forget();
  }

  /** What comes out of the printer in place of the page; undefined when it is the page itself. */
  get sheet(): TemplateResult | undefined {
    return this.#sheet;
  }

  /** Another document is shown: what was meant for paper goes. */
  forget(): void {
    this.failed = undefined;
    this.#forget();
  }

  readonly print = async (request: PaperRequest, view: ReaderView): Promise<void> => {
    this.#asked += 1;
    const asked = this.#asked;
    this.failed = undefined;
    this.#show(request.name, undefined);
    try {
      const { paperSheet, paperStyles } = await part(import('./paper-part.js'));
      const sheet = await paperSheet(request, view);
      if (asked !== this.#asked) return;
      wearStyles(this.#host, paperStyles);
      this.#show(undefined, sheet);
      await this.#host.updateComplete;
      await this.#handingOn.print({ id: request.id, title: request.name, address: undefined });
      // Where there is no print, or the page keeps it: nothing stays behind for the next print.
      if (this.#handingOn.cannotPrint) this.#forget();
    } catch {
      if (asked !== this.#asked) return;
      this.failed = request.name;
      this.#show(undefined, undefined);
    }
  };

  #show(preparing: string | undefined, sheet: TemplateResult | undefined): void {
    this.preparing = preparing;
    this.#sheet = sheet;
    this.#host.requestUpdate();
  }

  readonly #forget = (): void => {
    this.#asked += 1;
    if (this.#sheet === undefined && this.preparing === undefined) return;
    this.#show(undefined, undefined);
  };
}
