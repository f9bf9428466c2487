import type { Statute } from '../model/statute.js';

/** Titles of the parts an article stands in, the largest first: 第六编 继承, 第三章 遗嘱继承和遗赠. */
export function inStatuteOutline({ outline }: Pick<Statute, 'outline'>, index: number | undefined): string[] {
  const titles: string[] = [];
  let at = index;
  // A parent stands before its child; anything else would be a loop.
  for (let entry = outline[at ?? -1]; at !== undefined && entry !== undefined; entry = outline[at]) {
    titles.unshift(entry.title);
    if (entry.parent === undefined || entry.parent >= at) break;
    at = entry.parent;
  }
  return titles;
}
