import { documentHref } from './links.js';

/** Query parameter of a portal that keeps the document in the address. */
const QUERY = 'legal';

/**
 * The address under which others find a document: in a link that is passed on, and on paper. Made from the page's
 * `href-template`, seen from the county's public address where the pack has one (a kiosk runs from an address of its own);
 * without a template, the county's page asked for the document by query.
 * @returns undefined where documents have no address: better none than one that leads elsewhere
 */
export function documentAddress(
  from: { readonly hrefTemplate: string | undefined; readonly publicUrl: string | undefined },
  id: string,
  anchor?: string,
): string | undefined {
  const { hrefTemplate, publicUrl } = from;
  const href = documentHref(hrefTemplate, id, anchor);
  try {
    if (href !== undefined) return new URL(href, publicUrl ?? document.baseURI).href;
    if (publicUrl === undefined) return undefined;
    const address = new URL(publicUrl);
    // Slashes stay: the address is read on paper. Ids are ASCII and need no encoding otherwise.
    address.search = `${address.search === '' ? '?' : `${address.search}&`}${QUERY}=${id}`;
    address.hash = anchor ?? '';
    return address.href;
  } catch {
    return undefined;
  }
}
