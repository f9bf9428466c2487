import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTree, GUIDE } from './content-tree.js';

const FAULTS: readonly (readonly [code: string, from: string, to: string, line: number])[] = [
  ['guide-no-hotline', 'hotlines: [hotline/12348]\n', '', 1],
  ['guide-no-deadline', '[!期限]', '[!提示]', 10],
  ['guide-no-materials', '- [ ] 欠条', '- 欠条', 10],
];

for (const [code, from, to, line] of FAULTS) {
  test(`a guide without it is named: ${code}`, async (t) => {
    const changed = GUIDE.replace(from, to);
    assert.notEqual(changed, GUIDE);
    const { problems, notices } = await compileTree(t, { 'guides/work/debt.md': changed });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      notices.map((notice) => [notice.code, notice.line]),
      [[code, line]],
    );
  });
}

test('a deadline or a checklist inside a step counts', async (t) => {
  const inside = GUIDE.replace(/\n- \[ \] 欠条\n\n## 期限\n[^]*$/, '').concat(
    '   - [ ] 欠条\n\n   > [!期限]\n   > 10日内退（照护法第2条第1款）。\n',
  );
  const { problems, notices } = await compileTree(t, { 'guides/work/debt.md': inside });
  assert.deepEqual([...problems, ...notices], []);
});
