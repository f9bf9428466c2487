import type { Article } from '../model/document.js';
import { blocksText } from '../model/text.js';

export type PosterSize = 'large' | 'middle' | 'small' | 'smallest';

/** Characters of plain words up to which a size still leaves room for the rest of an A4 page. */
const ROOM: readonly [size: PosterSize, most: number][] = [
  ['large', 80],
  ['middle', 150],
  ['small', 280],
  ['smallest', 360],
];

/** How large an article's plain words can stand on a poster; undefined when they are none, or more than a wall is for. */
export function posterSize({ plain }: Article): PosterSize | undefined {
  if (plain === undefined) return undefined;
  const written = blocksText(plain).length;
  return ROOM.find(([, most]) => written <= most)?.[0];
}
