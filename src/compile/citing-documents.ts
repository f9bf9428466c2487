import { parseArticleId } from '../model/address.js';
import type { DocumentKind } from '../model/address.js';
import type { Document } from '../model/document.js';
import type { Language } from '../model/language.js';

/** A document that cites an article. */
export interface Citing {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** 条旨 of an article's note. */
  readonly headnote?: string;
  /** Translations that cite it too, and must be read again with the Chinese. */
  readonly translations: readonly Exclude<Language, 'zh-CN'>[];
}

/** Set by the compiler from other documents, or the official text itself: no editor wrote a citation there. */
const NOT_WRITTEN = new Set(['citedBy', 'previous', 'next', 'official', 'statute', 'number', 'id']);

/** Who cites which article: guides, services, notes, terms, and whatever kind of document comes later. */
export function citingDocuments(documents: readonly Document[]): Map<string, Citing[]> {
  const citing = new Map<string, Citing[]>();
  for (const document of documents) {
    const cited = new Map<string, Set<Exclude<Language, 'zh-CN'>>>();
    for (const [key, value] of Object.entries(document)) if (!NOT_WRITTEN.has(key)) collect(value, undefined, cited);
    if (document.kind === 'article' && document.plain !== undefined) note(cited, document.id, undefined);
    for (const [article, languages] of cited) {
      const { id, kind, title } = document;
      const headnote = document.kind === 'article' ? document.headnote : undefined;
      const row = { id, kind, title: title['zh-CN'], translations: [...languages].sort() };
      citing.set(article, [...(citing.get(article) ?? []), headnote === undefined ? row : { ...row, headnote }]);
    }
  }
  return citing;
}

type Cited = Map<string, Set<Exclude<Language, 'zh-CN'>>>;

function note(cited: Cited, article: string, language: Exclude<Language, 'zh-CN'> | undefined): void {
  const languages = cited.get(article) ?? new Set();
  if (language !== undefined) languages.add(language);
  cited.set(article, languages);
}

/** Any string that is an article's id, with or without a paragraph, however deep: links in running text, sources, related. */
function collect(value: unknown, language: Exclude<Language, 'zh-CN'> | undefined, cited: Cited): void {
  if (typeof value === 'string') {
    const [id = ''] = value.split('#');
    if (parseArticleId(id) !== undefined) note(cited, id, language);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    collect(inner, key === 'ko' || key === 'en' ? key : language, cited);
  }
}
