import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { compile, type Compiled } from '../../src/compile/compile.js';
import { importStatuteIndex } from '../../src/compile/import-statute.js';
import type { Article, StatuteDocument } from '../../src/model/document.js';
import { versionOn } from '../../src/model/statute-version.js';
import { formatProblem } from '../../src/compile/problem.js';
import { AT, GUIDE, OFFICIAL, soundContent } from './content-tree.js';

/** The sound library with the care law again, as in force from `effective`; it has no article 4. */
async function compileVersions(
  t: TestContext,
  { effective = '2026-06-01', ...rest }: { effective?: string; guide?: string; at?: string } = {},
): Promise<Compiled> {
  const order = { 'statutes.yaml': '- care-law\n- care-law@2026-06-01\n- old-rules\n' };
  const guide = rest.guide === undefined ? {} : { 'guides/work/debt.md': rest.guide };
  const { content, official } = await soundContent(t, order, guide);
  const file = join(official, 'care-law@2026-06-01.md');
  const text = OFFICIAL.replace('id: care-law', 'id: care-law@2026-06-01')
    .replace('effective: 2021-01-01', 'effective: 2026-06-01')
    .replace(/\*\*第三条\*\*[^]*?(?=\*\*第四条)/, '')
    .replace('第四条', '第三条')
    .replace('articles: 4', 'articles: 3');
  await writeFile(file, text);
  await importStatuteIndex([file], join(content, 'statutes'));
  const yaml = join(content, 'statutes/care-law@2026-06-01/statute.yaml');
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('effective: 2026-06-01', `effective: ${effective}`));
  const at = rest.at ?? AT;
  return compile({ content: [content], official, at, built: '2026-11-23T00:00:00.000Z' });
}

test('each version has its day in its id, and ends when the next begins', async (t) => {
  const { content } = await compileVersions(t);
  const statutes = (content?.documents ?? []).filter((one): one is StatuteDocument => one.kind === 'statute');
  const versions = statutes.map(({ statute }) => statute).filter(({ id }) => id.startsWith('care-law'));
  assert.deepEqual(
    versions.map(({ id, until, supersededBy }) => [id, until, supersededBy]),
    [
      ['care-law@2021-01-01', '2026-06-01', 'care-law@2026-06-01'],
      ['care-law@2026-06-01', undefined, undefined],
    ],
  );
  const onDay = (day: string): string | undefined => versionOn(versions, 'care-law', day)?.id;
  assert.deepEqual(['2020-12-31', '2021-01-01', '2026-05-31', '2026-06-01'].map(onDay), [
    'care-law@2021-01-01',
    'care-law@2021-01-01',
    'care-law@2021-01-01',
    'care-law@2026-06-01',
  ]);
  assert.equal(versionOn(versions, 'care-law@2021-01-01', '2026-06-01')?.id, 'care-law@2021-01-01');
  assert.equal(versionOn(versions, 'other-law', '2026-06-01'), undefined);
});

test('citations without a day are checked against the version of that day and stand in every version', async (t) => {
  const guide = `${GUIDE}\n照护法第4条。\n`;
  const missing = ({ problems }: Compiled): string[] =>
    problems.filter(({ code }) => code === 'citation-missing-article').map(formatProblem);
  assert.deepEqual(missing(await compileVersions(t, { guide, at: '2026-05-31' })), []);
  const after = missing(await compileVersions(t, { guide, at: '2026-06-01' }));
  assert.ok(
    after.some((said) => /debt\.md:\d+ — 《照护法》没有第4条/.test(said)),
    after.join('\n'),
  );
  const { content } = await compileVersions(t, { at: '2026-05-31' });
  const cited = (content?.documents ?? []).filter(
    (one): one is Article => one.kind === 'article' && /^article\/care-law@.*\/1$/.test(one.id),
  );
  assert.deepEqual(
    cited.map(({ id, citedBy = [], related = [] }) => [id, [...citedBy, ...related].includes('guide/debt')]),
    [
      ['article/care-law@2021-01-01/1', true],
      ['article/care-law@2026-06-01/1', true],
    ],
  );
});

test('a day in the id that is not the day of entry into force is named with the remedy', async (t) => {
  const { problems } = await compileVersions(t, { effective: '2026-07-01' });
  const said = problems.filter(({ code }) => code === 'statute-version-day').map(formatProblem);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /statute\.yaml — id 是 care-law@2026-06-01，.*2026-07-01.* — .*care-law@2026-07-01/);
});
