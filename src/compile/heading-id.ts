import { createHash } from 'node:crypto';

/** The headings every guide or service has get ids an editor can remember: `guide/wills#deadline`. */
const KNOWN: Readonly<Record<string, string>> = {
  怎么办: 'steps',
  期限: 'deadline',
  要准备什么: 'materials',
  找谁: 'contacts',
  要花多少钱: 'costs',
  容易犯的错: 'mistakes',
  大家还问: 'questions',
};

/**
 * Ids for the headings of one document: unique, ASCII, and the same as long as the heading's words stay, so that links
 * and bookmarks survive headings written before it.
 */
export function createHeadingIds(): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const base = Object.hasOwn(KNOWN, text) ? (KNOWN[text] ?? '') : `h-${hashOf(text)}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${String(count)}`;
    used.add(id);
    return id;
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFKC')).digest('hex').slice(0, 6);
}
