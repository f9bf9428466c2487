import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../model/document.js';
import { articleLabel, numberToChinese } from '../model/numerals.js';
import type { Statute } from '../model/statute.js';
import { msg } from '../locale/localize.js';
import type { ReaderView } from './reader-view.js';
import { renderCopyButton } from './render-copy.js';

const ANCHOR = /^p(\d+)(?:-i(\d+))?(?:-s(\d+))?$/;

/** 《民法典》第1134条第1款: the form in which people cite, figures as in our own texts. */
export function citationText(
  article: Pick<Article, 'number' | 'official'>,
  statute: Pick<Statute, 'short'>,
  anchor?: string,
): string {
  const { number } = article;
  const [whole = '', inserted] = number.split('-', 2);
  const inside =
    /^\d+$/.test(whole) && inserted === undefined
      ? `第${whole}条`
      : articleLabel(number).replace(/^第[^条]+条/, `第${whole}条`);
  return `《${statute.short}》${inside}${anchorWords(anchor, article.official?.length === 1)}`;
}

/** An item of an article with one paragraph is cited without it: 第31条第(五)项. */
function anchorWords(anchor: string | undefined, hasOneParagraph: boolean): string {
  const [, paragraph, item, subitem] = ANCHOR.exec(anchor ?? '') ?? [];
  if (paragraph === undefined) return '';
  const inParagraph = hasOneParagraph && item !== undefined ? '' : `第${paragraph}款`;
  return `${inParagraph}${item === undefined ? '' : `第(${numberToChinese(Number(item))})项`}${subitem === undefined ? '' : `第${subitem}目`}`;
}

/** Copies the citation, and the link where there is one: of the whole article, or of the place pointed at. */
export function renderCopyCitation(
  article: Article,
  statute: Statute,
  anchor: string | undefined,
  view: ReaderView,
): TemplateResult {
  const text = citationText(article, statute, anchor);
  const address = anchor === undefined ? undefined : view.address(anchor);
  return html`${renderCopyButton(text, msg('复制引用'), view.handingOn)}
    ${address === undefined ? nothing : renderCopyButton(address, msg('复制链接'), view.handingOn)}
    <span class="quiet" lang="zh-CN">${text}</span>`;
}
