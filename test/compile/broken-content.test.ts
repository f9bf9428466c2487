import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { formatProblem } from '../../src/compile/problem.js';
import type { Tree } from './content-tree.js';
import {
  AT,
  compileTree,
  GUIDE,
  NOTES,
  SERVICE,
  SOUND,
  soundContent,
  temporaryFolder,
  writeTree,
} from './content-tree.js';

const GUIDE_FILE = 'guides/work/debt.md';
const SERVICE_FILE = 'services/care.md';
const NOTES_FILE = 'statutes/care-law/01-notes.md';

interface Fault {
  readonly name: string;
  readonly change: Tree;
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly says: RegExp;
}

/** The guide with one thing changed. */
function guide(from: string | RegExp, to: string): Tree {
  const changed = GUIDE.replace(from, to);
  assert.notEqual(changed, GUIDE, `nothing to replace: ${String(from)}`);
  return { [GUIDE_FILE]: changed };
}

function guideFault(name: string, from: string | RegExp, to: string, line: number, code: string, says: RegExp): Fault {
  return { name, change: guide(from, to), file: GUIDE_FILE, line, code, says };
}

/** The guide with a paragraph added at its end: `line` 1 is where the paragraph begins. */
function added(name: string, text: string, line: number, code: string, says: RegExp): Fault {
  return {
    name,
    change: { [GUIDE_FILE]: `${GUIDE}\n${text}\n` },
    file: GUIDE_FILE,
    line: GUIDE.split('\n').length + line,
    code,
    says,
  };
}

const text = (name: string): string => {
  const content = SOUND[name];
  return typeof content === 'string' ? content : '';
};

const GBK = Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0x74, 0x3a, 0x20, 0xc7, 0xb7, 0xd5, 0xcb, 0x0a]);

/** `repealed.tsv` with one line that is not right, after one that is. */
function repealedFaults(): Fault[] {
  const sound = 'old\t旧照护法\t1\tcare-law/1\t样\n';
  const fault = (name: string, columns: string, line: string, code: string, says: RegExp): Fault => ({
    name: `repealed: ${name}`,
    change: { 'repealed.tsv': `${columns}\n${sound}${line}\n` },
    file: 'repealed.tsv',
    line: 3,
    code,
    says,
  });
  const five = 'statute\tnames\tarticle\ttoday\tsource';
  const six = `${five}\tnote`;
  return [
    fault('no source', five, 'old\t旧照护法\t2\tcare-law/1\t', 'repealed-row', /source/),
    fault('no such article', five, 'old\t旧照护法\t2\tcare-law/8\t样', 'citation-missing-article', /没有第8条/),
    fault('twice', six, 'old\t旧照护法\t1\tcare-law/1\t样', 'repealed-twice', /第1条.*两次/),
    fault('long note', six, `old\t旧照护法\t2\tcare-law/1\t样\t${'改'.repeat(51)}`, 'repealed-note', /51 个字/),
    fault('columns', six, 'old\t旧照护法\t2\tcare-law/1', 'repealed-columns', /4 列，应当有 6 列/),
  ];
}

/** `order` of the second topic, on line 7 of the file. */
function topicOrderFaults(): Fault[] {
  const faults: [name: string, order: string, says: RegExp][] = [
    ['nobody has', '[guide/dept]', /topic\/services.*没有“guide\/dept”.*是不是“guide\/debt”/],
    ['of another topic', '[guide/debt]', /“guide\/debt”不在这个主题里（它的 topics 是 work）.*加上 services/],
    ['of another kind', '[hotline/12348]', /“hotline\/12348”不是指南/],
    ['twice', '[service/care, service/care]', /“service\/care”写了两次/],
  ];
  return faults.map(([name, order, says]) => ({
    name: `order in a topic: ${name}`,
    change: { 'topics.yaml': `${text('topics.yaml')}  order: ${order}\n` },
    file: 'topics.yaml',
    line: 7,
    code: 'topic-order',
    says,
  }));
}

