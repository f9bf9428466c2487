import { html, nothing, type TemplateResult } from 'lit';

export interface Disclosure {
  /** Unique in the element. */
  readonly branch: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** What the button says. */
  readonly words: unknown;
  /** What is shown while it is open; asked for only then. */
  readonly content: () => unknown;
  /** The place the reader is at lies in here. */
  readonly isCurrent?: boolean;
  /** Level of the heading the button stands in; none for lines of an outline. */
  readonly heading?: 3;
}

/** The disclosure pattern (P2): a native button that says whether what follows it is shown. */
export function renderDisclosure({ branch, isOpen, toggle, words, content, ...more }: Disclosure): TemplateResult {
  const id = `branch-${branch.replace(/[^a-z0-9-]/gi, '-')}`;
  const button = html`<button
    type="button"
    class="disclosure"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? id : nothing}
    aria-current=${more.isCurrent === true ? 'location' : nothing}
    @click=${toggle}
  >
    <span>${words}</span>
  </button>`;
  return html`${more.heading === 3 ? html`<h3>${button}</h3>` : button}${
    isOpen ? html`<div class="branch" id=${id}>${content()}</div>` : nothing
  }`;
}
