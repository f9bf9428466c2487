/** Installs what is missing: the packages; with `browser`, Chromium and a Chinese font where that can be done. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.mingbai-installed');
const has = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export async function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const { ok } = await run('安装依赖 npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
  if (!ok) fail('依赖没有装上：看上面的输出，多半是网络或 npm 源的问题，修好后再运行一次。');
  writeFileSync(STAMP, wanted);
}

/** Where Chromium is, else undefined. `CHROMIUM_PATH` wins. */
export function chromiumPath() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...candidates, mac].find((path) => path !== undefined && existsSync(path));
}

const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return listed.status !== 0 ? process.platform !== 'linux' : listed.stdout.trim() !== '';
};

export async function installBrowser() {
  if (chromiumPath() !== undefined && hasChineseFont()) return;
  if (!canInstall()) {
    fail(
      '测试要用 Chromium 和一种中文字体。请先安装：Debian/Ubuntu 上 `sudo apt-get install chromium fonts-noto-cjk`，' +
        '其他系统装 Chrome 或 Chromium，再用环境变量 CHROMIUM_PATH 指出它的位置。',
    );
  }
  await run('更新软件列表 apt-get update', 'apt-get', ['update', '-qq'], { env: QUIET_APT });
  const packages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { ok } = await run('安装 Chromium 和中文字体', 'apt-get', install, { env: QUIET_APT });
  if (!ok) fail('Chromium 没有装上：看上面的输出，修好后再运行一次。');
}

/** Where Firefox is, else undefined. `FIREFOX_PATH` wins. */
export function firefoxPath() {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', mac].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Firefox ESR where that can be done; without it the caller says what was left out. */
export async function installFirefox() {
  if (firefoxPath() !== undefined || !canInstall()) return;
  await run('更新软件列表 apt-get update', 'apt-get', ['update', '-qq'], { env: QUIET_APT });
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'];
  await run('安装 Firefox ESR', 'apt-get', install, { env: QUIET_APT });
}

const QUIET_APT = { DEBIAN_FRONTEND: 'noninteractive' };
const canInstall = () => process.platform === 'linux' && has('apt-get') && process.getuid?.() === 0;

function fail(message) {
  console.error(message);
  process.exit(1);
}
