import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLookup } from '../../src/pack/catalogue-lookup.js';
import { decodeCatalogue, decodeGroup, decodeHolidays, decodeManifest } from '../../src/pack/decode.js';
import { encodePack } from '../../src/pack/encode.js';
import { PackError } from '../../src/pack/format.js';
import type { PackErrorCode, PackGroup } from '../../src/pack/format.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { EVERY_KIND, contentOf } from './every-kind.js';

const pack = await encodePack(contentOf(EVERY_KIND));
const { manifest } = pack;
const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const fileOf = (path: string): Uint8Array => pack.files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
const textOf = (path: string): string => new TextDecoder().decode(fileOf(path));

function groupNamed(name: string): PackGroup {
  const group = manifest.groups.find((each) => each.name === name);
  assert.ok(group);
  return group;
}

/** That it throws a `PackError` of that code, and nothing of another kind. */
function refuses(code: PackErrorCode, decode: () => unknown, message?: RegExp): void {
  assert.throws(decode, (error) => {
    assert.ok(error instanceof PackError, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, /^mingbai: /);
    if (message !== undefined) assert.match(error.message, message);
    return true;
  });
}

const guides = groupNamed('guides-work');
const holidays = manifest.holidays ?? manifest.catalogue;
const articles = groupNamed('articles-sample-code');

/** The group with one text in it replaced, once. */
function altered(group: PackGroup, from: string, to: string): Uint8Array {
  const text = textOf(group.path);
  assert.ok(text.includes(from), `${group.name} has ${from}`);
  return encode(text.replace(from, () => to));
}

/** The manifest with some keys replaced. */
const manifestWith = (changes: object): Uint8Array => encode({ ...manifest, ...changes });

test('S8 a newer format is told apart from damage, whatever else the manifest says', () => {
  refuses('newer-format', () => decodeManifest(manifestWith({ format: 2 })));
  refuses('newer-format', () => decodeManifest(encode({ format: 7, everything: 'else' })));
});

test('S7 what is not a manifest at all is not a pack', () => {
  for (const text of ['<!doctype html><title>登录</title>', '', '[]', '"x"', 'null', '{}', '{"format":"1"}']) {
    refuses('not-a-pack', () => decodeManifest(encode(text)));
  }
});

test('S4 a truncated file is refused wherever it is cut', () => {
  for (const part of [0.1, 0.5, 0.9, 0.999]) {
    for (const { path, bytes } of pack.files) {
      const cut = bytes.subarray(0, Math.max(1, Math.floor(bytes.length * part)));
      if (path === 'manifest.json') refuses('malformed', () => decodeManifest(cut));
      else if (path === manifest.catalogue.path) refuses('malformed', () => decodeCatalogue(cut, manifest));
      else if (path === holidays.path) refuses('malformed', () => decodeHolidays(cut, holidays));
      else refuses('malformed', () => decodeGroup(cut, groupNamed(path.split('.')[0] ?? '')));
    }
  }
});

test('S4 a flipped byte, a swapped file and a truncated one never pass the verified reader', async () => {
  const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
  const damages: readonly ((path: string) => Uint8Array)[] = [
    (path) => flipped(fileOf(path)),
    (path) => fileOf(path).subarray(0, 100),
    (path) => fileOf(path === guides.path ? articles.path : guides.path),
  ];
  for (const damage of damages) {
    const reader = createVerifiedReader({ read: (path) => Promise.resolve(damage(path)) }, manifest);
    const reads = [() => reader.catalogue(), ...manifest.groups.map((_group, index) => () => reader.group(index))];
    for (const read of reads) {
      await assert.rejects(
        read(),
        (error) => error instanceof PackError && error.code === 'wrong-hash' && error.retryable,
      );
    }
  }
});

