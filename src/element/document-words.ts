/** What is read, one line each; the rest is names of groups and things to press. */
const LINES = 'h2, h3, h4, p, li, summary, dt, dd, caption, td, th, blockquote';
const PRESSED = 'button, select, input, [aria-hidden="true"], .visually-hidden, .screen-only, .print-only, nav';

/**
 * The document on screen in words alone, a line for each paragraph, an empty one before each heading: for a picture of it
 * and to copy. What is folded away stays out.
 */
export function documentWords(element: HTMLElement): string {
  const document = element.shadowRoot?.querySelector('[part=document]');
  const lines: string[] = [];
  const numbered = new Set<Element>();
  for (const each of document?.querySelectorAll<HTMLElement>(LINES) ?? []) {
    if (each.closest(PRESSED) !== null || each.querySelector(LINES) !== null) continue;
    const words = each.innerText.replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    if (/^H\d$/.test(each.tagName)) lines.push('');
    const item = each.closest('ol > li');
    const isFirst = item !== null && !numbered.has(item);
    if (isFirst) numbered.add(item);
    lines.push(isFirst ? `${String(placeOf(item))}. ${words}` : words);
  }
  return lines.join('\n').trim();
}

function placeOf(item: Element): number {
  return [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
}
