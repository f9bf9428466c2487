import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';
import { stampFile } from '../../src/compile/stamp.js';
import type { Guide, Service } from '../../src/model/document.js';
import { SERVICE_FIELDS } from '../../src/model/document.js';
import { blocksText } from '../../src/model/text.js';
import { AT, compileTree, GUIDE, SERVICE, soundContent, writeTree } from './content-tree.js';

const KOREAN = `---
title: 빚을 못 받을 때
aliases: [떼먹기]
review: pending
---

> [!答案]
> 먼저 달라고 하고 10일안에 돌려받습니다([照护法 제2조](article/care-law/2#p1-i2)).

## 어떻게 하나

1. **적어둡니다.** 30일마다 적습니다.
2. **달라고 합니다.** [照护](service/care)를 보십시오.

- [ ] 차용증

## 기한

> [!期限]
> 10일안에 돌려받습니다([照护法 제2조](article/care-law/2#p1-i2)).
`;
const KO = 'guides/work/debt.ko.md';

test('a stamped translation pairs block by block under the Chinese heading ids', async (t) => {
  const { content, official } = await soundContent(t, { [KO]: KOREAN });
  const problems = new Problems();
  assert.equal((await stampFile(join(content, KO), [content], problems))?.isChanged, true);
  assert.equal((await stampFile(join(content, KO), [content], problems))?.isChanged, false);
  assert.match(await readFile(join(content, KO), 'utf8'), /\nof: "[0-9a-f]{6}(?: [0-9a-f]{6}){5}"\n---\n/);
  const result = await compile({ content: [content], official, at: AT });
  assert.deepEqual([...result.problems, ...result.notices].map(formatProblem), []);
  const guide = result.content?.documents.find(({ id }) => id === 'guide/debt') as Guide;
  const korean = guide.translations?.ko;
  assert.equal(korean?.review, 'pending');
  assert.deepEqual(
    korean.blocks.map(({ block, stale }) => [block.type, block.type === 'heading' ? block.id : '', stale]),
    [
      ['callout', '', undefined],
      ['heading', 'steps', undefined],
      ['steps', '', undefined],
      ['materials', '', undefined],
      ['heading', 'deadline', undefined],
      ['callout', '', undefined],
    ],
  );
});

test('only the block whose Chinese changed is stale', async (t) => {
  const { content } = await soundContent(t, { [KO]: KOREAN });
  await stampFile(join(content, KO), [content], new Problems());
  await writeTree(content, { 'guides/work/debt.md': GUIDE.replace('先记账。', '先把账记好。') });
  const result = await compile({ content: [content], at: AT });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.deepEqual(
    result.notices.map(({ code, line }) => [code, line]),
    [['translation-stale', 13]],
  );
  const guide = result.content?.documents.find(({ id }) => id === 'guide/debt') as Guide;
  assert.deepEqual(
    guide.translations?.ko?.blocks.map(({ stale }) => stale),
    [undefined, undefined, true, undefined, undefined, undefined],
  );
});

