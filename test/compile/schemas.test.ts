import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/steps.mjs';
import { schemaFor, SCHEMAS } from '../../src/compile/schemas.js';

const ajv = new Ajv({ allErrors: true });
const validators = new Map(
  SCHEMAS.map(({ name }) => [
    name,
    ajv.compile(JSON.parse(readFileSync(join(ROOT, 'content/schemas', `${name}.schema.json`), 'utf8')) as object),
  ]),
);

/** What an editor with the schema would underline in a file of the content; its front matter, where it is Markdown. */
function faults(path: string, text: string): string[] {
  const name = schemaFor(path);
  assert.ok(name, path);
  const validate = validators.get(name);
  assert.ok(validate, name);
  const head = path.endsWith('.md') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text;
  validate(parse(head));
  return (validate.errors ?? []).map(({ dataPath, message }) => `${path}${dataPath} ${message ?? ''}`);
}

const contentFiles = ['content/common', 'content/changbai', 'test/fixtures/content'].flatMap((root) =>
  existsSync(join(ROOT, root))
    ? readdirSync(join(ROOT, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => schemaFor(name) !== undefined)
        .map((name) => [root, name] as const)
    : [],
);

test('the schemas for editors take every file of the content', () => {
  assert.ok(contentFiles.length > 200);
  const found = contentFiles.flatMap(([root, name]) => faults(name, readFileSync(join(ROOT, root, name), 'utf8')));
  assert.deepEqual(found, []);
});

test('every schema has files it is for, and every file of the schemas is one of them', () => {
  const files = readdirSync(join(ROOT, 'content/schemas')).map((name) => name.replace('.schema.json', ''));
  assert.deepEqual(files.sort(), SCHEMAS.map(({ name }) => name).sort());
});

const GUIDE = `---
title: 欠账怎么办
aliases: [赖账]
topics: [work]
law_as_of: 2026-11-23
reviewed: { on: 2026-11-23, next: 2027-05-23 }
---
`;
const BROKEN: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a key nobody knows', 'guides/work/x.md', GUIDE.replace('aliases', 'alias')],
  ['a long title', 'guides/work/x.md', GUIDE.replace('欠账怎么办', '欠'.repeat(21))],
  ['a day that is none', 'guides/work/x.md', GUIDE.replace('2026-11-23', '去年')],
  ['no topics', 'services/x.md', GUIDE.replace('topics: [work]\n', '')],
  ['a review that is neither', 'guides/work/x.ko.md', '---\ntitle: 가\nreview: maybe\n---\n'],
  ['a number that is none', 'hotlines.yaml', '- id: hotline/1\n  number: 电话\n'],
  ['a number without quotes', 'hotlines.yaml', '- id: hotline/1\n  number: 12348\n'],
  ['a language there is not', 'overlay.yaml', 'id: x\nname: { zh-CN: 县 }\nlanguages: [jp]\n'],
  ['a county without a name', 'overlay.yaml', 'id: x\n'],
  ['an address without https', 'overlay.yaml', 'id: x\nname: { zh-CN: 县 }\npublic_url: www.gov.cn\n'],
  ['a topic that is no id', 'topics.yaml', '- id: work\n'],
  ['an id that is none', 'announced.yaml', '- later\n'],
  ['a pin to words', 'pins.yaml', '离婚: 离婚指南\n'],
  [
    'a calendar there is not',
    'holidays.yaml',
    'fixed: [{ id: a, name: { zh-CN: 节 }, rule: { calendar: moon, days: ["01-01"] }, cite: a/1 }]\n',
  ],
  ['a kind of law there is not', 'statutes/x/statute.yaml', 'id: x\ntitle: 法\ntype: rule\nstatus: current\n'],
];
for (const [what, path, text] of BROKEN) {
  test(`the schemas refuse ${what}`, () => {
    assert.notDeepEqual(faults(path, text), []);
  });
}
