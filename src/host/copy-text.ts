import type { CopyResult } from './host.js';

/**
 * Copies in the best way there is: the clipboard (secure pages only), else `execCommand`, which still works on plain http:
 * and in old WeChat. Must run inside a tap. `manual`: neither worked.
 */
export async function copyText(text: string): Promise<CopyResult> {
  try {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused by permission or policy: the older way may still be open.
  }
  return copyBySelection(text) ? 'copied' : 'manual';
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  // Read-only keeps the phone's keyboard down; 16 px keeps iOS from zooming in; fixed keeps the page where it is.
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  Object.assign(field.style, { position: 'fixed', top: '0', left: '-9999px', fontSize: '16px' });
  document.body.append(field);
  try {
    field.select();
    field.setSelectionRange(0, text.length);
    // Deprecated without a successor for pages that are not secure contexts.
    const { execCommand } = document as { execCommand?: (command: string) => boolean };
    return execCommand?.call(document, 'copy') === true;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
