import { html, nothing, type TemplateResult } from 'lit';
import { forceOn } from '../model/in-force.js';
import type { Statute } from '../model/statute.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { documentLink } from './links.js';
import type { ReaderView } from './reader-view.js';

/** Is this still the law? Said only when the answer is not a plain yes. */
export function renderForce(statute: Statute, view: ReaderView): TemplateResult | typeof nothing {
  const words = forceWords(statute, view.today);
  if (words === undefined) return nothing;
  return html`<div class="callout warm force" role="note">
    <p><strong>${words}</strong></p>
    ${renderSuccessor(statute, view)}
  </div>`;
}

function forceWords(statute: Statute, today: string): string | undefined {
  switch (forceOn(statute, today)) {
    case 'in-force':
      return undefined;
    case 'future':
      return msg(str`这部法律 ${dateWords(statute.effective)} 起施行，现在还没有生效。`);
    case 'superseded':
      return statute.until === undefined
        ? msg('这部法律已经失效，不能再作依据。')
        : msg(str`这部法律 ${dateWords(statute.until)} 起已经失效，不能再作依据。`);
    case 'uncertain':
      return msg('这部法律之后又有新的规定，这一条现在还算不算数，先打 12348 问清楚。');
  }
}

function renderSuccessor(statute: Statute, view: ReaderView): TemplateResult | typeof nothing {
  if (statute.supersededBy === undefined) return nothing;
  const id = `statute/${statute.supersededBy}`;
  const found = view.library.find(id);
  if (found === undefined) return html`<p>${msg('取代它的新法律这里还没有收录。')}</p>`;
  const { statutes } = view.library.catalogue;
  const successor = statutes.find((each) => each.id === statute.supersededBy);
  const name = html`<span lang="zh-CN">${found.title['zh-CN']}</span>`;
  // The old and the new one often have the same name.
  const since = successor === undefined ? '' : msg(str`${dateWords(successor.effective)} 起施行的版本`);
  const noText = successor?.text === 'unavailable' ? msg('（未载原文）') : '';
  return html`<p>
    ${msg('现在看：')}${documentLink(view, { id }, name)} <span class="quiet">${since}${noText}</span>
  </p>`;
}
