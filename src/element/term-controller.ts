import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../load/library.js';
import type { Term } from '../model/document.js';
import type { Inline } from '../model/text.js';

/** Where a term stands in the text. The same term may stand in two articles that are quoted together. */
export type TermMention = Extract<Inline, { type: 'term' }>;

/** The term a reader opened in the text. */
export interface OpenTerm {
  readonly mention: TermMention;
  /** `failed`: could not be read; another tap tries again. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly term?: Term;
}

/** What a mention of a term in the text needs. Where there is none, terms are words like any other. */
export interface TermExplainer {
  readonly opened: OpenTerm | undefined;
  readonly toggle: (mention: TermMention) => void;
  readonly close: () => void;
}

/** One term at a time is open; its words are fetched when they are asked for, not with the page. */
export class TermController implements ReactiveController, TermExplainer {
  readonly #host: ReactiveControllerHost;
  readonly #library: () => Library | undefined;
  opened: OpenTerm | undefined;

  constructor(host: ReactiveControllerHost, library: () => Library | undefined) {
    this.#host = host;
    this.#library = library;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.opened = undefined;
  }

  readonly toggle = (mention: TermMention): void => {
    if (this.opened?.mention === mention && this.opened.state !== 'failed') this.close();
    else void this.#open(mention);
  };

  readonly close = (): void => {
    this.opened = undefined;
    this.#host.requestUpdate();
  };

  async #open(mention: TermMention): Promise<void> {
    const asked: OpenTerm = { mention, state: 'loading' };
    this.#become(asked);
    let answer: OpenTerm = { mention, state: 'failed' };
    try {
      const found = await this.#library()?.document(mention.id);
      if (found?.kind === 'term') answer = { mention, state: 'ready', term: found };
    } catch {
      // Shown as failed; the text around it stands.
    }
    if (this.opened === asked) this.#become(answer);
  }

  #become(opened: OpenTerm): void {
    this.opened = opened;
    this.#host.requestUpdate();
  }
}
