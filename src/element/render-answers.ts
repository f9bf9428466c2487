import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { DocumentKind } from '../model/address.js';
import type { Language } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import type { LinkContext } from './links.js';
import type { LibraryController } from './library-controller.js';
import type { MoreResults } from './more-results.js';
import type { RecentController } from './recent-controller.js';
import { renderProgress, renderResults } from './render-results.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import type { Narrowed, SearchController } from './search-controller.js';

export interface Answers {
  readonly search: SearchController;
  readonly library: LibraryController;
  readonly more: MoreResults;
  readonly recent: RecentController;
  readonly links: LinkContext;
  readonly language: Language;
  readonly kinds: readonly DocumentKind[];
  readonly isFolded: boolean | undefined;
  readonly fold: () => void;
  readonly retry: () => void;
  readonly askAgain: () => void;
  readonly ask: (words: string) => void;
  readonly narrow: (narrowed: Narrowed) => void;
}

const SKELETON_LINES = 5;

/** What stands under the field: nothing yet, waiting, trouble, or results. */
export function renderAnswers(view: Answers): TemplateResult | typeof nothing {
  const { search, links } = view;
  const { library, error: noPack } = view.library;
  if (noPack !== undefined) return renderTrouble(noPack, view.retry, links);
  if (search.state === 'idle') return view.recent.render(view.ask);
  if (search.state === 'failed' && search.error !== undefined) return renderTrouble(search.error, view.askAgain, links);
  if (search.state === 'searching' || library === undefined) return renderSkeleton(SKELETON_LINES);
  const { answer, groups, narrowed, query } = search;
  const { more, language, kinds, ask, narrow, isFolded, fold } = view;
  return html`${renderProgress(search.progress, view.askAgain)}
  ${renderResults(groups, {
    ...links,
    library,
    language,
    query,
    total: answer.total,
    isWeak: answer.isWeak === true,
    readAs: answer.readAs,
    ask,
    facets: { answer, kinds, narrowed, narrow, isFolded, fold },
    isOpened: (kind) => more.wanted[kind] !== undefined,
    shownOf: (kind) => more.shownOf(kind),
    failed: more.failed,
    openKind: (kind) => {
      more.openKind(kind);
    },
    more: (kind) => {
      more.more(kind);
    },
  })}
  ${view.recent.renderOffer(query)}`;
}

/** What a screen reader says of a settled answer. */
export function answerWords(search: SearchController): string {
  const { total, isWeak } = search.answer;
  if (total === 0) return msg('没有找到完全对得上的，下面有相近的主题和电话。');
  return isWeak === true ? msg(str`没有找到完全对得上的，沾一点边的有 ${total} 条。`) : msg(str`找到 ${total} 条`);
}
