import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { DocumentKind } from '../model/address.js';
import type { Language } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import type { AskingController } from './asking-controller.js';
import type { LinkContext } from './links.js';
import type { LibraryController } from './library-controller.js';
import { renderProgress, renderResults } from './render-results.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import type { SearchController } from './search-controller.js';

interface AnswersContext {
  readonly library: LibraryController;
  readonly links: LinkContext;
  readonly language: Language;
  readonly kinds: readonly DocumentKind[];
  /** There is room for one column only. */
  readonly isNarrow: boolean;
  readonly retry: () => void;
}

const SKELETON_LINES = 5;

/** What stands under the field: nothing yet, waiting, trouble, or results. */
export function renderAnswers(asking: AskingController, context: AnswersContext): TemplateResult | typeof nothing {
  const { search, recent, ask, askAgain } = asking;
  const { links } = context;
  const { library, error: noPack } = context.library;
  if (noPack !== undefined) return renderTrouble(noPack, context.retry, links);
  if (search.state === 'idle') return recent.render(ask);
  if (search.state === 'failed' && search.error !== undefined) return renderTrouble(search.error, askAgain, links);
  if (search.state === 'searching' || library === undefined) return renderSkeleton(SKELETON_LINES);
  const { answer, groups, narrowed, query } = search;
  const { more, narrow, fold } = asking;
  const { language, kinds } = context;
  const isFolded = context.isNarrow ? !asking.isUnfolded : undefined;
  return html`${renderProgress(search.progress, askAgain)}
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
  ${recent.renderOffer(query)}`;
}

/** What a screen reader says of a settled answer. */
export function answerWords(search: SearchController): string {
  const { total, isWeak } = search.answer;
  if (total === 0) return msg('没有找到完全对得上的，下面有相近的主题和电话。');
  return isWeak === true ? msg(str`没有找到完全对得上的，沾一点边的有 ${total} 条。`) : msg(str`找到 ${total} 条`);
}
