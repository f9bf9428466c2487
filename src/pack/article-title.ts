import type { Localized } from '../model/language.js';
import { numberToChinese } from '../model/numerals.js';
import type { Statute } from '../model/statute.js';

/**
 * The title of an article: 民法典第1134条, 刑法第133条之一, 宪法序言; in Korean and English when the statute has a name
 * there. Articles with exactly this title do not carry it in the pack, and `find` needs no fetch to say it.
 */
export function articleTitle(statute: Pick<Statute, 'short' | 'names'>, number: string): Localized {
  const { ko, en } = statute.names ?? {};
  const [article = '', inserted] = number.split('-', 2);
  const [chinese, korean, english] = PARTS[number] ?? [
    // Figures, as our texts write article numbers; 之一 stays a Chinese numeral, as nobody writes 之1.
    `第${article}条${inserted === undefined ? '' : `之${numberToChinese(Number(inserted))}`}`,
    `제${article}조${inserted === undefined ? '' : `의 ${inserted}`}`,
    `article ${number}`,
  ];
  return {
    'zh-CN': statute.short + chinese,
    ...(ko === undefined ? {} : { ko: `${ko} ${korean}` }),
    ...(en === undefined ? {} : { en: `${en}, ${english}` }),
  };
}

/** What stands beside the articles of a statute. */
const PARTS: { readonly [part in string]?: readonly [chinese: string, korean: string, english: string] } = {
  preamble: ['序言', '서문', 'preamble'],
  annex: ['附录', '부록', 'annex'],
};
