import { html, nothing, type TemplateResult } from 'lit';

interface InlineButton {
  readonly className: string;
  /** Whether what it opens is open. */
  readonly expanded: boolean;
  /** Id of what it opens, once it is open. */
  readonly controls?: string;
  readonly act: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

/**
 * A disclosure button that is a word of the text. No `button` element: its words could not be selected with the text
 * around it, would break as one piece and would not be printed.
 */
export function inlineButton(words: string, button: InlineButton): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.isComposing) {
      event.preventDefault();
      button.act();
    } else button.onKey?.(event);
  };
  return html`<span
    class=${button.className}
    role="button"
    tabindex="0"
    lang="zh-CN"
    aria-expanded=${button.expanded ? 'true' : 'false'}
    aria-controls=${button.expanded && button.controls !== undefined ? button.controls : nothing}
    @click=${button.act}
    @keydown=${onKey}
    >${words}</span
  >`;
}
