/** Schemes a reader may be sent to (S1). Everything else, `javascript:` and `data:` first, is refused. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'tel:', 'mailto:'];

/**
 * The address made absolute and percent-encoded, when it is one a reader may be sent to. `//host` is refused although a
 * browser would take it: nobody writes it, and it passes for a path.
 */
export function outsideAddress(href: string): URL | undefined {
  if (/^\s*[\\/]{2}/.test(href)) return undefined;
  try {
    const address = new URL(href, document.baseURI);
    return SCHEMES.includes(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
