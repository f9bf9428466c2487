import { html, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { answered, renderAnswer } from './pathway-answers.js';
import type { PathwayFlow } from './pathway-flow.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderStartAgain } from './render-start-again.js';

/** Everything answered, with a way to change each, before the result. */
export function renderPathwayReview(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const see = (): void => {
    flow.show({ at: 'result' });
  };
  return html`<h2 id="title" tabindex="-1">${msg('核对你的回答')}</h2>
    ${renderAnswers(flow, texts)}
    <p class="actions">
      <button type="button" class="primary large" part="see-result" @click=${see}>${msg('看结果')}</button>
      ${renderStartAgain(flow)}
    </p>`;
}

export function renderAnswers(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  return html`<ol class="answers plain">
    ${answered(flow).map(
      ({ question, answer }) =>
        html`<li>
          <p class="asked quiet">${texts.ask(question)}</p>
          <p class="given"><strong>${renderAnswer(question, answer, texts)}</strong></p>
          <button
            type="button"
            class="change screen-only"
            aria-label=${`${msg('修改')}：${texts.plain(question.ask, `questions.${question.id}.ask`)}`}
            @click=${() => {
              flow.change(question.id);
            }}
          >
            ${msg('修改')}
          </button>
        </li>`,
    )}
  </ol>`;
}
