/**
 * `npm test`: everything that must hold before a change lands. Installs what is missing, then two lanes side by side:
 * reading the source (types, lint, rooms, format, words) and running it (build, packs, tests, sizes, package, catalogue).
 * Tests always run; a build or check whose inputs have not changed since it last passed is not repeated (stamps.mjs).
 * The last line is `N passed, N failed`: every test and every check counts as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { chromiumPath, installBrowser, installPackages } from './install.mjs';
import { buildCountyPack, buildFixturePack, officialFolder } from './packs.mjs';
import { unlessUnchanged } from './stamps.mjs';
import { bin, filesBelow, ROOT, run, tapCounts, TEMPORARY } from './steps.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const RESULTS = join(TEMPORARY, 'results');

async function check(title, command, args, { unless, ...options } = {}) {
  const step = () => run(title, command, args, options);
  const { ok } = unless === undefined ? await step() : await unlessUnchanged(title, { inputs: unless }, step);
  count(ok);
  return ok;
}

function count(ok) {
  total[ok ? 'passed' : 'failed'] += 1;
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Compilers that remember what they have read: the second run reads only what changed. */
const remembered = (name) => ['--incremental', '--tsBuildInfoFile', `.tmp/tsc/${name}.tsbuildinfo`];
const CONFIGURATION = ['test/config', 'tsconfig.json', 'scripts'];

async function readTheSource() {
  await check('类型', bin('tsc'), ['-p', 'tsconfig.json', ...remembered('all')]);
  const browser = ['-p', 'test/config/tsconfig.browser.json', ...remembered('browser')];
  await check('类型：浏览器房间只用 ES2020', bin('tsc'), browser);
  const order = ['src', '--config', 'test/config/dependency-cruiser.mjs', '--output-type', 'err'];
  await check('房间的先后', bin('depcruise'), order, { unless: ['src', ...CONFIGURATION] });
  const lint = ['.', '-c', 'test/config/eslint.config.js', '--max-warnings=0'];
  await check('代码检查', bin('eslint'), [...lint, ...CACHED, '.tmp/eslint']);
  const format = ['--check', '--log-level', 'warn', '.'];
  await check('格式', bin('prettier'), [...format, ...CACHED, '.tmp/prettier']);
  const everything = ['src', 'test', 'stories', 'demo', ...CONFIGURATION];
  await check('没用到的代码', bin('knip'), ['--no-progress'], { unless: everything });
  await check('界面语言齐全', process.execPath, ['scripts/words.mjs', '--check'], { unless: ['src', 'scripts'] });
}

/** By content: a fresh checkout, or a branch changed to and fro, gives every file a new time. */
const CACHED = ['--cache', '--cache-strategy', 'content', '--cache-location'];

async function runIt() {
  const sources = ['src', 'scripts', 'tsconfig.json', 'test/config'];
  const outputs = ['dist/mingbai.min.js', 'dist/worker/search-worker.js', 'dist/editor/web-types.json'];
  const built = await unlessUnchanged('整个包', { inputs: sources, outputs }, async () => ({ ok: await build() }));
  count(built.ok);
  if (!built.ok) return;
  const official = officialFolder();
  const withOfficial = official === undefined ? [] : ['--official', official];
  const read = ['content', 'src', ...(official === undefined ? [] : [relative(ROOT, official)])];
  const command = ['dist/cli/main.js', 'check', ...withOfficial];
  await check('内容检查 mingbai check', process.execPath, command, { unless: read });
  for (const step of [buildFixturePack, buildCountyPack, buildDemo]) count((await step()).ok);
  await nodeTests(
    '单元测试',
    'unit',
    filesBelow('test', '.test.ts').filter((file) => isNodeTest(file)),
  );
  await browserTests();
  await check('体积', process.execPath, ['scripts/size.mjs'], { show: true });
  await check('包：publint', bin('publint'), ['--strict'], { unless: ['src', 'scripts', 'content'] });
  const types = ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...NOT_MODULES];
  await check('包：类型能被找到', bin('attw'), types, { unless: ['src', 'scripts', 'content'] });
  const shown = ['src', 'stories', '.tmp/packs/fixture', 'dist/custom-elements.json'];
  const catalogue = { inputs: shown, outputs: ['storybook-static/index.json'] };
  const step = () => run('组件目录 Storybook', bin('storybook'), STORYBOOK);
  count((await unlessUnchanged('组件目录 Storybook', catalogue, step)).ok);
  await nodeTests('端到端', 'e2e', filesBelow('test/e2e', '.test.ts'));
}

const NOT_MODULES = [
  'mingbai.min.js',
  'embed.js',
  'embed-page.js',
  'search-worker.js',
  'custom-elements.json',
  'html-custom-data.json',
  'web-types.json',
  'package.json',
  // Types of frameworks that a host has and we have not: test/conformance/frameworks reads them.
  ...['react', 'react-18', 'preact', 'vue', 'svelte'].map((name) => `types/${name}`),
];
const STORYBOOK = ['build', '--quiet', '--disable-telemetry', '-c', 'stories/.storybook', '-o', 'storybook-static'];
const NODE_ROOMS = /^test\/(model|pathway|calculate|pack|search|compile|cli|package)\//;

function isNodeTest(file) {
  return NODE_ROOMS.test(file.replaceAll('\\', '/'));
}

async function nodeTests(title, name, files) {
  if (files.length === 0) return;
  const tap = join(RESULTS, `${name}.tap`);
  const reporters = [
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
  ];
  const { ok } = await run(title, process.execPath, [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=2',
    ...reporters,
    ...files,
  ]);
  const counts = tapCounts(tap);
  if (!ok) console.log(failures(tap));
  add(counts);
  if (!ok && counts.failed === 0) count(false);
}

/** The failing parts of a TAP file, short enough to read. */
function failures(tap) {
  const lines = existsSync(tap) ? readFileSync(tap, 'utf8').split('\n') : [];
  const shown = new Set();
  lines.forEach((line, index) => {
    if (/^\s*not ok /.test(line)) for (let near = index; near < index + 30; near += 1) shown.add(near);
  });
  return [...shown].map((index) => lines[index] ?? '').join('\n');
}

async function browserTests() {
  const report = join(RESULTS, 'browser.json');
  const { ok } = await run('浏览器测试', bin('wtr'), ['--config', 'test/config/web-test-runner.config.mjs']);
  if (existsSync(report)) add(JSON.parse(readFileSync(report, 'utf8')));
  if (!ok && total.failed === 0) count(false);
}

await installPackages();
await installBrowser();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
process.env.CHROMIUM_PATH = chromiumPath();

await Promise.all([readTheSource(), runIt()]);
const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
