import { html, nothing, type TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import { LegalHandoffEvent } from './events.js';
import { cannotPrintWords, type HandedOn } from './handing-on.js';
import type { PathwayFlow } from './pathway-flow.js';
import { summaryText } from './pathway-summary.js';
import type { PathwayTexts } from './pathway-texts.js';
import { printWords } from './print-words.js';
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
          void print(flow, texts);
        }}
      >
        ${printWords(isCheck ? msg('打印给律师看') : msg('打印这一页给窗口'))}
      </button>
      ${getHost().copy === undefined ? nothing : renderCopy(flow, texts)}
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
    ${texts.view.handingOn.passedOn?.() ?? nothing}
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

function renderCopy(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const press = (): void => {
    void copy(flow, texts);
  };
  return html`<button type="button" part="copy" @click=${press}>${msg('复制成文字')}</button>`;
}

function savedWords(): string {
  return msg('在别人也用的手机、电脑上，不要保存。');
}

function ask(flow: PathwayFlow, action: 'print' | 'share'): boolean {
  const { id } = flow.pathway;
  const from = { documentId: id, pathwayId: id, outcomeId: flow.replay.result.outcome.id };
  return flow.room.host.dispatchEvent(new LegalHandoffEvent(action, id, from));
}

/** What is passed on of a result: in words, with the address of the pathway. Answers stand in no address. */
function result(flow: PathwayFlow, texts: PathwayTexts): HandedOn {
  const { id, title } = flow.pathway;
  const words = (): string => summaryText(flow, texts);
  return { id, title: title['zh-CN'], address: texts.view.address(), words };
}

/** Where nothing prints, the same stands there as words and as a picture. */
async function print(flow: PathwayFlow, texts: PathwayTexts): Promise<void> {
  if (!ask(flow, 'print')) return;
  const { print } = getHost();
  const isPrinting = (await print?.()) === 'printing';
  flow.cannotPrint = !isPrinting && print !== undefined;
  if (flow.cannotPrint) flow.room.announce(cannotPrintWords());
  flow.room.update();
  if (!isPrinting) await texts.view.handingOn.passOn('paper', result(flow, texts));
}

async function share(flow: PathwayFlow, texts: PathwayTexts): Promise<void> {
  if (!ask(flow, 'share')) return;
  const { share, copy: canCopy } = getHost();
  const shared = await share({ title: flow.pathway.title['zh-CN'], text: summaryText(flow, texts) });
  if (shared === 'unavailable' && canCopy !== undefined) await copy(flow, texts);
  // A menu of the surroundings sends the page, without what was answered: the words go along by hand.
  if (shared === 'hint' || (shared === 'unavailable' && canCopy === undefined))
    await texts.view.handingOn.passOn('paper', result(flow, texts));
}

async function copy(flow: PathwayFlow, texts: PathwayTexts): Promise<void> {
  const text = summaryText(flow, texts);
  const isCopied = (await getHost().copy?.(text)) === 'copied';
  flow.manualText = isCopied ? undefined : text;
  flow.room.announce(isCopied ? msg('已复制') : msg('没能自动复制，请选中后复制：'));
  if (!isCopied) flow.wantFocus('manual-text');
  flow.room.update();
}
