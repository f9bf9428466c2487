import { html, type TemplateResult } from 'lit';
import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Question } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import { msg } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { PathwayFlow } from './pathway-flow.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderStartAgain } from './render-pathway.js';

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
          <p class="given"><strong>${answerWords(question, answer, texts)}</strong></p>
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

/** Questions on the way with their answers, in order. */
export function answered(flow: PathwayFlow): { readonly question: Question; readonly answer: Answer }[] {
  return flow.replay.asked.flatMap((id) => {
    const question = flow.question(id);
    const answer = flow.answer(id);
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
}

/** An answer in words: options by name, dates and sums as one reads them. */
export function answerWords(question: Question, answer: Answer, texts: PathwayTexts): string {
  if (typeof answer === 'number') return `${answer.toLocaleString('en-US')}${question.unit ?? ''}`;
  if (typeof answer !== 'string') return answer.map((id) => texts.optionWords(question, id)).join(msg('；'));
  if (answer === UNKNOWN || answer === NONE) return texts.optionWords(question, answer);
  if (question.type === 'date') return dateWords(answer);
  if (question.type === 'place') return texts.view.library.find(`place/${answer}`)?.title['zh-CN'] ?? answer;
  return texts.optionWords(question, answer);
}
