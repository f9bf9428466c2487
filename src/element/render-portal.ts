import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import type { Library } from '../load/library.js';
import { pickLanguage, type Language } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import { dateWords, instantWords } from './date-words.js';
import { callLink, isEmergency, type LinkContext } from './links.js';
import { tag } from './tag.js';

interface PortalParts {
  readonly portal: Element;
  readonly pack: string;
  readonly language: string;
  readonly label: string;
  readonly numbers: string;
  readonly hrefTemplate: string;
  readonly restore: boolean;
  readonly browserBack: boolean;
}

/** @param languages those of the pack; Chinese alone until they are known, so that none is offered and taken away again */
export function renderToolbar(portal: Element, languages: readonly Language[] = ['zh-CN']): TemplateResult {
  const toolbar = tag('legal-toolbar', portal);
  return staticHtml`<${toolbar} class="toolbar" .languages=${languages.join(' ')}></${toolbar}>`;
}

/** Search first, then life events, whom to call, and the laws: in the order a phone shows them. */
export function renderBeginning(parts: PortalParts, callRow: unknown): TemplateResult {
  return html`${renderSearch(parts)} ${callRow}
    <div class="below">
      ${renderTopicsPart(parts, 'topics')}
      <section class="calls" aria-labelledby="calls">
        <h2 id="calls">${msg('打电话问')}</h2>
        ${renderHotlinePart(parts)}
      </section>
      ${renderTopicsPart(parts, 'statutes')}
    </div>`;
}

/** Where the numbers with all that belongs to them stand far below: each as one button, right under the search. */
export function renderCallRow(
  numbers: string,
  library: Library,
  language: Language,
  links: LinkContext,
): TemplateResult | typeof nothing {
  const found = [...new Set(numbers.split(/[\s,，、]+/))].flatMap((number) => {
    const title = library.find(`hotline/${number}`)?.title;
    return title === undefined ? [] : [{ number, name: pickLanguage(title, language) }];
  });
  if (found.length === 0) return nothing;
  return html`<ul class="call-row plain screen-only" aria-label=${msg('可以打的电话')}>
    ${found.map(({ number, name }) => {
      const words = html`<span>${msg(str`打 ${number}`)}</span><small lang=${name.language}>${name.value}</small>`;
      const context = { ...links, documentId: `hotline/${number}` };
      return html`<li>${callLink(context, number, words, isEmergency(number) ? 'button emergency' : 'button')}</li>`;
    })}
  </ul>`;
}

/** How old all this is: people ask before they trust it. */
export function renderPackDate(library: Library | undefined): TemplateResult | typeof nothing {
  if (library === undefined) return nothing;
  const { built, lawAsOf } = library.manifest;
  return html`<p class="quiet pack-date screen-only">
    ${msg(str`内容更新到 ${instantWords(built)}。`)} ${msg(str`依据 ${dateWords(lawAsOf)} 时的法律。`)}
  </p>`;
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
export function renderReader(
  { portal, pack, language, restore, browserBack, hrefTemplate }: PortalParts,
  address: string,
): TemplateResult {
  const reader = tag('legal-reader', portal);
  return staticHtml`<${reader}
    class="reader"
    without-back
    .pack=${pack}
    .documentId=${address}
    .restore=${restore}
    .browserBack=${browserBack}
    .language=${language}
    .hrefTemplate=${hrefTemplate}
  ></${reader}>`;
}
