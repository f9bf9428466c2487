import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../model/document.js';
import { articleLabel, numberToChinese } from '../model/numerals.js';
import type { Statute } from '../model/statute.js';
import { msg } from '../locale/localize.js';
import type { ReaderView } from './reader-view.js';

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

/** Copies the citation; where the device refuses, shows it in a field to copy by hand. */
export function renderCopyCitation(article: Article, statute: Statute, view: ReaderView): TemplateResult {
  const text = citationText(article, statute, view.anchor);
  return html`<button
      type="button"
      part="copy"
      @click=${() => {
        view.copy(text);
      }}
    >
      ${msg('复制引用')}
    </button>
    <span class="quiet" lang="zh-CN">${text}</span>
    ${
      view.manualCopy === undefined
        ? nothing
        : html`<label class="manual-copy"
            >${msg('没能自动复制，请选中后复制：')}<input readonly lang="zh-CN" .value=${view.manualCopy}
          /></label>`
    }`;
}
