import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import type { CertainNotice } from './pathway-findings.js';
import type { PathwayFlow } from './pathway-flow.js';
import { scoreWords, sectionsFound } from './pathway-sections.js';
import type { PathwayTexts } from './pathway-texts.js';

/** A health check: how each section stands at a glance, then what was found in it. What is urgent stands above already. */
export function renderSections(
  flow: PathwayFlow,
  texts: PathwayTexts,
  renderNotice: (notice: CertainNotice) => TemplateResult,
): TemplateResult | typeof nothing {
  const sections = sectionsFound(flow);
  if (sections.length === 0) return nothing;
  const withFindings = sections
    .map((each) => ({ ...each, found: each.found.filter(({ notice }) => notice.urgent !== true) }))
    .filter(({ found }) => found.length > 0);
  return html`<section class="scores">
      <h3>${msg('体检情况')}</h3>
      <ul class="plain">
        ${sections.map(
          (each) =>
            html`<li>
              <span class="section">${texts.section(each.section)}</span>
              <meter
                min="0"
                max=${Math.max(each.answered, 1)}
                .value=${each.clear}
                aria-label=${texts.plainSection(each.section)}
              ></meter>
              <span class="score">${scoreWords(each)}</span>
            </li>`,
        )}
      </ul>
    </section>
    ${withFindings.map(
      ({ section, found }) =>
        html`<section class="notices section-findings">
          <h3>${texts.section(section)}</h3>
          ${found.map(renderNotice)}
        </section>`,
    )}`;
}
