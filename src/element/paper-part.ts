/** What is made for paper alone: comes when somebody prints it. */
import { html, nothing, type TemplateResult } from 'lit';
import { articleId } from '../model/address.js';
import type { Article } from '../model/document.js';
import { pickLanguage } from '../model/language.js';
import { articleLabel } from '../model/numerals.js';
import type { OfficialParagraph, OutlineEntry, Statute } from '../model/statute.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { posterSize } from './poster-size.js';
import { renderBlocks } from './render-blocks.js';
import { renderQr } from './render-qr.js';
import type { ReaderView } from './reader-view.js';

export { paperStyles } from './paper-part.styles.js';

/** `name` says which button it was; `id` is the document that is printed. */
export type PaperRequest =
  | {
      readonly kind: 'poster';
      readonly name: string;
      readonly id: string;
      readonly article: Article;
      readonly statute: Statute;
    }
  | {
      readonly kind: 'chapter';
      readonly name: string;
      readonly id: string;
      readonly entry: OutlineEntry;
      readonly statute: Statute;
    };

export async function paperSheet(request: PaperRequest, view: ReaderView): Promise<TemplateResult> {
  if (request.kind === 'poster') return renderPoster(request.article, request.statute, view);
  return renderChapter(
    request.entry,
    await chapterArticles(request.entry, request.statute, view),
    request.statute,
    view,
  );
}

const QUESTIONS_ON_POSTER = 3;

/** One article for the village board: A4 upright, read from two steps away, with the way to the rest of it. */
function renderPoster(article: Article, statute: Statute, view: ReaderView): TemplateResult {
  const plain = article.plain ?? [];
  const size = posterSize(article) ?? 'smallest';
  // Only the county's public address: that of a kiosk leads nowhere from a phone.
  const address = view.library.manifest.publicUrl === undefined ? undefined : view.address();
  const questions = size === 'smallest' ? [] : (article.questions ?? []).slice(0, QUESTIONS_ON_POSTER);
  return html`<section class="paper poster ${size}" lang="zh-CN">
    <p class="poster-from">${pickLanguage(view.library.manifest.name, 'zh-CN').value}</p>
    <p class="poster-law">《${statute.short}》${articleLabel(article.number)}</p>
    <h2 class="poster-title">${article.headnote ?? articleLabel(article.number)}</h2>
    <div class="poster-words">${renderBlocks(plain, view)}</div>
    ${
      questions.length === 0
        ? nothing
        : html`<div class="poster-questions">
            <p>遇到这样的事，用得上这一条：</p>
            <ul>
              ${questions.map((question) => html`<li>${question}</li>`)}
            </ul>
          </div>`
    }
    <footer class="poster-foot">
      <div>
        <p class="poster-call">免费问法律，打 <strong>12348</strong></p>
        <p>
          白话由我们写，以法律原文为准，不是法律意见。<br />依据 ${dateWords(view.library.manifest.lawAsOf)}
          时的法律，${dateWords(view.today)} 打印。
        </p>
      </div>
      ${
        address === undefined
          ? nothing
          : html`<figure>
              ${renderQr(address, '在手机上读这一条')}
              <figcaption>手机扫一扫，读原文和办法</figcaption>
            </figure>`
      }
    </footer>
  </section>`;
}

/** Every article from the first to the last under a heading; a number between them that is not there ends the way. */
async function chapterArticles(entry: OutlineEntry, statute: Statute, view: ReaderView): Promise<Article[]> {
  const articles: Article[] = [];
  let number: string | undefined = entry.first;
  while (number !== undefined) {
    const found = await view.library.document(articleId(statute.id, number));
    if (found.kind !== 'article') break;
    articles.push(found);
    number = number === entry.last ? undefined : found.next;
  }
  return articles;
}

/** A chapter whole: of each article its number and headnote, plain words, then the official text. */
function renderChapter(
  entry: OutlineEntry,
  articles: readonly Article[],
  statute: Statute,
  view: ReaderView,
): TemplateResult {
  return html`<section class="paper chapter" lang="zh-CN">
    <header>
      <p class="quiet">《${statute.title}》</p>
      <h2>${entry.title}</h2>
      <p class="quiet">
        ${articleLabel(entry.first)}${entry.first === entry.last ? nothing : `—${articleLabel(entry.last)}`} ·
        ${msg(str`依据 ${dateWords(view.library.manifest.lawAsOf)} 时的法律。`)}
      </p>
    </header>
    ${articles.map(
      (article) =>
        html`<article>
          <h3>${articleLabel(article.number)} ${article.headnote ?? nothing}</h3>
          ${renderBlocks(article.plain ?? [], view)}
          ${
            article.official === undefined
              ? nothing
              : html`<div class="chapter-official">${article.official.map(renderOfficial)}</div>`
          }
        </article>`,
    )}
  </section>`;
}

/** Without the numbers that point at places on screen. */
function renderOfficial({ text, items }: OfficialParagraph): TemplateResult {
  return html`<p>${text}</p>
    ${(items ?? []).map(
      (item) =>
        html`<p class="item">${item.text}</p>
          ${(item.subitems ?? []).map((subitem) => html`<p class="item subitem">${subitem}</p>`)}`,
    )}`;
}
