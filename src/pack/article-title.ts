import type { Localized } from '../model/language.js';
import { articleLabel } from '../model/numerals.js';
import type { Statute } from '../model/statute.js';

/**
 * The title of an article: 民法典第1134条, 刑法第133条之一, 宪法序言; in Korean and English when the statute has a name
 * there. Articles with exactly this title do not carry it in the pack, and `find` needs no fetch to say it.
 */
export function articleTitle(statute: Pick<Statute, 'short' | 'names'>, number: string): Localized {
  const { ko, en } = statute.names ?? {};
  return {
    'zh-CN': `${statute.short}${chineseNumber(number)}`,
    ...(ko === undefined ? {} : { ko: `${ko} ${koreanNumber(number)}` }),
    ...(en === undefined ? {} : { en: `${en}, ${englishNumber(number)}` }),
  };
}

/** Figures, as our texts write article numbers; 之一 stays a Chinese numeral, as nobody writes 之1. */
function chineseNumber(number: string): string {
  const label = articleLabel(number);
  return /^\d/.test(number) ? `第${number.replace(/-.*/, '')}条${label.replace(/^[^条]*条/, '')}` : label;
}

function koreanNumber(number: string): string {
  if (number === 'preamble') return '서문';
  if (number === 'annex') return '부록';
  const [article = '', inserted] = number.split('-', 2);
  return inserted === undefined ? `제${article}조` : `제${article}조의 ${inserted}`;
}

function englishNumber(number: string): string {
  return number === 'preamble' || number === 'annex' ? number : `article ${number}`;
}
