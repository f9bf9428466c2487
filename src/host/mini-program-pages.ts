/** Pages of the mini-program around, as the page on the web names them. */
export interface MiniProgramPages {
  /** Paths from the root of the mini-program: `/pages/call/call`. Undefined: it has no such page. */
  readonly call: string | undefined;
  readonly map: string | undefined;
  /** Hosts listed as business domains of the mini-program, other than this page's own: only these open in a web-view. */
  readonly domains: readonly string[];
}

const PATH = /^\/?[\w-]+(?:\/[\w-]+)+$/;

/**
 * Reads `<meta name="legal-mini-program" content="call=/pages/call/call map=/pages/map/map domain=www.gov.cn">`: a page
 * can say it under the strictest policy, without a script. What is not understood counts as not there.
 */
export function miniProgramPages(): MiniProgramPages {
  const content = document.querySelector('meta[name="legal-mini-program"]')?.getAttribute('content') ?? '';
  const pairs = content.split(/[\s,;]+/).map((pair) => pair.split('='));
  const path = (wanted: string): string | undefined => {
    const [, value = ''] = pairs.find(([name]) => name === wanted) ?? [];
    return PATH.test(value) ? value.replace(/^\/?/, '/') : undefined;
  };
  return {
    call: path('call'),
    map: path('map'),
    domains: pairs.flatMap(([name, value]) => (name === 'domain' && value !== undefined ? [value] : [])),
  };
}

/** The address of a page with what it is to show. ASCII only: raw Chinese in an address blanks pages on iOS (W9). */
export function pageAddress(path: string, fields: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${path}?${pairs.join('&')}`;
}
