import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { ROOT } from '../../scripts/steps.mjs';
import { createFolderSource } from '../../src/compile/folder-source.js';
import { namesOf, readManifest } from '../../src/compile/kept-packs.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { GUIDE, SOUND, temporaryFolder, writeTree } from '../compile/content-tree.js';

/** Many statutes make many files: something happens in the middle of writing them. */
const STATUTES = 60;
const COMMAND = ['--import', 'tsx', join(ROOT, 'src/cli/main.ts')];

interface Made {
  readonly content: string;
  readonly pack: string;
  readonly manifest: string;
}

/** A content folder and the pack of it, made by the command; the guide is changed afterwards, so that a build has work. */
async function madePack(t: TestContext): Promise<Made> {
  const root = await temporaryFolder(t);
  chmodSync(root, 0o755);
  const rules = SOUND['statutes/town-rules/statute.yaml'] as string;
  const statutes = Array.from({ length: STATUTES }, (_, number) => [
    `statutes/rules-${String(number)}/statute.yaml`,
    rules.replaceAll('town-rules', `rules-${String(number)}`).replaceAll('镇规定', `${String(number)}号规定`),
  ]);
  const content = await writeTree(join(root, 'content'), {
    'topics.yaml': SOUND['topics.yaml'],
    'hotlines.yaml': SOUND['hotlines.yaml'],
    'guides/work/debt.md': plain('欠账怎么办'),
    ...(Object.fromEntries(statutes) as Record<string, string>),
  });
  const pack = join(root, 'pack');
  const made = build({ content, pack, manifest: '' });
  assert.equal(made.status, 0, made.stdout + made.stderr);
  const manifest = readFileSync(join(pack, 'manifest.json'), 'utf8');
  await writeTree(content, { 'guides/work/debt.md': plain('欠账要不回来怎么办') });
  return { content, pack, manifest };
}

/** The guide of the sound library, without what it cites. */
const plain = (title: string): string =>
  GUIDE.replace('欠账怎么办', title)
    .replace('related: [service/care, guide/later]\n', '')
    .replace(/（照护法第.*?）/g, '')
    .replace('10日内退', '先退')
    .replace('10日内退', '快退')
    .replace('每30日内记一次', '常记')
    .replace('见[照护](service/care)和[以后写](guide/later)。', '别急。');

const args = ({ content, pack }: Made, out = pack): string[] => [
  ...COMMAND,
  ...['build', content, '--out', out, '--at', '2026-11-23'],
];

function build(made: Made, shell = '', out = made.pack): { status: number | null; stdout: string; stderr: string } {
  const quoted = [process.execPath, ...args(made, out)].map((word) => `'${word}'`).join(' ');
  return spawnSync('bash', ['-c', `${shell} exec ${quoted}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MINGBAI_OFFICIAL: '' },
  });
}

/** The pack is byte for byte the one before, every file of it verifies, and nothing unfinished lies about. */
async function assertIntact({ pack, manifest }: Made): Promise<void> {
  assert.equal(readFileSync(join(pack, 'manifest.json'), 'utf8'), manifest);
  const read = await readManifest(join(pack, 'manifest.json'));
  assert.ok(read);
  const reader = createVerifiedReader(createFolderSource(pack), read);
  await Promise.all([reader.catalogue(), ...read.groups.map((_, index) => reader.group(index))]);
  for (const name of namesOf(read)) assert.ok(existsSync(join(pack, name)), name);
  assert.deepEqual(
    readdirSync(pack).filter((name) => name.startsWith('.')),
    [],
  );
}

test('S4 a limit on the size of files is named, and the last good pack stays', async (t) => {
  const made = await madePack(t);
  // A guide long enough that its file alone passes the limit of 16 kB.
  const long = `${plain('欠账要不回来怎么办')}\n${Array.from({ length: 900 }, () => '慢慢说，一件一件说。').join('\n\n')}\n`;
  await writeTree(made.content, { 'guides/work/debt.md': long });
  const { status, stderr } = build(made, "trap '' XFSZ; ulimit -f 16;");
  assert.equal(status, 1, stderr);
  assert.match(stderr, /pack — 文件超过了这台机器允许的大小 — /);
  await assertIntact(made);
});

test('S4 a full disk is named, and the last good pack stays', async (t) => {
  const made = await madePack(t);
  // A small disk of our own, in a namespace of our own: no rights are needed, but not every system allows it.
  const disk = join(made.pack, '..', 'disk');
  mkdirSync(disk);
  const node = [process.execPath, ...args(made, disk)].map((word) => `'${word}'`).join(' ');
  const mounted = `mount -t tmpfs -o size=40k none '${disk}'`;
  if (spawnSync('unshare', ['-rm', 'sh', '-c', mounted]).status !== 0) {
    t.skip('this system lets nobody mount a small disk');
    return;
  }
  const script = `${mounted} && echo old > '${disk}/manifest.js'; ${node}; code=$?; ls -A '${disk}'; exit $code`;
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MINGBAI_OFFICIAL: '' },
  });
  assert.equal(status, 1, stdout + stderr);
  assert.match(stderr, /disk — 磁盘满了 — 腾出空间/);
  assert.match(stdout, /条提醒\nmanifest\.js\n$/);
});

test('S4 a folder that may not be written to is named, and the last good pack stays', async (t) => {
  const made = await madePack(t);
  chmodSync(made.pack, 0o555);
  // Permissions do not hold for root: somebody else tries.
  const open = join(made.pack, '..', 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, args(made), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MINGBAI_OFFICIAL: '', TMPDIR: open },
    ...nobody,
  });
  chmodSync(made.pack, 0o755);
  assert.equal(status, 1, stdout + stderr);
  assert.match(stderr, /pack — 没有写入权限 — 换一个文件夹/);
  await assertIntact(made);
});

test('S4 Ctrl-C in the middle of writing leaves the last good pack, nothing unfinished, and says so', async (t) => {
  const made = await madePack(t);
  // All files are to be written again.
  for (const name of readdirSync(made.pack))
    if (/^(?!manifest).*\.js$/.test(name)) writeFileSync(join(made.pack, name), '');
  const child = spawn(process.execPath, args(made), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MINGBAI_OFFICIAL: '' },
  });
  const said = textOf(child);
  const ended = once(child, 'exit');
  while (!isWriting(made.pack)) await new Promise((next) => setImmediate(next));
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  assert.equal(code, 130, said());
  assert.match(said(), /已中断。文件夹里的内容包是完整的/);
  assert.equal(readFileSync(join(made.pack, 'manifest.json'), 'utf8'), made.manifest);
  assert.deepEqual(
    readdirSync(made.pack).filter((name) => name.startsWith('.')),
    [],
  );
  const again = build(made);
  assert.equal(again.status, 0, again.stderr);
});

/** Whether some files are written and not yet in place. */
function isWriting(pack: string): boolean {
  const unfinished = readdirSync(pack).find((name) => name.startsWith('.mingbai-'));
  return unfinished !== undefined && readdirSync(join(pack, unfinished)).length > 3;
}

function textOf({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  return () => text;
}

test('what cannot be written to the terminal is said, not thrown', { skip: !existsSync('/dev/full') }, () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `'${process.execPath}' ${COMMAND.join(' ')} help check > /dev/full`],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 1, stderr);
  assert.match(stderr, /^mingbai：结果写不出来（ENOSPC） — 腾出磁盘空间/m);
  assert.doesNotMatch(stderr, /\bat .*\.ts:\d/);
});
