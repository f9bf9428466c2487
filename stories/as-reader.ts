/** What a reader does in a story, on elements in the story's canvas. */

const PATIENCE_MS = 8000;
const STEP_MS = 30;

/** Waits until the element's shadow root has something. */
export async function untilShown(canvas: HTMLElement, tag: string, selector: string): Promise<HTMLElement> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`${tag}: ${selector} did not appear`);
}

export async function type(canvas: HTMLElement, text: string): Promise<HTMLInputElement> {
  const field = (await untilShown(canvas, 'legal-search', 'input')) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return field;
}

/** A key, in the search field. */
export function press(canvas: HTMLElement, key: string): void {
  const field = canvas.querySelector('legal-search')?.shadowRoot?.querySelector('input');
  field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** Asks, and waits until every text has been searched. */
export async function ask(canvas: HTMLElement, text: string): Promise<void> {
  await type(canvas, text);
  press(canvas, 'Enter');
  await untilShown(canvas, 'legal-search', '.answers[aria-busy=false] #results-title');
  await untilShown(canvas, 'legal-search', '.answers:not(:has(.progress))');
}
