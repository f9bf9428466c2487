/*
 * The fragment a counter sheet's QR code brings: `#legal-restore=wages.3.…`. Only looked at here; what it holds is
 * read, and distrusted, by `decodeAnswers`.
 */

const START = '#legal-restore=';
const NAME = /^[a-z0-9][a-z0-9-]{0,99}(?=\.)/;

/** Whether the page's address has answers for this pathway: any where none is named. */
export function wantsRestoreText(pathway: string): boolean {
  if (!location.hash.startsWith(START)) return false;
  const name = NAME.exec(location.hash.slice(START.length))?.[0];
  // What names no pathway is broken: whoever reads it says so.
  return pathway === '' || name === undefined || name === pathway.replace(/^pathway\//, '');
}

/** The answers in the page's address; they are gone from it afterwards. */
export function takeRestoreText(): string {
  const text = location.hash.slice(START.length);
  try {
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // Too many calls in a short time, or a sandboxed frame: then the fragment goes by itself.
    location.hash = '';
  }
  try {
    // Some readers of QR codes escape what needs no escaping.
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `pathway/wages`: the pathway that such a text is for. */
export function restoreId(text: string): string | undefined {
  const name = NAME.exec(text)?.[0];
  return name === undefined ? undefined : `pathway/${name}`;
}

/** The pathway for which the page's address brings answers. */
export function restoreIdInAddress(): string | undefined {
  return location.hash.startsWith(START) ? restoreId(location.hash.slice(START.length)) : undefined;
}
