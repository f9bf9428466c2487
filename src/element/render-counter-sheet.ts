import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../model/document.js';
import { pickLanguage } from '../model/language.js';
import { encodeAnswers, FRAGMENT } from '../pathway/answer-text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { documentAddress } from './document-address.js';
import { hotlineNumber } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import { blockLines } from './pathway-summary.js';
import type { PathwayTexts } from './pathway-texts.js';
import { deadlineWords } from './render-pathway-deadline.js';
import { answered, answerWords } from './pathway-answers.js';
import { certainNotices, neededFor, outcomeOf, sourcesOf, strengthWords } from './pathway-findings.js';
import { renderQr } from './render-qr.js';

/** Characters from which the sheet is set smaller, and smaller still, to stay on one page. */
const DENSE_FROM = 900;
const DENSEST_FROM = 1500;

/** The one page for the counter: what was answered, what came of it, and a code that brings the answers onto its screen. */
export function renderCounterSheet(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const name = pickLanguage(texts.view.library.manifest.name, texts.view.language);
  const outcome = outcomeOf(flow);
  const { result } = flow.replay;
  const facts = [result.outcome, ...certainNotices(flow).map(({ found }) => found)].map(({ deadline }) => deadline);
  const deadlines = facts.flatMap((fact, at) =>
    facts.findIndex((each) => each?.id === fact?.id) === at ? (deadlineWords(fact, flow, texts) ?? []) : [],
  );
  const needs = neededFor(flow);
  const say = blockLines(outcome.say);
  const urgent = certainNotices(flow).filter(({ notice }) => notice.urgent === true);
  const others = certainNotices(flow).filter(({ notice }) => notice.urgent !== true);
  const sources = sourcesOf(flow);
  const length = [
    ...say,
    ...needs,
    ...[...urgent, ...others].map(({ notice }) => firstLine(notice.say)),
    ...sources.map(({ label }) => label),
  ].join('').length;
  const density = length > DENSEST_FROM ? 'densest' : length > DENSE_FROM ? 'dense' : '';
  return html`<div class="print-only counter-sheet ${density}" aria-hidden="true" lang="zh-CN">
    <div class="sheet-head">
      <div>
        <p class="sheet-name" lang=${name.language}>${name.value}</p>
        <p class="sheet-title">${texts.render(flow.pathway.title['zh-CN'])}</p>
        <p>${msg(str`${dateWords(flow.room.today())} 打印。`)}</p>
      </div>
      ${renderCode(flow, texts)}
    </div>
    <p class="sheet-heading">${msg('你的回答')}</p>
    <ol class="sheet-answers">
      ${answered(flow).map(
        ({ question, answer }) =>
          html`<li>${texts.plain(question.ask)} <b>${answerWords(question, answer, texts)}</b></li>`,
      )}
    </ol>
    <p class="sheet-heading">${msg('结果')}：${strengthWords(result.outcome.strength)}</p>
    ${urgent.map(({ notice }) => html`<p><b>${msg('紧急')}：</b>${firstLine(notice.say)}</p>`)}
    ${outcome.title === undefined ? nothing : html`<p><b>${outcome.title}</b></p>`}
    ${say.map((line) => html`<p>${line}</p>`)}
    ${deadlines.map(({ label, when, counted }) => html`<p class="sheet-deadline"><b>${label}：${when}</b> ${counted.join('')}</p>`)}
    ${others.map(({ notice }) => html`<p>· ${density === 'densest' ? firstSentence(notice.say) : firstLine(notice.say)}</p>`)}
    ${
      needs.length === 0
        ? nothing
        : html`<p class="sheet-heading">${msg('带什么、留什么')}</p>
            <ul class="sheet-needs">
              ${needs.map((each) => html`<li>□ ${each}</li>`)}
            </ul>`
    }
    ${renderNumbers(flow)}
    <p class="sheet-heading">${msg('法律依据')}</p>
    <p>${byLaw(sources)}</p>
    <p class="sheet-foot">
      ${msg(str`依据 ${dateWords(flow.pathway.lawAsOf)} 时的法律。`)} ${msg('这里讲的是一般情况，不是法律意见。')}
    </p>
  </div>`;
}

function firstSentence(say: Parameters<typeof blockLines>[0]): string {
  return /^[^。]*。?/.exec(firstLine(say))?.[0] ?? '';
}

/** 劳动合同法第30条、第38条第2款；劳动法第96条: each law once. */
function byLaw(sources: readonly Source[]): string {
  const laws = new Map<string, string[]>();
  for (const { label } of sources) {
    const [, law = label, article = ''] = /^(.*?)(第.*)$/.exec(label) ?? [];
    laws.set(law, [...(laws.get(law) ?? []), article]);
  }
  return [...laws].map(([law, articles]) => law + articles.join('、')).join('；');
}

function firstLine(say: Parameters<typeof blockLines>[0]): string {
  return blockLines(say)[0] ?? '';
}

function renderNumbers(flow: PathwayFlow): TemplateResult | typeof nothing {
  const found = [...certainNotices(flow).map(({ notice }) => notice), outcomeOf(flow)];
  const numbers = [...new Set(found.flatMap(({ next }) => next.flatMap((id) => hotlineNumber(id) ?? [])))];
  return numbers.length === 0 ? nothing : html`<p><b>${msg(str`电话：${numbers.join('、')}`)}</b></p>`;
}

/** Only where the county has a public address: a code that leads nowhere is worse than none. */
function renderCode(flow: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  const { publicUrl } = texts.view.library.manifest;
  const base =
    publicUrl === undefined ? undefined : documentAddress({ hrefTemplate: undefined, publicUrl }, flow.pathway.id);
  if (base === undefined) return nothing;
  const address = `${base}#${FRAGMENT}=${encodeAnswers(flow.pathway, flow.replay)}`;
  return html`<figure class="sheet-code" data-address=${address}>
    ${renderQr(address, msg('二维码'))}
    <figcaption>${msg('工作人员扫一扫，就能看到这些回答')}</figcaption>
  </figure>`;
}
