/** Browser rooms in real Chromium, on packs built by `mingbai build` and served as a site would. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_FLAGS } from './chromium.mjs';
import { hostileServer } from './hostile-server.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Short addresses for what the tests fetch. */
const ADDRESSES = [
  [/^\/packs\//, '/.tmp/packs/'],
  // In the package the worker lies beside its client; from source it is the built one.
  [/^\/src\/worker\/search-worker\.js$/, '/dist/worker/search-worker.js'],
];

function shortAddresses(context, next) {
  for (const [pattern, target] of ADDRESSES) context.url = context.url.replace(pattern, target);
  return next();
}

/** Counts for the closing line of `npm test`, titles for the list of requirements. */
function countingReporter(name) {
  const counts = { passed: 0, failed: 0, skipped: 0, tests: [] };
  const addSuite = (suite, path = []) => {
    for (const test of suite.tests) {
      const state = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
      counts[state] += 1;
      counts.tests.push({ title: [...path, test.name].join(' · '), state });
    }
    for (const child of suite.suites) addSuite(child, [...path, child.name]);
  };
  return {
    stop({ sessions }) {
      for (const session of sessions) {
        if (session.testResults) addSuite(session.testResults);
        if (session.errors.length > 0) counts.failed += 1;
      }
      const report = join(ROOT, `.tmp/results/${name}.json`);
      mkdirSync(dirname(report), { recursive: true });
      writeFileSync(report, JSON.stringify(counts));
    },
  };
}

/**
 * The configuration for one browser.
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export function browserTests(name, browsers) {
  return {
    rootDir: ROOT,
    files: ['host', 'load', 'worker', 'locale', 'element', 'entry'].map((room) => `${ROOT}/test/${room}/**/*.test.ts`),
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [esbuildPlugin({ ts: true, tsconfig: join(ROOT, 'tsconfig.json'), target: 'es2021' })],
    middleware: [hostileServer, shortAddresses],
    concurrency: 2,
    reporters: [defaultReporter({ reportTestProgress: false }), countingReporter(name)],
    browsers,
    // Two cores shared with everything else `npm test` runs.
    testsFinishTimeout: 300_000,
    testFramework: { config: { timeout: 10_000 } },
  };
}

export default browserTests('browser', [
  playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
    createBrowserContext: ({ browser }) => browser.newContext({ locale: 'zh-CN' }),
  }),
]);
