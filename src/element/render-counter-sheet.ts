import { html, nothing, type TemplateResult } from 'lit';
import { pickLanguage } from '../model/language.js';
import type { Finding } from '../model/pathway.js';
import { encodeAnswers, FRAGMENT } from '../pathway/answer-text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { documentAddress } from './document-address.js';
import { hotlineNumber } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import { blockLines, byLaw, firstSentence, inBoth, linesInBoth, sectionLines } from './pathway-summary.js';
import type { PathwayTexts } from './pathway-texts.js';
import { deadlineWords, type DeadlineWords } from './render-pathway-deadline.js';
import { answered, renderAnswer } from './pathway-answers.js';
import {
  certainNotices,
  neededFor,
  outcomeOf,
  sourcesOf,
  strengthWords,
  type CertainNotice,
} from './pathway-findings.js';
import { renderQr } from './render-qr.js';

/** Characters from which the sheet is set smaller, and smaller still, to stay on one page. */
const DENSE_FROM = 900;
const DENSEST_FROM = 1500;

/**
 * The one page for the counter: what was answered, what came of it, and a code that brings the answers onto its screen.
 * Chinese first, for whoever reads it there, and under it the same in the reader's language. Of a health check it is
 * the file for the lawyer: every finding whole, on as many pages as it takes.
 */
export function renderCounterSheet(flow: PathwayFlow, own: PathwayTexts): TemplateResult {
  const texts = own.with({ ...own.view, translation: 'both' });
  const name = pickLanguage(texts.view.library.manifest.name, texts.view.language);
  const outcome = outcomeOf(flow);
  const { result } = flow.replay;
  const sources = sourcesOf(flow);
  return html`<div class="print-only counter-sheet ${densityOf(flow, texts)}" aria-hidden="true" lang="zh-CN">
    <div class="sheet-head">
      <div>
        <p class="sheet-name" lang=${name.language}>${name.value}</p>
        <p class="sheet-title">${texts.title()}</p>
        <p>${msg(str`${dateWords(flow.room.today())} 打印。`)}</p>
      </div>
      ${renderCode(flow, texts)}
    </div>
    <p class="sheet-heading">${msg('你的回答')}</p>
    <ol class="sheet-answers">
      ${answered(flow).map(
        ({ question, answer }) =>
          html`<li>
            ${plainBoth(question.ask, texts.other(`questions.${question.id}.ask`), texts)}
            <b>${renderAnswer(question, answer, texts)}</b>
          </li>`,
      )}
    </ol>
    <p class="sheet-heading">${msg('结果')}：${strengthWords(result.outcome.strength)}</p>
    ${urgentOf(flow).map(({ notice }) => html`<p><b>${msg('紧急')}：</b>${firstLines(notice, texts)}</p>`)}
    ${outcome.title === undefined ? nothing : html`<p><b>${plainBoth(outcome.title, texts.other(`outcomes.${outcome.id}.title`), texts)}</b></p>`}
    ${linesInBoth(outcome.say, `outcomes.${outcome.id}.say`, texts).map((line) => html`<p>${line}</p>`)}
    ${deadlinesOf(flow, texts).map(({ shown, when, counted }) => html`<p class="sheet-deadline"><b>${shown}：${when}</b> ${counted.join('')}</p>`)}
    ${renderFindings(flow, texts)} ${renderNeeds(flow, texts)} ${renderNumbers(flow)}
    <p class="sheet-heading">${msg('法律依据')}</p>
    <p>${byLaw(sources)}</p>
    <p class="sheet-foot">
      ${msg(str`依据 ${dateWords(flow.pathway.lawAsOf)} 时的法律。`)} ${msg('这里讲的是一般情况，不是法律意见。')}
    </p>
  </div>`;
}

function plainBoth(chinese: string, other: string | undefined, texts: PathwayTexts): TemplateResult {
  return html`<span lang="zh-CN">${chinese}</span
    >${other === undefined ? nothing : html` <span lang=${texts.view.language}>${other}</span>`}`;
}

function urgentOf(flow: PathwayFlow): CertainNotice[] {
  return certainNotices(flow).filter(({ notice }) => notice.urgent === true);
}

/** Each once: several findings may name the same last day. */
function deadlinesOf(flow: PathwayFlow, texts: PathwayTexts): DeadlineWords[] {
  const facts = [flow.replay.result.outcome, ...certainNotices(flow).map(({ found }) => found)].map(
    ({ deadline }) => deadline,
  );
  return facts.flatMap((fact, at) =>
    facts.findIndex((each) => each?.id === fact?.id) === at ? (deadlineWords(fact, flow, texts) ?? []) : [],
  );
}

/** How small it is set, by how much stands on it. A file for the lawyer may be long. */
function densityOf(flow: PathwayFlow, texts: PathwayTexts): '' | 'dense' | 'densest' {
  if (flow.pathway.sections !== undefined) return '';
  const outcome = outcomeOf(flow);
  const length = [
    ...linesInBoth(outcome.say, `outcomes.${outcome.id}.say`, texts),
    ...neededFor(flow).map(({ text, place }) => inBoth(text, texts.other(place))),
    ...certainNotices(flow).map(({ notice }) => firstLines(notice, texts)),
    ...sourcesOf(flow).map(({ label }) => label),
    // Of the answers only what a translation adds: all pathways ask about as much.
    ...answered(flow).map(({ question }) => texts.other(`questions.${question.id}.ask`) ?? ''),
  ].join('').length;
  return length > DENSEST_FROM ? 'densest' : length > DENSE_FROM ? 'dense' : '';
}

/** What joins the result: of a health check by sections and whole, else a line each. */
function renderFindings(flow: PathwayFlow, texts: PathwayTexts): unknown {
  const isDensest = densityOf(flow, texts) === 'densest';
  const others = certainNotices(flow).filter(
    ({ notice: { urgent, section } }) => urgent !== true && section === undefined,
  );
  return html`${others.map(({ notice }) => html`<p>· ${isDensest ? firstSentence(notice.say) : firstLines(notice, texts)}</p>`)}
  ${sectionLines(flow, texts).map((line) => (line.startsWith('【') ? html`<p class="sheet-heading">${line}</p>` : html`<p>${line}</p>`))}`;
}

function renderNeeds(flow: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  const needs = neededFor(flow);
  if (needs.length === 0) return nothing;
  return html`<p class="sheet-heading">${msg('带什么、留什么')}</p>
    <ul class="sheet-needs">
      ${needs.map(({ text, place }) => html`<li>□ ${plainBoth(text, texts.other(place), texts)}</li>`)}
    </ul>`;
}

/** Of a notice its first line, in both languages. */
function firstLines({ id, say }: Finding, texts: PathwayTexts): string {
  const other = blockLines(texts.otherBlocks(`notices.${id}.say`) ?? [])[0];
  return inBoth(blockLines(say)[0] ?? '', other);
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
