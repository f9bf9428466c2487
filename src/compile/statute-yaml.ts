import { Document, isScalar, parseDocument } from 'yaml';
import { readAudience } from './audience.js';
import { FieldReader } from './fields.js';
import type { LocatedMap } from './located.js';
import type { Problems } from './problem.js';
import type { StatuteHead } from './statute-head.js';
import { readStatuteAdditions, readStatuteFacts } from './statute-head.js';

/** Reads `statute.yaml`; `undefined` when a needed field is missing. */
export function readStatuteYaml(map: LocatedMap, problems: Problems): StatuteHead | undefined {
  const fields = new FieldReader(map, 'statute.yaml', problems);
  const facts = readStatuteFacts(fields);
  const additions = readStatuteAdditions(fields);
  const forWhom = readAudience(fields, problems);
  fields.finish();
  return facts === undefined ? undefined : { ...facts, ...additions, ...forWhom };
}

/** Field names in the order they are written. The importer owns the first list, editors the second. */
const IMPORTED = [
  ['id', 'id'],
  ['title', 'title'],
  ['short', 'short'],
  ['type', 'type'],
  ['issuer', 'issuer'],
  ['adopted', 'adopted'],
  ['amended', 'amended'],
  ['effective', 'effective'],
  ['status', 'status'],
  ['source', 'source'],
  ['checked', 'checked'],
  ['version_note', 'versionNote'],
  ['history', 'history'],
] as const satisfies readonly (readonly [string, keyof StatuteHead])[];

const ADDED = [
  ['aliases', 'aliases'],
  ['names', 'names'],
  ['until', 'until'],
  ['superseded_by', 'supersededBy'],
  ['repeals', 'repeals'],
  ['text', 'text'],
  ['verified', 'verified'],
  ['audience', 'audience'],
] as const satisfies readonly (readonly [string, keyof StatuteHead])[];

/**
 * `statute.yaml` for an official file. With `existing` (the file's present text) only the fields that come from the
 * official file are renewed: aliases, names, repeals, what supersedes it, and comments stay the editor's.
 */
export function writeStatuteYaml(head: StatuteHead, existing?: string): string {
  if (existing === undefined) return newStatuteYaml(head);
  const document = parseDocument(existing, { version: '1.2' });
  const changes = IMPORTED.filter(([key, field]) => setField(document, key, head[field]));
  return changes.length === 0 ? existing : stringify(document);
}

function newStatuteYaml(head: StatuteHead): string {
  const document = new Document({}, { version: '1.2' });
  const [identity, facts] = [IMPORTED.slice(0, 3), IMPORTED.slice(3)];
  for (const [key, field] of identity) setField(document, key, head[field]);
  document.set('aliases', document.createNode(head.aliases, { flow: true }));
  for (const [key, field] of facts) setField(document, key, head[field]);
  for (const [key, field] of ADDED) {
    const value = head[field];
    const empty = value === undefined || (Array.isArray(value) && value.length === 0 && field !== 'verified');
    if (key === 'aliases' || empty) continue;
    document.set(key, document.createNode(value, { flow: Array.isArray(value) }));
  }
  return stringify(document);
}

/** Whether it changed: an equal value is left as the editor's file has it, with its comment and quotes. */
function setField(document: Document, key: string, value: unknown): boolean {
  if (value === undefined) return document.delete(key);
  const node: unknown = document.get(key, true);
  const present: unknown = isScalar(node) ? node.value : toData(node);
  if (JSON.stringify(present) === JSON.stringify(value)) return false;
  document.set(key, value);
  return true;
}

function toData(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node && typeof node.toJSON === 'function'
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}

/** As Prettier would: `[民法, 法典]` without padding, `{ zh-CN: … }` with it; the yaml package has one switch for both. */
function stringify(document: Document): string {
  const text = document.toString({ lineWidth: 0, singleQuote: true });
  return text.replace(/^([a-z_]+: )\[ (.*) \](?=\s*(?:#.*)?$)/gm, '$1[$2]');
}
