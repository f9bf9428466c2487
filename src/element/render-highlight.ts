import { html } from 'lit';
import type { TextRange } from '../search/provider.js';

/** A text with the ranges that matched marked; ranges in UTF-16 units, in any order, overlapping ones merged. */
export function renderHighlight(text: string, ranges: readonly TextRange[] | undefined): unknown {
  if (ranges === undefined || ranges.length === 0) return text;
  const parts: unknown[] = [];
  let from = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const begin = Math.max(start, from);
    if (end <= begin) continue;
    parts.push(text.slice(from, begin), html`<mark>${text.slice(begin, end)}</mark>`);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
