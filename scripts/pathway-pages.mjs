/**
 * Writes two pages of documentation from the content, after a build: `node scripts/pathway-pages.mjs`.
 *   stories/docs/pathways.md         what the proof of each pathway found
 *   stories/docs/legal-aid-table.md  the decision table of legal aid, row by row, beside the table of facts it follows
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT, run } from './steps.mjs';
import { LEGAL_AID_NOTES, rowOf } from './legal-aid-rows.mjs';

const DAY = '2026-11-23';
const content = [join(ROOT, 'content/common'), join(ROOT, 'content/changbai')];
const { checkPathways } = await import(join(ROOT, 'dist/compile/one-pathway.js'));
const { decisionTable } = await import(join(ROOT, 'dist/compile/pathway-table.js'));

const { problems, pathways } = await checkPathways({ pathways: [], content, at: DAY });
if (problems.problems.length > 0) {
  console.error(problems.problems.map(({ file, line, what }) => `${file}:${line} — ${what}`).join('\n'));
  process.exit(1);
}

const cell = (text) => String(text).replaceAll('|', '｜').replace(/\s+/g, ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)];

function proofPage() {
  const rows = pathways.map(({ document, figures: { tests, questions, outcomes, notices, proof } }) => [
    `\`${document.id}\` ${document.title['zh-CN']}`,
    questions,
    outcomes,
    notices,
    tests,
    proof.states,
    proof.paths,
    proof.unsurePaths,
    proof.longest,
    `${proof.witnesses} / ${outcomes + notices}`,
  ]);
  const sum = (key) => pathways.reduce((total, { figures }) => total + figures[key], 0);
  const head = [
    '指引',
    '题',
    '结果',
    '提醒',
    '文件里的测试',
    '情形',
    '路',
    '因不清楚落到最后的路',
    '最长几题',
    '有例子走到的',
  ];
  return [
    '# 指引的证明',
    '',
    '由 `node scripts/pathway-pages.mjs` 生成，数字同 `npx mingbai pathway check`。一种“情形”是余下的规则分得开的一种状况；',
    '“路”把规则分不开的日子、数目算作一条；“有例子走到的”：每个结果、提醒都有一组真的回答，重放一遍果然得到它。',
    '',
    `共 ${pathways.length} 个指引，${sum('tests')} 个测试，都对。`,
    '',
    ...table(head, rows),
    '',
  ].join('\n');
}

function legalAidPage() {
  const { document } = pathways.find((each) => each.document.id === 'pathway/legal-aid');
  const shown = decisionTable(document).map(({ id, rank, when, title, strength, cite }) => [
    rank ?? '提醒',
    rowOf(id),
    `\`${id}\``,
    when,
    title === '' ? strength : `${title}（${strength}）`,
    cite.join('；') || '无',
  ]);
  return [
    '# 法律援助的判断表',
    '',
    `由 \`node scripts/pathway-pages.mjs\` 从 \`content/common/pathways/legal-aid.yaml\`（第 ${document.version} 版）生成。从上往下看，第一个确定成立的就是结果；提醒可以和任何结果一起出现。`,
    '“行”是事实表第9节决策表的行号，逐行对照过；多出来的编号是同一行的补充。下面先说和事实表写法不同的地方。',
    '',
    '## 和事实表写法不同的地方',
    '',
    ...LEGAL_AID_NOTES.flatMap(({ rows, note }) => [`- **${rows}**：${note}`]),
    '',
    '## 逐行',
    '',
    ...table(['名次', '行', '编号', '条件', '结果', '依据'], shown),
    '',
  ].join('\n');
}

for (const [name, text] of [
  ['pathways.md', proofPage()],
  ['legal-aid-table.md', legalAidPage()],
]) {
  writeFileSync(join(ROOT, 'stories/docs', name), text);
}
await run('格式', bin('prettier'), ['--write', 'stories/docs/pathways.md', 'stories/docs/legal-aid-table.md']);
