import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROWS, rowOf } from '../../scripts/legal-aid-rows.mjs';
import { ROOT } from '../../scripts/steps.mjs';

const PATHWAYS = join(ROOT, 'content/common/pathways');
const STALE = '内容改了：运行 node scripts/pathway-pages.mjs';

interface Written {
  readonly pathway: string;
  readonly questions: readonly unknown[];
  readonly notices?: readonly { readonly id: string }[];
  readonly outcomes: readonly { readonly id: string }[];
  readonly tests: readonly unknown[];
}

async function written(name: string): Promise<Written> {
  return parse(await readFile(join(PATHWAYS, name), 'utf8')) as Written;
}

const page = (name: string): Promise<string> => readFile(join(ROOT, 'stories/docs', name), 'utf8');
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((each) => each.trim());
const bodyRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| -+/.test(line))
    .map(cells)
    .slice(1);

test('the page of the decision table has every outcome and notice of legal aid, in rank, and names no other', async () => {
  const { outcomes, notices = [] } = await written('legal-aid.yaml');
  const text = await page('legal-aid-table.md');
  const ids = bodyRows(text).map(([, , id = '']) => id.replace(/`/g, ''));
  assert.deepEqual(
    ids,
    [...outcomes, ...notices].map(({ id }) => id),
    STALE,
  );
  const others = ['means-test', 'node scripts/pathway-pages.mjs', 'content/common/pathways/legal-aid.yaml'];
  for (const [, named = ''] of text.matchAll(/`([^`]+)`/g)) {
    assert.ok(ids.includes(named) || others.includes(named), `没有 ${named}`);
  }
});

test('every row of the table of facts has an outcome or a notice, and each cites the law', async () => {
  const rows = bodyRows(await page('legal-aid-table.md'));
  for (const row of ROWS)
    assert.ok(
      rows.some(([, of]) => of === row),
      `没有 ${row}`,
    );
  for (const [, of = '', id = '', , , cite = ''] of rows) {
    assert.equal(of, rowOf(id.replace(/`/g, '')), STALE);
    // A county's plan is no law: only "go and ask", and so it must stay without an article.
    assert.match(cite, id === '`pilot`' ? /^无$/ : /第\d+条/, id);
  }
});

test('the page of proofs has the questions, outcomes, notices and tests of every pathway, each reached by an example', async () => {
  const rows = bodyRows(await page('pathways.md'));
  const names = (await readdir(PATHWAYS)).filter((name) => /^[a-z-]+\.yaml$/.test(name));
  assert.equal(rows.length, names.length, STALE);
  for (const name of names) {
    const { pathway, questions, outcomes, notices = [], tests } = await written(name);
    const row = rows.find(([first = '']) => first.startsWith(`\`pathway/${pathway}\``));
    const counted = [questions, outcomes, notices, tests].map(({ length }) => String(length));
    assert.deepEqual(row?.slice(1, 5), counted, STALE);
    const all = outcomes.length + notices.length;
    assert.equal(row[9], `${String(all)} / ${String(all)}`);
  }
});

test('the tests in the files are at least 300', async () => {
  const tests = bodyRows(await page('pathways.md')).map((row) => Number(row[4]));
  assert.ok(tests.reduce((sum, each) => sum + each, 0) >= 300);
});
