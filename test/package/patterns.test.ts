import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, ROOT } from '../../scripts/steps.mjs';

const ELEMENTS = filesBelow(join(ROOT, 'src/element'), '.ts');

/** Each has its rows in test/e2e/disclosure.test.ts, with real keys; the search field in search-keyboard.test.ts. */
const SHOW_AND_HIDE = ['inline-button.ts', 'legal-toolbar.ts', 'render-disclosure.ts', 'render-search-form.ts'];

test('P2 what shows and hides by a button of our own is known, and nothing else does it: the rest is <details>', () => {
  const having = ELEMENTS.filter((file) => /aria-expanded=\$/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(having.map((file) => basename(file)).sort(), SHOW_AND_HIDE);
});

// The toolbar's settings and the search's facets are disclosures (P2); radios are the browser's own (P4).
for (const [id, pattern, markup] of [
  ['P3', 'tabs', /role="(?:tab|tablist|tabpanel)"/],
  ['P5', 'a dialog', /<dialog\b|role="(?:alert)?dialog"|showModal\(/],
] as const) {
  test(`${id} no element has ${pattern}: whoever adds the first one adds the APG's keyboard table as tests`, () => {
    const having = ELEMENTS.filter((file) => markup.test(readFileSync(file, 'utf8')));
    assert.deepEqual(having, []);
  });
}