test('S5 wrong types and values anywhere in a manifest are malformed', () => {
  const [group] = manifest.groups;
  assert.ok(group);
  const changes: readonly object[] = [
    { format: 0 },
    { format: 0.5 },
    { id: '../up' },
    { version: '' },
    { version: 5 },
    { built: 'yesterday' },
    { built: '2026-11-23T08:00:00+08:00' },
    { rollback: false },
    { lawAsOf: '2026-1-1' },
    { languages: ['zh-CN', 'xx'] },
    { languages: 'zh-CN' },
    { name: {} },
    { name: null },
    { publicUrl: 'javascript:alert(1)' },
    { publicUrl: '//evil.example/' },
    { counts: { article: -1 } },
    { counts: [] },
    { catalogue: null },
    { groups: {} },
    { groups: [{ ...group, path: '../core.0123456789.json' }] },
    { groups: [{ ...group, path: '//evil.example/core.0123456789.json' }] },
    { groups: [{ ...group, path: 'core.0123456789.json' }] },
    { groups: [{ ...group, name: 'other' }] },
    { groups: [{ ...group, sha256: 'abc' }] },
    { groups: [{ ...group, bytes: '12' }] },
    { groups: [{ ...group, documents: NaN }] },
    { groups: [group, group] },
  ];
  for (const change of changes) refuses('malformed', () => decodeManifest(manifestWith(change)));
});

test('S5 a file announced as too large is refused before it is asked for', () => {
  const [group] = manifest.groups;
  refuses('too-large', () => decodeManifest(manifestWith({ groups: [{ ...group, bytes: 200_000_000 }] })));
  refuses('too-large', () => decodeManifest(manifestWith({ catalogue: { ...manifest.catalogue, bytes: 3_000_000 } })));
});

test('S5 200 MB, a million keys and depth 10 000 are refused without parsing', (t) => {
  const parse = t.mock.method(JSON, 'parse');
  const large = new Uint8Array(200 * 1024 * 1024).fill(0x7b);
  const manyKeys = encode(`{${Array.from({ length: 1_000_000 }, (_, n) => `"k${String(n)}":0`).join(',')}}`);
  const manySmall = encode(`{"a":[${'0,'.repeat(300_000)}0]}`);
  const deep = encode(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
  const deepObjects = encode(`${'{"a":'.repeat(10_000)}0${'}'.repeat(10_000)}`);
  for (const [code, bytes] of [
    ['too-large', large],
    ['too-large', manyKeys],
    ['malformed', manySmall],
    ['malformed', deep],
    ['malformed', deepObjects],
  ] as const) {
    refuses(code, () => decodeGroup(bytes, guides));
    refuses(code, () => decodeCatalogue(bytes, manifest));
    refuses(bytes === manySmall ? 'too-large' : code, () => decodeManifest(bytes));
  }
  assert.equal(parse.mock.callCount(), 0);
});

test('S5 brackets inside texts do not count as depth', () => {
  const text = `${'[{'.repeat(500)}\\"\\\\`;
  const group = decodeGroup(altered(guides, '先投诉', text), guides);
  assert.ok(JSON.stringify(group).includes('[{[{'));
});

test('S5 invalid UTF-8 and lone surrogates are malformed', () => {
  const bytes = fileOf(guides.path).slice();
  bytes[bytes.length - 30] = 0xff;
  refuses('malformed', () => decodeGroup(bytes, guides));
  refuses('malformed', () => decodeGroup(altered(guides, '先投诉', '\\ud800'), guides), /well-formed/);
  refuses('malformed', () => decodeGroup(altered(guides, '先投诉', '\\udc00\\ud800'), guides), /well-formed/);
  assert.ok(decodeGroup(altered(guides, '先投诉', '\\ud842\\udfb7'), guides));
});

test('S5 __proto__ and constructor keys change nothing and are gone', () => {
  const hostile = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},';
  const group = decodeGroup(altered(guides, '{', `{${hostile}`), guides);
  const inside = decodeGroup(altered(guides, '"documents":[{', `"documents":[{${hostile}`), guides);
  for (const value of [group, inside, inside.documents[0], {}]) {
    assert.equal((value as { isAdmin?: boolean }).isAdmin, undefined);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  }
  assert.deepEqual(group, decodeGroup(fileOf(guides.path), guides));
  assert.deepEqual(inside, group);
  const calculator = groupNamed('calculator-overtime');
  const forged = altered(calculator, '"definition":{', `"definition":{"__proto__":{},`);
  refuses('malformed', () => decodeGroup(forged, calculator));
});

