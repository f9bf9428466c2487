import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elementsOf, wordsOf, type ManifestElement } from '../../scripts/editor-data.mjs';
import { bin, ROOT } from '../../scripts/steps.mjs';
import { TOKENS } from '../../src/element/tokens.js';
import { TOKEN_WORDS } from '../../stories/docs/token-words.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const names = (list: readonly { name: string }[] = []): string[] => list.map(({ name }) => name);

const elements: ManifestElement[] = elementsOf(json('dist/custom-elements.json'));
const packageFile = json('package.json') as {
  exports: Record<string, string | Record<string, string>>;
  files: string[];
  'web-types': string;
};
const entries = readdirSync(join(ROOT, 'src/entry')).flatMap((file) => /^(legal-[a-z]+)\.ts$/.exec(file)?.[1] ?? []);

interface WebTypesElement {
  readonly name: string;
  readonly attributes: readonly { name: string; default?: string; value: { type: string | string[] } }[];
  readonly slots: readonly { name: string }[];
  readonly js: { properties: readonly { name: string }[]; events: readonly { name: string }[] };
  readonly css: { parts: readonly { name: string }[] };
}

test('E11 every element has a tag, an entry of its own and a place in the manifest', () => {
  assert.ok(entries.length >= 7);
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...entries].sort());
  for (const tag of entries) {
    const file = read(`src/element/${tag}.ts`);
    assert.match(file, new RegExp(`interface HTMLElementTagNameMap \\{\\s+'${tag}': `), tag);
    assert.ok(packageFile.exports[`./${tag}`], `package.json exports ${tag}`);
    assert.match(read('src/element/tag.ts'), new RegExp(`'${tag}'`));
    assert.match(read('src/entry/define-all.ts'), new RegExp(`'${tag}'`));
  }
});

/** Code cannot be written in an attribute. */
const ONLY_CODE = ['legal-search provider'];

test('E3 E11 every option says what it is and what it is by default, and is attribute and property', () => {
  const faults = elements.flatMap((element) => {
    const options = element.attributes ?? [];
    const unset = options.filter(
      (option) => option.default === undefined || option.fieldName === undefined || !option.description,
    );
    const onlyCode = (element.members ?? []).filter(
      ({ kind, privacy, readonly, attribute }) =>
        kind === 'field' && privacy === undefined && !readonly && attribute === undefined,
    );
    return [...unset, ...onlyCode].map(({ name }) => `${element.tagName} ${name}`);
  });
  assert.deepEqual(faults, ONLY_CODE);
});

test('E3 events are kebab-case and of a class that the package exports', () => {
  const exported = read('src/entry/index.ts');
  for (const { tagName, events = [] } of elements) {
    assert.ok(events.length > 0, tagName);
    for (const { name, type } of events) {
      assert.match(name, /^legal-[a-z-]+$/, tagName);
      assert.match(exported, new RegExp(`\\b${type?.text ?? 'nothing'}\\b`), `${tagName} ${name}`);
    }
  }
});

test('E11 html-custom-data names every element, attribute and allowed word', () => {
  const { version, tags } = json('dist/editor/html-custom-data.json') as {
    version: number;
    tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
  };
  assert.equal(version, 1.1);
  for (const element of elements) {
    const tag = tags.find(({ name }) => name === element.tagName);
    assert.ok(tag, element.tagName);
    assert.deepEqual(names(tag.attributes), names(element.attributes));
    for (const attribute of element.attributes ?? []) {
      const listed: string[] = tag.attributes.flatMap((each) =>
        each.name === attribute.name ? names(each.values) : [],
      );
      assert.deepEqual(listed, wordsOf(attribute), `${element.tagName} ${attribute.name}`);
    }
  }
  const view = tags.find(({ name }) => name === 'legal-topics')?.attributes.find(({ name }) => name === 'view');
  assert.deepEqual(names(view?.values), ['both', 'topics', 'statutes']);
});

test('E11 web-types name every element with attributes, properties, events, slots and parts', () => {
  const { contributions } = json(packageFile['web-types']) as {
    contributions: { html: { elements: WebTypesElement[] } };
  };
  for (const element of elements) {
    const found = contributions.html.elements.find(({ name }) => name === element.tagName);
    assert.ok(found, element.tagName);
    assert.deepEqual(names(found.attributes), names(element.attributes));
    assert.deepEqual(
      names(found.js.properties).sort(),
      (element.attributes ?? []).map(({ fieldName }) => fieldName).sort(),
    );
    assert.deepEqual(names(found.js.events), names(element.events));
    assert.deepEqual(names(found.slots), names(element.slots));
    assert.deepEqual(names(found.css.parts), names(element.cssParts));
  }
});

test('E11 everything an editor or compiler asks for is in the package', () => {
  assert.ok(packageFile.files.includes('dist'));
  for (const file of ['custom-elements.json', 'editor/html-custom-data.json', 'editor/web-types.json'])
    assert.ok(existsSync(join(ROOT, 'dist', file)), file);
  for (const framework of ['react', 'react-18', 'preact', 'vue', 'svelte'])
    assert.deepEqual(packageFile.exports[`./types/${framework}`], { types: `./dist/types/${framework}.d.ts` });
});

test('E11 tag names, events and the JSX types of React 19 say what is right and wrong, from the package alone', () => {
  try {
    execFileSync(bin('tsc'), ['-p', join(ROOT, 'test/fixtures/consumers')], { encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
});

test('the catalogue says what each token is for, and every element when to use it and when not', () => {
  assert.deepEqual(Object.keys(TOKEN_WORDS), names(TOKENS));
  for (const tag of entries) {
    const about = /const ABOUT = `([^]*?)\n`;/.exec(read(`stories/${tag}.stories.ts`))?.[1] ?? '';
    for (const part of ['什么时候用', '什么时候不用', '事件', '颜色和大小', '无障碍'])
      assert.ok(about.includes(`**${part}**`), `${tag}: ${part}`);
    const { events = [] } = elements.find(({ tagName }) => tagName === tag) ?? {};
    for (const { name } of events) assert.ok(about.includes(name), `${tag}: ${name}`);
  }
});
