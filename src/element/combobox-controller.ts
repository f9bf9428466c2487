import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the combobox does with the reader's keys. */
export interface ComboboxActions {
  /** Options in the list now. */
  readonly count: () => number;
  readonly accept: (index: number) => void;
  readonly submit: () => void;
  readonly clear: () => void;
  /** The text changed and stands: nobody is composing. */
  readonly changed: () => void;
}

/** Keys pressed while an input method composes carry this code; also the Enter that ends it in Safari. */
const IME_KEY_CODE = 229;

/**
 * Keyboard behaviour of an editable combobox with a list (WAI-ARIA APG, list autocomplete with manual selection).
 * The focus stays in the field; `active` is the option named by `aria-activedescendant`, -1 for none.
 */
export class ComboboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #actions: ComboboxActions;
  #composing = false;
  #open = false;
  #active = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, actions: ComboboxActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open && !this.#composing && this.#actions.count() > 0;
  }

  get active(): number {
    return this.open ? this.#active : -1;
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPointerOutside);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPointerOutside);
    this.#composing = false;
    this.#open = false;
  }

  /** New options have arrived for the text in the field. */
  show(): void {
    this.#active = -1;
    this.#open = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#open = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly onInput = (event: Event): void => {
    if (this.#composing || (event instanceof InputEvent && event.isComposing)) return;
    this.#active = -1;
    this.#actions.changed();
  };

  readonly onCompositionStart = (): void => {
    this.#composing = true;
    this.#host.requestUpdate();
  };

  readonly onCompositionEnd = (): void => {
    this.#composing = false;
    this.#active = -1;
    this.#actions.changed();
    this.#host.requestUpdate();
  };

  /**
   * Only a focus that really went elsewhere closes the list: screen readers on phones leave the field to read the list,
   * and then no other element is named.
   */
  readonly onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && !this.#host.shadowRoot?.contains(relatedTarget)) this.close();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    // Deprecated and still the only sign that a key belongs to the input method in every browser.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || this.#composing || event.keyCode === IME_KEY_CODE) return;
    if (event.ctrlKey || event.metaKey) return;
    if (this.#onKey(event)) {
      event.preventDefault();
      this.#host.requestUpdate();
    }
  };

  /** @returns whether the key has been used up */
  #onKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        return this.#move(event.altKey ? 'open' : 'down');
      case 'ArrowUp':
        return this.#move(event.altKey ? 'close' : 'up');
      case 'Enter':
        return this.#enter();
      case 'Escape':
        return this.#escape();
      case 'Tab':
        this.close();
        return false;
      default:
        // Left, Right, Home, End and letters belong to the field: so does the attention.
        this.#active = -1;
        this.#host.requestUpdate();
        return false;
    }
  }

  #move(how: 'open' | 'close' | 'down' | 'up'): boolean {
    const count = this.#actions.count();
    if (count === 0) return false;
    if (how === 'close') {
      this.close();
      return true;
    }
    const wasOpen = this.open;
    this.#open = true;
    if (how === 'open') return true;
    if (!wasOpen || this.#active < 0) this.#active = how === 'down' ? 0 : count - 1;
    else this.#active = (this.#active + (how === 'down' ? 1 : count - 1)) % count;
    return true;
  }

  #enter(): boolean {
    const { active } = this;
    this.close();
    if (active >= 0) this.#actions.accept(active);
    else this.#actions.submit();
    return true;
  }

  #escape(): boolean {
    if (this.open) this.close();
    else this.#actions.clear();
    return true;
  }

  readonly #onPointerOutside = (event: Event): void => {
    if (this.#open && !event.composedPath().includes(this.#host)) this.close();
  };
}
