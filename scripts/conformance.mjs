/**
 * `npm run conformance`: the slow matrices after `npm test`: real old browsers, Firefox ESR, the frameworks' types, the
 * catalogue in both languages. Writes stories/docs/conformance.md: every requirement with its tests and their results;
 * and first-use.md beside it: the portal by keyboard and screen reader, as `test/e2e/first-use.test.ts` met it.
 * Runs `npm test` first when its last results are older than the source.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefoxPath, installFirefox, installPackages } from './install.mjs';
import { coverage, requirements, requirementsPage } from './requirements-page.mjs';
import { bin, filesBelow, newest, ROOT, run, tapCounts, tapTests, TEMPORARY } from './steps.mjs';

const RESULTS = join(TEMPORARY, 'results');
const PAGE = join(ROOT, 'stories/docs/conformance.md');
/** Written by its test, as it goes. */
const FIRST_USE = join(ROOT, 'stories/docs/first-use.md');
/** Folders with packages of their own: browsers and frameworks that the library itself must not depend on. */
const INSTALLED_APART = ['test/conformance/chromium-80', 'test/conformance/frameworks'];
const SOURCES = ['src', 'test', 'content', 'stories', 'demo', 'scripts', 'package-lock.json'];

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => {
  for (const state of Object.keys(total)) total[state] += counts[state];
};

await installPackages();
for (const folder of INSTALLED_APART) {
  const cwd = join(ROOT, folder);
  if (existsSync(join(cwd, 'node_modules'))) continue;
  if (!(await run(`安装 ${folder}`, 'npm', ['ci', '--no-audit', '--no-fund'], { cwd })).ok) process.exit(1);
}
if (!hasFreshResults()) await run('npm test', process.execPath, ['scripts/test.mjs'], { show: true });
if (!existsSync(join(ROOT, 'dist/mingbai.min.js'))) process.exit(1);

mkdirSync(RESULTS, { recursive: true });
await inFirefox();
await slowSuites();
writePage();
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Whether `npm test` ran through after the last change. Its page is not a change. */
function hasFreshResults() {
  const made = ['unit.tap', 'browser.json', 'e2e.tap'].map((name) => newest([join(RESULTS, name)]));
  const sources = SOURCES.flatMap((path) => {
    const whole = join(ROOT, path);
    return existsSync(whole) && !/\.json$/.test(path) ? filesBelow(whole, '') : [whole];
  }).filter((file) => ![PAGE, FIRST_USE].includes(file) && !file.includes('node_modules'));
  return Math.min(...made) > newest(sources);
}

async function inFirefox() {
  await installFirefox();
  if (firefoxPath() === undefined) {
    console.log('– Firefox ESR：跳过。这台机器上没有，装好后用环境变量 FIREFOX_PATH 指出它的位置。');
    total.skipped += 1;
    return;
  }
  const { ok } = await run('浏览器测试：Firefox ESR', bin('wtr'), ['--config', 'test/config/firefox.config.mjs'], {
    env: { FIREFOX_PATH: firefoxPath() },
  });
  const counts = browserResults('firefox');
  add(counts);
  if (!ok && counts.failed === 0) total.failed += 1;
}

async function slowSuites() {
  const tap = join(RESULTS, 'conformance.tap');
  const reporters = [
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
  ];
  const files = filesBelow(join(ROOT, 'test/conformance'), '.test.ts').filter((file) => !file.includes('node_modules'));
  const suites = [...files, join(ROOT, 'test/e2e/catalogue.test.ts')];
  const args = ['--import', 'tsx', '--test', ...reporters, ...suites];
  const { ok } = await run('旧浏览器、各框架的类型、全部组件状态', process.execPath, args, {
    show: true,
    env: { CONFORMANCE: '1' },
  });
  const counts = tapCounts(tap);
  add(counts);
  if (!ok && counts.failed === 0) total.failed += 1;
}

function browserResults(name) {
  const file = join(RESULTS, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0, tests: [] };
}

function writePage() {
  const from = (where, tests) => tests.map((test) => ({ ...test, where }));
  const tests = [
    ...from('Node', tapTests(join(RESULTS, 'unit.tap'))),
    ...from('Chromium', browserResults('browser').tests),
    ...from('Firefox ESR', browserResults('firefox').tests),
    ...from('端到端', tapTests(join(RESULTS, 'e2e.tap'))),
    ...from('全面检查', tapTests(join(RESULTS, 'conformance.tap'))),
  ];
  const found = coverage(requirements(), tests);
  const day = new Date().toISOString().slice(0, 10);
  const heading = `${day}，提交 ${commit()}，共 ${String(tests.length)} 次测试结果。`;
  writeFileSync(PAGE, `${requirementsPage(found, heading).trimEnd()}\n`);
  copyFileSync(join(RESULTS, 'first-use.md'), FIRST_USE);
  const missing = found.entries.filter((entry) => entry.tests.length === 0).map(({ id }) => id);
  console.log(`要求与测试：${PAGE.replace(`${ROOT}/`, '')}；还没有测试：${missing.join(' ') || '无'}`);
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return '未知';
  }
}
