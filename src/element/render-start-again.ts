import { html, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import type { PathwayFlow } from './pathway-flow.js';

/** Wipes every answer, and begins anew. */
export function renderStartAgain(flow: PathwayFlow): TemplateResult {
  return html`<button
    type="button"
    part="start-again"
    @click=${() => {
      flow.startAgain();
    }}
  >
    ${msg('重新开始')}
  </button>`;
}
