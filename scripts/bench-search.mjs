/** `npm run bench:search`: our search beside other engines, on judged questions beside the checkout. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, isLibraryFresh } from './build.mjs';
import { installPackages } from './install.mjs';
import { officialFolder } from './packs.mjs';
import { ROOT, run, TEMPORARY } from './steps.mjs';

const QUESTIONS = join(ROOT, '..', 'shared', 'eval', 'civil-code-dev.jsonl');
const PEERS = join(ROOT, 'test', 'bench', 'peers');
const PACK = join(TEMPORARY, 'bench-search');

const official = officialFolder();
if (official === undefined || !existsSync(QUESTIONS)) {
  console.log('skipped: needs official texts and judged questions beside the checkout');
  process.exit(0);
}
await installPackages();
await run('安装别的搜索引擎', 'npm', ['install', '--no-audit', '--no-fund'], { cwd: PEERS });
if (!isLibraryFresh() && !(await build(['lib']))) process.exit(1);
const command = ['dist/cli/main.js', 'build', '--official', official, '--without', 'notes,guides', '--out', PACK];
if (!(await run('编译内容包', process.execPath, command)).ok) process.exit(1);

const { compareEngines } = await import('../test/bench/search-peers.mjs');
console.table(await compareEngines(PACK, QUESTIONS));
