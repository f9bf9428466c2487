import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { ROOT } from '../../scripts/steps.mjs';
import { compile } from '../../src/compile/compile.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';
import { stampFile } from '../../src/compile/stamp.js';
import { AT, temporaryFolder, writeTree } from './content-tree.js';

const GUIDE_TEXT = readFileSync(join(ROOT, 'content/CONTENT.md'), 'utf8');

/** The fenced example under a heading of CONTENT.md: `n` counts from 0. */
function example(heading: string, n = 0): string {
  // Examples of Markdown have headings of their own.
  const from = GUIDE_TEXT.indexOf(`\n## ${heading}`);
  const blocks = [...GUIDE_TEXT.slice(from).matchAll(/^```(?:markdown|yaml|tsv)\n([^]*?)\n```$/gm)];
  assert.ok(from >= 0, heading);
  return `${blocks[n]?.[1] ?? assert.fail(heading)}\n`;
}

/** The law of the library, without guides and pathways, and over it a county of examples alone. */
async function countyOfExamples(t: TestContext): Promise<readonly string[]> {
  const root = await temporaryFolder(t);
  const common = join(root, 'common');
  cpSync(join(ROOT, 'content/common/statutes'), join(common, 'statutes'), {
    recursive: true,
    filter: (path) => !path.endsWith('.md'),
  });
  // What comes first in a topic is not here.
  const topics = readFileSync(join(ROOT, 'content/common/topics.yaml'), 'utf8');
  await writeTree(common, {
    'topics.yaml': topics.replace(/^ {2}order:[^]*?(?=^- |^ {2}[a-z]|(?![^]))/gm, ''),
    'hotlines.yaml': readFileSync(join(ROOT, 'content/common/hotlines.yaml')),
  });
  const county = await writeTree(join(root, 'county'), {
    'overlay.yaml': example('覆盖层 overlay.yaml'),
    'services/example.md': example('服务事项'),
    'statutes/civil-code/01-example.md': example('条文的白话'),
    'statutes/town-rules-example/statute.yaml': example('法律 statutes'),
    'pathways/wages-example.yaml': example('指引'),
    'pathways/wages-example.ko.yaml': example('指引', 1),
    'glossary.tsv': example('词语 glossary.tsv'),
    'queries.tsv': example('试搜索的问题'),
    'words.yaml': example('词语对照'),
    'pins.yaml': example('置顶'),
    'repealed.tsv': example('旧法条'),
    'holidays.yaml': example('放假的日子'),
    'announced.yaml': `${example('id 的列表')}- guide/wills\n- guide/unpaid-wages\n- guide/how-to-sue\n`,
  });
  return [common, county];
}

test('every example of CONTENT.md compiles as a county of its own', async (t) => {
  const content = await countyOfExamples(t);
  // As the text says: when it is written, it is stamped.
  await stampFile(join(content[1] ?? '', 'pathways/wages-example.ko.yaml'), content, new Problems());
  const { problems, counts } = await compile({ content, at: AT });
  assert.deepEqual(problems.map(formatProblem), []);
  const { service, pathway, term } = counts.documents;
  assert.deepEqual([service, pathway, term], [1, 1, 1]);
});
