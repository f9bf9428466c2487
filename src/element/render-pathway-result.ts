import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, Notice } from '../model/pathway.js';
import type { Block } from '../model/text.js';
import type { CertainFinding } from '../pathway/found.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { callLink, hotlineNumber, type LinkContext } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import {
  certainNotices,
  neededFor,
  outcomeOf,
  sourcesOf,
  strengthWords,
  type CertainNotice,
  type Need,
} from './pathway-findings.js';
import { reasonLines } from './pathway-reasons.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderCounterSheet } from './render-counter-sheet.js';
import { renderCalls, renderRelated, renderSources } from './render-foot.js';
import { linkTo, renderPossible, renderSourceLine } from './render-pathway-possible.js';
import { renderSections } from './render-pathway-sections.js';
import { renderDeadline } from './render-pathway-deadline.js';
import { renderAnswers } from './render-pathway-review.js';
import { renderPathwayTools } from './render-pathway-tools.js';
import { renderPairs, type ReaderView } from './reader-view.js';

/** What the answers come to: what is urgent, what to do, by when, whom to call; then why, and what else may be. */
export function renderPathwayResult(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const { result } = flow.replay;
  const outcome = outcomeOf(flow);
  const own = withOutcome(texts, outcome.id);
  const certain = certainNotices(flow);
  const urgent = certain.filter(({ notice }) => notice.urgent === true);
  // What belongs to a section of a health check stands there.
  const others = certain.filter(({ notice: { urgent, section } }) => urgent !== true && section === undefined);
  const render = ({ notice, found }: CertainNotice): TemplateResult => renderNotice(notice, found, flow, own);
  return html`<div class="screen-only">
      <h2 id="title" tabindex="-1" class="result-title">${msg('结果')}</h2>
      ${urgent.map(render)}
      <section class="callout answer" part="answer">
        <p class="strength ${result.outcome.strength}">${strengthWords(result.outcome.strength)}</p>
        ${outcome.title === undefined ? nothing : html`<h3>${own.render(outcome.title, `outcomes.${outcome.id}.title`)}</h3>`}
        ${own.renderBlocks(outcome.say, `outcomes.${outcome.id}.say`)}
      </section>
      ${renderDeadline(result.outcome.deadline, flow, own)} ${renderCalls(hotlines(outcome), own.view)}
      ${renderSections(flow, own, render)} ${renderNeeds(neededFor(flow), own)}
      ${
        others.length === 0
          ? nothing
          : html`<section class="notices">
              <h3>${msg('还要知道')}</h3>
              ${others.map(render)}
            </section>`
      }
      ${renderNext(outcome, own.view)} ${renderPossible(flow, own)} ${renderReasons(flow, own)}
      ${renderSources(sourcesOf(flow), own.view)} ${renderPathwayTools(flow, own)}
      <details class="given-answers">
        <summary>${msg('你的回答')}</summary>
        ${renderAnswers(flow, own)}
      </details>
      <footer class="foot">
        ${renderRelated(flow.pathway.related, own.view)}
        <p class="quiet">
          ${msg(str`依据 ${dateWords(flow.pathway.lawAsOf)} 时的法律。`)} ${msg('这里讲的是一般情况，不是法律意见。')}
        </p>
      </footer>
    </div>
    ${renderCounterSheet(flow, own)}`;
}

/** Links and calls from here on carry the outcome with them. */
function withOutcome(texts: PathwayTexts, outcomeId: string): PathwayTexts {
  const { view, pathway } = texts;
  const context: Partial<LinkContext> = { documentId: pathway.id, pathwayId: pathway.id, outcomeId };
  return texts.with({ ...view, ...context });
}

function hotlines({ next }: Finding): string[] {
  return next.filter((id) => hotlineNumber(id) !== undefined);
}

function renderNotice(notice: Notice, found: CertainFinding, flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const isUrgent = notice.urgent === true;
  const place = `notices.${notice.id}`;
  const isSame = found.deadline?.id === flow.replay.result.outcome.deadline?.id;
  return html`<div class="callout ${isUrgent ? 'warm urgent' : 'note'}" part="callout">
    ${isUrgent ? html`<p class="tone">${msg('紧急')}</p>` : nothing}
    ${notice.title === undefined ? nothing : html`<h4>${texts.render(notice.title, `${place}.title`)}</h4>`}
    ${texts.renderBlocks(notice.say, `${place}.say`)} ${isSame ? nothing : renderDeadline(found.deadline, flow, texts)}
    ${isUrgent ? renderCalls(hotlines(notice), texts.view) : renderNumbers(notice, texts.view)}
    ${renderNext(notice, texts.view, false)}
    ${notice.section === undefined ? nothing : renderSourceLine(notice.sources, texts.view)}
  </div>`;
}

/** A list to tick: in both languages where all of it is translated, else in Chinese with a mark. */
function renderNeeds(needs: readonly Need[], texts: PathwayTexts): TemplateResult | typeof nothing {
  if (needs.length === 0) return nothing;
  const { view } = texts;
  const untranslated = needs.find(({ place }) => texts.other(place) === undefined);
  const mark = untranslated === undefined ? undefined : texts.mark(untranslated.place);
  const materials = (textOf: (need: Need) => string): Block => ({
    type: 'materials',
    items: needs.map((need) => ({ text: [textOf(need)] })),
  });
  const pair = {
    chinese: materials(({ text }) => text),
    other: untranslated === undefined ? materials(({ text, place }) => texts.plain(text, place)) : undefined,
    otherOnly: view.translation === 'only',
  };
  return html`<section>
    <h3>${msg('带什么、留什么')}</h3>
    ${mark === undefined ? nothing : html`<p class="language-mark">${mark}</p>`}
    <div lang=${pair.other === undefined ? 'zh-CN' : nothing}>${renderPairs([pair], view)}</div>
  </section>`;
}

/** The buttons are for what is most needed; elsewhere a number in the text is enough. */
function renderNumbers(finding: Finding, view: ReaderView): TemplateResult | typeof nothing {
  const numbers = finding.next.flatMap((id) => hotlineNumber(id) ?? []);
  if (numbers.length === 0) return nothing;
  return html`<p class="numbers">${numbers.map((number) => callLink(view, number, msg(str`打 ${number}`)))}</p>`;
}

/** Guides to read, services to go to, the tools to reckon with. */
function renderNext({ next }: Finding, view: ReaderView, hasHeading = true): TemplateResult | typeof nothing {
  const ids = next.filter((id) => hotlineNumber(id) === undefined && view.library.find(id) !== undefined);
  if (ids.length === 0) return nothing;
  const list = html`<ul class="links plain next">
    ${ids.map((id) => html`<li>${linkTo({ id }, view)}</li>`)}
  </ul>`;
  return hasHeading
    ? html`<section>
        <h3>${msg('下一步看这里')}</h3>
        ${list}
      </section>`
    : list;
}

function renderReasons(flow: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  const lines = reasonLines(flow.replay.result.outcome.reasons, flow, texts);
  if (lines.length === 0) return nothing;
  return html`<section class="reasons">
    <h3>${msg('为什么是这个结果')}</h3>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}
