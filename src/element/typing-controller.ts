import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { msg, str } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import type { ComboboxController } from './combobox-controller.js';
import type { SearchController } from './search-controller.js';

/** Milliseconds of silence before suggestions are asked for. */
const TYPING_PAUSE = 80;
/** Milliseconds before their number is said: a screen reader is still echoing what was typed. */
const SPEAKING_PAUSE = 1200;

/** Suggestions for what stands in the field, once typing pauses. */
export class TypingController implements ReactiveController {
  readonly #search: SearchController;
  readonly #combobox: ComboboxController;
  readonly #announcer: Announcer;
  readonly #hasFocus: () => boolean;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    parts: { search: SearchController; combobox: ComboboxController; announcer: Announcer; hasFocus: () => boolean },
  ) {
    this.#search = parts.search;
    this.#combobox = parts.combobox;
    this.#announcer = parts.announcer;
    this.#hasFocus = parts.hasFocus;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  typed(text: string): void {
    this.#clear();
    this.#typing = setTimeout(() => {
      void this.#suggest(text);
    }, TYPING_PAUSE);
  }

  /** The reader has moved on. */
  stop(): void {
    this.#clear();
    this.#search.dropSuggestions();
    this.#combobox.close();
  }

  async #suggest(text: string): Promise<void> {
    const found = await this.#search.suggest(text);
    if (!found || !this.#hasFocus()) return;
    this.#combobox.show();
    this.#speaking = setTimeout(() => {
      // An option that has been reached is read by itself.
      if (!this.#combobox.open || this.#combobox.active >= 0) return;
      this.#announcer.announce(msg(str`有 ${this.#search.suggestions.length} 条建议`));
    }, SPEAKING_PAUSE);
  }

  #clear(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#speaking);
  }
}
