import { html, type TemplateResult } from 'lit';
import type { Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import { msg } from '../locale/localize.js';
import type { ReaderView } from './reader-view.js';
import { renderArticle } from './render-article.js';
import { renderGuide } from './render-guide.js';
import { renderHotlineDocument, renderTerm, renderTopic } from './render-other-documents.js';
import { renderStatute } from './render-statute.js';
import { renderService } from './render-service.js';
import { callAdvice } from './render-states.js';

/** Each kind of document in its own view. */
export function renderDocument(document: Document, statute: Statute | undefined, view: ReaderView): TemplateResult {
  switch (document.kind) {
    case 'guide':
      return renderGuide(document, view);
    case 'article':
      return renderArticle(document, statute, view);
    case 'service':
      return renderService(document, view);
    case 'term':
      return renderTerm(document, view);
    case 'hotline':
      return renderHotlineDocument(document, view);
    case 'topic':
      return renderTopic(document, view);
    case 'statute':
      return renderStatute(document, view);
    // Kinds that come with later issues.
    default:
      return html`<div class="trouble">
        <h2 id="title" tabindex="-1" lang="zh-CN">${document.title['zh-CN']}</h2>
        <p>${msg('这类内容在这里还打不开。打 12348 可以免费问。')}</p>
        <p class="actions">${callAdvice(view)}</p>
      </div>`;
  }
}
