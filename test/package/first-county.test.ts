import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ROOT, TEMPORARY } from '../../scripts/steps.mjs';
import { CHROMIUM_FLAGS } from '../config/chromium.mjs';

/** The page that tells a new editor what to do: this test does it, word for word. */
const STORY = readFileSync(join(ROOT, 'stories/docs/first-county.md'), 'utf8');
const GUIDE = /```markdown\n([^]*?)\n```/.exec(STORY)?.[1] ?? '';
/** What the page says that the command says, one block after the other. */
const SAID = [...STORY.matchAll(/```text\n([^]*?)\n```/g)].map(([, text = '']) => text.split('\n'));

const folder = mkdtempSync(join(TEMPORARY, 'first-county-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** As in a terminal of the new folder: no setting of this project reaches the command. */
function run(command: string, args: readonly string[]): { status: number | null; text: string } {
  const env = { ...process.env, MINGBAI_OFFICIAL: '', npm_config_offline: 'true', npm_config_audit: 'false' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

const mingbai = (...args: readonly string[]) => run('npx', ['--no', 'mingbai', ...args]);

function assertSays(text: string, lines: readonly string[] = []): void {
  for (const line of lines) assert.ok(text.includes(line), `${line}\n— 不在 —\n${text}`);
}

/** The packed package, unpacked where npm would put it, with the packages it needs as installed here: no network. */
function install(): void {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const target = join(folder, 'node_modules/mingbai');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', target]);
  rmSync(join(folder, filename));
  for (const path of productionPackages()) {
    const to = join(folder, 'node_modules', path);
    mkdirSync(dirname(to), { recursive: true });
    execFileSync('cp', ['-r', join(ROOT, 'node_modules', path), to]);
  }
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  execFileSync('ln', ['-s', '../mingbai/dist/cli/main.js', join(folder, 'node_modules/.bin/mingbai')]);
  execFileSync('chmod', ['+x', join(target, 'dist/cli/main.js')]);
}

/** Names of the packages that an installation brings along, from the lock file. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; peer?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages).flatMap(([path, { dev, optional, peer, devOptional }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    const isNeeded = dev !== true && optional !== true && peer !== true && devOptional !== true;
    return name !== undefined && isNeeded ? [name] : [];
  });
}

test('a new editor: init, a guide with three mistakes, check, mend, build, and the page shows it', async () => {
  install();
  const begun = mingbai('init', '--name', '示例县', '--id', 'shili', '--yes');
  assert.equal(begun.status, 0, begun.text);
  assertSays(begun.text, SAID[0]);

  const guide = join(folder, 'content/guides/village/water.md');
  mkdirSync(dirname(guide), { recursive: true });
  writeFileSync(guide, `${GUIDE}\n`);
  const check = () => mingbai('check', '--no-queries', '--at', '2026-11-23');
  const first = check();
  assert.equal(first.status, 1);
  assertSays(first.text, SAID[1]);

  const readable = GUIDE.replace('title：', 'title: ');
  writeFileSync(guide, `${readable}\n`);
  assertSays(check().text, SAID[2]);

  const mended = readable
    .replace('12354', '12345')
    .replace('水费的事看民法典第1999条。', '用水要交水费（民法典第648条、第656条）。');
  writeFileSync(guide, `${mended}\n`);
  const built = mingbai('build', '--at', '2026-11-23');
  assert.equal(built.status, 0, built.text);
  assertSays(built.text, SAID[3]);
  assert.ok(existsSync(join(folder, 'site/pack/manifest.json')));
  assert.ok(readdirSync(join(folder, 'site/mingbai')).includes('mingbai.min.js'));
  await assertShown();
});

/** The page opened from the folder, as with a double click. */
async function assertShown(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
    await page.getByRole('combobox').fill('停水');
    await page.getByRole('combobox').press('Enter');
    await page
      .getByRole('link', { name: /村里停水了找谁/ })
      .first()
      .click();
    await page.getByText('先问村委会，再打').first().waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
}
