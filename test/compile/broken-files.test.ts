import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { faultsPage, readFaults, type ExpectedFault } from '../../scripts/broken-content.mjs';
import { ROOT } from '../../scripts/steps.mjs';
import { compile } from '../../src/compile/compile.js';
import { AT, GUIDE, soundContent, writeTree } from './content-tree.js';

const FOLDER = join(ROOT, 'test/fixtures/broken');
const faults = readFaults(readFileSync(join(FOLDER, 'faults.tsv'), 'utf8'));

/** What no repository should hold, or what Git does not keep: made when it is tried. */
const MADE: Readonly<Record<string, (content: string) => Uint8Array | string | undefined>> = {
  '5-mb': () => `${GUIDE}${'说了又说。\n\n'.repeat(300_000)}`,
  deep: () => GUIDE.replace('[赖账]', '['.repeat(5000)),
  'symlink-loop': (content) => {
    link('loop.md', join(content, 'guides/work/loop.md'));
    return undefined;
  },
  'symlink-folder': (content) => {
    link('.', join(content, 'guides/loop'));
    return undefined;
  },
  'symlink-list': (content) => {
    link('pins.yaml', join(content, 'pins.yaml'));
    return undefined;
  },
};

function link(to: string, path: string): void {
  symlinkSync(to, path);
}

/** Everything found in the sound content with this one file in it: `kind at code message`. */
async function foundWith(t: TestContext, { file, target }: ExpectedFault): Promise<string[]> {
  const make = MADE[file];
  const { content, official } = await soundContent(
    t,
    make === undefined ? { [target]: readFileSync(join(FOLDER, file)) } : {},
  );
  const made = make?.(content);
  if (made !== undefined) await writeTree(content, { [target]: made });
  const { problems, notices } = await compile({ content: [content], official, at: AT });
  const shown = relative(process.cwd(), content);
  const lines = (kind: string, found: typeof problems): string[] =>
    found.map(({ file: at, line, code, what, fix }) => {
      const place = relative(shown, at);
      const message = `${what} — ${fix}`.replaceAll(`${shown}/`, '');
      return [kind, line > 0 ? `${place}:${String(line)}` : place, code, message].join('\t');
    });
  return [...lines('问题', problems), ...lines('提醒', notices)];
}

for (const fault of faults) {
  test(`broken content: ${fault.file} ${fault.fault}`, async (t) => {
    const expected = fault.findings.map(({ kind, at, code, message }) => [kind, at, code, message].join('\t'));
    assert.deepEqual(await foundWith(t, fault), expected);
  });
}

test('broken content: at least 60 distinct faults, one per file, every file in the table', () => {
  const named = faults.map(({ file }) => file);
  assert.equal(new Set(named).size, named.length);
  assert.ok(faults.filter(({ findings }) => findings.length > 0).length >= 60);
  const files = readdirSync(FOLDER).filter((name) => name !== 'faults.tsv');
  assert.deepEqual(named.filter((name) => !(name in MADE)).sort(), files.sort());
});

test('broken content: every message says what is wrong and how to put it right, in Chinese', () => {
  for (const { file, findings } of faults) {
    for (const { message } of findings) assert.match(message, /[一-鿿].* — .*[一-鿿a-z]/, file);
  }
});

test('the page of broken content is made from the table (node scripts/broken-content.mjs)', () => {
  const page = join(ROOT, 'stories/docs/broken-content.md');
  assert.ok(existsSync(page));
  assert.equal(readFileSync(page, 'utf8'), faultsPage(faults));
});
