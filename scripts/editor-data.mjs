/**
 * What editors and compilers want to know about the elements, all from `custom-elements.json` (requirement E11):
 *   dist/editor/html-custom-data.json   VS Code: tags and attributes with their values
 *   dist/editor/web-types.json          JetBrains: the same, with properties, events, slots and parts
 *   dist/types/elements.d.ts            attributes, properties and events of each element, for the frameworks' types
 *                                       beside it, which are written by hand in scripts/types/
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

const DIST = join(ROOT, 'dist');
const MANIFEST = join(DIST, 'custom-elements.json');
const HAND_WRITTEN = join(ROOT, 'scripts/types');

/** The elements of the manifest, by tag. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ customElement, tagName }) => customElement && tagName !== undefined)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** `'both' | 'topics'` → both, topics; nothing for other types. */
export function wordsOf({ parsedType }) {
  return [...(parsedType?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word);
}

const typeOf = ({ parsedType, type }) => parsedType?.text ?? type?.text ?? 'string';
const isBoolean = (option) => typeOf(option) === 'boolean';
const attributesOf = (element) => element.attributes ?? [];
const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

export function htmlCustomData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: oneLine(element.summary),
      attributes: attributesOf(element).map((attribute) => ({
        name: attribute.name,
        description: oneLine(attribute.description),
        ...(isBoolean(attribute) ? { valueSet: 'v' } : {}),
        ...(wordsOf(attribute).length > 0 ? { values: wordsOf(attribute).map((name) => ({ name })) } : {}),
      })),
    })),
  };
}

export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webTypesElement) } },
  };
}

function webTypesElement(element) {
  const described = ({ name, description }) => ({ name, description: oneLine(description) });
  const valued = (option) => ({ ...described(option), default: option.default, value: { type: typeOf(option) } });
  return {
    name: element.tagName,
    description: oneLine(element.summary),
    attributes: attributesOf(element).map((attribute) => ({
      ...valued(attribute),
      value: isBoolean(attribute)
        ? { kind: 'no-value', type: 'boolean' }
        : { kind: 'plain', type: wordsOf(attribute).length > 0 ? wordsOf(attribute) : typeOf(attribute) },
    })),
    slots: (element.slots ?? []).map(described),
    js: {
      properties: properties(element).map(valued),
      events: (element.events ?? []).map(described),
    },
    css: {
      parts: (element.cssParts ?? []).map(described),
      properties: (element.cssProperties ?? []).map((each) => ({ ...described(each), default: each.default })),
    },
  };
}

/** Fields a page may set. */
function properties(element) {
  const open = ({ kind, privacy, readonly }) => kind === 'field' && privacy === undefined && !readonly;
  return (element.members ?? []).filter((member) => open(member) && member.attribute !== undefined);
}

export function elementTypes(elements) {
  const events = [...new Set(elements.flatMap((each) => (each.events ?? []).map(({ type }) => type.text)))].sort();
  const imports = [...elements.map(({ name }) => name), ...events].join(',\n  ');
  const entries = elements.map((element) => {
    const lines = (options, line) =>
      options.map((each) => `      /** ${oneLine(each.description)} */\n      ${line(each)}\n`);
    const markup = (each) =>
      isBoolean(each) ? "boolean | ''" : typeOf(each) === 'number' ? 'number | string' : typeOf(each);
    return `  '${element.tagName}': {
    element: ${element.name};
    attributes: {
${lines(attributesOf(element), (each) => `'${each.name}'?: ${markup(each)} | undefined;`).join('')}    };
    properties: {
${lines(properties(element), (each) => `${each.name}?: ${typeOf(each)} | undefined;`).join('')}    };
    events: {
${lines(element.events ?? [], ({ name, type }) => `'${name}': ${type.text};`).join('')}    };
  };`;
  });
  return `// Made from custom-elements.json.
import type {
  ${imports},
} from '../entry/index.js';

/** Every element with what markup may set on it, what code may set on it, and the events it fires. */
export interface MingbaiElements {
${entries.join('\n')}
}
`;
}

export function writeEditorData() {
  const elements = elementsOf(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  const packageFile = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const json = (value) => `${JSON.stringify(value, undefined, 1)}\n`;
  for (const folder of ['editor', 'types']) mkdirSync(join(DIST, folder), { recursive: true });
  writeFileSync(join(DIST, 'editor/html-custom-data.json'), json(htmlCustomData(elements)));
  writeFileSync(join(DIST, 'editor/web-types.json'), json(webTypes(elements, packageFile)));
  cpSync(HAND_WRITTEN, join(DIST, 'types'), { recursive: true });
  writeFileSync(join(DIST, 'types/elements.d.ts'), elementTypes(elements));
}
