import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allowed, BROWSER, NODE, TRUNK } from '../../scripts/rooms.mjs';
import { bin, ROOT, TEMPORARY } from '../../scripts/steps.mjs';

interface PackageFile {
  readonly name: string;
  readonly license: string;
  readonly dependencies: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const packageFile = JSON.parse(read('package.json')) as PackageFile;

/** What reaches a page, apart from what the page brings itself. */
const PARTS = readdirSync(join(ROOT, 'dist/parts')).map((name) => `parts/${name}`);
const BUNDLES = ['mingbai.min.js', 'worker/search-worker.js', 'words/ko.js', 'words/en.js', ...PARTS].map(
  (file) => `dist/${file}`,
);

for (const bundle of BUNDLES) {
  test(`S3 no eval, no inline handler in ${bundle}`, () => {
    const code = read(bundle);
    assert.doesNotMatch(code, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/);
    assert.doesNotMatch(code, /setTimeout\(\s*["'`]|setInterval\(\s*["'`]/);
    assert.doesNotMatch(code, /<[a-z][^<>]*\son[a-z]+\s*=/i);
  });

  test(`${bundle} is ASCII, so that a GBK page reads it right`, () => {
    assert.doesNotMatch(read(bundle), /[^\0-\x7f]/);
  });
}

test('the bundle asks for the parts that lie beside it, and for no others', () => {
  const asked = (file: string): string[] =>
    [...read(file).matchAll(/mingbaiPart\(([^)]*)\)/g)].flatMap(([, names = '']) =>
      Array.from(names.matchAll(/"([^"]+)"/g), ([, name = '']) => `parts/${name}`),
    );
  const all = ['mingbai.min.js', ...PARTS].flatMap((file) => asked(`dist/${file}`));
  assert.ok(all.length >= 4, all.join());
  assert.deepEqual([...new Set(all)].sort(), [...PARTS].sort());
});

test('S14 no address of anybody else stands in a bundle', () => {
  const namespaces = /^https?:\/\/(www\.w3\.org|lit\.dev)\//;
  for (const bundle of BUNDLES) {
    const addresses = [...read(bundle).matchAll(/https?:\/\/[a-z0-9.-]+\/[^\s"'`\\)]*/gi)].map(([address]) => address);
    assert.deepEqual(
      addresses.filter((address) => !namespaces.test(address)),
      [],
    );
  }
});

/** Of them lit, minisearch and tslib reach a page; the rest serve the command. */
test('S15 few runtime packages, each under a free licence', () => {
  const names = Object.keys(packageFile.dependencies);
  // Of these a page loads lit, minisearch and, when a code is drawn, lean-qr; the rest is the command's.
  assert.ok(names.length <= 12, names.join(' '));
  for (const name of names) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as PackageFile;
    assert.match(license, /^(MIT|ISC|0BSD|BSD-3-Clause|Apache-2\.0)$/, name);
  }
});

test('S15 the lockfile is there and names no download address; a contact for weaknesses is named', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"\s*:\s*"http/);
  assert.match(read('SECURITY.md'), /Report a vulnerability/);
  assert.match(read('SECURITY.md'), /Content-Security-Policy: default-src 'none'/);
});

test('every export of the package is there', () => {
  for (const [name, target] of Object.entries(packageFile.exports)) {
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      assert.ok(existsSync(join(ROOT, file)), `${name}: ${file}`);
    }
  }
});

test('E2 importing the package in Node touches no window', () => {
  const script = "await import('mingbai'); if ('window' in globalThis) throw new Error('window');";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
});

test('a room imports only from rooms before it in its own branch or the trunk', () => {
  for (const room of TRUNK) assert.ok(allowed(room).every((each) => TRUNK.includes(each)));
  for (const room of BROWSER) assert.ok(!allowed(room).some((each) => NODE.includes(each)));
  for (const room of NODE) assert.ok(!allowed(room).some((each) => BROWSER.includes(each)));
});

test('the lint of the rooms finds an import that goes the wrong way', () => {
  const house = mkdtempSync(join(TEMPORARY, 'house-'));
  const write = (path: string, code: string): void => {
    writeFileSync(join(house, path), code);
  };
  for (const room of ['model', 'element']) mkdirSync(join(house, 'src', room), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  write('tsconfig.json', '{}');
  write('src/element/legal-x.ts', 'export const x = 1;\n');
  write('src/model/wrong.ts', "import { x } from '../element/legal-x.js';\nexport const y = x;\n");
  const config = join(ROOT, 'test/config/dependency-cruiser.mjs');
  assert.throws(
    () =>
      execFileSync(bin('depcruise'), ['src', '--config', config, '--output-type', 'err'], {
        cwd: house,
        stdio: 'pipe',
      }),
    (error: { stdout: Buffer }) => error.stdout.toString().includes('room-model'),
  );
  rmSync(house, { recursive: true });
});
