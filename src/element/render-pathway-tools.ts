import { html, nothing, type TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import { LegalHandoffEvent } from './events.js';
import { cannotPrintWords } from './handing-on.js';
import type { PathwayFlow } from './pathway-flow.js';
import { summaryText } from './pathway-summary.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderStartAgain } from './render-start-again.js';

/** What can be done with a result: on paper to the counter, as words to a relative or a lawyer, kept, or wiped. */
export function renderPathwayTools(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const isCheck = flow.pathway.sections !== undefined;
  return html`<section class="carry" aria-label=${msg('打印和分享')}>
    <div class="tools">
      <button
        type="button"
        part="print"
        @click=${() => {
          void print(flow);
        }}
      >
        ${isCheck ? msg('打印给律师看') : msg('打印这一页给窗口')}
      </button>
      <button
        type="button"
        part="copy"
        @click=${() => {
          void copy(flow, texts);
        }}
      >
        ${msg('复制成文字')}
      </button>
      <button
        type="button"
        part="share"
        @click=${() => {
          void share(flow, texts);
        }}
      >
        ${msg('发给家里人')}
      </button>
      <button
        type="button"
        part="save"
        @click=${() => {
          flow.save();
        }}
      >
        ${msg('保存在这台设备上')}
      </button>
      ${renderStartAgain(flow)}
    </div>
    ${flow.notice?.kind === 'saved' ? html`<p class="quiet">${savedWords()}</p>` : nothing}
    ${flow.cannotPrint ? html`<p class="quiet">${cannotPrintWords()}</p>` : nothing}
    ${
      flow.manualText === undefined
        ? nothing
        : html`<label class="manual-text"
            >${msg('没能自动复制，请选中后复制：')}<textarea
              id="manual-text"
              readonly
              rows="8"
              lang="zh-CN"
              .value=${flow.manualText}
            ></textarea>
          </label>`
    }
  </section>`;
}

function savedWords(): string {
  return msg('在别人也用的手机、电脑上，不要保存。');
}

function ask(flow: PathwayFlow, action: 'print' | 'share'): boolean {
  const { id } = flow.pathway;
  const from = { documentId: id, pathwayId: id, outcomeId: flow.replay.result.outcome.id };
  return flow.room.host.dispatchEvent(new LegalHandoffEvent(action, id, from));
}

/** Where nothing prints, the same stands there as words to copy. */
async function print(flow: PathwayFlow): Promise<void> {
  if (!ask(flow, 'print')) return;
  flow.cannotPrint = (await getHost().print?.()) !== 'printing';
  if (flow.cannotPrint) flow.room.announce(cannotPrintWords());
  flow.room.update();
}

async function share(flow: PathwayFlow, texts: PathwayTexts): Promise<void> {
  if (!ask(flow, 'share')) return;
  const shared = await getHost().share({ title: flow.pathway.title['zh-CN'], text: summaryText(flow, texts) });
  if (shared === 'unavailable') await copy(flow, texts);
}

async function copy(flow: PathwayFlow, texts: PathwayTexts): Promise<void> {
  const text = summaryText(flow, texts);
  const isCopied = (await getHost().copy?.(text)) === 'copied';
  flow.manualText = isCopied ? undefined : text;
  flow.room.announce(isCopied ? msg('已复制') : msg('没能自动复制，请选中后复制：'));
  if (!isCopied) flow.wantFocus('manual-text');
  flow.room.update();
}