test('stamping keeps every other byte of the file', async (t) => {
  const windows = `\ufeff${KOREAN}`.replace(/\n/g, '\r\n');
  const { content } = await soundContent(t, { [KO]: windows });
  await stampFile(join(content, KO), [content], new Problems());
  const stamped = await readFile(join(content, KO), 'utf8');
  assert.equal(stamped.replace(/of: "[^"]*"\r\n/, ''), windows);
  await writeTree(content, { 'guides/work/debt.md': GUIDE.replace('先要', '先讨') });
  await stampFile(join(content, KO), [content], new Problems());
  const again = await readFile(join(content, KO), 'utf8');
  assert.notEqual(again, stamped);
  assert.equal(again.replace(/of: "[^"]*"\r\n/, ''), windows);
});

const MISMATCHES: readonly (readonly [name: string, from: string, to: string, line: number, says: RegExp])[] = [
  ['a block missing', '## 어떻게 하나\n\n', '', 10, /中文是二级标题，译文是步骤/],
  ['a block more', '## 어떻게', '한 단락\n\n## 어떻게', 10, /中文是二级标题，译文是段落/],
  ['the end missing', /1\. [^]*$/.exec(KOREAN)?.[0] ?? '', '', 10, /译文缺少步骤/],
  ['another tone', '[!答案]', '[!注意]', 7, /答案提示框.*注意提示框/],
  ['another level', '## 어떻게', '### 어떻게', 10, /二级标题.*三级标题/],
  ['a step less', '2. **달라고 합니다.** [照护](service/care)를 보십시오.\n', '', 12, /2 项，译文有 1 项/],
  ['another build inside', '먼저 달라고', '- 먼저 달라고', 7, /中文是段落，译文是列表/],
];

for (const [name, from, to, line, says] of MISMATCHES) {
  test(`a translation that does not pair is a problem: ${name}`, async (t) => {
    const changed = KOREAN.replace(from, to);
    assert.notEqual(changed, KOREAN);
    const { problems } = await compileTree(t, { [KO]: changed.replace('pending\n', 'pending\nof: "aaaaaa"\n') });
    const found = problems.find(({ code }) => code === 'translation-pairing');
    assert.ok(found, problems.map(formatProblem).join('\n'));
    // One line more than in the text above: `of`.
    assert.equal(found.line, line + 1);
    assert.match(found.what, says);
  });
}

test('heads of translations are checked', async (t) => {
  for (const [change, code] of [
    [{ [KO]: KOREAN }, 'translation-unstamped'],
    [{ [KO]: KOREAN.replace('pending', 'maybe\nof: "aaaaaa"') }, 'field-format'],
    [{ [KO]: KOREAN.replace('pending', 'pending\nof: xyz') }, 'field-format'],
    [{ [KO]: KOREAN.replace('aliases', 'topics: [work]\nof: "aaaaaa"\naliases') }, 'field-unknown'],
    [{ 'guides/work/debt.kr.md': KOREAN }, 'translation-language'],
    [{ 'guides/work/other.ko.md': KOREAN }, 'translation-orphan'],
  ] as const) {
    const { problems } = await compileTree(t, change);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  }
});

test('the translation of a service follows the order of its fields, without the nine headings', async (t) => {
  const words = ['돌봄법', '어려운 사람', '', '', '그 자리에서', '무료', '진', '진정부', '두번 걸음 안하기'];
  let korean = SERVICE.replace(/---[^]*?---\n/, '---\ntitle: 돌봄\nreview: done\n---\n');
  for (const [index, plain] of [
    '照护法第3条。',
    '困难的人。',
    '',
    '',
    '当场。',
    '不收钱。',
    '镇上。',
    '镇里。',
    '不让跑第二趟。',
  ].entries()) {
    if (plain !== '') korean = korean.replace(plain, words[index] ?? '');
  }
  const file = 'services/care.ko.md';
  const { content } = await soundContent(t, { [file]: korean });
  await stampFile(join(content, file), [content], new Problems());
  const result = await compile({ content: [content], at: AT });
  assert.deepEqual(result.problems.map(formatProblem), []);
  const service = result.content?.documents.find(({ id }) => id === 'service/care') as Service;
  const chinese = [...service.answer, ...SERVICE_FIELDS.flatMap((field) => service.fields[field])];
  const translated = service.translations?.ko?.blocks ?? [];
  assert.deepEqual(
    translated.map(({ block }) => block.type),
    chinese.map(({ type }) => type),
  );
  assert.equal(blocksText(translated.slice(-1).map(({ block }) => block)), '돌봄법');
});

test('a language the county does not offer is checked, but not carried', async (t) => {
  const { content } = await soundContent(t, {
    [KO]: KOREAN,
    'overlay.yaml': 'id: county\nname: { zh-CN: 某县 }\nlanguages: [zh-CN]\n',
  });
  await stampFile(join(content, KO), [content], new Problems());
  const result = await compile({ content: [content], at: AT });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.doesNotMatch(JSON.stringify(result.content), /translations/);
});

test('a file that is only its front matter gives the name, and the text stays Chinese', async (t) => {
  const head = '---\ntitle: 돌봄 신청\naliases: [돌봄]\nreview: pending\n---\n';
  const { content, counts, problems, notices } = await compileTree(t, { 'services/care.ko.md': head });
  assert.deepEqual([...problems, ...notices].map(formatProblem), []);
  const service = content?.documents.find(({ id }) => id === 'service/care') as Service;
  assert.equal(service.title.ko, '돌봄 신청');
  assert.deepEqual(service.translations?.ko, { title: '돌봄 신청', aliases: ['돌봄'], review: 'pending', blocks: [] });
  assert.deepEqual([counts.translations.ko?.service, counts.titles.ko?.service], [undefined, 1]);
});
