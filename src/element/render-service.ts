import { html, type TemplateResult } from 'lit';
import { SERVICE_FIELDS, type Service, type ServiceField } from '../model/document.js';
import { currentLanguage, msg } from '../locale/localize.js';
import { anchorElementId, type BlockPair } from './render-blocks.js';
import {
  bodyLanguage,
  pairBlocks,
  renderLanguageBar,
  renderPairs,
  renderTitle,
  translationFor,
  type ReaderView,
} from './reader-view.js';
import { renderContents } from './render-contents.js';
import { renderCalls, renderFoot, renderOverdue } from './render-foot.js';

/** A service item: the answer, then the nine things a counter must say (服务承诺、限时办结、首问负责). */
export function renderService(service: Service, view: ReaderView): TemplateResult {
  const translation = translationFor(service.translations, view.language);
  const language = bodyLanguage(translation);
  const answer = pairBlocks(service.answer, translation, view.translation);
  const fields = pairFields(service, view);
  return html`<article class="document" part="document">
    <header>
      ${renderTitle(service.title, translation, view)} ${renderLanguageBar(translation, view)}
      ${renderOverdue(service.reviewed, view)}
    </header>
    <div class="lead text" lang=${language}>${renderPairs(answer, view)}</div>
    <div class="side">
      ${renderCalls(service.hotlines, view)}
      ${renderContents(
        SERVICE_FIELDS.map((field) => ({
          id: anchorElementId(field),
          text: fieldName(field),
          language: currentLanguage(),
        })),
        view,
      )}
    </div>
    <div class="body">
      ${SERVICE_FIELDS.map((field) => {
        const id = anchorElementId(field);
        return html`<section class="field" aria-labelledby=${id}>
          <h3 id=${id} tabindex="-1">${fieldName(field)}</h3>
          <div class="text" lang=${language}>${renderPairs(fields[field], view)}</div>
        </section>`;
      })}
    </div>
    ${renderFoot(service, view)}
  </article>`;
}

/** The translation runs through the answer and then the fields in the order they are shown. */
function pairFields(service: Service, view: ReaderView): Record<ServiceField, BlockPair[]> {
  const translation = translationFor(service.translations, view.language);
  let from = service.answer.length;
  const pairs = {} as Record<ServiceField, BlockPair[]>;
  for (const field of SERVICE_FIELDS) {
    pairs[field] = pairBlocks(service.fields[field], translation, view.translation, from);
    from += service.fields[field].length;
  }
  return pairs;
}

export function fieldName(field: ServiceField): string {
  switch (field) {
    case 'who':
      return msg('谁能办');
    case 'materials':
      return msg('带什么');
    case 'steps':
      return msg('怎么办');
    case 'limit':
      return msg('多久');
    case 'fee':
      return msg('多少钱');
    case 'where':
      return msg('去哪里');
    case 'responsible':
      return msg('谁负责');
    case 'promise':
      return msg('承诺');
    case 'basis':
      return msg('依据');
  }
}