test('S13 names a page adds to Object.prototype are not read as content', () => {
  const polluted = Object.prototype as { translations?: unknown; stale?: unknown };
  polluted.translations = 'polluted';
  polluted.stale = 'polluted';
  try {
    assert.deepEqual(decodeGroup(fileOf(articles.path), articles).documents.length, articles.documents);
  } finally {
    delete polluted.translations;
    delete polluted.stale;
  }
});

test('S1 addresses a link must not have are refused', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/',
    '\\\\\\\\evil.example',
    '/path',
    '#fragment',
    'https:evil',
    'https:///evil',
    'https://a b/',
    'https://例子.中国/',
    'http://',
    'https://www.gov.cn@evil.example/',
    'file:///etc/passwd',
    'blob:https://x/1',
    'tel:javascript',
    'mailto:',
    '',
  ]) {
    refuses('malformed', () => decodeGroup(altered(guides, 'https://www.gov.cn/zhengce/', href), guides), /href/);
  }
  for (const href of ['http://www.gov.cn', 'tel:12348', 'mailto:a@b.cn', 'https://[::1]/x?y=1#z']) {
    assert.ok(decodeGroup(altered(guides, 'https://www.gov.cn/zhengce/', href), guides));
  }
});

test('S1 an unknown kind of block, inline, tone or document refuses the file', () => {
  for (const [from, to] of [
    ['"type":"rule"', '"type":"html"'],
    ['"type":"rule"', '"type":"constructor"'],
    ['"type":"break"', '"type":"image"'],
    ['"tone":"answer"', '"tone":"banner"'],
    ['"kind":"guide"', '"kind":"article"'],
    ['"kind":"guide"', '"kind":"script"'],
    ['"level":2', '"level":1'],
    ['"blocks":[', '"blocks":[null,'],
    ['"blocks":[', '"blocks":["text",'],
    ['"children":[', '"children":[1,'],
    ['"align":["start",null]', '"align":["left",null]'],
    ['"ordered":true', '"ordered":"true"'],
  ] as const) {
    refuses('malformed', () => decodeGroup(altered(guides, from, to), guides));
  }
});

test('ids, dates and telephone numbers are checked', () => {
  for (const [name, from, to] of [
    ['guides-work', '"id":"guide/unpaid-wages"', '"id":"service/unpaid-wages"'],
    ['guides-work', '"id":"guide/unpaid-wages"', '"id":"guide/../x"'],
    ['guides-work', '"id":"guide/unpaid-wages"', '"id":"guide/a#b"'],
    ['guides-work', '"anchor":"p1-i1"', '"anchor":"p1\\" onclick"'],
    ['guides-work', '"id":"steps"', '"id":"第一步"'],
    ['guides-work', '"lawAsOf":"2026-11-23"', '"lawAsOf":"soon"'],
    ['core', '"number":"12348"', '"number":"call me"'],
    ['articles-sample-code', '"number":"2-1"', '"number":"two"'],
    ['articles-sample-code', '"id":"sample-code"', '"id":"sample/code"'],
    ['articles-sample-code', '"status":"uncertain"', '"status":"dead"'],
  ] as const) {
    const group = groupNamed(name);
    refuses('malformed', () => decodeGroup(altered(group, from, to), group));
  }
});

test('a message says which file, where in it, and what was found', () => {
  const bytes = altered(guides, '"tone":"answer"', '"tone":"banner"');
  refuses(
    'malformed',
    () => decodeGroup(bytes, guides),
    /"guides-work\.[0-9a-f]+\.json": \/documents\/0\/blocks\/0\/tone: .*"banner"/,
  );
});

test('a group with a document too many, too few or twice is refused', () => {
  const text = textOf(guides.path);
  const group = JSON.parse(text) as { documents: unknown[] };
  const [document] = group.documents;
  refuses('malformed', () => decodeGroup(encode({ ...group, documents: [] }), guides));
  refuses('malformed', () => decodeGroup(encode({ ...group, documents: [document, document] }), guides));
  refuses('malformed', () =>
    decodeGroup(encode({ ...group, documents: [document, document] }), { ...guides, documents: 2 }),
  );
});

