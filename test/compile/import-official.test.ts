import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { stringify } from 'yaml';
import { importOfficial, type OfficialImport } from '../../src/compile/import-official.js';
import { officialFiles } from '../../src/compile/import-statute.js';
import type { OfficialStatute } from '../../src/compile/official-statute.js';
import { readOfficialStatute } from '../../src/compile/official-statute.js';
import { Problems } from '../../src/compile/problem.js';
import { countedDocx, LAYOUTS, statuteDocx } from './docx-layouts.js';

const OWN = 'test/fixtures/official';
const LAWS = '../shared/laws';
const AT = '2026-11-23';

interface Outcome extends OfficialImport {
  readonly problems: Problems;
  readonly out: string;
}

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'import-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

async function imported(t: TestContext, name: string, bytes: string | Uint8Array, head: object = {}): Promise<Outcome> {
  const at = await folder(t);
  await writeFile(join(at, name), bytes);
  if (Object.keys(head).length > 0) await writeFile(join(at, name.replace(/\.\w+$/, '.yaml')), stringify(head));
  const out = join(at, 'out');
  const problems = new Problems();
  return { ...(await importOfficial(join(at, name), { outDir: out, at: AT }, problems)), problems, out };
}

async function official(path: string): Promise<OfficialStatute> {
  const read = await readOfficialStatute(path, new Problems());
  assert.ok(read, path);
  return read;
}

/** What must survive: not where in its file a line stood. */
function substance({ statute, articles }: OfficialStatute): unknown {
  const texts = articles.map(({ number, paragraphs, outline }) => ({ number, paragraphs, outline }));
  return { title: statute.title, outline: statute.outline, count: statute.articleCount, texts };
}

/** What no text tells of itself. */
function headOf({ statute }: OfficialStatute): object {
  const { id, short, type, issuer, effective, status, source, checked } = statute;
  return { id, short, type, issuer, effective, status, source, checked };
}

async function roundTrip(t: TestContext, path: string): Promise<void> {
  const original = await official(path);
  for (const layout of LAYOUTS) {
    const name = `${original.statute.id}.docx`;
    const { statute, written, problems } = await imported(
      t,
      name,
      await statuteDocx(original, layout),
      headOf(original),
    );
    assert.deepEqual(problems.problems, [], layout);
    assert.ok(statute !== undefined && written !== undefined, layout);
    assert.deepEqual(substance(statute), substance(original), layout);
    assert.deepEqual(substance(await official(written)), substance(original), `${layout}, the file written`);
  }
}

for (const folderName of [OWN, LAWS]) {
  const absent = existsSync(folderName) ? false : `${folderName} is absent`;
  test(`every statute of ${folderName} comes back equal from three Word layouts`, { skip: absent }, async (t) => {
    for (const path of await officialFiles(folderName)) await roundTrip(t, path);
  });
}

test('a layout whose numbers Word counts is refused, every counted paragraph named, nothing written', async (t) => {
  const original = await official(join(OWN, 'sample-law.md'));
  const { written, problems, out } = await imported(t, 'sample-law.docx', await countedDocx(original));
  assert.equal(written, undefined);
  assert.equal(problems.problems.length, original.statute.articleCount);
  assert.ok(problems.problems.every(({ line, what }) => line > 0 && what.includes('Word 自动编的')));
  assert.equal(existsSync(out), false);
});

const TEXT = `中华人民共和国示例法
（2020年5月28日第十三届全国人民代表大会第三次会议通过\u3000根据2024年3月1日第十四届全国人民代表大会常务委员会第九次会议《关于修改示例法的决定》修正）
目\u3000录
第一章\u3000总则
第二章\u3000附则
第一章\u3000总则
第一条\u3000为了示例，制定本法。
\u3000\u3000有下列情形之一的：
（一）甲；
（二）乙。
第二章\u3000附则
第二条\u3000本法自2021年1月1日起施行。
`;

