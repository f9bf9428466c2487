/**
 * `npm run conformance`: the slow matrices (real old browsers), after `npm test`. Writes .tmp/conformance.html: every
 * requirement id that a test title carries, with its tests and their results.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCountyPack, buildFixturePack } from './packs.mjs';
import { bin, filesBelow, ROOT, run, tapCounts, tapTests, TEMPORARY } from './steps.mjs';
import { build } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { installPackages } from './install.mjs';

const RESULTS = join(TEMPORARY, 'results');
const OLD_BROWSERS = ['test/conformance/chromium-80'];

await installPackages();
for (const folder of OLD_BROWSERS) {
  const cwd = join(ROOT, folder);
  if (
    !existsSync(join(cwd, 'node_modules')) &&
    !(await run(`安装 ${folder}`, 'npm', ['ci', '--no-audit', '--no-fund'], { cwd })).ok
  )
    process.exit(1);
}
const isBuilt = existsSync(join(ROOT, 'dist/mingbai.min.js')) || (await build(['lib', 'bundles']));
if (!isBuilt || !(await buildFixturePack()).ok || !(await buildCountyPack()).ok || !(await buildDemo()).ok)
  process.exit(1);

mkdirSync(RESULTS, { recursive: true });
const tap = join(RESULTS, 'conformance.tap');
const reporters = [
  '--test-reporter=tap',
  `--test-reporter-destination=${tap}`,
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
];
const files = filesBelow(join(ROOT, 'test/conformance'), '.test.ts').filter((file) => !file.includes('node_modules'));
const suites = [...files, join(ROOT, 'test/e2e/stories.test.ts')];
const catalogue = ['build', '--quiet', '--disable-telemetry', '-c', 'stories/.storybook', '-o', 'storybook-static'];
await run('组件目录', bin('storybook'), catalogue);
await run('旧浏览器和全部组件状态', process.execPath, ['--import', 'tsx', '--test', ...reporters, ...suites], {
  show: true,
  env: { CONFORMANCE: '1' },
});

const page = join(TEMPORARY, 'conformance.html');
writeFileSync(page, conformancePage(allTests()));
console.log(`一致性清单：${page.replace(`${ROOT}/`, '')}`);
const { passed, failed, skipped } = tapCounts(tap);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function allTests() {
  const browser = join(RESULTS, 'browser.json');
  const fromBrowser = existsSync(browser) ? JSON.parse(readFileSync(browser, 'utf8')).tests : [];
  return ['unit', 'e2e', 'conformance'].flatMap((name) => tapTests(join(RESULTS, `${name}.tap`))).concat(fromBrowser);
}

function conformancePage(tests) {
  const byId = new Map();
  for (const test of tests) {
    for (const [id] of test.title.matchAll(/\b[WKASEP]\d{1,2}\b/g)) byId.set(id, [...(byId.get(id) ?? []), test]);
  }
  const order = (id) => id[0] + id.slice(1).padStart(2, '0');
  const ids = [...byId.keys()].sort((a, b) => order(a).localeCompare(order(b)));
  const escape = (text) => text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
  const rows = ids.flatMap((id) =>
    byId.get(id).map((test) => `<tr><th>${id}</th><td>${escape(test.title)}</td><td>${test.state}</td></tr>`),
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一致性清单</title><table><tr><th>要求</th><th>测试</th><th>结果</th></tr>${rows.join('')}</table></html>`;
}