test('a catalogue names only groups that are there, and no document twice', () => {
  const catalogue = JSON.parse(textOf(manifest.catalogue.path)) as { entries: unknown[][]; statutes: object[] };
  const [statute] = catalogue.statutes;
  for (const change of [
    { entries: Array.from({ length: 30 }, () => []) },
    { entries: [[...(catalogue.entries[0] ?? []), ...(catalogue.entries[0] ?? [])]] },
    { entries: [[{ id: 'article/sample-code/1', title: { 'zh-CN': 'x' } }]] },
    { statutes: [{ ...statute, group: 99 }] },
    { statutes: [{ ...statute, ranges: [['1', '2', 99]] }] },
    { statutes: [{ ...statute, ranges: [['1', '2']] }] },
    { statutes: [{ ...statute, ranges: [['1', 'x', 0]] }] },
    { statutes: [statute, statute] },
  ]) {
    refuses('malformed', () => decodeCatalogue(encode({ ...catalogue, ...change }), manifest));
  }
});

test('keys a newer builder of the same format adds are ignored', () => {
  const decoded = decodeManifest(manifestWith({ addedLater: true }));
  assert.deepEqual(decoded, manifest);
});

test('S5 looking up hostile ids finds nothing and throws nothing', () => {
  const find = createLookup(decodeCatalogue(fileOf(manifest.catalogue.path), manifest));
  for (const id of ['__proto__', 'article/toString/1', 'statute/constructor', '/'.repeat(10_000), '\ud800']) {
    assert.equal(find(id), undefined);
  }
});

test('S5 a pathway is checked whole: what would be evaluated wrongly, or for ever, is refused', () => {
  const pathway = groupNamed('pathway-wages');
  for (const [from, to] of [
    // Wrong kinds and values.
    ['"type":"choice"', '"type":"chance"'],
    ['"unknownForbidden":"本人都知道"', '"unknownForbidden":true'],
    ['"compare":"gte"', '"compare":"near"'],
    ['"count":7', '"count":-7'],
    ['"count":7', '"count":1.5'],
    ['"unit":"工作日"', '"unit":"小时"'],
    ['"strength":"likely"', '"strength":"certain"'],
    ['"function":"sum"', '"function":"eval"'],
    ['"status":"pilot"', '"status":"law"'],
    ['"to":"2026-01-01"', '"to":"tomorrow"'],
    ['"left":1.5', '"__proto__":1.5'],
    ['"left":1.5', '"left":"1.5"'],
    ['"renamed":{"2":', '"renamed":{"__proto__":'],
    ['"texts":{"questions.employment.ask"', '"texts":{"__proto__"'],
    // Names of their own, and none of the reserved ones.
    ['"id":"left-on"', '"id":"employment"'],
    ['"id":"working"', '"id":"unknown"'],
    ['"id":"total"', '"id":"deadline"'],
    // References that are not there, or not above.
    ['"deadline":"deadline"', '"deadline":"lost"'],
    ['{"of":"owed"},{"number":0.5}', '{"of":"days"},{"number":0.5}'],
    ['"askWhen":{"is":["left"],"of":"employment"}', '"askWhen":{"is":["left"],"of":"read"}'],
    ['"param":"small","unset":true', '"param":"lost","unset":true'],
  ] as const) {
    refuses('malformed', () => decodeGroup(altered(pathway, from, to), pathway));
  }
});

test('S5 holidays that are no days are refused', () => {
  const text = textOf(holidays.path);
  for (const [from, to] of [
    ['"01-01"', '"13-01"'],
    ['"2027":', '"__proto__":'],
    ['"2026-10-01"', '"1 October"'],
    ['"fixed":', '"fixes":'],
  ] as const) {
    assert.ok(text.includes(from));
    refuses('malformed', () => decodeHolidays(encode(text.replace(from, to)), holidays));
  }
});
