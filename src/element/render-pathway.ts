import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { callAdvice } from './render-states.js';
import type { FlowNotice, PathwayFlow } from './pathway-flow.js';
import { PathwayTexts } from './pathway-texts.js';
import { renderPathwayQuestion } from './render-pathway-question.js';
import { renderPathwayResult } from './render-pathway-result.js';
import { renderPathwayReview } from './render-pathway-review.js';
import { renderStartAgain } from './render-start-again.js';
import { renderLanguageBar, renderTitle } from './reader-view.js';
import { renderOverdue } from './render-foot.js';

/** The page of a pathway the reader is on. */
export function renderPathway(flow: PathwayFlow): TemplateResult {
  const texts = new PathwayTexts(flow.pathway, flow.room.view());
  const { page } = flow;
  const question = page.at === 'question' ? flow.question(page.id) : undefined;
  return html`<div class="pathway ${page.at}" part=${page.at}>
    ${page.at === 'opening' ? nothing : renderBar(flow, texts)} ${renderFlowNotice(flow, texts)}
    ${
      question !== undefined
        ? renderPathwayQuestion(question, flow, texts)
        : page.at === 'review'
          ? renderPathwayReview(flow, texts)
          : page.at === 'result'
            ? renderPathwayResult(flow, texts)
            : renderOpening(flow, texts)
    }
  </div>`;
}

/** The way back, and what this is about, small. */
function renderBar(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  return html`<div class="bar screen-only">
    <button
      type="button"
      class="bare back"
      @click=${() => {
        flow.back();
      }}
    >
      <span aria-hidden="true">‹</span>${backWords(flow)}
    </button>
    <p class="about quiet">${texts.title()}</p>
    ${isChineseOnly(texts) ? html`<span class="language-mark">${msg('仅有中文')}</span>` : nothing}
  </div>`;
}

/** A14: what has no translation says so on every page, once. */
function isChineseOnly({ view, translation }: PathwayTexts): boolean {
  return view.language !== 'zh-CN' && translation === undefined;
}

function backWords({ page, way }: PathwayFlow): string {
  if (page.at === 'result') return msg('返回核对');
  const isFirst = page.at === 'question' && way[0] === page.id;
  return isFirst || way.length === 0 ? msg('返回开头') : msg('上一题');
}

function renderFlowNotice({ notice, pathway }: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  if (notice === undefined) return nothing;
  const isRefused = notice.kind === 'refused';
  return html`<div class="notice screen-only" role=${isRefused ? 'alert' : 'status'}>
    <p>${noticeWords(notice)}</p>
    ${isRefused ? html`<p class="actions">${callAdvice({ ...texts.view, pathwayId: pathway.id })}</p>` : nothing}
  </div>`;
}

function noticeWords(notice: FlowNotice): string {
  switch (notice.kind) {
    case 'restored':
      return notice.trimmed === 0
        ? msg('已经读出以前的回答，请核对。')
        : msg(str`已经读出以前的回答。有${String(notice.trimmed)}个现在用不上了，会重新问你。`);
    case 'saved':
      return notice.isPersistent
        ? msg('已经保存在这台设备上。点“重新开始”就会删掉。')
        : msg('这台设备不让保存：关掉网页就没有了。可以打印或者复制下来。');
    case 'wiped':
      return msg('刚才的回答都清除了。');
    case 'refused':
      return refusalWords(notice.why);
  }
}

function refusalWords(why: Extract<FlowNotice, { kind: 'refused' }>['why']): string {
  switch (why) {
    case 'older-version':
      return msg('以前的回答对不上了：问题改过，意思变了。请重新回答一遍。');
    case 'newer-version':
      return msg('这份回答是用更新的内容做的，这里还没有更新。刷新页面再试，或者重新回答一遍。');
    default:
      return msg('单子上的码没有读全，没法恢复。请再扫一次，或者重新回答一遍。');
  }
}

/** What it is for, how many questions at most, the whole way; and that nothing leaves the device. */
function renderOpening(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const { pathway } = flow;
  const { most, answered } = flow.progress(flow.replay.next ?? '');
  const translation = texts.asDocuments;
  return html`<header>
      ${renderTitle(pathway.title, translation, texts.view)} ${renderLanguageBar(translation, texts.view)}
      ${renderOverdue(pathway.reviewed, texts.view)}
    </header>
    <div class="intro">${texts.renderBlocks(pathway.intro, 'intro')}</div>
    <ul class="promises">
      <li>${msg(str`最多${String(answered + most)}个问题，一页一个，不清楚也能往下走。`)}</li>
      <li>${msg('你的回答只留在这台设备上，不会发给任何人。')}</li>
      <li>${msg('随时可以返回修改，答过的不会丢。')}</li>
    </ul>
    <p class="actions">
      <button
        type="button"
        class="primary large"
        part="begin"
        @click=${() => {
          flow.begin();
        }}
      >
        ${flow.way.length === 0 ? msg('开始') : msg('接着答')}
      </button>
      ${flow.way.length === 0 ? nothing : renderStartAgain(flow)}
    </p>
    ${renderSaved(flow)} ${renderWholeWay(texts)}`;
}

function renderSaved(flow: PathwayFlow): TemplateResult | typeof nothing {
  const saved = flow.room.memory.saved();
  if (saved === undefined || flow.way.length > 0) return nothing;
  return html`<div class="saved notice screen-only">
    <p>${msg(str`这台设备上存着 ${dateWords(saved.savedOn)} 的回答。`)}</p>
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          flow.resume();
        }}
      >
        ${msg('用上次的回答')}
      </button>
      <button
        type="button"
        @click=${() => {
          flow.unsave();
        }}
      >
        ${msg('删掉')}
      </button>
    </p>
  </div>`;
}

/** Every question beforehand: nobody has to wonder what will be asked. */
function renderWholeWay(texts: PathwayTexts): TemplateResult {
  const questions = texts.pathway.questions.filter(({ type }) => type !== 'info');
  return html`<details class="whole-way screen-only">
    <summary>${msg('先看看会问什么')}</summary>
    <p class="quiet">${msg('跟你无关的不会问。')}</p>
    <ol>
      ${questions.map((question) => html`<li>${texts.ask(question)}</li>`)}
    </ol>
  </details>`;
}
