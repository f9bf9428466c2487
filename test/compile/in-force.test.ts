import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/compile/problem.js';
import type { Compiled } from '../../src/compile/compile.js';
import { compileTree, GUIDE, NOTES, SERVICE, SOUND } from './content-tree.js';

const CODE = 'citation-not-in-force';
const OLD_STATUTE = 'statutes/old-rules/statute.yaml';

function found({ problems, notices }: Compiled): readonly [problems: string[], notices: string[]] {
  const said = (list: Compiled['problems']): string[] =>
    list.filter(({ code }) => code === CODE).map((problem) => formatProblem(problem).replace(/^.*content\//, ''));
  return [said(problems), said(notices)];
}

test('a guide or a service that cites superseded law is a problem that names the successor', async (t) => {
  const inGuide = await compileTree(t, { 'guides/work/debt.md': `${GUIDE}\n[旧](article/old-rules/3)\n` });
  assert.deepEqual(found(inGuide), [
    ['guides/work/debt.md:26 — 引用的《旧办法》已经被取代：现在是《示例镇规定》 — 改引《示例镇规定》里的条文'],
    [],
  ]);
  const inService = await compileTree(t, {
    'services/care.md': SERVICE.replace('照护法第3条。', '照护法第3条，旧办法第3条。'),
  });
  assert.match(found(inService)[0][0] ?? '', /^services\/care\.md:14 — /);
});

test('a translation that cites superseded law is a problem too', async (t) => {
  const korean = `---\ntitle: 빚\nreview: done\nof: "aaaaaa"\n---\n${GUIDE.replace(/^---[^]*?\n---\n/, '').replace(
    /（照护法第1条）/,
    '([旧](article/old-rules/3))',
  )}`;
  assert.match(found(await compileTree(t, { 'guides/work/debt.ko.md': korean }))[0][0] ?? '', /debt\.ko\.md:12 — /);
});

test('law that is not in force yet is a problem, law that may not hold a notice', async (t) => {
  const cites = { 'guides/work/debt.md': `${GUIDE}\n照护法第1条，旧办法第3条。\n` };
  const future = await compileTree(t, cites, { at: '2020-12-31' });
  assert.ok(found(future)[0].some((said) => said.includes('《照护法》还没有施行')));
  const unsure = String(SOUND[OLD_STATUTE]).replace(/status: superseded\n.*\n/, 'status: uncertain\n');
  const [problems, notices] = found(await compileTree(t, { ...cites, [OLD_STATUTE]: unsure }));
  assert.deepEqual(problems, []);
  assert.match(notices[0] ?? '', /debt\.md:26 — 引用的《旧办法》效力不确定/);
});

test('a note that speaks of superseded law is a notice, and a problem for a release', async (t) => {
  const change = { 'statutes/care-law/01-notes.md': NOTES.replace('(2) 可以', '(2) 和旧办法第3条不同，可以') };
  const [problems, notices] = found(await compileTree(t, change));
  assert.deepEqual([problems.length, notices.length], [0, 1]);
  assert.equal(found(await compileTree(t, change, { release: true }))[0].length, 1);
});
