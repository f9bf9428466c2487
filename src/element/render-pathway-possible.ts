import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../model/document.js';
import type { Missing, PossibleFinding } from '../pathway/found.js';
import { msg, str } from '../locale/localize.js';
import { documentLink } from './links.js';
import { possibleNotices } from './pathway-findings.js';
import type { PathwayFlow } from './pathway-flow.js';
import { firstSentence } from './pathway-summary.js';
import type { PathwayTexts } from './pathway-texts.js';
import { renderDeadline } from './render-pathway-deadline.js';
import { renderLocalized, type ReaderView } from './reader-view.js';

/** How many of what is possible stand open; the rest is folded away. */
const POSSIBLE_AT_ONCE = 3;

/** What an unknown answer leaves open, and the way back to the question that decides. */
export function renderPossible(flow: PathwayFlow, texts: PathwayTexts): TemplateResult | typeof nothing {
  const { possible } = flow.replay.result;
  const notices = possibleNotices(flow);
  if (possible.length + notices.length === 0) return nothing;
  const { unsure } = flow.pathway;
  return html`<section class="possibly">
    <h3>${possible.length === 0 ? msg('可能还有') : msg('也可能是这样')}</h3>
    <p>
      ${unsure === undefined ? msg('有的问题你答了不清楚。弄清楚了，结果会更准。') : texts.render(unsure, 'unsure')}
    </p>
    ${renderMissing(allMissing([...possible, ...notices.map(({ found }) => found)]), flow, texts)}
    ${renderSome(possible.map((each) => renderPossibleOutcome(each, flow, texts)))}
    ${
      notices.length === 0
        ? nothing
        : html`${possible.length === 0 ? nothing : html`<h4>${msg('可能还有')}</h4>`}
          ${renderSome(notices.map((each) => renderPossibleNotice(each, flow, texts)))}`
    }
  </section>`;
}

/** The first ones; the rest is folded away. */
function renderSome(all: readonly unknown[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const list = (some: readonly unknown[]): TemplateResult =>
    html`<ul class="possible plain">
      ${some.map((each) => html`<li>${each}</li>`)}
    </ul>`;
  const rest = all.slice(POSSIBLE_AT_ONCE);
  return html`${list(all.slice(0, POSSIBLE_AT_ONCE))}
  ${
    rest.length === 0
      ? nothing
      : html`<details>
          <summary>${msg(str`还有${String(rest.length)}种可能`)}</summary>
          ${list(rest)}
        </details>`
  }`;
}

function renderPossibleNotice(
  { notice, found }: ReturnType<typeof possibleNotices>[number],
  flow: PathwayFlow,
  texts: PathwayTexts,
): TemplateResult {
  const place = `notices.${notice.id}`;
  const summary =
    notice.title === undefined
      ? texts.renderPairOf(firstSentence(notice.say), firstSentence(texts.otherBlocks(`${place}.say`) ?? []))
      : texts.render(notice.title, `${place}.title`);
  return html`<details class="possible-outcome">
    <summary>
      ${notice.urgent === true ? html`<strong class="warm">${msg('紧急')}</strong> ` : nothing}${summary}
    </summary>
    ${texts.renderBlocks(notice.say, `${place}.say`)} ${renderDeadline(found.deadline, flow, texts)}
    ${renderSourceLine(notice.sources, texts.view)}
  </details>`;
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

export function renderSourceLine(sources: readonly Source[], view: ReaderView): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<p class="quiet" lang="zh-CN">
    ${sources.map((source, at) => html`${at > 0 ? '、' : nothing}${linkTo(source, view)}`)}
  </p>`;
}

/** A document by its own title, or by the words a source is cited with; plain words where it is not in the pack. */
export function linkTo({ id, label, anchor }: Partial<Source> & { readonly id: string }, view: ReaderView): unknown {
  const found = view.library.find(id);
  const words = label ?? (found === undefined ? id : renderLocalized(found.title, view.language));
  return found === undefined ? words : documentLink(view, { id, anchor }, words);
}
