import { html as staticHtml } from 'lit/static-html.js';
import type { TemplateResult } from 'lit';
import { LegalPathway } from './legal-pathway.js';
import { define, siblingPrefix, tag } from './tag.js';

interface Around extends HTMLElement {
  readonly pack: string;
  readonly language: string;
  readonly hrefTemplate: string;
  readonly restore: boolean;
  readonly browserBack: boolean;
}

/** A pathway as a document of the reader: an element of its own in the place of the text. */
export function renderEmbeddedPathway(host: Around, id: string): TemplateResult {
  define('legal-pathway', LegalPathway, siblingPrefix(host));
  const pathway = tag('legal-pathway', host);
  return staticHtml`<${pathway}
    class="pathway-document"
    .pack=${host.pack}
    .pathway=${id}
    .language=${host.language}
    .hrefTemplate=${host.hrefTemplate}
    .restore=${host.restore}
    .browserBack=${host.browserBack}
    @legal-ready=${stopHere}
  ></${pathway}>`;
}

/** The page hears of readiness from the reader. */
function stopHere(event: Event): void {
  event.stopPropagation();
}
