/** Writes stories/docs/broken-content.md from the table of test/fixtures/broken: every fault and what is said of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './steps.mjs';

/** The faults of the table, in its order; rows of one file belong together. */
export function readFaults(text) {
  const faults = new Map();
  for (const row of text.trimEnd().split('\n').slice(1)) {
    const [file, target, fault, kind, at, code, message] = row.split('\t');
    if (!faults.has(file)) faults.set(file, { file, target, fault, findings: [] });
    if (code !== '') faults.get(file).findings.push({ kind, at, code, message });
  }
  return [...faults.values()];
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{', '&#123;');

export function faultsPage(faults) {
  const rows = faults.map(({ fault, findings }) => {
    const said = findings.map(({ kind, at, message }) => `${kind} \`${at}\` ${cell(message)}`);
    return `| ${cell(fault)} | ${said.length === 0 ? '读得懂，没有问题' : said.join('<br>')} |`;
  });
  return [
    '# 写坏了的内容',
    '',
    `由 \`node scripts/broken-content.mjs\` 从 \`test/fixtures/broken/faults.tsv\` 生成：${faults.length} 个文件，每个只错一处，`,
    '放进一个没有问题的内容文件夹里，`mingbai check` 就说右边的话。测试（`test/compile/broken-files.test.ts`）一字不差地对照。',
    '',
    '| 错在哪里 | 说什么 |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = readFileSync(join(ROOT, 'test/fixtures/broken/faults.tsv'), 'utf8');
  writeFileSync(join(ROOT, 'stories/docs/broken-content.md'), faultsPage(readFaults(table)));
}