const FAULTS: readonly Fault[] = [
  // The file as a whole.
  { name: 'GBK', change: { [GUIDE_FILE]: GBK }, file: GUIDE_FILE, line: 2, code: 'encoding', says: /GBK.*UTF-8/ },
  {
    name: 'UTF-16',
    change: { [GUIDE_FILE]: Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]) },
    file: GUIDE_FILE,
    line: 1,
    code: 'encoding',
    says: /UTF-16/,
  },
  { name: 'empty', change: { [GUIDE_FILE]: '' }, file: GUIDE_FILE, line: 1, code: 'front-matter', says: /空的/ },
  guideFault('no head', '---\ntitle', 'title', 1, 'front-matter', /没有文件头/),
  guideFault('head not closed', ']\n---\n\n>', ']\n\n>', 1, 'front-matter', /没有结束/),
  // Front matter.
  guideFault('broken YAML', 'aliases: [赖账]', 'aliases: [赖账', 4, 'yaml-broken', /括号|引号/),
  guideFault('key twice', 'law_as_of:', 'title: 又一个\nlaw_as_of:', 5, 'yaml-broken', /写了两次/),
  guideFault('tab', 'topics: [work]', 'topics:\n\t- work', 5, 'yaml-broken', /制表符|缩进/),
  guideFault('anchor', '[赖账]', '[&a 赖账]', 3, 'yaml-alias', /锚点/),
  guideFault('S5 brackets without end', '[赖账]', '['.repeat(5000), 3, 'yaml-nesting', /嵌套太深/),
  guideFault('S5 a key of the prototype', 'aliases:', '__proto__: [x]\naliases:', 3, 'field-unknown', /__proto__/),
  guideFault('no title', 'title: 欠账怎么办\n', '', 2, 'field-missing', /缺少 title/),
  guideFault('empty title', 'title: 欠账怎么办', 'title: ""', 2, 'field-empty', /title 是空的/),
  guideFault('number for a title', '欠账怎么办', '110', 2, 'field-type', /数字.*title: "110"/),
  guideFault('long title', '欠账怎么办', '欠'.repeat(21), 2, 'field-long', /21 个字/),
  guideFault('aliases no list', '[赖账]', '赖账', 3, 'field-type', /列表.*方括号/),
  guideFault('unknown key', 'aliases:', 'alias:', 3, 'field-unknown', /没有“alias”.*是不是“aliases”/),
  guideFault('unknown topic', '[work]', '[wrok]', 4, 'topic-unknown', /“wrok”.*是不是“work”/),
  guideFault(
    'unknown audience',
    '[work]',
    '[work]\naudience: [elderli]',
    5,
    'audience-unknown',
    /“elderli”.*是不是“elderly”/,
  ),
  guideFault('topic of another folder', '[work]', '[services, work]', 4, 'topic-folder', /services.*guides\/work/),
  guideFault('day that is none', '2026-11-23\nrev', '2026-02-30\nrev', 5, 'field-date', /2026-02-30/),
  guideFault('review too late', '2027-05-23', '2028-05-23', 6, 'review-dates', /一年之内/),
  guideFault('no review', /reviewed.*\n/, '', 2, 'field-missing', /缺少 reviewed/),
  guideFault('hotline missing', '12348]', '12349]', 7, 'reference-missing', /hotline\/12349.*是不是“hotline\/12348”/),
  guideFault('hotline of another kind', 'hotline/12348]', 'guide/debt]', 7, 'id-format', /guide\/debt/),
  guideFault('related missing', 'service/care,', 'service/cara,', 8, 'reference-missing', /是不是“service\/care”/),
  guideFault(
    'numbers_from',
    'related:',
    'numbers_from: [care-law/9]\nrelated:',
    8,
    'citation-missing-article',
    /第9条/,
  ),
  // The text.
  guideFault('no answer first', '> [!答案]\n', '', 11, 'answer-first', /答案/),
  guideFault('unknown callout', '[!答案]', '[!答安]', 11, 'markdown-callout', /“答安”.*是不是“答案”/),
  guideFault('step without bold', '**再去要。**', '再去要。', 17, 'markdown-steps', /粗体/),
  added('html block', '<div>x</div>', 1, 'markdown-html', /HTML/),
  added('html inline', '一行\n第二行 <b>x', 2, 'markdown-html', /<b>/),
  added('comment', '<!-- 记得改 -->', 1, 'markdown-html', /HTML/),
  added('image', '- 一\n- 看 ![图](a.png)', 2, 'markdown-image', /图片/),
  added('first heading', '# 大', 1, 'markdown-heading', /一级标题.*##/),
  added('deep heading', '##### 深', 1, 'markdown-heading', /太深/),
  added('footnote', '有脚注[^1]。', 1, 'markdown-footnote', /脚注/),
  added('footnote defined', '有[^1]。\n\n[^1]: 注', 1, 'markdown-footnote', /脚注/),
  added('struck out', '~~不要~~', 1, 'markdown-strikethrough', /删除线/),
  added('bold not closed by punctuation', '**先留。**工资条', 1, 'markdown-stray-mark', /\*\* 没有配上对/),
  added('broken link', '[文字] (guide/debt)和[a](guide/debt', 1, 'markdown-stray-mark', /链接没有写完整/),
  added('unknown entity', 'a &foo; b', 1, 'markdown-entity', /&foo;/),
  added('box without box', '- [ ] 甲\n- 乙', 2, 'markdown-materials', /没有方框/),
  added('box ticked', '- [x] 甲', 1, 'markdown-materials', /打了勾/),
  added('box with a list', '- [ ] 甲\n\n  - 乙', 3, 'markdown-materials', /一段话/),
  added('empty item', '- 甲\n-\n- 丙', 2, 'markdown-empty', /空的/),
  added('empty table', '| a | b |\n|---|---|', 1, 'markdown-empty', /表格没有内容/),
  added('deep nest', `${'> '.repeat(9)}x`, 1, 'markdown-too-complex', /嵌套太深/),
  added('too many marks', '*a _b '.repeat(60), 1, 'markdown-too-complex', /记号/),
  // Links.
  added('link to nothing', '[x](guide/dept)', 1, 'link-missing', /是不是“guide\/debt”/),
  added('link to no article', '[x](article/care-law/9)', 1, 'citation-missing-article', /没有第9条/),
  added('link to no paragraph', '[x](article/care-law/1#p3)', 1, 'citation-missing-paragraph', /只有2款/),
  added('link to no heading', '[x](guide/debt#nowhere)', 1, 'link-missing-anchor', /steps/),
  added('javascript', '[x](javascript:alert)', 1, 'link-refused', /javascript:/),
  added('javascript in disguise', '[x](&#106;avascript&colon;alert)', 1, 'link-refused', /javascript:/),
  added('data', '[x](data:text/html,x)', 1, 'link-refused', /data:/),
  added('other host', '[x](//evil.cn)', 1, 'link-refused', /没有写协议/),
  added('relative', '[x](../a.md)', 1, 'link-refused', /不是站内的 id/),
  added('fragment', '[x](#top)', 1, 'link-refused', /只写了 #/),
  added('password in address', '[x](https://gov.cn@evil.cn/)', 1, 'link-refused', /用户名/),
  added('bad phone', '[x](tel:abc)', 1, 'link-refused', /电话/),
  added('link without words', '[](guide/debt)', 1, 'markdown-link-empty', /没有文字/),
  // Citations.
  added('article', '第一行\n照护法第9条', 2, 'citation-missing-article', /没有第9条（到第4条为止）/),
  added('paragraph', '照护法第1条第3款', 1, 'citation-missing-paragraph', /只有2款，没有第3款/),
  added('item', '照护法第2条第1款第(三)项', 1, 'citation-missing-item', /没有第\(三\)项/),
  added('item of the wrong paragraph', '照护法第2条第2款第(一)项', 1, 'citation-missing-item', /第2款没有第\(一\)项/),
  added('item in two paragraphs', '照护法第3条第(一)项', 1, 'citation-ambiguous-item', /2款都有/),
  added('sub-item', '照护法第2条第(二)项第3目', 1, 'citation-missing-subitem', /第3目/),
  added('no statute', '见第3条。', 1, 'citation-bare', /没有写是哪部法/),
  added('unknown statute', '《照顾法》第3条', 1, 'citation-unknown-statute', /没有收录/),
  added('unverified article', '镇规定第5条', 1, 'citation-unverified-article', /未载原文.*第3条/),
  // Numbers.
  added('number of nobody', '要在15日内去。', 1, 'number-unsourced', /“15日”/),
  // Services.
  {
    name: 'heading missing',
    change: { [SERVICE_FILE]: SERVICE.replace('## 承诺\n\n不让跑第二趟。\n', '') },
    file: SERVICE_FILE,
    line: 8,
    code: 'service-field',
    says: /缺少“## 承诺”/,
  },
  {
    name: 'heading blank',
    change: { [SERVICE_FILE]: SERVICE.replace('镇上。\n', '') },
    file: SERVICE_FILE,
    line: 36,
    code: 'service-field',
    says: /“## 去哪里”下面是空的/,
  },
  {
    name: 'unknown heading',
    change: { [SERVICE_FILE]: SERVICE.replace('## 多久', '## 多长') },
    file: SERVICE_FILE,
    line: 28,
    code: 'service-heading',
    says: /“多长”/,
  },
  {
    name: 'materials no list to tick',
    change: { [SERVICE_FILE]: SERVICE.replace('- [ ] 身份证', '身份证') },
    file: SERVICE_FILE,
    line: 20,
    code: 'service-field',
    says: /清单.*- \[ \]/,
  },
  // Notes.
  {
    name: 'note for a missing article',
    change: { [NOTES_FILE]: NOTES.replace('## 1 记账', '## 9 记账') },
    file: NOTES_FILE,
    line: 1,
    code: 'note-missing-article',
    says: /到第4条为止/,
  },
  {
    name: 'note with a bad link',
    change: { [NOTES_FILE]: NOTES.replace('记一次账', '记一次[账](guide/dept)') },
    file: NOTES_FILE,
    line: 2,
    code: 'link-missing',
    says: /guide\/dept/,
  },
  {
    name: 'note that cites what is not there',
    change: { [NOTES_FILE]: NOTES.replace('可以由2人', '照第7条可以由2人') },
    file: NOTES_FILE,
    line: 4,
    code: 'citation-missing-article',
    says: /没有第7条/,
  },
  {
    name: 'note that refers to nothing',
    change: { [NOTES_FILE]: NOTES.replace('guide/later', 'guide/latest') },
    file: NOTES_FILE,
    line: 7,
    code: 'reference-missing',
    says: /guide\/latest/,
  },
  // The lists.
  {
    name: 'hotline twice',
    change: { 'hotlines.yaml': text('hotlines.yaml').repeat(2) },
    file: 'hotlines.yaml',
    line: 9,
    code: 'id-duplicate',
    says: /hotline\/12348.*两次/,
  },
  {
    name: 'number not quoted',
    change: { 'hotlines.yaml': text('hotlines.yaml').replace('"12348"', '12348') },
    file: 'hotlines.yaml',
    line: 2,
    code: 'field-type',
    says: /加上引号：number: "12348"/,
  },
  {
    name: 'language unknown',
    change: { 'topics.yaml': text('topics.yaml').replace('{ zh-CN: 打工 }', '{ zh-CN: 打工, cn: 工 }') },
    file: 'topics.yaml',
    line: 2,
    code: 'field-unknown',
    says: /“cn”这种语言/,
  },
  ...topicOrderFaults(),
  {
    name: 'statute unknown',
    change: { 'statutes.yaml': '- care-law\n- old-rules\n- care-lew\n' },
    file: 'statutes.yaml',
    line: 3,
    code: 'statute-order',
    says: /是不是“care-law”/,
  },
  {
    name: 'announced is no id',
    change: { 'announced.yaml': '- guide/later\n- later\n' },
    file: 'announced.yaml',
    line: 2,
    code: 'id-format',
    says: /“later”不是 id/,
  },
  {
    name: 'glossary columns',
    change: { 'glossary.tsv': `${text('glossary.tsv')}two\t二\n` },
    file: 'glossary.tsv',
    line: 3,
    code: 'glossary-columns',
    says: /2 列，应当有 9 列/,
  },
  {
    name: 'glossary cites nothing',
    change: { 'glossary.tsv': text('glossary.tsv').replace('care-law/1', 'care-law/8') },
    file: 'glossary.tsv',
    line: 2,
    code: 'citation-missing-article',
    says: /没有第8条/,
  },
  ...repealedFaults(),
  {
    name: 'holiday on no day',
    change: { 'holidays.yaml': text('holidays.yaml').replace('01-01', '13-01') },
    file: 'holidays.yaml',
    line: 4,
    code: 'field-date',
    says: /13-01/,
  },
  {
    name: 'holiday year',
    change: {
      'holidays.yaml': text('holidays.yaml').replace(
        'years: {}',
        'years:\n  "2026":\n    source: 通知\n    checked: 2026-11-23\n    off: ["2026-02-30"]\n    work: []',
      ),
    },
    file: 'holidays.yaml',
    line: 10,
    code: 'field-date',
    says: /2026-02-30/,
  },
  // Names and places of files.
  {
    name: 'name of a file',
    change: { 'guides/work/Bad Name.md': GUIDE },
    file: 'guides/work/Bad Name.md',
    line: 0,
    code: 'file-name',
    says: /小写英文/,
  },
  {
    name: 'folder name',
    change: { 'guide/work/x.md': GUIDE },
    file: 'guide',
    line: 0,
    code: 'content-unknown-file',
    says: /是不是“guides”/,
  },
  {
    name: 'guide in no topic',
    change: { 'guides/x.md': GUIDE },
    file: 'guides/x.md',
    line: 0,
    code: 'guide-folder',
    says: /主题文件夹/,
  },
  {
    name: 'id twice',
    change: { 'guides/services/debt.md': GUIDE },
    file: 'guides/work/debt.md',
    line: 0,
    code: 'id-duplicate',
    says: /guide\/debt.*两次/,
  },
  {
    name: 'statute folder without a statute',
    change: { 'statutes/car-law/01-x.md': NOTES },
    file: 'statutes/car-law',
    line: 0,
    code: 'statute-missing',
    says: /是不是“care-law”/,
  },
];

for (const { name, change, file, line, code, says } of FAULTS) {
  test(`broken content: ${name} → ${code}`, async (t) => {
    const { content, problems } = await compileTree(t, change);
    assert.equal(content, undefined, 'no pack is made');
    const found = problems.filter((problem) => problem.code === code && problem.file.endsWith(`content/${file}`));
    const listed = problems.map((problem) => `${problem.code} ${formatProblem(problem)}`).join('\n');
    assert.ok(
      found.some((problem) => problem.line === line && says.test(`${problem.what} ${problem.fix}`)),
      `expected ${code} at ${file}:${String(line)} saying ${String(says)}, found:\n${listed}`,
    );
    for (const { what, fix } of problems) assert.match(`${what}${fix}`, /\p{Script=Han}/u);
  });
}

test('all problems are listed in one run', async (t) => {
  const { problems } = await compileTree(t, {
    ...guide('[赖账]', '赖账'),
    [SERVICE_FILE]: SERVICE.replace('镇上。\n', ''),
    'announced.yaml': '- later\n',
  });
  const codes = problems.map(({ code }) => code);
  for (const code of ['field-type', 'service-field', 'id-format', 'reference-missing'])
    assert.ok(codes.includes(code), code);
});

test('a byte order mark and Windows line ends are no fault, and lines still count', async (t) => {
  const windows = (source: string): string => `\ufeff${source.replace(/\n/g, '\r\n')}`;
  const sound = await compileTree(t, { [GUIDE_FILE]: windows(GUIDE), [NOTES_FILE]: windows(NOTES) });
  assert.deepEqual(sound.problems.map(formatProblem), []);
  const broken = await compileTree(t, { [GUIDE_FILE]: windows(`${GUIDE}\n<b>\n`) });
  assert.equal(broken.problems[0]?.line, GUIDE.split('\n').length + 1);
});

test('overdue reviews are notices, and problems for a release', async (t) => {
  const later = await compileTree(t, {}, { at: '2027-05-24' });
  assert.deepEqual(later.problems.map(formatProblem), []);
  assert.deepEqual(
    later.notices.map(({ code }) => code),
    ['review-overdue', 'review-overdue'],
  );
  const release = await compileTree(t, {}, { at: '2027-05-24', release: true });
  assert.deepEqual(
    release.problems.map(({ code }) => code),
    ['review-overdue', 'review-overdue'],
  );
  assert.equal(release.content, undefined);
});

test('content folders that are missing, empty or files', async (t) => {
  const root = await temporaryFolder(t);
  await writeTree(root, { 'a.md': 'x', 'empty/.keep': '' });
  for (const [path, code] of [
    [join(root, 'none'), 'content-missing'],
    [join(root, 'a.md'), 'content-not-folder'],
    [join(root, 'empty'), 'content-empty'],
  ] as const) {
    const { content, problems } = await compile({ content: [path], at: AT });
    assert.equal(content, undefined);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  }
});

test('official folders that are missing, empty or files', async (t) => {
  const { content, official } = await soundContent(t);
  const root = await temporaryFolder(t);
  for (const [path, code] of [
    [join(root, 'none'), 'official-missing'],
    [join(official, 'care-law.md'), 'official-not-folder'],
    [root, 'official-empty'],
  ] as const) {
    const { problems } = await compile({ content: [content], official: path, at: AT });
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  }
});
