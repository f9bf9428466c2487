import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/address.js';
import { AUDIENCES, type Audience } from '../model/audience.js';
import type { SearchResults } from '../search/provider.js';
import { msg } from '../locale/localize.js';
import { audienceName } from './audience-words.js';
import { kindName } from './kind-words.js';
import { renderDisclosure } from './render-disclosure.js';
import type { Narrowed } from './search-controller.js';

export interface Facets {
  readonly answer: SearchResults;
  /** Kinds the page allows; all when empty. */
  readonly kinds: readonly DocumentKind[];
  readonly narrowed: Narrowed;
  readonly narrow: (narrowed: Narrowed) => void;
  /** Folded away on narrow screens, where it would push the answer out of sight; undefined where there is room. */
  readonly isFolded: boolean | undefined;
  readonly fold: () => void;
}

/** Fewer results than this are read faster than narrowed down. */
const LEAST_TOTAL = 6;

/** Narrowing an answer down: by kind, and by who the reader is. Only what leads to results is offered. */
export function renderFacets(facets: Facets): TemplateResult | typeof nothing {
  const { answer, narrowed } = facets;
  const isNarrowed = narrowed.kind !== undefined || narrowed.audience !== undefined;
  if (!isNarrowed && answer.total < LEAST_TOTAL) return nothing;
  const content = (): TemplateResult => html`${renderKinds(facets)} ${renderAudiences(facets)}`;
  if (facets.isFolded === undefined) return html`<div class="facets" part="facets">${content()}</div>`;
  return html`<div class="facets" part="facets">
    ${renderDisclosure({
      branch: 'facets',
      isOpen: isNarrowed || !facets.isFolded,
      toggle: facets.fold,
      words: msg('缩小范围'),
      content,
    })}
  </div>`;
}

function renderKinds({ answer, kinds: allowed, narrowed, narrow }: Facets): TemplateResult | typeof nothing {
  const kinds = DOCUMENT_KINDS.map((kind) => ({ kind, count: answer.byKind[kind] ?? 0 }))
    .filter(({ kind, count }) => count > 0 || kind === narrowed.kind)
    .filter(({ kind }) => allowed.length === 0 || allowed.includes(kind))
    .sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  if (kinds.length < 2 && narrowed.kind === undefined) return nothing;
  return renderFacet(
    'kinds',
    msg('只看'),
    kinds.map(({ kind, count }) => {
      const isOn = narrowed.kind === kind;
      return {
        name: kindName(kind),
        count,
        isOn,
        press: () => {
          narrow({ ...narrowed, kind: isOn ? undefined : kind });
        },
      };
    }),
  );
}

function renderAudiences({ answer, narrowed, narrow }: Facets): TemplateResult | typeof nothing {
  const countOf = (audience: Audience): number => answer.byAudience?.[audience] ?? 0;
  const audiences = AUDIENCES.filter((audience) => countOf(audience) > 0 || audience === narrowed.audience);
  if (audiences.length === 0) return nothing;
  return renderFacet(
    'audiences',
    msg('我是'),
    audiences.map((audience) => {
      const isOn = narrowed.audience === audience;
      return {
        name: audienceName(audience),
        count: countOf(audience),
        isOn,
        press: () => {
          narrow({ ...narrowed, audience: isOn ? undefined : audience });
        },
      };
    }),
  );
}

/** What helps most first: what to do, whom to call, then the law. */
const FIRST_KINDS: readonly DocumentKind[] = ['guide', 'service', 'pathway', 'calculator', 'form', 'article'];

function rankOf(kind: DocumentKind): number {
  const rank = FIRST_KINDS.indexOf(kind);
  return rank < 0 ? FIRST_KINDS.length : rank;
}

interface Chip {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly press: () => void;
}

/** Chips keep their place in the page, and the focus, while others come and go. */
function renderFacet(name: string, label: string, chips: readonly Chip[]): TemplateResult {
  return html`<div class="facet" role="group" aria-labelledby="facet-${name}">
    <span id="facet-${name}" class="quiet">${label}</span>
    <span class="chips">${repeat(chips, ({ name: own }) => own, renderChip)}</span>
  </div>`;
}

/** Pressed again it lets go. The tick says it without colour. */
function renderChip({ name, count, isOn, press }: Chip): TemplateResult {
  return html`<button type="button" class="chip" aria-pressed=${isOn ? 'true' : 'false'} @click=${press}>
    ${isOn ? html`<span class="tick" aria-hidden="true"></span>` : nothing}${name} <span class="count">${count}</span>
  </button>`;
}