test('what the text says of itself goes into the head, and is reported as read from the text', async (t) => {
  const { written, derived, problems, statute } = await imported(t, 'sample.txt', TEXT);
  assert.deepEqual(problems.problems, []);
  assert.deepEqual(derived, {
    id: 'sample',
    title: '中华人民共和国示例法',
    short: '示例法',
    issuer: '全国人民代表大会',
    type: 'law',
    adopted: '2020-05-28',
    amended: '2024-03-01',
    effective: '2021-01-01',
    history: [
      '2020年5月28日第十三届全国人民代表大会第三次会议通过',
      '根据2024年3月1日第十四届全国人民代表大会常务委员会第九次会议《关于修改示例法的决定》修正',
    ],
  });
  assert.equal(statute?.articles[0]?.paragraphs[1]?.items?.length, 2);
  assert.ok(problems.notices.some(({ what }) => what.includes('目录（3 段）没有写进去')));
  assert.ok(written !== undefined && (await readFile(written, 'utf8')).includes('checked: 2026-11-23'));
});

test('a GBK text is understood and said to be one', async (t) => {
  const gbk = Uint8Array.from(
    Array.from('中华人民共和国示例法\n第一条\u3000本法自2021年1月1日起施行。\n').flatMap(gbkBytes),
  );
  const { statute, problems } = await imported(t, 'sample.txt', gbk, { issuer: '示例', type: 'law' });
  assert.deepEqual(problems.problems, []);
  assert.equal(statute?.statute.title, '中华人民共和国示例法');
  assert.ok(problems.notices.some(({ code }) => code === 'import-encoding'));
});

/** The table the other way round: the decoder is all there is. */
const byCharacter = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    const character = decoder.decode(Uint8Array.of(high, low));
    if (low !== 0x7f && character.length === 1) byCharacter.set(character, [high, low]);
  }
}
function gbkBytes(character: string): number[] {
  return character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...(byCharacter.get(character) ?? [0x3f])];
}

const HEAD = { issuer: '示例', type: 'law', effective: '2021-01-01' };

for (const [fault, text, place, what] of [
  ['an article number that jumps', TEXT.replace('第二条', '第三条'), 12, /条号不连续/],
  ['an article number without space', TEXT.replace('第二条\u3000', '第二条'), 12, /是不是新的一条/],
  ['a heading that only the contents have', TEXT.replace('第二章\u3000附则\n第二条', '第二条'), 5, /正文里没有/],
  ['an item that is missing', TEXT.replace('（二）', '（三）'), 10, /第 2 个项/],
  ['no title', TEXT.split('\n').slice(5).join('\n'), 1, /看不出法律的名称/],
  [
    'text that belongs to no article',
    TEXT.replace('第二章\u3000附则\n第二条', '第二章\u3000附则\n一段。\n第二条'),
    12,
    /标题下面、条文前面/,
  ],
] as const) {
  test(`${fault} is named with its line, and nothing is written`, async (t) => {
    const { written, problems, out } = await imported(t, 'sample.txt', text, HEAD);
    assert.equal(written, undefined);
    assert.ok(
      problems.problems.some((problem) => problem.line === place && what.test(problem.what)),
      JSON.stringify(problems.problems),
    );
    assert.equal(existsSync(out), false);
  });
}

test('a head that cannot be read from the text names the file to write it in', async (t) => {
  const { problems } = await imported(t, 'sample.txt', '中华人民共和国示例法\n第一条\u3000示例。\n');
  const missing = problems.problems.filter(({ code }) => code === 'field-missing');
  assert.deepEqual(missing.map(({ what }) => what.replace(/^.*缺少 /, '')).sort(), ['effective', 'issuer', 'type']);
  assert.ok(missing.every(({ file }) => file.endsWith('sample.yaml')));
});

test('bytes that are no .docx are named with what to do', async (t) => {
  const { problems } = await imported(t, 'sample.docx', 'not a zip');
  assert.deepEqual(
    problems.problems.map(({ code, fix }) => [code, /另存为 .docx/.test(fix)]),
    [['import-unreadable', true]],
  );
});

test('an official file of ours is taken over byte by byte', async (t) => {
  const source = join(OWN, 'sample-law.md');
  const out = await folder(t);
  await mkdir(out, { recursive: true });
  const { written } = await importOfficial(source, { outDir: out, at: AT }, new Problems());
  assert.deepEqual(await readdir(out), ['sample-law.md']);
  assert.equal(await readFile(written ?? '', 'utf8'), await readFile(source, 'utf8'));
});
