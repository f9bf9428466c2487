import { html, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { msg } from '../locale/localize.js';
import { tag } from './tag.js';

interface PortalParts {
  readonly portal: Element;
  readonly pack: string;
  readonly language: string;
  readonly label: string;
  readonly numbers: string;
  readonly hrefTemplate: string;
}

export function renderToolbar(portal: Element): TemplateResult {
  const toolbar = tag('legal-toolbar', portal);
  return staticHtml`<${toolbar} class="toolbar"></${toolbar}>`;
}

/** Search first, then life events, whom to call, and the laws: in the order a phone shows them. */
export function renderBeginning(parts: PortalParts): TemplateResult {
  return html`${renderSearch(parts)}
    <div class="below">
      ${renderTopicsPart(parts, 'topics')}
      <section class="calls" aria-labelledby="calls">
        <h2 id="calls">${msg('打电话问')}</h2>
        ${renderHotlinePart(parts)}
      </section>
      ${renderTopicsPart(parts, 'statutes')}
    </div>`;
}

function renderSearch({ portal, pack, label, language, hrefTemplate }: PortalParts): TemplateResult {
  const search = tag('legal-search', portal);
  return staticHtml`<${search}
    class="search"
    .pack=${pack}
    .label=${label}
    .language=${language}
    .hrefTemplate=${hrefTemplate}
  ></${search}>`;
}

function renderTopicsPart(
  { portal, pack, language, hrefTemplate }: PortalParts,
  view: 'topics' | 'statutes',
): TemplateResult {
  const topics = tag('legal-topics', portal);
  return staticHtml`<${topics}
    id=${view}
    class="topics"
    .view=${view}
    .pack=${pack}
    .language=${language}
    .hrefTemplate=${hrefTemplate}
  ></${topics}>`;
}

function renderHotlinePart({ portal, pack, numbers, language }: PortalParts): TemplateResult {
  const hotline = tag('legal-hotline', portal);
  return staticHtml`<${hotline}
    class="hotline"
    .pack=${pack}
    .numbers=${numbers}
    .language=${language}
  ></${hotline}>`;
}

/** One document. It has no way back of its own: the portal knows more of the way. */
export function renderReader({ portal, pack, language, hrefTemplate }: PortalParts, address: string): TemplateResult {
  const reader = tag('legal-reader', portal);
  return staticHtml`<${reader}
    class="reader"
    without-back
    .pack=${pack}
    .documentId=${address}
    .language=${language}
    .hrefTemplate=${hrefTemplate}
  ></${reader}>`;
}
