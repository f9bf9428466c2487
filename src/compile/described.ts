import type { Document } from '../model/document.js';
import type { Block } from '../model/text.js';
import { blocksText } from '../model/text.js';

/** What fields are called for who approves a change; a field without a name of its own is shown as the file has it. */
const FIELDS: Readonly<Record<string, string>> = {
  title: '标题',
  aliases: '别名',
  topics: '主题',
  audience: '写给谁',
  hotlines: '电话',
  related: '有关的',
  lawAsOf: '法律截至',
  reviewed: '复核',
  blocks: '正文',
  answer: '答案',
  fields: '各栏',
  sources: '依据',
  headnote: '条旨',
  plain: '白话',
  questions: '问法',
  official: '原文',
  number: '号码',
  for: '用途',
  say: '怎么说',
  source: '来源',
  urgent: '紧急',
  about: '说明',
  order: '先列',
  intro: '开头的话',
  parameters: '参数',
  facts: '算出来的',
  outcomes: '结果',
  notices: '提醒',
  unsure: '不清楚时',
  version: '版本',
  translations: '译文',
  statute: '法律',
  ko: '朝鲜文',
  en: '英文',
  'zh-CN': '中文',
  basis: '依据',
  who: '谁能办',
  materials: '带什么',
  steps: '怎么办',
  limit: '多久',
  fee: '多少钱',
  where: '去哪里',
  responsible: '谁负责',
  promise: '承诺',
  next: '接着',
  needs: '要带',
  ask: '问',
  options: '选项',
  why: '为什么问',
  when: '条件',
  values: '数',
};
/** Follow from other documents, or say nothing to a reader. */
const DERIVED = new Set(['id', 'kind', 'citedBy', 'previous', 'next', 'outline', 'sourceId']);

/** A document in words: each field, by what it is called, as a text. */
export function described(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(document)) {
    if (!DERIVED.has(key)) put(found, [FIELDS[key] ?? key], value);
  }
  return found;
}

function put(found: Map<string, string>, path: readonly string[], value: unknown): void {
  const label = path.join(' › ');
  if (value === undefined || value === null) return;
  if (typeof value === 'string') found.set(label, value);
  else if (typeof value === 'number' || typeof value === 'boolean') found.set(label, String(value));
  else if (Array.isArray(value)) putList(found, path, value);
  else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) put(found, [...path, FIELDS[key] ?? key], inner);
  }
}

function putList(found: Map<string, string>, path: readonly string[], list: readonly unknown[]): void {
  const label = path.join(' › ');
  if (list.length === 0) return;
  if (list.every((item) => typeof item === 'string')) found.set(label, list.join('、'));
  else if (list.every(isBlock)) found.set(label, blocksText(list));
  else if (list.every(isTranslatedBlock)) found.set(label, blocksText(list.map(({ block }) => block)));
  else for (const [index, item] of list.entries()) put(found, [...path, nameOf(item, index)], item);
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'list',
  'steps',
  'materials',
  'callout',
  'quote',
  'table',
  'code',
  'rule',
]);

function isBlock(item: unknown): item is Block {
  return (
    typeof item === 'object' &&
    item !== null &&
    'type' in item &&
    BLOCKS.has(String(item.type)) &&
    !('id' in item && 'ask' in item)
  );
}

function isTranslatedBlock(item: unknown): item is { readonly block: Block } {
  return typeof item === 'object' && item !== null && 'block' in item && isBlock(item.block);
}

/** Its id, so that an entry put in front does not rename all others; else its place in the list. */
function nameOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null) {
    if ('id' in item && typeof item.id === 'string') return item.id;
    if ('label' in item && typeof item.label === 'string') return item.label;
  }
  return `第${String(index + 1)}项`;
}
