import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { createCopyFinder } from '../../src/compile/copied-text.js';
import { formatProblem } from '../../src/compile/problem.js';
import { AT, compileTree, GUIDE, NOTES, OFFICIAL, soundContent, writeTree } from './content-tree.js';

/** 40 characters, none twice. */
const LAW = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨';
const RUN = LAW.slice(5, 29);

function runs(source: string, names: readonly string[] = []): readonly (readonly [number, number])[] {
  const finder = createCopyFinder([{ label: '千字文', text: LAW }], names);
  return finder.find(source).map(({ run, line }) => [line, run.length]);
}

test('24 characters in a row are a copy, 23 are not, wherever they begin', () => {
  for (let start = 0; start + 24 <= LAW.length; start += 1) {
    assert.deepEqual(runs(`话${LAW.slice(start, start + 24)}话`), [[1, 24]], String(start));
    assert.deepEqual(runs(`话${LAW.slice(start, start + 23)}话`), []);
  }
});

test('punctuation, spaces, figures and line ends hide no copy; a blank line ends a run', () => {
  const marked = Array.from(RUN).join('，');
  assert.deepEqual(runs(`一\n二${marked}`), [[2, 24]]);
  assert.deepEqual(runs(`${RUN.slice(0, 10)} 30\n> ${RUN.slice(10)}`), [[1, 24]]);
  assert.deepEqual(runs(`${RUN.slice(0, 10)}\n\n${RUN.slice(10)}`), []);
});

test('the whole run is told, and every run', () => {
  assert.deepEqual(runs(`${LAW}\n\n话\n${RUN}`), [
    [1, LAW.length],
    [4, 24],
  ]);
});

test('names of statutes are no text, on either side', () => {
  const name = LAW.slice(10, 16);
  assert.deepEqual(runs(LAW, [name]), []);
  assert.deepEqual(runs(LAW, [name.slice(0, 3)]), [[1, LAW.length]]);
});

const LONG = '照护人收了钱却没有照护的，应当把收的钱全部退给被照护的人并且当面说明没有照护的原因';
const LONG_LAW = OFFICIAL.replace('前款规定的标准另行规定。', `${LONG}。`);

test('official text pasted into a guide, a note or a list is a problem with its line: text-copied', async (t) => {
  const { content, official } = await soundContent(t);
  await writeTree(official, { 'care-law.md': LONG_LAW });
  await writeTree(content, {
    'guides/work/debt.md': `${GUIDE}\n话。${LONG}。\n`,
    'statutes/care-law/01-notes.md': NOTES.replace('(2) 可以', `(2) ${LONG}，可以`),
    'announced.yaml': `# ${LONG}\n- guide/later\n`,
  });
  const { problems } = await compile({ content: [content], official, at: AT });
  const said = problems.filter(({ code }) => code === 'text-copied').map(formatProblem);
  assert.deepEqual(
    said.map((text) => /content\/(\S+:\d+) — 照抄了照护法第二条：“照护人收了钱/.exec(text)?.[1]),
    ['announced.yaml:1', 'guides/work/debt.md:26', 'statutes/care-law/01-notes.md:4'],
  );
  assert.match(said[0] ?? '', /连着 40 个字/);
});

test('without official text nothing is said to be free of copies', async (t) => {
  const { content } = await soundContent(t, { 'guides/work/debt.md': `${GUIDE}\n${LONG}。\n` });
  const { problems, skipped } = await compile({ content: [content], at: AT });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.equal(skipped.get('没有提供法律原文，没有核对有没有照抄的文件'), 13);
  assert.deepEqual([...(await compileTree(t)).skipped], []);
});
