import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../model/document.js';
import type { Finding } from '../model/pathway.js';
import type { CertainFinding, Missing, PossibleFinding } from '../pathway/found.js';
import { sectionScores } from '../pathway/scores.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { callLink, documentLink, hotlineNumber, type LinkContext } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import { certainNotices, neededFor, outcomeOf, sourcesOf, strengthWords } from './pathway-findings.js';
import { reasonLines } from './pathway-reasons.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderBlocks } from './render-blocks.js';
import { renderCounterSheet } from './render-counter-sheet.js';
import { renderCalls, renderRelated, renderSources } from './render-foot.js';
import { renderDeadline } from './render-pathway-deadline.js';
import { renderAnswers } from './render-pathway-review.js';
import { renderPathwayTools } from './render-pathway-tools.js';
import { renderLocalized, type ReaderView } from './reader-view.js';

/** How many of what is possible stand open; the rest is folded away. */
const POSSIBLE_AT_ONCE = 3;

/** What the answers come to: what is urgent, what to do, by when, whom to call; then why, and what else may be. */
export function renderPathwayResult(flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const { result } = flow.replay;
  const outcome = outcomeOf(flow);
  const own = withOutcome(texts, outcome.id);
  const certain = certainNotices(flow);
  const urgent = certain.filter(({ notice }) => notice.urgent === true);
  const others = certain.filter(({ notice }) => notice.urgent !== true);
  return html`<div class="screen-only">
      <h2 id="title" tabindex="-1" class="result-title">${msg('结果')}</h2>
      ${urgent.map(({ notice, found }) => renderNotice(notice, found, flow, own))}
      <section class="callout answer" part="answer">
        <p class="strength ${result.outcome.strength}">${strengthWords(result.outcome.strength)}</p>
        ${outcome.title === undefined ? nothing : html`<h3>${own.render(outcome.title, `outcomes.${outcome.id}.title`)}</h3>`}
        ${own.renderBlocks(outcome.say, `outcomes.${outcome.id}.say`)}
      </section>
      ${renderDeadline(result.outcome.deadline, flow, own)} ${renderCalls(hotlines(outcome), own.view)}
      ${renderScores(flow)} ${renderNeeds(neededFor(flow), own.view)}
      ${
        others.length === 0
          ? nothing
          : html`<section class="notices">
              <h3>${msg('还要知道')}</h3>
              ${others.map(({ notice, found }) => renderNotice(notice, found, flow, own))}
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

function renderNotice(
  notice: Finding & { readonly urgent?: true },
  found: CertainFinding,
  flow: PathwayFlow,
  texts: PathwayTexts,
): TemplateResult {
  const isUrgent = notice.urgent === true;
  const place = `notices.${notice.id}`;
  const isSame = found.deadline?.id === flow.replay.result.outcome.deadline?.id;
  return html`<div class="callout ${isUrgent ? 'warm urgent' : 'note'}" part="callout">
    ${isUrgent ? html`<p class="tone">${msg('紧急')}</p>` : nothing}
    ${notice.title === undefined ? nothing : html`<h4>${texts.render(notice.title, `${place}.title`)}</h4>`}
    ${texts.renderBlocks(notice.say, `${place}.say`)} ${isSame ? nothing : renderDeadline(found.deadline, flow, texts)}
    ${isUrgent ? renderCalls(hotlines(notice), texts.view) : renderNumbers(notice, texts.view)}
    ${renderNext(notice, texts.view, false)}
  </div>`;
}

function renderNeeds(needs: readonly string[], view: ReaderView): TemplateResult | typeof nothing {
  if (needs.length === 0) return nothing;
  const items = needs.map((text) => ({ text: [text] }));
  return html`<section lang="zh-CN">
    <h3 lang=${view.language}>${msg('带什么、留什么')}</h3>
    ${renderBlocks([{ type: 'materials', items }], view)}
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

/** What an unknown answer leaves open, and the way back to the question that decides. */
function renderPossible(flow: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  const { possible } = flow.replay.result;
  if (possible.length === 0) return nothing;
  const list = (found: readonly PossibleFinding[]): TemplateResult =>
    html`<ul class="possible plain">
      ${found.map((each) => html`<li>${renderPossibleOutcome(each, flow, texts)}</li>`)}
    </ul>`;
  const rest = possible.slice(POSSIBLE_AT_ONCE);
  const { unsure } = flow.pathway;
  return html`<section class="possibly">
    <h3>${msg('也可能是这样')}</h3>
    <p>
      ${unsure === undefined ? msg('有的问题你答了不清楚。弄清楚了，结果会更准。') : texts.render(unsure, 'unsure')}
    </p>
    ${renderMissing(allMissing(possible), flow, texts)} ${list(possible.slice(0, POSSIBLE_AT_ONCE))}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${msg(str`还有${String(rest.length)}种可能`)}</summary>
            ${list(rest)}
          </details>`
    }
  </section>`;
}

function allMissing(possible: readonly PossibleFinding[]): Missing {
  return {
    questions: [...new Set(possible.flatMap(({ missing }) => missing.questions))],
    parameters: [...new Set(possible.flatMap(({ missing }) => missing.parameters))],
  };
}

function renderMissing({ questions, parameters }: Missing, flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  return html`<ul class="missing plain">
      ${questions.map((id) => {
        const question = flow.question(id);
        if (question === undefined) return nothing;
        const change = (): void => {
          flow.change(id);
        };
        return html`<li>
          <button type="button" part="answer-missing" @click=${change}>
            <span>${msg('回去答：')}${texts.ask(question)}</span>
          </button>
        </li>`;
      })}
    </ul>
    ${parameters.length === 0 ? nothing : html`<p>${msg('还差本地的标准：打 12348 问。')}</p>`}`;
}

function renderPossibleOutcome(
  { id, deadline }: PossibleFinding,
  flow: PathwayFlow,
  texts: PathwayTexts,
): TemplateResult | typeof nothing {
  const outcome = flow.pathway.outcomes.find((each) => each.id === id);
  if (outcome === undefined) return nothing;
  const place = `outcomes.${id}`;
  const body = html`${texts.renderBlocks(outcome.say, `${place}.say`)} ${renderDeadline(deadline, flow, texts)}
  ${renderSourceLine(outcome.sources, texts.view)}`;
  if (outcome.title === undefined) return html`<div class="possible-outcome">${body}</div>`;
  return html`<details class="possible-outcome">
    <summary>${texts.render(outcome.title, `${place}.title`)}</summary>
    ${body}
  </details>`;
}

function renderSourceLine(sources: readonly Source[], view: ReaderView): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<p class="quiet" lang="zh-CN">
    ${sources.map((source, at) => html`${at > 0 ? '、' : nothing}${linkTo(source, view)}`)}
  </p>`;
}

/** A document by its own title, or by the words a source is cited with; plain words where it is not in the pack. */
function linkTo({ id, label, anchor }: Partial<Source> & { readonly id: string }, view: ReaderView): unknown {
  const found = view.library.find(id);
  const words = label ?? (found === undefined ? id : renderLocalized(found.title, view.language));
  return found === undefined ? words : documentLink(view, { id, anchor }, words);
}

/** A health check, section by section: in words, never as a mark alone. */
function renderScores(flow: PathwayFlow): TemplateResult | typeof nothing {
  const scores = sectionScores(flow.pathway, flow.replay).filter(({ answered, unknown }) => answered + unknown > 0);
  if (scores.length === 0) return nothing;
  return html`<section class="scores">
    <h3>${msg('体检情况')}</h3>
    <ul class="plain">
      ${scores.map(
        ({ section, answered, clear, unknown }) =>
          html`<li>
            <span class="section" lang="zh-CN">${section}</span>
            <meter min="0" max=${Math.max(answered, 1)} .value=${clear} aria-label=${section}></meter>
            <span class="score"
              >${msg(str`答了${String(answered)}题，${String(clear)}题没有发现问题`)}${
                unknown === 0 ? nothing : msg(str`，${String(unknown)}题不清楚`)
              }</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
