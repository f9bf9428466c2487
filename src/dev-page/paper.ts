/**
 * Shows the page on the screen as it will be on paper: what is said for print holds, what is said for the screen does not.
 * A browser does that only while printing; its rules can be turned round one by one.
 */
export function turnIntoPaper(): void {
  document.documentElement.dataset['as'] = 'paper';
  dispatchEvent(new Event('beforeprint'));
  const turned = new WeakSet<CSSStyleSheet>();
  const turnAll = (): void => {
    for (const root of rootsOf(document)) {
      for (const sheet of [...root.adoptedStyleSheets, ...root.styleSheets]) {
        if (turned.has(sheet)) continue;
        turned.add(sheet);
        turnRules(sheet.cssRules);
      }
    }
  };
  // Parts come when they are needed, with styles of their own.
  setInterval(turnAll, 200);
  turnAll();
}

function turnRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const { media } = rule;
      if (/\bprint\b/.test(media.mediaText)) media.mediaText = 'all';
      else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = 'not all';
    }
    if (rule instanceof CSSGroupingRule) turnRules(rule.cssRules);
  }
}

function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) yield* rootsOf(element.shadowRoot);
}
