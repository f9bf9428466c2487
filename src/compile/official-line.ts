import { chineseToNumber, parseArticleNumber } from '../model/numerals.js';
import type { OutlineEntry } from '../model/statute.js';

/** One line of an official file, by what its beginning says it is. */
export type OfficialLine =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: OutlineEntry['level']; readonly text: string }
  | { readonly kind: 'preamble' }
  | { readonly kind: 'annex'; readonly text: string }
  /** `number` is undefined when the numeral cannot be read. */
  | { readonly kind: 'article'; readonly number: string | undefined; readonly text: string }
  | { readonly kind: 'item' | 'subitem'; readonly number: number | undefined; readonly text: string }
  /** 四、…… with no sentence mark: a heading that lost its mark. */
  | { readonly kind: 'bare-heading'; readonly number: number | undefined; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Markup or characters that official text does not have; `why` in the editor's words. */
  | { readonly kind: 'foreign'; readonly text: string; readonly why: string };

export const NUMERAL = '[零〇一二三四五六七八九十百千两]{1,12}';
const HEADING = /^(#{1,6})\s*(.*)$/;
const ARTICLE = /^\*\*\s*(第[^*]{1,30}?)\s*\*\*\s*(.*)$/;
const UNMARKED_ARTICLE = new RegExp(`^第${NUMERAL}条(?:之${NUMERAL})?(?:[\\s\u3000]|$)`);
const ITEM = new RegExp(`^[（(](${NUMERAL})[）)](.*)$`);
const SUBITEM = /^([0-9０-９]{1,3})[．.](?![0-9０-９])(.*)$/;
const BARE_HEADING = new RegExp(`^(${NUMERAL})、[^。；：，！？;:,]{1,60}$`);
export const ANNEX =
  /^(?:附录|附件)(?:[\s\u3000：:]|[0-9０-９一二三四五六七八九十]{1,3}(?:[\s\u3000：:]|$)|$)|^附[：:]/;
const MARKUP = /<[a-zA-Z/!]|&[a-z]+;|\]\(|\*\*|^[-*+>|]\s|^```/;

/** Zero-width characters, the replacement character, private use: what copying from web pages and PDF files leaves behind. */
const STRAY = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\ue000-\uf8ff]/;

/** 第六章 附 则 → 第六章 附则: spaces inside a title are print layout. */
export function headingTitle(text: string): string {
  const match = new RegExp(`^(第${NUMERAL}(?:编|分编|章|节))(.*)$`).exec(text.trim());
  const squeeze = (part: string): string => part.replace(/[\s\u3000]/g, '');
  if (match?.[1] === undefined || match[2] === undefined) return squeeze(text);
  const rest = squeeze(match[2]);
  return rest === '' ? match[1] : `${match[1]} ${rest}`;
}

function classifyHeading(marks: string, text: string): OfficialLine {
  const title = headingTitle(text);
  if (title === '') return { kind: 'foreign', text, why: '标题是空的' };
  if (marks.length === 1) return { kind: 'title', text: text.trim() };
  if (title === '序言') return { kind: 'preamble' };
  if (ANNEX.test(text.trim())) return { kind: 'annex', text: text.trim() };
  if (marks.length > 5) return { kind: 'foreign', text, why: '标题只有 # 到 ##### 五级' };
  return { kind: 'heading', level: (marks.length - 1) as OutlineEntry['level'], text: title };
}

/** What a trimmed, non-empty line is. */
export function classifyLine(line: string): OfficialLine {
  if (STRAY.test(line)) return { kind: 'foreign', text: line, why: '有看不见的字符或乱码' };
  const heading = HEADING.exec(line);
  if (heading?.[1] !== undefined) return classifyHeading(heading[1], heading[2] ?? '');
  const article = ARTICLE.exec(line);
  if (article?.[1] !== undefined) {
    const rest = article[2] ?? '';
    if (MARKUP.test(rest)) return { kind: 'foreign', text: line, why: '条文里有 Markdown 或 HTML 标记' };
    return { kind: 'article', number: parseArticleNumber(article[1]), text: rest };
  }
  if (MARKUP.test(line)) return { kind: 'foreign', text: line, why: '条文里有 Markdown 或 HTML 标记' };
  if (UNMARKED_ARTICLE.test(line)) return { kind: 'foreign', text: line, why: '像是一条的开头，但没有写成 **第…条**' };
  return classifyText(line);
}

function classifyText(line: string): OfficialLine {
  const item = ITEM.exec(line);
  if (item?.[1] !== undefined) return { kind: 'item', number: chineseToNumber(item[1]), text: line };
  const subitem = SUBITEM.exec(line);
  if (subitem?.[1] !== undefined) return { kind: 'subitem', number: chineseToNumber(subitem[1]), text: line };
  if (ANNEX.test(line)) return { kind: 'annex', text: line };
  const bare = BARE_HEADING.exec(line);
  if (bare?.[1] !== undefined) return { kind: 'bare-heading', number: chineseToNumber(bare[1]), text: line };
  return { kind: 'text', text: line };
}
