/** Every document has an ASCII id that works in a URL: `guide/unpaid-wages`, `article/civil-code/1062`. */

export type DocumentKind =
  | 'article'
  | 'guide'
  | 'service'
  | 'pathway'
  | 'calculator'
  | 'form'
  | 'term'
  | 'topic'
  | 'hotline'
  | 'place'
  | 'person'
  | 'visit'
  | 'quiz'
  | 'statute';

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'article',
  'guide',
  'service',
  'pathway',
  'calculator',
  'form',
  'term',
  'topic',
  'hotline',
  'place',
  'person',
  'visit',
  'quiz',
  'statute',
];

export interface Address {
  readonly kind: DocumentKind;
  /** What follows the kind: `unpaid-wages`, `civil-code/1062`. */
  readonly path: string;
  /** Without `#`: `p2`, `p2-i5`, `p1-i1-s2`, or a heading id. */
  readonly anchor?: string;
}

const SEGMENT = /^[a-z0-9][a-z0-9.@-]*$/;
const MAX_ID_LENGTH = 200;

/** Reads `kind/path#anchor`; `undefined` when it is not an address of ours. */
export function parseAddress(text: string): Address | undefined {
  if (text.length > MAX_ID_LENGTH) return undefined;
  const [id = '', anchor] = text.split('#', 2);
  const [kind, ...segments] = id.split('/');
  if (!isDocumentKind(kind) || segments.length === 0 || !segments.every((segment) => SEGMENT.test(segment)))
    return undefined;
  const path = segments.join('/');
  return anchor === undefined || anchor === '' ? { kind, path } : { kind, path, anchor };
}

export function isDocumentKind(value: unknown): value is DocumentKind {
  return DOCUMENT_KINDS.includes(value as DocumentKind);
}

/** `article/civil-code/1062`; `number` is `1062`, `133-1` (之一), `preamble` or `annex`. */
export function articleId(statute: string, number: string): string {
  return `article/${statute}/${number}`;
}

export interface ArticleAddress {
  readonly statute: string;
  readonly number: string;
}

/** The statute and number of an article's id; `undefined` for any other id. */
export function parseArticleId(id: string): ArticleAddress | undefined {
  const match = /^article\/([^/]+)\/([^/#]+)$/.exec(id);
  return match?.[1] !== undefined && match[2] !== undefined ? { statute: match[1], number: match[2] } : undefined;
}

/** Anchor of a paragraph (款), item (项) and sub-item (目): `p2`, `p2-i5`, `p1-i1-s2`. */
export function paragraphAnchor(paragraph: number, item?: number, subitem?: number): string {
  return `p${String(paragraph)}${item === undefined ? '' : `-i${String(item)}`}${subitem === undefined ? '' : `-s${String(subitem)}`}`;
}
