import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';

const schema = JSON.parse(readFileSync('content/schemas/pathway.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);
const example =
  /```yaml\n(pathway: wages-example[^]*?)\n```/.exec(readFileSync('content/CONTENT.md', 'utf8'))?.[1] ?? '';

function faults(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}

/** The example with one thing changed. */
function changed(from: string, to: string): string {
  assert.ok(example.includes(from), from);
  return example.replace(from, to);
}

test('the schema for editors takes the example of CONTENT.md', () => {
  assert.deepEqual(faults(example), []);
});

const BROKEN: readonly (readonly [name: string, from: string, to: string])[] = [
  ['a key nobody knows', 'unsure:', 'unshure:'],
  ['no title', 'title: 工资要不回来怎么办\n', ''],
  ['a type of question there is not', 'type: yes-no', 'type: maybe'],
  ['a reserved option', 'working: 还在上班', 'none: 还在上班'],
  ['two functions in one fact', 'add: [left-on, $arbitration-limit]', 'add: [left-on], sum: [iou]'],
  ['unknown as a condition', '{ iou: yes,', '{ iou: unknown,'],
  ['a comparison there is not', '{ within: 7日 }', '{ soon: 7日 }'],
  ['an amount of time without a unit', '{ within: 7日 }', '{ within: 七 }'],
  ['a strength there is not', 'strength: likely', 'strength: sure'],
  ['an article in words', 'cite: migrant-wage-regulation/30#p3', 'cite: 支付条例第30条'],
  ['a day that is no day', 'at: "2026-11-24"', 'at: 明天'],
  ['a test without an outcome', '    expect: sue-directly\n', ''],
  ['a parameter that is neither in force nor tried', 'status: in_force', 'status: maybe'],
  ['a hand-off to an address', '[hotline/12348]', '["https://example.com"]'],
];

for (const [name, from, to] of BROKEN) {
  test(`the schema refuses ${name}`, () => {
    assert.notDeepEqual(faults(changed(from, to)), []);
  });
}
