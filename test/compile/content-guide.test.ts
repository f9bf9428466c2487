import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';
import { splitFrontMatter } from '../../src/compile/front-matter.js';
import { FieldReader } from '../../src/compile/fields.js';
import { createHeadingIds } from '../../src/compile/heading-id.js';
import { compileMarkdown } from '../../src/compile/markdown.js';
import { SERVICE_HEADINGS } from '../../src/compile/service.js';
import type { References } from '../../src/compile/text-context.js';
import { createReferences } from '../../src/compile/references.js';
import type { KnownIds } from '../../src/compile/known-ids.js';
import { checkPathways } from '../../src/compile/one-pathway.js';
import { readLayer } from '../../src/compile/layer.js';
import { NO_OFFICIAL } from '../../src/compile/official-texts.js';
import { lawOf, namesOf, readStatutes } from '../../src/compile/statutes.js';
import { createCitationParser } from '../../src/model/citation-parser.js';
import { noFindings } from '../../src/compile/text-context.js';
import { parseYaml } from '../../src/compile/yaml-source.js';
import { parseNoteFile } from '../../src/compile/article-notes.js';
import { AT } from './content-tree.js';

const CONTENT_GUIDE = readFileSync('content/CONTENT.md', 'utf8');

/** The examples of CONTENT.md in one language, with the heading each stands under. */
function examples(language: string): { under: string; text: string }[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([^]*?)\n\`\`\``, 'g');
  return Array.from(CONTENT_GUIDE.matchAll(pattern), (match) => ({
    under: /## (.*)(?![^]*\n## )/.exec(CONTENT_GUIDE.slice(0, match.index))?.[1] ?? '',
    text: match[1] ?? '',
  }));
}

/** The law as it is; every id exists, for examples name what is not written yet. */
async function references(problems: Problems): Promise<References> {
  const layer = await readLayer('content/common', new Problems());
  const statutes = layer === undefined ? [] : await readStatutes([layer], new Map(), new Problems());
  const law = lawOf(statutes, '2026-11-23');
  const parser = createCitationParser(namesOf(statutes));
  const ids: KnownIds = { status: () => 'known', nearest: () => undefined };
  return createReferences({ law, parser, ids, problems });
}

async function problemsOf(text: string): Promise<string[]> {
  const problems = new Problems();
  const context = { file: 'CONTENT.md', problems, headingId: createHeadingIds(), found: noFindings() };
  compileMarkdown(text, 1, { ...context, references: await references(problems) });
  return problems.problems.map(formatProblem);
}

test('the Markdown examples of CONTENT.md compile', async () => {
  const found = examples('markdown');
  assert.ok(found.length >= 6, `${String(found.length)} examples`);
  for (const { under, text } of found) {
    const problems = new Problems();
    const source = { path: 'CONTENT.md', file: 'CONTENT.md', text };
    if (under.startsWith('条文的白话')) {
      parseNoteFile(source, problems);
    } else if (text.startsWith('---')) {
      const front = splitFrontMatter(source, problems);
      assert.deepEqual(await problemsOf(front?.body ?? ''), [], under);
    } else assert.deepEqual(await problemsOf(text), [], under);
    assert.deepEqual(problems.problems.map(formatProblem), [], under);
  }
});

test('the YAML examples of CONTENT.md are YAML', () => {
  const found = examples('yaml');
  assert.ok(found.length >= 3);
  for (const { under, text } of found) {
    const problems = new Problems();
    assert.ok(parseYaml(text, 'CONTENT.md', 1, problems), under);
    assert.deepEqual(problems.problems.map(formatProblem), [], under);
  }
});

test('CONTENT.md names the nine headings of a service and every field of a guide', () => {
  for (const heading of Object.keys(SERVICE_HEADINGS)) assert.ok(CONTENT_GUIDE.includes(`\`## ${heading}\``), heading);
  const [guide] = examples('markdown').filter(({ under }) => under === '指南');
  const problems = new Problems();
  const front = splitFrontMatter({ path: '', file: 'CONTENT.md', text: guide?.text ?? '' }, problems);
  assert.ok(front);
  const fields = new FieldReader(front.head, '文件头', problems);
  for (const key of front.head.entries.keys()) assert.ok(fields.located(key) !== undefined, key);
});

test('the real content has 90 statutes with text, 6,884 articles, and its first notes', async () => {
  const official = process.env['MINGBAI_OFFICIAL'] ?? '../shared/laws';
  const { counts, skipped } = await compile({
    content: ['content/common', 'content/changbai'],
    ...(existsSync(official) ? { official } : {}),
    at: AT,
  });
  assert.equal(counts.articles, 6884);
  assert.ok((counts.notes['civil-code'] ?? 0) >= 45);
  assert.equal(counts.notes['legal-aid-law'], 71);
  assert.equal(skipped.has(NO_OFFICIAL), !existsSync(official));
});

test('the worked pathway of CONTENT.md compiles: its tests hold and it is proved', async () => {
  const [chinese] = examples('yaml').filter(({ text }) => text.startsWith('pathway: wages-example'));
  const folder = await mkdtemp(join(tmpdir(), 'mingbai-example-'));
  const path = join(folder, 'wages-example.yaml');
  await writeFile(path, `${chinese?.text ?? ''}\n`);
  const { problems, pathways } = await checkPathways({ pathways: [path], content: ['content/common'], at: AT });
  await rm(folder, { recursive: true });
  assert.deepEqual(problems.problems.map(formatProblem), []);
  const { tests, failedTests, proof } = pathways[0]?.figures ?? {};
  assert.deepEqual([tests, failedTests, proof?.witnesses, proof?.longest], [6, 0, 6, 3]);
});
