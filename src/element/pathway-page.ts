/** A page of a pathway: `opening`, `review` and `result`, or that of a question. */
export type FlowPage =
  { readonly at: 'opening' | 'review' | 'result' } | { readonly at: 'question'; readonly id: string };

/** Where a reader goes after changing one answer. */
export type ReturnPage = 'review' | 'result';

/** As it is kept; no question may be called like one of the other pages. */
export function pageName(page: FlowPage): string {
  return page.at === 'question' ? page.id : page.at;
}

/** Trusts nothing: of what is kept only the two pages one returns to. */
export function returnPage(name: string): ReturnPage | undefined {
  return name === 'review' || name === 'result' ? name : undefined;
}
