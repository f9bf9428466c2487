/** How answers are shown, and what was asked before: comes with the first question. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../load/library.js';
import type { DocumentKind } from '../model/address.js';
import type { Language } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import type { AskingController } from './asking-controller.js';
import type { LinkContext } from './links.js';
import { renderRecent, renderRemember } from './render-recent.js';
import { renderProgress, renderResults } from './render-results.js';
import type { SearchController } from './search-controller.js';

export { answersPartStyles } from './answers-part.styles.js';

interface AnswersContext {
  readonly library: Library;
  readonly links: LinkContext;
  readonly language: Language;
  readonly kinds: readonly DocumentKind[];
  /** There is room for one column only. */
  readonly isNarrow: boolean;
}

/** What was asked before, where the reader wanted it kept: as long as nothing is asked. */
export function renderAskedBefore({ recent, ask }: AskingController): TemplateResult | typeof nothing {
  return renderRecent(recent.words, { ask, forget: recent.forget });
}

/** An answer: how far the search is, what was found, and the offer to remember what was asked, where it led somewhere. */
export function renderAnswer(asking: AskingController, context: AnswersContext): TemplateResult {
  const { search, more, recent, ask, askAgain, narrow, fold } = asking;
  const { answer, groups, narrowed, query } = search;
  const { links, library, language, kinds } = context;
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
  ${recent.isOffered && answer.total > 0 ? renderRemember(recent.words !== undefined, recent.toggle) : nothing}`;
}

/** What a screen reader says of a settled answer. */
export function answerWords(search: SearchController): string {
  const { total, isWeak } = search.answer;
  if (total === 0) return msg('没有找到完全对得上的，下面有相近的主题和电话。');
  return isWeak === true ? msg(str`没有找到完全对得上的，沾一点边的有 ${total} 条。`) : msg(str`找到 ${total} 条`);
}
