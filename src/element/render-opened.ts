import { html, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { define, siblingPrefix, tag } from './tag.js';

interface OpenedIn extends HTMLElement {
  readonly pack: string;
  readonly language: string;
}

/** A document in the place of the results: the way back, and a reader that comes only when it is needed. */
export function renderOpened(
  host: OpenedIn,
  address: string,
  way: { readonly where: string; readonly back: () => void; readonly openedFurther: () => void },
): TemplateResult {
  void defineReader(host);
  const reader = tag('legal-reader', host);
  return html`<button type="button" class="bare back" @click=${way.back}>
      <span aria-hidden="true">‹</span>${way.where}
    </button>
    ${staticHtml`<${reader}
      class="opened"
      without-back
      .pack=${host.pack}
      .documentId=${address}
      .language=${host.language}
      @legal-ready=${stopHere}
      @legal-open=${way.openedFurther}
    ></${reader}>`}`;
}

async function defineReader(host: Element): Promise<void> {
  const { LegalReader } = await import('./legal-reader.js');
  define('legal-reader', LegalReader, siblingPrefix(host));
}

/** The page has heard from the search that the pack is ready. */
function stopHere(event: Event): void {
  event.stopPropagation();
}
