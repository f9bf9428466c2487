import { compareArticleNumbers } from './numerals.js';
import type { OutlineEntry } from './statute.js';

/** Index of the innermost heading over an article; `undefined` for an article under none (preamble, annex, short statutes). */
export function innermostHeading(outline: readonly OutlineEntry[], number: string): number | undefined {
  let found: number | undefined;
  for (const [index, { first, last }] of outline.entries()) {
    // Headings stand in order, outer before inner: the last that holds the article is the innermost.
    if (compareArticleNumbers(first, number) <= 0 && compareArticleNumbers(number, last) <= 0) found = index;
  }
  return found;
}

/** Index of the chapter (章) over a heading; where a statute has none, the heading itself. */
export function chapterOf(outline: readonly OutlineEntry[], heading: number): number {
  const CHAPTER_LEVEL = 3;
  for (let index: number | undefined = heading; index !== undefined; index = outline[index]?.parent) {
    if (outline[index]?.level === CHAPTER_LEVEL) return index;
  }
  return heading;
}
