/**
 * Interface words: extracts msg() from the source, writes the runtime modules, and with `--check` fails when a
 * translation is missing or when the committed files are not what the source gives.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, filesBelow, ROOT, run, TEMPORARY } from './steps.mjs';

const MADE = ['src/locale/xliff', 'src/locale/generated'];
const CONFIG = ['--config', 'src/locale/lit-localize.json'];
const isCheck = process.argv.includes('--check');

const before = mkdtempSync(join(TEMPORARY, 'words-'));
for (const folder of MADE) cpSync(join(ROOT, folder), join(before, folder), { recursive: true });

const extract = await run('抽取界面文字', bin('lit-localize'), ['extract', ...CONFIG]);
const build = await run('生成界面文字', bin('lit-localize'), ['build', ...CONFIG]);
const problems = [];
if (!extract.ok || !build.ok) problems.push('lit-localize 没有成功：看上面的输出。');
// The tool only warns: a missing translation would show Chinese to a Korean reader.
if (build.output.includes('is missing, using canonical')) problems.push(`有译文缺失：\n${build.output}`);
if (isCheck) {
  for (const folder of MADE) {
    const names = new Set([
      ...filesBelow(join(ROOT, folder), ''),
      ...filesBelow(join(before, folder), '').map((file) => file.replace(before, ROOT)),
    ]);
    for (const file of names) {
      if (read(file) !== read(file.replace(ROOT, before)))
        problems.push(`${file.replace(`${ROOT}/`, '')} 和源码不一致：运行 npm run words 后提交。`);
    }
    cpSync(join(before, folder), join(ROOT, folder), { recursive: true });
  }
}
rmSync(before, { recursive: true });
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
