import type { OfficialItem, OfficialParagraph } from '../model/statute.js';
import type { ReportLine } from './official-outline.js';

/** One article as its official file has it. `line` is where it begins, from 1. */
export interface OfficialArticle {
  /** `1062`, `133-1`, `preamble`, `annex`. */
  readonly number: string;
  readonly paragraphs: readonly OfficialParagraph[];
  /** Index of the innermost heading. */
  readonly outline?: number;
  readonly line: number;
}

/**
 * Collects the lines of one article: （一） begins an item (项) of the paragraph (款) before it, 1． a sub-item (目) of the
 * item before it, anything else the next paragraph.
 */
export interface ArticleBuilder {
  text(text: string): void;
  item(text: string, number: number | undefined, line: number): void;
  subitem(text: string, number: number | undefined, line: number): void;
  finish(): OfficialArticle;
}

interface OpenItem {
  text: string;
  readonly subitems: string[];
}

interface OpenParagraph {
  readonly text: string;
  readonly items: OpenItem[];
}

export function createArticle(
  start: Pick<OfficialArticle, 'number' | 'line'> & { readonly outline: number | undefined },
  report: ReportLine,
): ArticleBuilder {
  const paragraphs: OpenParagraph[] = [];

  function checkNumber(kind: string, number: number | undefined, expected: number, line: number): void {
    if (number === expected) return;
    const what =
      number === undefined
        ? `读不出${kind}的序号`
        : `这里应是第 ${String(expected)} 个${kind}，写的是第 ${String(number)} 个`;
    report('official-item-sequence', line, what, '核对原文，看是否漏了、重了一段，或者前面少了一款');
  }

  /**
   * 诉讼费用交纳办法第14条: （二）…标准交纳： stands alone, its text is the next line, then comes （三）. That line is no 款 of
   * its own, or （三） would be the first item of the second 款 and every citation of it wrong.
   */
  function joinInterruptedItem(number: number | undefined): void {
    const between = paragraphs[paragraphs.length - 1];
    const items = paragraphs[paragraphs.length - 2]?.items ?? [];
    const item = items[items.length - 1];
    if (between === undefined || item === undefined || between.items.length > 0) return;
    if (number !== items.length + 1 || number === 1 || !item.text.endsWith('：')) return;
    item.text = `${item.text}\n${between.text}`;
    paragraphs.pop();
  }

  return {
    text(text) {
      paragraphs.push({ text, items: [] });
    },
    item(text, number, line) {
      joinInterruptedItem(number);
      const paragraph = paragraphs[paragraphs.length - 1];
      if (paragraph === undefined) {
        report('official-item-orphan', line, '这一项前面没有款', '核对原文，看前面是否漏了一段');
        return;
      }
      checkNumber('项', number, paragraph.items.length + 1, line);
      paragraph.items.push({ text, subitems: [] });
    },
    subitem(text, number, line) {
      const items = paragraphs[paragraphs.length - 1]?.items ?? [];
      const item = items[items.length - 1];
      if (item === undefined) {
        report('official-subitem-orphan', line, '这一目（1．）前面没有项', '核对原文，看前面是否漏了（一）这样的一项');
        return;
      }
      checkNumber('目', number, item.subitems.length + 1, line);
      item.subitems.push(text);
    },
    finish() {
      const { number, line, outline } = start;
      const article = { number, line, paragraphs: paragraphs.map(closeParagraph) };
      return outline === undefined ? article : { ...article, outline };
    },
  };
}

function closeParagraph({ text, items }: OpenParagraph): OfficialParagraph {
  return items.length === 0 ? { text } : { text, items: items.map(closeItem) };
}

function closeItem({ text, subitems }: OpenItem): OfficialItem {
  return subitems.length === 0 ? { text } : { text, subitems };
}
