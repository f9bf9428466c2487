import type { Article, Document } from '../model/document.js';
import { blocksText } from '../model/text.js';
import { escapeHtml } from './escape-html.js';

/** Articles with a note and their official text, drawn so that the same seed gives the same ones. */
export function drawNotes(documents: readonly Document[], statute: string, count: number, seed: number): Article[] {
  const noted = documents.filter(
    (one): one is Article => one.kind === 'article' && one.statute === statute && one.plain !== undefined,
  );
  const random = mulberry32(seed);
  const drawn = noted.map((article) => ({ article, rank: random() })).sort((a, b) => a.rank - b.rank);
  const chosen = new Set(drawn.slice(0, count).map(({ article }) => article));
  return noted.filter((article) => chosen.has(article));
}

/** Each note beside its official text, with a box to tick and room to write: for a person who judges them. */
export function notesPage(articles: readonly Article[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 72em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1d2129; }
h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 0 0 .3em; } p { margin: .3em 0; white-space: pre-line; }
section { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2em; border-top: 1px solid #c9cdd4; padding: 1em 0; break-inside: avoid; }
.wide { grid-column: 1 / -1; } .official { font-family: "Noto Serif CJK SC", SimSun, serif; } ul { margin: .3em 0; color: #4a5568; }
.judged { display: flex; } .judged span { flex: 1; max-width: 24em; border-bottom: 1px solid; }
@media (max-width: 48em) { section { display: block; } }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } }
</style>
<h1>${escapeHtml(title)}</h1>
${articles.map(articleHtml).join('\n')}
</html>
`;
}

function articleHtml({ title, headnote = '', plain = [], questions = [], official = [] }: Article): string {
  const text = official.flatMap(({ text: paragraph, items = [] }) => [
    paragraph,
    ...items.flatMap((item) => [item.text, ...(item.subitems ?? [])]),
  ]);
  return `<section><h2 class="wide">${escapeHtml(title['zh-CN'])} ${escapeHtml(headnote)}</h2>
<div><p>${escapeHtml(blocksText(plain))}</p><ul>${questions.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul></div>
<div class="official"><p>${escapeHtml(text.join('\n'))}</p></div>
<p class="wide judged">☐ 对 ☐ 有错：<span></span></p></section>`;
}

/** A small generator of numbers from 0 to 1 with a seed (Mulberry32, Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
