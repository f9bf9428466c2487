import type { DocumentKind } from '../model/address.js';
import { msg } from '../locale/localize.js';

const NAMES: { readonly [kind in DocumentKind]: () => string } = {
  article: () => msg('法律条文'),
  guide: () => msg('怎么办'),
  service: () => msg('办事服务'),
  pathway: () => msg('一步步问'),
  calculator: () => msg('算一算'),
  form: () => msg('文书表格'),
  term: () => msg('词语'),
  topic: () => msg('主题'),
  hotline: () => msg('电话'),
  place: () => msg('去哪里'),
  person: () => msg('找谁'),
  visit: () => msg('巡回服务'),
  quiz: () => msg('小测验'),
  statute: () => msg('法律'),
};

/** What residents call each kind of document. */
export function kindName(kind: DocumentKind): string {
  return NAMES[kind]();
}

/** In the order of a topic: what to do comes before whom to ask, and both before what words mean. */
export const TOPIC_KINDS: readonly DocumentKind[] = [
  'guide',
  'pathway',
  'calculator',
  'form',
  'service',
  'hotline',
  'place',
  'person',
  'visit',
  'term',
  'quiz',
];
