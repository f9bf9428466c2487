import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, ROOT } from '../../scripts/steps.mjs';

const ELEMENTS = filesBelow(join(ROOT, 'src/element'), '.ts');

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
