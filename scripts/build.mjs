/**
 * Builds the package into dist/: `node scripts/build.mjs [lib] [bundles] [manifest]`, all by default.
 *   lib       ES modules, types and the command, one file per module
 *   bundles   the search worker and the script-tag bundle
 *   manifest  custom-elements.json, and from it what editors and compilers want to know
 * With --if-stale nothing happens when dist/ is newer than the source: npm runs `prepare` more often than one thinks.
 */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeEditorData } from './editor-data.mjs';
import { bin, newest, ROOT, run } from './steps.mjs';

const STEPS = { lib: buildLibrary, bundles: buildBundles, manifest: buildManifest };

export async function build(parts = Object.keys(STEPS)) {
  // Only a whole build starts from nothing: a part must not take the other parts away.
  if (parts.length === Object.keys(STEPS).length) rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  for (const part of parts) {
    for (const { ok } of await STEPS[part]()) if (!ok) return false;
  }
  return true;
}

async function buildLibrary() {
  const compiled = await run('编译模块和类型', bin('tsc'), ['-p', 'test/config/tsconfig.build.json']);
  const command = join(ROOT, 'dist/cli/main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
  return [compiled];
}

/** Whether `dist` has the command and nothing in the source is newer. */
export function isLibraryFresh() {
  const made = newest([join(ROOT, 'dist/cli/main.js')]);
  return made > newest(['src', 'package-lock.json', 'test/config/tsconfig.build.json'].map((path) => join(ROOT, path)));
}

/** The localize copy is bundled because a host that shares @lit/localize could configure it only once. */
async function buildBundles() {
  const results = [];
  for (const [part, title] of [
    ['localize', '打包界面语言运行时'],
    ['worker', '打包搜索线程'],
    ['script', '打包单文件脚本'],
    ['embed', '打包 iframe 外页的脚本'],
    ['embed-page', '打包 iframe 内页的脚本'],
    ['words-ko', '打包朝鲜文界面文字'],
    ['words-en', '打包英文界面文字'],
  ]) {
    results.push(
      await run(title, bin('vite'), ['build', '-c', 'scripts/vite.config.mjs', '--logLevel', 'warn'], {
        env: { BUILD: part },
      }),
    );
  }
  return results;
}

async function buildManifest() {
  const args = ['analyze', '--config', 'scripts/cem.config.mjs', '--quiet'];
  const made = await run('生成 custom-elements.json', bin('cem'), args);
  if (made.ok) writeEditorData();
  return [made];
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const parts = process.argv.slice(2).filter((part) => part !== '--if-stale');
  if (process.argv.includes('--if-stale') && isLibraryFresh()) process.exit(0);
  process.exit((await build(parts.length > 0 ? parts : undefined)) ? 0 : 1);
}
