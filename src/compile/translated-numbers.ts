import type { CompiledBlock } from './compiled-block.js';
import type { CountedQuantities } from './counted-quantities.js';
import { chineseQuantities, koreanQuantities } from './counted-quantities.js';
import { CITED, passagesOf } from './passages.js';
import type { Problems } from './problem.js';

/** A deadline or an amount that got lost or changed in translation, block by block. Citations are set aside on both sides. */
export function checkTranslatedNumbers(
  chinese: readonly CompiledBlock[],
  korean: readonly CompiledBlock[],
  file: string,
  problems: Problems,
): void {
  for (const [index, ours] of chinese.entries()) {
    const theirs = korean[index];
    if (theirs === undefined) return;
    const [inOurs, inTheirs] = [chineseQuantities(wordsOf(ours)), koreanQuantities(wordsOf(theirs))];
    const missing = surplus(inOurs, inTheirs);
    const added = surplus(inTheirs, inOurs);
    if (missing.length + added.length === 0) continue;
    const said = [
      missing.length === 0 ? '' : `中文有 ${missing.join('、')}，译文没有`,
      added.length === 0 ? '' : `译文多出 ${added.join('、')}`,
    ].filter((part) => part !== '');
    const what = `第 ${String(index + 1)} 块的数字和中文（第 ${String(ours.line)} 行）不一样：${said.join('；')}`;
    const fix = '对照中文改正数字；写几次也要一样（일、년、개월、원、%）';
    problems.notice({ code: 'translation-number', file, line: theirs.line, what, fix });
  }
}

function wordsOf(block: CompiledBlock): string {
  const texts = passagesOf([block]).flatMap(({ parts }) => parts.map(({ text }) => text));
  return texts.join('\n').split(CITED).join(' ');
}

/** What stands in figures more often on one side than the other accounts for, in figures or in words. */
export function surplus(one: CountedQuantities, other: CountedQuantities): string[] {
  return [...one.figures]
    .filter(([value, times]) => times > (other.figures.get(value) ?? 0) + (other.words.get(value) ?? 0))
    .map(([value]) => value);
}
